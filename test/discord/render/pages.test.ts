import type { APIComponentInContainer } from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/discord/render/message.ts';
import { renderPageButtons } from '../../../src/discord/render/page-buttons.ts';
import { type Page, renderPages } from '../../../src/discord/render/pages.ts';
import type { RequestWords } from '../../../src/discord/request/request.ts';
import { readRequest, renderRequest } from '../../../src/discord/request/request-line.ts';
import type { Outline } from '../../../src/outline/outline.ts';
import { outlineOf } from '../../../src/outline/outline-of.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { articleOf, libraryOf } from '../../support/library.ts';
import { anyOutline, entryOf, outlineOfEntries, wholeExcerpt, wholeQuote } from '../../support/outlines.ts';
import { slicesOf } from '../../support/quoted-slices.ts';
import { timelineOf } from '../../support/timeline-answer.ts';

const request: RequestWords = { command: 'ask', values: { question: 'What failed?' } };
const buttonsOf = (pages: readonly Page[], at: number) =>
  renderPageButtons({ page: at + 1, version: 'a1b2c3d4e5f6', askerId: '1'.repeat(20) }, pages.length);

/** Every message of an outline as it is sent. */
const messagesOf = (outline: Outline, asked = request) => {
  const pages = renderPages(outline, renderRequest(asked));
  return pages.map((page, at) => renderMessage(page, pages.length > 1 ? buttonsOf(pages, at) : []));
};

const textsOf = ({ components }: { components: readonly APIComponentInContainer[] }): string[] =>
  components.flatMap((component) => (component.type === ComponentType.TextDisplay ? [component.content] : []));

const countComponents = ({ components }: { components: readonly APIComponentInContainer[] }): number =>
  components.reduce((sum, one) => sum + 1 + (one.type === ComponentType.ActionRow ? one.components.length : 0), 1);

/** The lines of all quotes in the messages, in order. */
const quoteLines = (messages: ReturnType<typeof messagesOf>): string[] =>
  messages.flatMap(textsOf).flatMap((text) => text.split('\n').filter((line) => line.startsWith('> ')));

describe('renderPages', () => {
  it('renders an answer with its request, its citation and what the corpus covers', () => {
    const quote = {
      ...wholeQuote('Asif added that it “reserves the right to respond” if attacked.', 1, 'Partly quoted'),
      excerpt: wholeExcerpt('Asif added that it “reserves the right to respond” if attacked.', [
        '“reserves the right to respond”',
      ]),
    };
    const [message, ...others] = messagesOf(
      outlineOfEntries([entryOf('Khawaja Asif · Defence Minister', [quote])], { title: '1 statement, 1 speaker' }),
      { command: 'who-said', values: { words: 'reserves the right', speaker: 'Asif' } },
    );
    expect(others).toEqual([]);
    expect(textsOf(message!).join('\n\n')).toMatchInlineSnapshot(`
      "-# **/who-said** **words:** reserves the right **speaker:** Asif

      ### 1 statement, 1 speaker

      **Khawaja Asif · Defence Minister**
      -# Partly quoted
      > Asif added that it **“reserves the right to respond”** if attacked.
      -# \\[1\\] An Outlet · A title · 8 November 2025 · paragraph 1

      -# 1 article read, latest November 2025"
    `);
  });

  it('marks contradictions and renders what Parley adds below the quotes', () => {
    const entry = {
      ...entryOf('29 October 2025', [wholeQuote('The dialogue began in Doha on October 29.')], ['By the words first.']),
      tone: 'conflict' as const,
    };
    expect(textsOf(messagesOf(outlineOfEntries([entry]))[0]!)[2]).toMatchInlineSnapshot(`
      "**⚠ 29 October 2025**
      > The dialogue began in Doha on October 29.
      -# \\[1\\] An Outlet · A title · 8 November 2025 · paragraph 1
      By the words first."
    `);
  });

  it('links a citation only where the article has an address, which cannot break out', () => {
    const linked = (url: string | null) => {
      const quote = wholeQuote('Words.');
      return textsOf(
        messagesOf(outlineOfEntries([entryOf(null, [{ ...quote, citation: { ...quote.citation, url } }])]))[0]!,
      )[2]!;
    };
    expect(linked('https://news.example/a_b?c=d')).toContain(' · [open](https://news.example/a_b?c=d)');
    expect(linked('https://news.example/a) **b** [c](x')).toContain(
      '[open](https://news.example/a%29%20%2A%2Ab%2A%2A%20%5Bc%5D%28x)',
    );
    expect(linked('javascript:alert(1)')).not.toContain('open');
    expect(linked(`https://news.example/${'a'.repeat(500)}`)).not.toContain('open');
    expect(linked(null)).not.toContain('open');
  });

  it('cuts the name in a long citation, never its date or paragraph', () => {
    const quote = wholeQuote('Words.');
    const citation = { ...quote.citation, name: 'A very long title '.repeat(100), paragraph: 17 };
    const text = textsOf(messagesOf(outlineOfEntries([entryOf(null, [{ ...quote, citation }])]))[0]!)[2]!;
    expect(text).toMatch(/A very… · .*2025.* · paragraph 17$/);
  });

  it('makes pages that are pleasant to read, and repeats the heading of what goes on', () => {
    const quotes = Array.from({ length: 14 }, (_, at) => wholeQuote(`Sentence ${at} of the article.`, at + 1));
    const messages = messagesOf(outlineOfEntries([entryOf('Zabihullah Mujahid', quotes)]));
    expect(messages.map((message) => quoteLines([message]).length)).toEqual([6, 6, 2]);
    expect(messages.map((message) => textsOf(message)[2]!.split('\n')[0])).toEqual([
      '**Zabihullah Mujahid**',
      '**Zabihullah Mujahid** (continued)',
      '**Zabihullah Mujahid** (continued)',
    ]);
    expect(messages.map((message) => textsOf(message).at(-1))).toEqual([
      '-# Page 1 of 3 · 1 article read, latest November 2025',
      '-# Page 2 of 3 · 1 article read, latest November 2025',
      '-# Page 3 of 3 · 1 article read, latest November 2025',
    ]);
  });

  it('lets a last entry go on the page rather than stand alone', () => {
    const long = `${'A sentence of some length. '.repeat(35).trim()}`;
    const messages = messagesOf(outlineOfEntries([long, long, long].map((body) => entryOf(null, [wholeQuote(body)]))));
    expect(messages).toHaveLength(1);
  });

  it('keeps an entry together on the next page rather than part it', () => {
    const some = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => wholeQuote(`Sentence ${from + at} of the article.`, from + at + 1));
    const messages = messagesOf(outlineOfEntries([entryOf('Dates', some(0, 5)), entryOf('Numbers', some(5, 7))]));
    expect(messages.map((message) => quoteLines([message]).length)).toEqual([5, 2]);
  });

  it('renders 500 entries, none lost, none twice', () => {
    const entries = Array.from({ length: 500 }, (_, at) =>
      entryOf(`Heading ${at}`, [wholeQuote(`Entry ${at} of 500.`)]),
    );
    const lines = quoteLines(messagesOf(outlineOfEntries(entries)));
    expect(lines).toEqual(entries.map((_, at) => `> Entry ${at} of 500.`));
  });

  it('renders a list of 500 lines, none lost', () => {
    const notes = Array.from({ length: 500 }, (_, at) => `file ${at}: refused`);
    const messages = messagesOf(outlineOfEntries([entryOf('Refused: 500', [], notes)]));
    expect(messages.length).toBeLessThan(12);
    const lines = messages.flatMap(textsOf).flatMap((text) => text.split('\n'));
    expect(lines.filter((line) => line.startsWith('file '))).toEqual(notes);
  });

  it('shows a long excerpt with what matters, within one message', () => {
    const body = `${'padding '.repeat(500_000)}the point ${'padding '.repeat(500_000)}`;
    const quote = { ...wholeQuote(body), excerpt: wholeExcerpt(body, ['the point']) };
    const messages = messagesOf(outlineOfEntries([entryOf(null, [quote])]));
    expect(messages).toHaveLength(1);
    expect(quoteLines(messages)[0]).toContain(' **the point** ');
  });

  it('shows a sentence with many dates around the date of each row', async () => {
    const days = Array.from({ length: 60 }, (_, at) => `on ${(at % 28) + 1} May ${1950 + at} in the hall of Ashton`);
    const timeline = await timelineOf(libraryOf([articleOf(`They met ${days.join(', ')}.`)]));
    const lines = quoteLines(messagesOf(outlineOf(timeline)));
    expect(lines).toHaveLength(60);
    for (const [at, line] of lines.entries()) {
      expect(line).toContain(`on **${days[at]!.slice(3, days[at]!.indexOf(' in'))}** in the hall`);
      expect(line).toContain('[…]');
      expect(line.length).toBeLessThanOrEqual(1002);
    }
  });

  it('stays within Discord’s limits, quotes only exact slices and keeps every quote, whatever it is given', () => {
    fc.assert(
      fc.property(anyOutline, (outline) => {
        const messages = messagesOf(outline);
        for (const message of messages) {
          const texts = textsOf(message);
          expect(texts.join('').length).toBeLessThanOrEqual(4000);
          expect(countComponents(message)).toBeLessThanOrEqual(40);
          for (const text of texts) expect(text.trim().length).toBeGreaterThan(0);
          expect(readRequest(texts[0]!)).toEqual(request);
        }
        const quotes = outline.entries.flatMap((entry) => entry.quotes);
        const citations =
          messages
            .flatMap(textsOf)
            .join('\n')
            .match(/^-# (?:\u2068)?\\\[\d+\\\]/gm) ?? [];
        expect(citations.map((line) => Number(/\d+/.exec(line)![0]))).toEqual(
          quotes.map(({ citation }) => citation.number),
        );
        const bodies = quotes.map(({ excerpt }) => excerpt.text).join('\0');
        let at = 0;
        for (const slice of quoteLines(messages).flatMap(slicesOf)) {
          const found = bodies.indexOf(slice, at);
          expect(found, JSON.stringify(slice)).toBeGreaterThanOrEqual(0);
          at = found + slice.length;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lets no text use markup that Parley does not', () => {
    const allowed = ['heading', 'subtext', 'quote', 'strong', 'maskedLink'];
    fc.assert(
      fc.property(anyOutline, (outline) => {
        const kinds = messagesOf(outline)
          .flatMap(textsOf)
          .flatMap((text) => [...readMarkdown(text).kinds]);
        expect(kinds.filter((kind) => !allowed.includes(kind))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
