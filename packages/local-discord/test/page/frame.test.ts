import axe, { type AxeResults } from 'axe-core';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { browserPath, type OpenPage, openPage } from '../../src/browser.ts';
import { startLocalDiscord } from '../../src/local-discord.ts';
import { type PageScene, setScene } from '../support/page-scene.ts';

const EXAMPLES = [
  { text: '/who-said words: lost', shows: 'A command that the fixture does not have' },
  { text: '@Bot who said so?', shows: 'Plain words' },
];
type Box = Awaited<ReturnType<Locator['boundingBox']>>;
const PHONE = { width: 360, height: 740 };

describe.skipIf(!browserPath)('the local page', () => {
  let scene: PageScene;
  let shared: OpenPage;
  beforeAll(async () => {
    scene = await setScene({ examples: EXAMPLES });
    shared = await openPage(scene.browser, scene.discord.url);
  });
  afterAll(() => scene.close());

  /** One page for all tests that leave it as they found it. */
  const open = async (): Promise<OpenPage> => {
    onTestFinished(() => shared.reset());
    return shared;
  };
  const openFresh = async (options: Parameters<typeof openPage>[2] = {}): Promise<OpenPage> => {
    const opened = await openPage(scene.browser, scene.discord.url, options);
    onTestFinished(() => opened.close());
    return opened;
  };
  const fillWithReplies = async (opened: OpenPage): Promise<void> => {
    await opened.runCommand('gallery');
    await opened.page.locator('.message').last().getByText('outside').waitFor();
    await opened.runCommand('secret');
    await opened.page.getByText('Just between us').last().waitFor();
    await opened.runCommand('pick');
    await opened.page.getByText('Menus').last().waitFor();
    await opened.say('@Bot hello');
    await opened.page.locator('.message').last().getByText('and I came').waitFor();
  };
  const findNoViolations = async ({ page }: OpenPage): Promise<void> => {
    for (const theme of ['light', 'dark']) {
      await page.locator('html').evaluate((root, value) => root.setAttribute('data-theme', value), theme);
      const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
      const where = violations.map(({ id, nodes }) => [
        id,
        ...nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
      ]);
      expect(where, theme).toEqual([]);
    }
  };

  it('is titled after the application', async () => {
    const { page } = await open();
    expect(await page.title()).toBe('Bot on a local Discord');
  });

  it('has nothing for axe to object to: replies, picker, a command with its choices, in both themes', async () => {
    const opened = await open();
    const { page } = opened;
    await page.evaluate(axe.source);
    await fillWithReplies(opened);
    await findNoViolations(opened);
    await page.getByRole('textbox', { name: /^Message/ }).pressSequentially('/e');
    await findNoViolations(opened);
    await page.keyboard.press('Enter');
    await page.getByRole('form', { name: '/echo' }).getByRole('button', { name: 'tone' }).click();
    await findNoViolations(opened);
  });

  it.each(['dark', 'light'] as const)('follows the system: %s', async (colorScheme) => {
    const { page } = await openFresh({ colorScheme });
    expect(await page.locator('html').getAttribute('data-theme')).toBe(colorScheme);
  });

  it('changes the theme by its button and keeps it', async () => {
    const { page } = await openFresh({ colorScheme: 'dark' });
    const theme = () => page.locator('html').getAttribute('data-theme');
    const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(await background()).toBe('rgb(49, 51, 56)');
    await page.getByRole('button', { name: 'Light theme' }).click();
    expect(await theme()).toBe('light');
    expect(await background()).toBe('rgb(255, 255, 255)');
    await page.reload();
    await page.getByRole('button', { name: 'Dark theme' }).waitFor();
    expect(await theme()).toBe('light');
  });

  it('fits a phone 360 pixels wide, also while a command is written', async () => {
    const opened = await openFresh({ viewport: PHONE });
    const { page } = opened;
    await page.evaluate(axe.source);
    await fillWithReplies(opened);
    const overflow = () =>
      page
        .locator('body, .log, .message, .container, .composer-box, .action-row')
        .evaluateAll(
          (elements, width) =>
            elements
              .filter(
                (element) =>
                  element.scrollWidth > element.clientWidth + 1 || element.getBoundingClientRect().right > width,
              )
              .map((element) => element.className),
          PHONE.width,
        );
    expect(await overflow()).toEqual([]);
    await page
      .getByRole('textbox', { name: /^Message/ })
      .fill('/echo text: a long text that does not fit in one line times: 3 tone: Kind');
    await page.getByRole('form', { name: '/echo' }).waitFor();
    expect(await overflow()).toEqual([]);
    await page.keyboard.press('Escape');
    await findNoViolations(opened);
  });

  it('opens the channels on a phone, and closes them with Esc or a choice', async () => {
    const { page } = await openFresh({ viewport: PHONE });
    const menu = page.getByRole('button', { name: 'Channels and members' });
    const channels = page.getByRole('navigation', { name: 'Channels' });
    expect(await channels.isVisible()).toBe(false);
    await menu.press('Enter');
    await expect.poll(() => channels.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => channels.isVisible()).toBe(false);
    await expect.poll(() => menu.evaluate((element) => element.matches(':focus'))).toBe(true);
    await menu.click();
    await channels.getByRole('button', { name: /^Bot/ }).click();
    await expect.poll(() => channels.isVisible()).toBe(false);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Bot');
  });

  it('has direct messages of its own for each member, answered without a mention', async () => {
    const opened = await openFresh();
    const { page } = opened;
    await opened.openChannel('dm');
    await opened.say('good morning');
    await opened.waitForReply('Here, privately: good morning');
    await opened.switchMember('operator');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Bot');
    expect(await page.locator('.message').count()).toBe(0);
    await opened.say('and to me?');
    await opened.waitForReply('Here, privately: and to me?');
  });

  it('offers a command for administrators to the operator only', async () => {
    const opened = await openFresh();
    const { page } = opened;
    const offered = async () => {
      await page.getByRole('textbox', { name: /^Message/ }).fill('/');
      await page.getByRole('listbox', { name: 'Commands' }).waitFor();
      return page.getByRole('listbox', { name: 'Commands' }).locator('strong').allTextContents();
    };
    expect(await offered()).not.toContain('/locked');
    await opened.switchMember('operator');
    expect(await offered()).toContain('/locked');
    await opened.runCommand('locked');
    await opened.page.getByText('Unlocked').waitFor();
  });

  it('runs an example at a click, and goes to its answer from wherever one was', async () => {
    const opened = await open();
    const { page } = opened;
    await fillWithReplies(opened);
    const examples = page.getByRole('list', { name: 'Things to try' }).getByRole('button');
    // The fixture does not have the command of the other.
    expect(await examples.allTextContents()).toEqual([expect.stringMatching(/^@Bot who said/)]);
    const count = await page.locator('.message').count();
    await examples.click();
    await expect.poll(() => page.locator('.message').count()).toBe(count + 2);
    const reply = await opened.waitForReply('I came');
    const bounds = () => reply.boundingBox();
    await expect.poll(bounds).toSatisfy((box: Box) => box !== null && box.y > 0 && box.y + box.height < 800);
  });

  it('lets one begin to write with the focus nowhere', async () => {
    const { page } = await open();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.type('hello');
    expect(await page.getByRole('textbox', { name: /^Message/ }).inputValue()).toBe('hello');
  });

  it('says everything new in a log, with a name and a time for each message', async () => {
    const opened = await open();
    const { page } = opened;
    const count = await page.locator('.message').count();
    await opened.say('@Bot hello');
    await expect.poll(() => page.locator('.message').count()).toBe(count + 2);
    const log = page.getByRole('log', { name: 'Messages in #general' });
    expect(await log.getByRole('article').last().getAttribute('aria-label')).toMatch(/^Bot, Today at /);
  });

  it('shows where the focus is', async () => {
    const { page } = await openFresh();
    for (let turn = 0; turn < 12; turn += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      const marked = await focused.evaluate((element) =>
        [element, element.closest('label'), element.closest('.composer-box')].some((one) => {
          const style = one && element.ownerDocument.defaultView.getComputedStyle(one);
          return style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
        }),
      );
      expect(marked, (await focused.textContent()) ?? '').toBe(true);
    }
  });

  it('sends a policy that lets nothing run but its own files', async () => {
    const answer = await fetch(scene.discord.url);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
    expect(await answer.text()).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|style=/);
    const { page } = await open();
    const ran = page.evaluate(`
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
    `);
    await expect(ran).rejects.toThrow('TrustedScript');
    expect(await page.evaluate('"ran" in window')).toBe(false);
  });

  it.each([
    '/vendor/ws.js',
    '/vendor/../package.json',
    '/package.json',
    '/tsconfig.json',
    '/app.tsx',
    '/..%2f..%2fpackage.json',
  ])('does not serve %s', async (path) => {
    expect((await fetch(new URL(path, scene.discord.url))).status).toBe(404);
  });

  it('says that the line is lost, takes it up again and shows what is new', async () => {
    const former = await startLocalDiscord({ port: 0 });
    const opened = await openPage(scene.browser, former.url);
    onTestFinished(() => opened.close());
    const lost = opened.page.getByText('The connection to the local Discord is lost');
    expect(await lost.count()).toBe(0);
    await former.close();
    await lost.waitFor();
    const composer = opened.page.getByRole('textbox', { name: /^Message/ });
    await composer.fill('not lost');
    await composer.press('Enter');
    await opened.page.getByText('There is no connection').waitFor();
    await expect.poll(() => composer.inputValue()).toBe('not lost');
    const next = await startLocalDiscord({ port: former.port });
    onTestFinished(() => next.close());
    await next.as('operator').send('guild', 'back again');
    await opened.page.getByText('back again').waitFor();
    expect(await lost.count()).toBe(0);
  });
});
