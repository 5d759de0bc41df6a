import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { browserPath, launchBrowser, type OpenPage, openPage } from 'local-discord/browser';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { corpusFolder } from '../support/corpus-folder.ts';
import { SEED_FOLDER } from '../support/library.ts';
import { type Product, startProduct, useProduct } from '../support/product.ts';

/** What a reader sees as quoted, line by line, without the marks of what was left out. */
const shownQuotes = async ({ page }: OpenPage): Promise<readonly string[]> => {
  const blocks = await page.locator('.message blockquote').allTextContents();
  return blocks
    .flatMap((block) => block.split(/\n|\[…\]/))
    .map((part) => part.replaceAll(/[\u2068\u2069]/g, '').trim())
    .filter((part) => part !== '');
};

const SENTENCE =
  'The minister, Lena Brandt, said that the well-known crossing – “the gate”, as she called it – would stay shut until the last of the trucks & carts had gone.';
const ADDRESSED = `---\noutlet: Example\nurl: https://outlet.example/crossing?a=1\npublished: "2025-11-08"\nlanguage: en\n---\n${SENTENCE}\n`;
/** The sentence far down on its outlet's page, marked up, with other quotation marks and its beginning once before. */
const OUTLET_PAGE = `<title>The minister</title><p>The minister, Lena Brandt.</p><div style="height: 4000px"></div>
<p>${SENTENCE.replace('crossing', '<em>crossing</em>').replace('&', '&amp;').replace(/[“”]/g, '"')}</p><div style="height: 4000px"></div>`;

describe.skipIf(!browserPath)('Parley on the local page', () => {
  let browser: Browser;
  let product: Product;
  let seedPage: OpenPage;
  let seed: string;
  beforeAll(async () => {
    [browser, product] = await Promise.all([launchBrowser(), startProduct(SEED_FOLDER)]);
    seedPage = await openPage(browser, product.discord.url);
    seed = await readFile(join(SEED_FOLDER, 'istanbul-talks-end-in-failure.md'), 'utf8');
  });
  afterAll(async () => {
    await browser.close();
    await product.close();
  });

  /** The page on the first article, one for all tests. */
  const open = async (): Promise<OpenPage> => {
    onTestFinished(async () => {
      expect(seedPage.complaints).toEqual([]);
      await seedPage.reset();
    });
    return seedPage;
  };
  const openOn = async (article: string): Promise<OpenPage> => {
    const folder = await corpusFolder({ 'article.md': article });
    const opened = await openPage(browser, (await useProduct(folder)).discord.url);
    onTestFinished(() => opened.close());
    return opened;
  };

  it('answers each of the five examples, every quotation an exact part of the article', async () => {
    const opened = await open();
    const examples = opened.page.getByRole('list', { name: 'Things to try' }).getByRole('button');
    const answers = [
      '1 statement, 1 speaker',
      'continue to honor the existing ceasefire',
      '4 dated events, 1 contradiction',
      'The articles do not say',
      'reserves the right to respond',
    ];
    expect(await examples.count()).toBe(answers.length);
    for (const [index, answer] of answers.entries()) {
      await examples.nth(index).click();
      const reply = await opened.waitForReply(answer);
      expect(await reply.locator('.container').count()).toBe(1);
    }
    const quotes = await shownQuotes(opened);
    expect(quotes.length).toBeGreaterThan(3);
    for (const quote of quotes) expect(seed).toContain(quote);
  });

  it('offers speakers while one types, and answers with the one taken, to this member only', async () => {
    const opened = await open();
    const { page } = opened;
    await page.getByRole('textbox').fill('/who-said private: true speaker: a');
    const speaker = page.getByRole('combobox', { name: 'speaker' });
    await speaker.press('End');
    await speaker.pressSequentially('s');
    const choices = page.getByRole('listbox', { name: 'Choices for speaker' }).getByRole('option');
    await expect.poll(() => choices.allTextContents()).toEqual(['Khawaja Asif']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const reply = await opened.waitForReply('Only you can see this');
    expect(await reply.textContent()).toContain('Khawaja Asif · Pakistan’s Defence Minister');
    await reply.getByRole('button', { name: 'Dismiss message' }).click();
    await expect.poll(() => page.locator('.message.ephemeral').count()).toBe(0);
  });

  it.each([
    ['sources', {}, 'Indians Daily'],
    ['help', {}, '/who-said'],
    ['timeline', {}, 'The article puts this after 29 Oct 2025, yet dates it before'],
    ['ask', { question: 'Where was the second meeting held?' }, 'Istanbul on October 25'],
    ['ask', { question: 'What did Iran say?' }, 'Nothing here mentions “Iran”'],
    ['who-said', { words: 'the talks were deadlocked' }, 'Partly quoted'],
    ['positions', { topic: 'ceasefire' }, 'Found nothing by them on it in these articles'],
    ['who-is', { name: 'Asif' }, 'Pakistan’s Defence Minister'],
  ])('answers /%s %j, typed without a mouse', async (name, options, expected) => {
    const opened = await open();
    await opened.runCommand(name, options as Record<string, string>);
    await opened.waitForReply(expected);
  });

  it('reads the articles again for the operator, and says to the other member that they may not', async () => {
    const opened = await open();
    await opened.runCommand('reindex');
    const refused = await opened.waitForReply(/[Oo]perator/);
    expect(await refused.textContent()).toContain('Only you can see this');
    await opened.switchMember('operator');
    await opened.runCommand('reindex');
    await opened.waitForReply('nothing changed');
    await opened.switchMember('member');
  });

  it('leads on from an answer by its buttons, and checks a message by its menu', async () => {
    const opened = await open();
    const { page } = opened;
    await opened.runCommand('ask', { question: 'What did Asif say about the ceasefire?' });
    const answer = await opened.waitForReply('The articles say');
    await answer.getByRole('button', { name: 'Context' }).click();
    await opened.waitForReply('In context');
    await answer.getByRole('button', { name: 'More by Khawaja Asif' }).click();
    await opened.waitForReply('3 statements, 1 speaker');
    const quotes = await shownQuotes(opened);
    expect(quotes.length).toBeGreaterThan(5);
    for (const quote of quotes) expect(seed).toContain(quote);
    await answer.getByRole('button', { name: 'Cite' }).click();
    await opened.waitForReply('in Markdown');
    await opened.say('The dialogue began in Doha on 19 October.');
    const said = page.locator('.message', { hasText: 'on 19 October' }).last();
    await said.hover();
    await said.getByRole('button', { name: /^Apps, for the message/ }).click();
    await page.getByRole('menuitem', { name: 'Check against the articles' }).click();
    const checked = await opened.waitForReply('“October 29” where this has “19 October”');
    expect(await checked.textContent()).toContain('Only you can see this');
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it('has a browser find the words that a citation’s link names', async () => {
    const opened = await openOn(ADDRESSED);
    await opened.runCommand('ask', { question: 'Will the crossing stay shut?' });
    const answer = await opened.waitForReply('The articles say');
    await answer.getByRole('button', { name: 'Cite' }).click();
    const cited = await opened.waitForReply('as a link to these words');
    const link = await cited.getByRole('link', { name: /^Open/ }).getAttribute('href');
    const [address, directive] = link!.split('#');
    const reader = await browser.newPage();
    onTestFinished(() => reader.close());
    await reader.route(address!, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: OUTLET_PAGE }),
    );
    await reader.goto(`${address}#${directive}`);
    await expect.poll(() => reader.evaluate('scrollY')).toBeGreaterThan(1000);
  });

  it('answers a mention in the channel', async () => {
    const opened = await open();
    await opened.say('@Parley who said the talks were deadlocked?');
    await opened.waitForReply('complete deadlock');
  });

  it('goes on from an answer that is replied to, and asks back with buttons where several may be meant', async () => {
    const opened = await open();
    const { page } = opened;
    const replyTo = async (answer: Locator, content: string): Promise<void> => {
      await answer.getByRole('button', { name: 'Reply to' }).click();
      await page.keyboard.type(content);
      await page.keyboard.press('Enter');
    };
    await opened.say('@Parley what was said about the talks?');
    const first = await opened.waitForReply('5 statements');
    await replyTo(first, 'did he mention the border?');
    const asked = await opened.waitForReply('Whom do you mean?');
    await asked.getByRole('button', { name: 'Khawaja Asif' }).click();
    await expect.poll(() => page.getByText('Whom do you mean?').count()).toBe(0);
    await replyTo(page.locator('.message').last(), 'and Kabul?');
    await opened.waitForReply('/who-said speaker: Kabul');
  });

  it('answers in direct messages without a mention', async () => {
    const opened = await open();
    await opened.openChannel('dm');
    await opened.say('what did Asif say about the ceasefire');
    await opened.waitForReply('continue to honor the existing ceasefire');
    await opened.openChannel('guild');
  });

  it('has nothing for axe to object to, in both themes, on a phone too', async () => {
    const { page, ...opened } = await open();
    await opened.runCommand('timeline');
    await opened.waitForReply('contradiction');
    await page.evaluate(axe.source);
    for (const theme of ['Light', 'Dark']) {
      await page.getByRole('button', { name: `${theme} theme` }).click();
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(await page.locator('.log').evaluate((log) => log.scrollWidth - log.clientWidth)).toBe(0);
      }
    }
  });

  it('shows an article that is full of marks and markup as it is written', async () => {
    const sentence =
      'The *minister* said the talks were “__stuck__ at <b>zero</b>, ~~not~~ ||hidden|| `as` [agreed](https://evil.example) @everyone # 1 > 2.”';
    const body = `---\noutlet: Example\npublished: "2025-11-08"\nlanguage: en\n---\n${sentence}\n`;
    const opened = await openOn(body);
    await opened.runCommand('who-said', { words: 'stuck' });
    const reply = await opened.waitForReply('zero');
    expect(await shownQuotes(opened)).toEqual([sentence]);
    expect(await reply.locator('blockquote').locator('a, em, u, s, b, code, .spoiler, .mention, h3').count()).toBe(0);
  });

  it('turns pages with More and Back', async () => {
    const said = Array.from(
      { length: 40 },
      (_, at) =>
        `Envoy Number${'abcdefghij'[at % 10]}${'klmn'[at % 4]} Lee said the talks were “deadlocked, round ${at}.”`,
    );
    const body = `---\noutlet: Example\npublished: "2025-11-08"\nlanguage: en\n---\n${said.join('\n')}\n`;
    const opened = await openOn(body);
    await opened.runCommand('who-said', { words: 'deadlocked' });
    const reply = await opened.waitForReply('deadlocked');
    const first = await reply.textContent();
    await reply.getByRole('button', { name: 'More' }).press('Enter');
    await expect.poll(() => reply.textContent()).not.toBe(first);
    await reply.getByRole('button', { name: 'Back' }).press('Enter');
    await expect.poll(async () => (await reply.textContent())?.replace('(edited)', '')).toBe(first);
  });
});
