// How high ordinary replies, and what their buttons and menus open, stand on the local Discord's page, in pixels, on a phone and on a desk. With a folder, also a picture
// of each: `npm run heights -- /tmp/replies`. Needs a Chromium (Debian's package, or CHROMIUM_PATH).
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import { startParley } from './start-parley.mjs';

/** Of the page, in pixels. */
const WIDTHS = [360, 1100];

/** What a phone shows at once; a higher reply is marked. */
const GLANCE = 600;

/**
 * A command; `> Context`, a button below the newest reply that has it; `on “…”: Menu`, the menu of a message that says so.
 */
const ALWAYS = ['/ask question: What did Iran say?', '/latest', '/timeline', '/disagreements', '/sources', '/help'];
const ASKED = {
  corpus: [
    '/ask question: What did Asif say about the ceasefire?',
    '> Context',
    '> More by Khawaja Asif',
    '> Cite',
    '> The other side',
    'on “Asif said the dialogue began in Ankara on 19 October”: Check against the articles',
    'on “Hello”: Check against the articles',
    '/ask question: When did the talks begin?',
    '/who-said words: deadlock',
    '/who-said speaker: Mujahid',
    '/positions topic: ceasefire',
    '/who-is name: Asif',
    ...ALWAYS,
  ],
  'docs/three-outlets': [
    '/ask question: How many people were killed?',
    '> Context',
    '> Cite',
    'on “6,000 trucks are stuck at the Karan crossing. Norland’s delegation was led by Brandt.”: Check against the articles',
    '/who-said speaker: Brandt',
    '/positions topic: trucks',
    '/who-is name: Brandt',
    ...ALWAYS,
  ],
};

const pictures = process.argv[2];
if (pictures) mkdirSync(pictures, { recursive: true });
/** Of this run alone. */
const dataFolder = mkdtempSync(join(tmpdir(), 'parley-heights-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
try {
  for (const [corpus, lines] of Object.entries(ASKED)) await measureReplies(corpus, lines);
} finally {
  await browser.close();
  rmSync(dataFolder, { recursive: true, force: true });
}

/** Asks on the first page, and measures the replies on all of them. */
async function measureReplies(corpus, lines) {
  const parley = await startParley({ corpus, dataFolder });
  try {
    const pages = await Promise.all(WIDTHS.map((width) => openPage(parley.address, width)));
    process.stdout.write(`${corpus}\n${WIDTHS.map((width) => `${width} px`.padStart(8)).join('')}\n`);
    for (const [at, line] of lines.entries()) {
      await does(pages[0], line);
      const replies = await Promise.all(pages.map((page) => replyOn(page, at)));
      const heights = await Promise.all(replies.map(heightOf));
      const mark = heights[0] > GLANCE ? `  (more than ${GLANCE})` : '';
      process.stdout.write(`${heights.map((height) => String(height).padStart(8)).join('')}  ${line}${mark}\n`);
      if (!pictures) continue;
      for (const [which, reply] of replies.entries()) {
        const name = `${basename(corpus)}-${String(at).padStart(2, '0')}-${WIDTHS[which]}.png`;
        await reply.screenshot({ path: join(pictures, name), animations: 'disabled' });
      }
    }
    for (const page of pages) await page.close();
  } finally {
    await parley.stop();
  }
}

/** Does on a page what a line tells. */
async function does(page, line) {
  const [, label] = /^> (.+)$/.exec(line) ?? [];
  const [, words, menu] = /^on “(.+)”: (.+)$/.exec(line) ?? [];
  const composer = page.getByRole('textbox', { name: /^Message/ });
  if (label) {
    const button = page.getByRole('button', { name: label, exact: true });
    await button.last().click();
  } else if (menu) {
    await composer.fill(words);
    await page.getByRole('button', { name: 'Send message' }).click();
    const message = page.locator('.message', { hasText: words }).last();
    await message.hover();
    await message.getByRole('button', { name: /^Apps, for the message/ }).click();
    await page.getByRole('menuitem', { name: menu }).click();
  } else {
    await composer.fill(`${line} `);
    await page.getByRole('button', { name: /^Send \// }).click();
  }
}

/** As high as any reply: one that does not fit the page is not laid out whole. */
async function openPage(address, width) {
  const page = await browser.newPage({
    viewport: { width, height: 2800 },
    deviceScaleFactor: 1,
    colorScheme: 'dark',
    locale: 'en-GB',
  });
  await page.goto(address);
  await page.getByRole('textbox', { name: /^Message/ }).waitFor();
  return page;
}

/** The reply to the question at this place, its pictures there. */
async function replyOn(page, at) {
  const reply = page.locator('.message', { hasText: 'APP' }).nth(at);
  await reply.locator('.markdown').first().waitFor();
  await reply.evaluate((element) =>
    Promise.all([...element.querySelectorAll('img')].map((image) => image.decode().catch(() => {}))),
  );
  return reply;
}

async function heightOf(reply) {
  return Math.round((await reply.boundingBox()).height);
}
