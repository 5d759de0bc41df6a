import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';

const PLACES = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Where a Chromium is on this machine; undefined where there is none, which is said once on standard error. */
export const browserPath = PLACES.find((place) => place && existsSync(place));

if (!browserPath) {
  process.stderr.write(
    'Skipped the tests in a browser: no Chromium. Install the package "chromium", or set CHROMIUM_PATH to one.\n',
  );
}

/** Starts the browser, without a window and without talking to anybody. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath!,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });

/** The local page in a browser, with what a person does on it. */
export interface OpenPage {
  readonly page: Page;
  /** What the page wrote to its console as an error or warning, and errors that nothing caught. */
  readonly complaints: readonly string[];
  /** Becomes the other member, `Ada` or whoever is listed. */
  switchMember(role: 'member' | 'operator'): Promise<void>;
  /** Goes to the direct messages or back to the server's channel. */
  openChannel(kind: 'dm' | 'guild'): Promise<void>;
  /** Types text into the composer and sends it. */
  say(text: string): Promise<void>;
  /** Types a command with its options, as a person would without a mouse, and sends it. */
  runCommand(name: string, options?: Readonly<Record<string, string>>): Promise<void>;
  /** The newest message, once it holds the text; fails when the page has drawn a component as unknown. */
  waitForReply(text: string | RegExp): Promise<Locator>;
  /** Leaves what was being written, so that the next test can begin; messages and member stay. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the page of a local Discord in its own, fresh browser profile. */
export const openPage = async (
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark', ...options });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  const composer = page.getByRole('textbox', { name: /^Message/ });
  await composer.waitFor();

  const showSidebar = async () => {
    const menu = page.getByRole('button', { name: 'Channels and members' });
    if ((await menu.isVisible()) && (await menu.getAttribute('aria-expanded')) !== 'true') await menu.click();
  };
  return {
    page,
    complaints,
    switchMember: async (role) => {
      await showSidebar();
      await page.locator('label.member', { hasText: role }).click();
      await page.locator('.member.chosen', { hasText: role }).waitFor();
    },
    openChannel: async (kind) => {
      await showSidebar();
      const list = kind === 'dm' ? 'nav ul >> nth=1' : 'nav ul >> nth=0';
      await page.locator(list).getByRole('button').first().click();
    },
    say: async (text) => {
      await composer.fill(text);
      await composer.press('Escape');
      await composer.press('Enter');
    },
    runCommand: async (name, given = {}) => {
      await composer.fill('');
      await page.keyboard.type(`/${name}`);
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      const form = page.getByRole('form', { name: `/${name}`, exact: true });
      await form.waitFor();
      for (const [option, text] of Object.entries(given)) {
        const chip = form.getByRole('button', { name: option, exact: true });
        if (await chip.isVisible()) await chip.press('Enter');
        await form.getByRole('combobox', { name: option }).fill(text);
      }
      await form.getByRole('button', { name: `Send /${name}` }).press('Enter');
    },
    waitForReply: async (text) => {
      const newest = page.locator('.message').last();
      await newest.filter({ hasText: text }).waitFor();
      const undrawn = await newest.locator('.cannot-draw').allTextContents();
      if (undrawn.length > 0) throw new Error(undrawn.join('\n'));
      return newest;
    },
    reset: async () => {
      const leave = page.getByRole('button', { name: /^Leave \// });
      if (await leave.isVisible()) await leave.click();
      await composer.fill('');
    },
    close: () => context.close(),
  };
};
