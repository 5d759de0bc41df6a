import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { browserPath, type OpenPage, openPage } from '../../src/browser.ts';
import { HOSTILE, runFixtureBot, thinking } from '../support/fixture-bot.ts';
import { connect } from '../support/local-client.ts';
import { type PageScene, setScene } from '../support/page-scene.ts';

describe.skipIf(!browserPath)('replies on the local page', () => {
  let scene: PageScene;
  let open: OpenPage;
  beforeAll(async () => {
    scene = await setScene();
    open = await openPage(scene.browser, scene.discord.url);
  });
  afterAll(() => scene.close());
  afterEach(async () => {
    expect(open.complaints).toEqual([]);
    await open.reset();
  });

  /** A page of its own, whose members wait so long, with the line of a command that nobody has answered. */
  const openWaiting = async (answerWithinMs: number) => {
    const own = await connect({ timeouts: { answerWithinMs } });
    onTestFinished(() => own.close());
    await runFixtureBot(own.client);
    const opened = await openPage(scene.browser, own.discord.url);
    onTestFinished(() => opened.close());
    return { opened, line: opened.page.locator('[data-pending-id]') };
  };

  it('says who used which command above the reply', async () => {
    await open.runCommand('echo', { text: 'hi' });
    const reply = await open.waitForReply('text=hi');
    expect(await reply.locator('.spine').textContent()).toMatch(/used \/echo text: hi$/);
    expect(await reply.locator('.author').textContent()).toContain('BotAPP');
  });

  it('draws every kind of component', async () => {
    await open.runCommand('gallery');
    const reply = await open.waitForReply('outside');
    const container = reply.locator('.container');
    expect(
      await container.evaluate(
        (element) => element.ownerDocument.defaultView.getComputedStyle(element).borderInlineStartColor,
      ),
    ).toBe('rgb(216, 60, 62)');
    for (const [name, count] of Object.entries({
      h3: 1,
      blockquote: 1,
      'ul:not(.gallery) li': 2,
      'pre code': 1,
      hr: 1,
      '.section': 2,
      '.thumbnail img': 1,
      '.gallery img': 1,
      '.picture-elsewhere': 1,
      '.file a': 1,
      '.action-row .button': 5,
      '.markdown small': 1,
      time: 1,
    })) {
      expect(await container.locator(name).count(), name).toBe(count);
    }
    for (const style of ['primary', 'secondary', 'success']) {
      expect(await container.locator(`.action-row .button.${style}`, { hasText: style }).isEnabled()).toBe(true);
    }
    expect(await container.getByRole('button', { name: 'danger' }).isDisabled()).toBe(true);
    const link = container.getByRole('link', { name: 'outside' });
    expect(await link.getAttribute('href')).toBe('https://example.org/');
    expect(await link.getAttribute('rel')).toContain('noopener');
    expect(await container.locator('img').evaluateAll((images) => images.map((image) => image.naturalWidth))).toEqual([
      1, 1,
    ]);
  });

  it('hides a spoiler until Enter is pressed on it', async () => {
    const { page } = open;
    await open.runCommand('gallery');
    const reply = await open.waitForReply('outside');
    const spoiler = reply.getByRole('button', { name: 'Spoiler: show' });
    expect(
      await reply.getByText('hidden words').evaluate((element) => element.closest('[aria-hidden="true"]') !== null),
    ).toBe(true);
    await spoiler.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => reply.locator('.spoiler.shown').textContent()).toBe('hidden words');
  });

  it('says so where it cannot draw a component', async () => {
    await open.runCommand('roles');
    await expect
      .poll(() => open.page.locator('.message').last().locator('.cannot-draw').textContent())
      .toBe('This page cannot draw a component of type 6.');
    await expect(open.waitForReply('Roles')).rejects.toThrow('This page cannot draw a component of type 6.');
  });

  it('turns pages with buttons, in place', async () => {
    await open.runCommand('pages');
    const reply = await open.waitForReply('Page 1 of 3');
    const count = await open.page.locator('.message').count();
    expect(await reply.getByRole('button', { name: 'Back' }).isDisabled()).toBe(true);
    await reply.getByRole('button', { name: 'More' }).click();
    await expect.poll(() => reply.textContent()).toContain('Page 2 of 3');
    await reply.getByRole('button', { name: 'More' }).press('Enter');
    await expect.poll(() => reply.textContent()).toContain('Page 3 of 3');
    expect(await reply.getByRole('button', { name: 'More' }).isDisabled()).toBe(true);
    await reply.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => reply.textContent()).toContain('Page 2 of 3');
    expect(await open.page.locator('.message').count()).toBe(count);
  });

  it('shows an ephemeral reply to its member only, until it is dismissed', async () => {
    const { page } = open;
    await open.runCommand('secret');
    const reply = page.locator('.message.ephemeral').last();
    await expect.poll(() => reply.textContent()).toMatch(/Just between us.*Only you can see this • Dismiss message/);
    await reply.getByRole('button', { name: 'again' }).click();
    await expect.poll(() => reply.textContent()).toContain('Pressed again');
    await open.switchMember('operator');
    expect(await page.locator('.message.ephemeral').count()).toBe(0);
    await open.switchMember('member');
    await expect.poll(() => page.locator('.message.ephemeral').count()).toBe(2);
    for (let left = 1; left >= 0; left -= 1) {
      await page.getByRole('button', { name: 'Dismiss message' }).last().press('Enter');
      await expect.poll(() => page.locator('.message.ephemeral').count()).toBe(left);
    }
    await page.reload();
    await page.getByRole('log').waitFor();
    expect(await page.locator('.message.ephemeral').count()).toBe(0);
  });

  it('says that the bot is thinking, then puts the answer in that place', async () => {
    await open.runCommand('later');
    const reply = open.page.locator('.message').last();
    await expect.poll(() => reply.textContent()).toContain('Bot is thinking…');
    await expect.poll(() => thinking.length).toBe(1);
    const id = await reply.getAttribute('data-message-id');
    thinking.shift()!();
    await expect.poll(() => reply.textContent()).toContain('Thought it over');
    expect(await reply.getAttribute('data-message-id')).toBe(id);
    expect(await reply.textContent()).not.toContain('thinking');
  });

  it('says that the application did not respond, to this member, until dismissed', async () => {
    const { opened, line } = await openWaiting(20);
    await opened.runCommand('silent');
    await expect.poll(() => line.textContent()).toContain('The application did not respond');
    expect(await line.textContent()).toContain('Only you can see this • Dismiss message');
    await line.getByRole('button', { name: 'Dismiss message' }).click();
    await expect.poll(() => line.count()).toBe(0);
  });

  it('says that a command is on its way while nobody has answered', async () => {
    const { opened, line } = await openWaiting(60_000);
    await opened.runCommand('silent');
    await expect.poll(() => line.textContent()).toContain('Sending command…');
  });

  it('chooses from a menu with the arrows, and several at once', async () => {
    const { page } = open;
    await open.runCommand('pick');
    const first = await open.waitForReply('Menus');
    const menus = page.locator(`[data-message-id="${await first.getAttribute('data-message-id')}"]`);
    await menus.getByRole('combobox', { name: 'Choose for one' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await open.waitForReply('Chosen: green');
    const several = menus.getByRole('combobox', { name: 'Choose for several' });
    await several.focus();
    for (const key of ['ArrowDown', 'Enter', 'End', 'Enter', 'Tab']) await page.keyboard.press(key);
    await open.waitForReply('Chosen: red and blue');
    await several.focus();
    for (const key of ['Enter', 'ArrowDown', 'Enter', 'Escape']) await page.keyboard.press(key);
    expect(await several.textContent()).toBe('RED, BLUE');
  });

  it('uses a command on a message, by the keyboard', async () => {
    const { page } = open;
    await open.say('twelve chars');
    const message = page.locator('.message').filter({ hasText: 'twelve chars' }).last();
    const apps = message.getByRole('button', { name: /^Apps, for the message of/ });
    await apps.press('Enter');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('menu').count()).toBe(0);
    await expect.poll(() => apps.evaluate((element) => element.matches(':focus'))).toBe(true);
    await apps.press('Enter');
    await page.getByRole('menuitem', { name: 'Count letters' }).press('Enter');
    await open.waitForReply('12 letters');
  });

  it('keeps hostile text as text', async () => {
    const { page } = open;
    const before = await page.locator('script, iframe, object, embed, link, style').count();
    await open.runCommand('hostile');
    const reply = await open.waitForReply('right to left');
    for (const line of HOSTILE) {
      const shown = line.replace(/^\*\*(.*)\*\*$|^`(.*)`$|^\|\|(.*)\|\|$/, '$1$2$3');
      expect(await reply.locator('.markdown').textContent()).toContain(shown);
    }
    expect(await page.locator('script, iframe, object, embed, link, style').count()).toBe(before);
    expect(await reply.locator('img, b, a, [onerror], [onload], [onmouseover]').count()).toBe(0);
    expect(await page.evaluate('"harmed" in window')).toBe(false);
  });

  it('asks for nothing outside this machine', async () => {
    const asked: string[] = [];
    open.page.on('request', (request) => asked.push(new URL(request.url()).hostname));
    await open.page.reload();
    await open.runCommand('gallery');
    await open.page.locator('.message').last().getByText('outside').waitFor();
    expect(new Set(asked)).toEqual(new Set(['127.0.0.1']));
  });
});
