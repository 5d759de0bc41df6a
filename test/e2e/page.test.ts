import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser, type OpenPage, openPage } from '../support/browser.ts';
import { SEED_FOLDER } from '../support/library.ts';
import { type Product, startProduct } from '../support/product.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds wrong with a page as it is now: rule and element. */
async function violationsOn({ page }: OpenPage): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as readonly Violation[];
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

describe.skipIf(!browserPath)('Parley on the local page', () => {
  let product: Product;
  let browser: Browser;
  let open: OpenPage;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(SEED_FOLDER), launchBrowser()]);
    open = await openPage(browser, product.discord.url);
  });
  afterAll(async () => {
    await browser.close();
    await product.close();
  });
  afterEach(async () => {
    expect(open.complaints).toEqual([]);
    await open.reset();
  });

  it('offers five examples on a first visit, and each works', async () => {
    const fresh = await openPage(browser, product.discord.url);
    const examples = fresh.page.getByRole('list', { name: 'Things to try' }).getByRole('button');
    expect(await examples.count()).toBe(5);
    const answers = ['complete deadlock', 'ceasefire', '1 contradiction', 'do not say', 'Khawaja Asif'];
    for (const [at, expected] of answers.entries()) {
      await examples.nth(at).click();
      await fresh.waitForReply(expected);
    }
    await fresh.close();
  });

  it.each([
    ['ask', { question: 'What did the talks fail to produce?' }, 'failed to produce a written commitment'],
    ['ask', { question: 'What did Iran say?' }, 'Nothing here mentions “Iran”'],
    ['who-said', { words: 'the talks were deadlocked' }, 'Partly quoted'],
    ['positions', { about: 'ceasefire' }, 'Afghanistan has said nothing on it in these articles'],
    ['who-is', { name: 'Asif' }, 'Pakistan’s Defence Minister'],
    ['timeline', {}, 'neither was changed'],
    ['sources', {}, 'Indians Daily'],
    ['help', {}, 'I answer from news articles'],
  ])('answers /%s %j, typed by keyboard alone', async (name, options, expected) => {
    await open.runCommand(name, options as Record<string, string>);
    await open.waitForReply(expected);
  });

  it('shows a private answer to the asking member alone, until it is dismissed', async () => {
    await open.runCommand('ask', { question: 'Who mediated?', private: 'True' });
    const reply = await open.waitForReply('Only you can see this');
    await open.switchMember('operator');
    await expect.poll(() => open.page.getByText('Only you can see this').count()).toBe(0);
    await open.switchMember('member');
    await reply.getByRole('button', { name: /dismiss/i }).click();
    await expect.poll(() => open.page.getByText('Only you can see this').count()).toBe(0);
  });

  it('refuses /reindex to a member and runs it for the operator', async () => {
    await open.runCommand('reindex');
    await open.waitForReply(/operator/i);
    await open.switchMember('operator');
    await open.runCommand('reindex');
    await open.waitForReply('nothing changed');
    await open.switchMember('member');
  });

  it('answers a mention in the channel and a direct message', async () => {
    await open.say('@Parley who said the talks were deadlocked?');
    await open.waitForReply('Khawaja Asif');
    await open.openChannel('dm');
    await open.say('when was the second meeting?');
    await open.waitForReply('25 October 2025');
    await open.openChannel('guild');
  });

  it('has no fault that axe finds, in both themes and at 360 pixels, where nothing is wider than the page', async () => {
    for (const options of [
      { colorScheme: 'dark' },
      { colorScheme: 'light' },
      { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
    ] as const) {
      const other = await openPage(browser, product.discord.url, options);
      await other.waitForReply(/./);
      expect(await violationsOn(other)).toEqual([]);
      expect(await other.page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      await other.close();
    }
  });
});
