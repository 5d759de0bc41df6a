import { fileURLToPath } from 'node:url';
import { type APIComponentInContainer, ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Answer } from '../../../src/core/answers/answer.ts';
import { openShelf } from '../../../src/corpus/shelf.ts';
import { oneLine, unescapeText } from '../../../src/discord/markdown/escape.ts';
import { renderLine } from '../../../src/discord/markdown/line.ts';
import { renderMessage } from '../../../src/discord/render/message.ts';
import { renderButtons } from '../../../src/discord/render/page-buttons.ts';
import { layOutPages, type Page } from '../../../src/discord/render/pages.ts';
import { readRequest, renderRequest } from '../../../src/discord/request/request-line.ts';
import { outletWords } from '../../../src/render/outline/citation-line.ts';
import { quotesOf } from '../../../src/render/outline/entries.ts';
import type { Quote } from '../../../src/render/outline/outline.ts';
import { outlineOf } from '../../../src/render/outline/outline-of.ts';
import { anyAnswers } from '../../support/answers.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { seedLibrary } from '../../support/library.ts';
import { slicesOf } from '../../support/quoted-slices.ts';

const request = { command: 'ask', values: { question: 'What failed?' } };
const by = { version: 'a1b2c3d4e5f6', askerId: '1'.repeat(20) };

const componentsOf = (page: Page): readonly APIComponentInContainer[] =>
  renderMessage(page, renderButtons(page, [], by)).components;
const textsOf = (page: Page): string[] =>
  componentsOf(page).flatMap((component) => (component.type === ComponentType.TextDisplay ? [component.content] : []));
const countComponents = (page: Page): number =>
  componentsOf(page).reduce((sum, one) => sum + 1 + ('components' in one ? one.components.length : 0), 1);

/** Each block quote of a page with the number that stands below it. */
function numberedQuotes(page: Page): { readonly lines: string; readonly number: number }[] {
  const found: { lines: string; number: number }[] = [];
  let lines: string[] = [];
  for (const line of textsOf(page).join('\n').split('\n')) {
    if (line.startsWith('> ')) lines.push(line);
    else if (lines.length > 0) {
      found.push({ lines: lines.join('\n'), number: Number(/\\\[(\d+)\\\](?: ¶\d+)?$/.exec(line)?.[1]) });
      lines = [];
    }
  }
  return found;
}

/** The words of each row of a page with the number that stands behind them. */
const numberedRows = (page: Page): { readonly words: string; readonly number: number }[] =>
  textsOf(page)
    .join('\n')
    .split('\n')
    .flatMap((line) => {
      const match = /^-# .*“([^“]*)”\u2069? \\\[(\d+)\\\]$/u.exec(line);
      return match ? [{ words: match[1]!, number: Number(match[2]) }] : [];
    });

/** The lines of a page's list of sources, by their numbers. */
const sourcesOn = (page: Page): Map<number, string> =>
  new Map(
    (page.foot ?? '')
      .split('\n')
      .flatMap((line) => (/^-# \\\[(\d+)\\\]/.test(line) ? [[Number(/\d+/.exec(line)![0]), line] as const] : [])),
  );

describe('a reply to any answer', () => {
  it.each(anyAnswers)('keeps to Discord’s limits and uses no markup of what it shows: %s', (_, answers) => {
    const allowed = ['heading', 'subtext', 'quote', 'strong', 'maskedLink'];
    fc.assert(
      fc.property(answers, (answer) => {
        for (const page of layOutPages(outlineOf(answer), renderRequest(request)).all()) {
          const texts = textsOf(page);
          expect(texts.join('').length).toBeLessThanOrEqual(4000);
          expect(countComponents(page)).toBeLessThanOrEqual(40);
          expect(readRequest(texts[0]!)).toEqual(request);
          for (const text of texts) {
            expect(text.trim()).not.toBe('');
            expect([...readMarkdown(text).kinds].filter((kind) => !allowed.includes(kind))).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(anyAnswers)(
    'quotes exact slices of the article whose number stands there and in the sources: %s',
    (_, answers) => {
      fc.assert(
        fc.property(answers, (answer) => {
          const outline = outlineOf(answer);
          const quotes = [...outline.entries, ...outline.further, ...outline.inFull].flatMap(quotesOf);
          const byNumber = new Map<number, Quote[]>();
          for (const quote of quotes) {
            byNumber.set(quote.citation.number, [...(byNumber.get(quote.citation.number) ?? []), quote]);
          }
          for (const told of byNumber.values()) {
            expect(new Set(told.map(({ excerpt }) => excerpt.article.id)).size).toBe(1);
          }
          for (const page of layOutPages(outline, renderRequest(request)).all()) {
            const sources = sourcesOn(page);
            for (const { lines, number } of numberedQuotes(page)) {
              const told = byNumber.get(number) ?? [];
              for (const slice of slicesOf(lines)) {
                expect(
                  told.some(({ excerpt }) => excerpt.text.includes(slice)),
                  JSON.stringify([slice, number]),
                ).toBe(true);
              }
              const outlet = renderLine(outletWords(told[0]!.citation), 80);
              expect(sources.get(number)).toMatch(new RegExp(`^-# \\\\\\[${number}\\\\\\] `));
              expect(sources.get(number)).toContain(outlet);
            }
            for (const { words, number } of numberedRows(page)) {
              const slices = words.split(/ ?(?<!\\)\[…\] ?/).map(unescapeText);
              const told = (byNumber.get(number) ?? []).map(({ excerpt }) => oneLine(excerpt.text));
              for (const slice of slices) {
                expect(
                  told.some((text) => text.includes(slice)),
                  JSON.stringify([slice, number]),
                ).toBe(true);
              }
              expect(sources.has(number)).toBe(true);
            }
          }
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('the short form', () => {
  const three = async () =>
    (await openShelf(fileURLToPath(new URL('../../../docs/three-outlets', import.meta.url)))).library;

  /** What stands on the first page, and its buttons. */
  const shown = (command: string, values: Record<string, string>, answer: Answer): string => {
    const [page] = layOutPages(outlineOf(answer), renderRequest({ command, values })).all();
    const buttons = page!.turns.map(({ label }) => `(${label})`);
    return [...textsOf(page!), ...(buttons.length > 0 ? [buttons.join(' ')] : [])].join('\n\n');
  };

  it('of a question: the best sentence, who said it and how, and its source', async () => {
    const question = 'What did Asif say about the ceasefire?';
    const answer = await (await seedLibrary()).ask({ question });
    expect(shown('ask', { question }, answer)).toMatchInlineSnapshot(`
      "-# **/ask** **question:** What did Asif say about the ceasefire?
      ### The articles say

      > Asif added **that while Pakistan would continue to honor the existing ceasefire, it “reserves the right to respond” if any attack originates from Afghan soil**.
      -# Khawaja Asif · partly quoted · \\[1\\] ¶5

      -# \\[1\\] Indians Daily · “Istanbul: The latest…” · about November 2025 (our estimate)
      -# Page 1 of 2

      (More)"
    `);
  });

  it('of a question that other articles answer otherwise', async () => {
    const question = 'How many people were killed?';
    const library = await three();
    await library.compare();
    expect(shown('ask', { question }, await library.ask({ question }))).toMatchInlineSnapshot(`
      "-# **/ask** **question:** How many people were killed?
      ### The articles say

      > At least **12** people were killed when shells hit the border town of Velm on Thursday, hospital officials said.
      -# hospital officials · paraphrased · \\[1\\] ¶3
      -# \\[2\\] ¶1 has another count, of another time: “17”

      -# \\[1\\] Karan Wire · Arvenia and Norland open talks in Tarsk · 19 October 2031
      -# \\[2\\] Coast Today · Death toll in Velm rises · 22 October 2031
      -# Page 1 of 2

      (More)"
    `);
  });

  it('of a miss: that the articles do not say, then what comes nearest', async () => {
    const question = 'What did Iran say?';
    const answer = await (await seedLibrary()).ask({ question });
    expect(shown('ask', { question }, answer)).toMatchInlineSnapshot(`
      "-# **/ask** **question:** What did Iran say?
      ### The articles do not say

      Nothing here mentions “Iran”.
      Ask about people, places, dates or statements in the articles.

      -# 1 article read, latest about November 2025 (our estimate)"
    `);
  });

  it('of a statement', async () => {
    const answer = await (await seedLibrary()).whoSaid({ words: 'deadlock' });
    expect(shown('who-said', { words: 'deadlock' }, answer)).toMatchInlineSnapshot(`
      "-# **/who-said** **words:** deadlock
      ### 1 statement, 1 speaker

      **Khawaja Asif · Pakistan’s Defence Minister**
      > Pakistan’s Defence Minister Khawaja Asif described **the negotiations as being in a state of “complete deadlock.”**
      -# Partly quoted · \\[1\\] ¶5

      -# \\[1\\] Indians Daily · “Istanbul: The latest…” · about November 2025 (our estimate)"
    `);
  });

  it('of positions: a statement of each side', async () => {
    const answer = await (await seedLibrary()).positions({ about: 'ceasefire' });
    expect(shown('positions', { topic: 'ceasefire' }, answer)).toMatchInlineSnapshot(`
      "-# **/positions** **topic:** ceasefire
      ### Found 1 of 2 sides speaking on it

      **Pakistan**
      > Asif added **that while Pakistan would continue to honor the existing ceasefire, it “reserves the right to respond” if any attack originates from Afghan soil**.
      -# Khawaja Asif · Pakistan’s Defence Minister · partly quoted · \\[1\\] ¶5

      **Afghanistan**
      Found nothing by them on it in these articles. On other matters: Zabihullah Mujahid (4 statements), Afghan government (2).

      -# \\[1\\] Indians Daily · “Istanbul: The latest…” · about November 2025 (our estimate)
      -# Page 1 of 2

      (More)"
    `);
  });

  it('of a person: who they are and what they said, each sentence once', async () => {
    const answer = await (await seedLibrary()).whoIs({ name: 'Asif' });
    expect(shown('who-is', { name: 'Asif' }, answer)).toMatchInlineSnapshot(`
      "-# **/who-is** **name:** Asif
      ### Khawaja Asif · Pakistan’s Defence Minister

      -# Named 2 times in these articles.

      > Pakistan’s Defence Minister Khawaja Asif described **the negotiations as being in a state of “complete deadlock.”**
      -# First mention · partly quoted · \\[1\\] ¶5

      **What they said**
      > He said, **“Kabul insists on giving verbal assurances, which are unacceptable in international negotiations.”**
      -# Quoted · \\[1\\] ¶5

      -# \\[1\\] Indians Daily · “Istanbul: The latest…” · about November 2025 (our estimate)
      -# Page 1 of 2

      (More)"
    `);
  });

  it('of a timeline: a line each event', async () => {
    const answer = await (await seedLibrary()).timeline({});
    expect(shown('timeline', {}, answer)).toMatchInlineSnapshot(`
      "-# **/timeline**
      ### 4 dated events, 1 contradiction

      -# Years not stated are our estimate.

      -# **11 to 15 Oct 2025** · “[…] of deadly border clashes between October 11 and 15.” \\[1\\]
      -# **⚠ 25 Oct 2025** · “[…] prompting a second meeting in Istanbul on October 25, […]” \\[1\\]
      -# ↳ The article puts this after 29 Oct 2025, yet dates it before
      -# **⚠ 29 Oct 2025** · “The dialogue began in Doha on October 29, […]” \\[1\\]
      -# ↳ Contradicts 25 Oct 2025
      -# **6 to 7 Nov 2025** · “The talks, held on November 6 and 7, failed to […]” \\[1\\]

      -# \\[1\\] Indians Daily · “Istanbul: The latest…” · about November 2025 (our estimate)

      (Details)"
    `);
  });

  it('of disagreements: the sentences side by side', async () => {
    const answer = await (await three()).disagreements({});
    expect(shown('disagreements', {}, answer)).toMatchInlineSnapshot(`
      "-# **/disagreements**
      ### The articles may differ on 3 facts

      **⚠ Different dates**
      > […] opened peace talks in Tarsk on **October 18** under the mediation of the Coast […]
      -# officials · paraphrased · \\[1\\] ¶1

      > […] and Norland opened in Tarsk on **October 19**, with the Coast Union as mediator, […]
      -# \\[2\\] ¶1

      > […] where the peace talks between Arvenia and Norland had opened on **October 18**.
      -# \\[3\\] ¶2

      -# \\[1\\] Karan Wire · Arvenia and Norland open talks in Tarsk · 19 October 2031
      -# \\[2\\] Tarsk Herald · First round opens at the harbour hotel · 20 October 2031
      -# \\[3\\] Coast Today · Death toll in Velm rises · 22 October 2031
      -# Page 1 of 2

      (More) (Details)"
    `);
  });

  it('of the sources: a line each article', async () => {
    const answer = await (await three()).sources();
    expect(shown('sources', {}, answer)).toMatchInlineSnapshot(`
      "-# **/sources**
      ### 3 articles

      -# **Death toll in Velm rises** · Coast Today · 22 October 2031 · added 23 October 2031
      -# **First round opens at the harbour hotel** · Tarsk Herald · 20 October 2031 · added 23 October 2031
      -# **Arvenia and Norland open talks in Tarsk** · Karan Wire · 19 October 2031 · added 23 October 2031

      -# 3 articles read, latest 22 October 2031"
    `);
  });

  it('of help: a line each command', async () => {
    const { coverage } = await seedLibrary();
    const listed = commands
      .filter(({ data }) => !data.operatorsOnly)
      .map(({ data: { name, description, example } }) => ({ name, description, example }));
    expect(shown('help', {}, { type: 'help', commands: listed, coverage })).toMatchInlineSnapshot(`
      "-# **/help**
      ### I answer from news articles, in their own words

      -# **/ask** · Find what the articles say
      -# **/who-said** · Who said what: exact words, their speaker, and whose words they are
      -# **/positions** · What each side said on one topic, next to each other
      -# **/who-is** · A person or body: role, mentions, what they said and what was said of them
      -# **/timeline** · What happened when, by the articles, and where their dates disagree
      -# **/claim** · Compare a claim with the articles
      -# **/disagreements** · Where articles give different dates, numbers, names or outcomes for one fact
      -# **/latest** · What the newest articles say: who said what, what happened, where they differ
      -# **/follow** · Be told here when new articles bring something on a topic or of a speaker

      -# 1 article read, latest about November 2025 (our estimate)
      -# Page 1 of 3

      (More)"
    `);
  });
});
