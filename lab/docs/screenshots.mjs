// Makes the README's pictures anew, in docs/pictures: Parley on the local Discord, as it answers now. Needs a Chromium
// (Debian's package, or CHROMIUM_PATH) and a build.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}docs/pictures`;

/** One picture: what is typed, by whom, and how much is shown: the newest `reply`, or the `page`. */
const PICTURES = [
  { name: 'who-said', line: '/who-said words: deadlock', show: 'page' },
  { name: 'ask', line: '/ask question: What did Asif say about the ceasefire?' },
  { name: 'not-said', line: '/ask question: What did Iran say?' },
  { name: 'positions', line: '/positions about: ceasefire' },
  { name: 'who-is', line: '/who-is name: Asif' },
  { name: 'timeline', line: '/timeline' },
  { name: 'disagreements', line: '/disagreements', corpus: 'docs/three-outlets' },
  {
    name: 'disagreements-phone',
    line: '/disagreements about: trucks',
    corpus: 'docs/three-outlets',
    show: 'page',
    size: { width: 360, height: 740 },
  },
  { name: 'sources', line: '/sources' },
  { name: 'help', line: '/help' },
  { name: 'mention', line: '@Parley when did the talks begin?' },
  { name: 'private', line: '/who-said speaker: Mujahid private: True' },
  { name: 'reindex', line: '/reindex', as: 'operator' },
  { name: 'not-operator', line: '/reindex' },
  { name: 'unanswered', line: '/unanswered', as: 'operator' },
  { name: 'light', line: '/who-said words: deadlock', theme: 'light', show: 'page' },
  { name: 'phone', line: '/who-said words: deadlock', show: 'page', size: { width: 360, height: 740 } },
  { name: 'picker', typed: '/', show: 'page' },
  { name: 'autocomplete', typed: '/who-said speaker: a', show: 'page' },
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
async function take({ name, line, typed, as = 'member', show = 'reply', theme = 'dark', size, corpus = '' }) {
  const { NODE_ENV: _, DISCORD_TOKEN: __, ...inherited } = process.env;
  const parley = spawn(process.execPath, ['dist/src/main.js', '--port', '0'], {
    cwd: root,
    env: { ...inherited, DISCORD_TOKEN: '', DATA_DIR: dataFolder, CORPUS_DIR: corpus },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const page = await browser.newPage({
      // A reply is cut where it is higher than the page, so that the page is made high.
      viewport: size ?? (show === 'page' ? { width: 1120, height: 760 } : { width: 960, height: 2200 }),
      deviceScaleFactor: 1,
      colorScheme: theme,
      locale: 'en-GB',
    });
    await page.goto(await addressOf(parley));
    const composer = page.getByRole('textbox', { name: /^Message/ });
    await composer.waitFor();
    if (as === 'operator') await page.locator('label.member', { hasText: 'operator' }).click();
    await composer.fill(typed ?? (line.startsWith('/') ? `${line} ` : line));
    if (line?.startsWith('/')) await page.getByRole('button', { name: /^Send \// }).click();
    else if (line) await page.getByRole('button', { name: 'Send message' }).click();
    if (typed) await page.getByRole('option').first().waitFor();
    else await page.locator('.message', { hasText: 'APP' }).last().locator('.markdown').first().waitFor();
    if ((await page.locator('.cannot-draw').count()) > 0) throw new Error(`${name}: a component could not be drawn`);
    await page.mouse.move(0, 0);
    const shown = show === 'page' ? page : page.locator('.message').last();
    await shown.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
    await page.close();
    process.stdout.write(`docs/pictures/${name}.png\n`);
  } finally {
    parley.kill('SIGTERM');
    await once(parley, 'exit');
  }
}

async function addressOf(parley) {
  for await (const chunk of parley.stdout) {
    const [address] = /http:\/\/\S+/.exec(String(chunk)) ?? [];
    if (address) return address;
  }
  throw new Error('Parley did not start: run npm run build first');
}
