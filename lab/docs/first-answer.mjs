// How long a person waits: from `npm start` to the page, and from a click on an example to its answer on the page.
// Needs a Chromium (Debian's package, or CHROMIUM_PATH).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const begun = performance.now();
const parley = spawn('npm', ['start', '--silent', '--', '--port', '0'], {
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  env: { ...process.env, DISCORD_TOKEN: '', NODE_ENV: '' },
  stdio: ['ignore', 'pipe', 'ignore'],
  detached: true,
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
try {
  let address;
  for await (const chunk of parley.stdout) {
    [address] = /http:\/\/\S+/.exec(String(chunk)) ?? [];
    if (address) break;
  }
  const started = performance.now() - begun;
  const page = await browser.newPage();
  await page.goto(address);
  const example = page.getByRole('list', { name: 'Things to try' }).getByRole('button').first();
  await example.waitFor();
  const clicked = performance.now();
  await example.click();
  await page.locator('.message', { hasText: 'complete deadlock' }).waitFor();
  process.stdout.write(`npm start, with its build, to the page: ${(started / 1000).toFixed(1)} s\n`);
  process.stdout.write(`first question to its answer on the page: ${Math.round(performance.now() - clicked)} ms\n`);
} finally {
  await browser.close();
  process.kill(-parley.pid, 'SIGTERM');
  await once(parley, 'exit');
}
