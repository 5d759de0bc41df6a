// Makes the pictures of the documents again, in docs/pictures: Parley on the local Discord, as it answers now. Needs a Chromium
// (Debian's package, or CHROMIUM_PATH) and a build.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root, startParley } from './start-parley.mjs';

const folder = `${root}docs/pictures`;

/** What a phone shows: Discord's narrowest. */
const PHONE = { width: 360, height: 640 };

/**
 * One picture: what is typed, by whom, and how much is shown: the newest `reply`, the `page`, or a `phone`, with the reply's beginning
 * on top. `click` is a button below the reply, `check` a message that is checked by its menu, `reply` what
 * is replied to the answer.
 */
const PICTURES = [
  { name: 'who-said', line: '/who-said words: deadlock', show: 'page' },
  { name: 'phone-ask', line: '/ask question: Why did the talks fail?', show: 'phone' },
  { name: 'phone-not-said', line: '/ask question: What did Iran say?', show: 'phone' },
  { name: 'phone-positions', line: '/positions topic: ceasefire', show: 'phone' },
  { name: 'phone-who-is', line: '/who-is name: Asif', show: 'phone' },
  { name: 'phone-timeline', line: '/timeline', show: 'phone' },
  { name: 'phone-disagreements', line: '/disagreements about: trucks', corpus: 'docs/three-outlets', show: 'phone' },
  {
    name: 'phone-context',
    line: '/ask question: How many people were killed?',
    click: 'Context',
    corpus: 'docs/three-outlets',
    show: 'phone',
  },
  {
    name: 'phone-check',
    check: 'Some 6,000 trucks are stuck at the Karan crossing in Velm.',
    corpus: 'docs/three-outlets',
    show: 'phone',
  },
  {
    name: 'phone-going-on',
    line: '@Parley what was said about the talks?',
    reply: 'did he mention the border?',
    show: 'phone',
  },
  { name: 'cite', line: '/ask question: What did Asif say about the ceasefire?', click: 'Cite' },
  { name: 'autocomplete', typed: '/who-said speaker: a', show: 'page' },
  { name: 'mention', line: '@Parley who is Asif?' },
  { name: 'private', line: '/who-said speaker: Asif about: ceasefire private: True' },
  { name: 'help', line: '/help' },
  { name: 'reindex', line: '/reindex', as: 'operator' },
  { name: 'unanswered', line: '/unanswered', as: 'operator' },
];

mkdirSync(folder, { recursive: true });
/** Of this run alone: what was asked before belongs in no picture. */
const dataFolder = mkdtempSync(join(tmpdir(), 'parley-pictures-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
try {
  for (const picture of PICTURES) await take(picture);
} finally {
  await browser.close();
  rmSync(dataFolder, { recursive: true, force: true });
}

/** Starts Parley afresh for each picture, so that none shows the questions of another. */
async function take({ name, line, typed, check, click, reply, as = 'member', show = 'reply', corpus = '' }) {
  const parley = await startParley({ corpus, dataFolder });
  try {
    const page = await browser.newPage({
      // A reply is cut where it is higher than the page, so that the page is made high.
      viewport: { page: { width: 1120, height: 760 }, reply: { width: 960, height: 2200 }, phone: PHONE }[show],
      deviceScaleFactor: show === 'phone' ? 2 : 1,
      colorScheme: 'dark',
      locale: 'en-GB',
    });
    await page.goto(parley.address);
    const composer = page.getByRole('textbox', { name: /^Message/ });
    await composer.waitFor();
    if (as === 'operator') await page.locator('label.member', { hasText: 'operator' }).click();
    const said = line ?? check;
    await composer.fill(typed ?? (said.startsWith('/') ? `${said} ` : said));
    if (line?.startsWith('/')) await page.getByRole('button', { name: /^Send \// }).click();
    else if (said) await page.getByRole('button', { name: 'Send message' }).click();
    if (check) await useMenu(page.locator('.message', { hasText: check }), 'Check against the articles');
    const replies = page.locator('.message', { hasText: 'APP' });
    if (typed) await page.getByRole('option').first().waitFor();
    else await replies.first().locator('.markdown').first().waitFor();
    if (reply) {
      await replies
        .last()
        .getByRole('button', { name: /^Reply to/ })
        .click();
      await page.keyboard.type(reply);
      await page.keyboard.press('Enter');
      await replies.nth(1).locator('.markdown').first().waitFor();
    }
    if (click) {
      await replies.last().getByRole('button', { name: click, exact: true }).click();
      await replies.nth(1).locator('.markdown').first().waitFor();
    }
    if ((await page.locator('.cannot-draw').count()) > 0) throw new Error(`${name}: a component could not be drawn`);
    await page.mouse.move(0, 0);
    const message = page.locator('.message').last();
    if (show === 'phone') await message.evaluate((element) => element.scrollIntoView());
    const shown = show === 'reply' ? message : page;
    await shown.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
    await page.close();
    process.stdout.write(`docs/pictures/${name}.png\n`);
  } finally {
    await parley.stop();
  }
}

/** Uses a command in the menu of a message. */
async function useMenu(message, command) {
  await message.hover();
  await message.getByRole('button', { name: /^Apps, for the message/ }).click();
  await message.page().getByRole('menuitem', { name: command }).click();
}
