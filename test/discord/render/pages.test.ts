import type { APIComponentInContainer } from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/discord/render/message.ts';
import { renderButtons } from '../../../src/discord/render/page-buttons.ts';
import { layOutPages, type Page } from '../../../src/discord/render/pages.ts';
import { IN_FULL_FROM } from '../../../src/discord/request/page-turn.ts';
import type { RequestWords } from '../../../src/discord/request/request.ts';
import { readRequest, renderRequest } from '../../../src/discord/request/request-line.ts';
import { citedIn, note, row } from '../../../src/render/outline/entries.ts';
import type { Entry, Outline, Quote } from '../../../src/render/outline/outline.ts';
import { outlineOf } from '../../../src/render/outline/outline-of.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { articleOf, libraryOf } from '../../support/library.ts';
import { anyOutline, entryOf, outlineOfEntries, wholeExcerpt, wholeQuote } from '../../support/outlines.ts';
import { slicesOf } from '../../support/quoted-slices.ts';
import { timelineOf } from '../../support/timeline-answer.ts';

const request: RequestWords = { command: 'ask', values: { question: 'What failed?' } };
const by = { version: 'a1b2c3d4e5f6', askerId: '1'.repeat(20) };

const messageOf = (page: Page) => renderMessage(page, renderButtons(page, [], by));

/** Every message of an outline as it is sent. */
const messagesOf = (outline: Outline, asked = request) =>
  layOutPages(outline, renderRequest(asked)).all().map(messageOf);

const textsOf = ({ components }: { components: readonly APIComponentInContainer[] }): string[] =>
  components.flatMap((component) => (component.type === ComponentType.TextDisplay ? [component.content] : []));

const buttonsOf = ({ components }: { components: readonly APIComponentInContainer[] }) =>
  components.flatMap((component) =>
    component.type === ComponentType.ActionRow ? (component.components as { custom_id: string }[]) : [],
  );

const countComponents = ({ components }: { components: readonly APIComponentInContainer[] }): number =>
  components.reduce((sum, one) => sum + 1 + (one.type === ComponentType.ActionRow ? one.components.length : 0), 1);

/** The lines of all quotes in the messages, in order. */
const quoteLines = (messages: ReturnType<typeof messagesOf>): string[] =>
  messages.flatMap(textsOf).flatMap((text) => text.split('\n').filter((line) => line.startsWith('> ')));

/** What stands below the line at the end of a message: sources, coverage, the page's number. */
const footOf = (message: ReturnType<typeof messageOf>): string => textsOf(message).at(-1)!;
const quotesWith = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => wholeQuote(`Sentence ${from + at} of the article.`, 1));
const turnLabels = ({ turns }: Page) => turns.map(({ label, page }) => `${label} ${page}`);

describe('layOutPages', () => {
  it('renders an answer with its request, who said it and how, and its source once', () => {
    const quote = {
      ...wholeQuote('Asif added that it “reserves the right to respond” if attacked.', 1, 'Partly quoted'),
      excerpt: wholeExcerpt('Asif added that it “reserves the right to respond” if attacked.', [
        '“reserves the right to respond”',
      ]),
    };
    const [message, ...others] = messagesOf(
      outlineOfEntries([entryOf('Khawaja Asif · Defence Minister', [quote, wholeQuote('He left.', 1)])], {
        title: '2 statements, 1 speaker',
        closing: '1 article read',
      }),
      { command: 'who-said', values: { words: 'reserves the right', speaker: 'Asif' } },
    );
    expect(others).toEqual([]);
    expect(textsOf(message!).join('\n\n')).toMatchInlineSnapshot(`
      "-# **/who-said** **words:** reserves the right **speaker:** Asif
      ### 2 statements, 1 speaker

      **Khawaja Asif · Defence Minister**
      > Asif added that it **“reserves the right to respond”** if attacked.
      -# Partly quoted · \\[1\\] ¶1

      > He left.
      -# \\[1\\] ¶1

      -# \\[1\\] An Outlet · A title · 8 November 2025
      -# 1 article read"
    `);
  });

  it('marks contradictions and renders what Parley adds below the quotes as small print', () => {
    const entry = {
      ...entryOf('29 October 2025', [wholeQuote('The dialogue began in Doha on October 29.')], ['By the words first.']),
      tone: 'conflict' as const,
    };
    expect(textsOf(messagesOf(outlineOfEntries([entry]))[0]!)[1]).toMatchInlineSnapshot(`
      "**⚠ 29 October 2025**
      > The dialogue began in Doha on October 29.
      -# \\[1\\] ¶1
      -# By the words first."
    `);
  });

  it('renders rows on lines of their own, close together, with words around what matters', () => {
    const body =
      'That round ended without progress, prompting a second meeting in Istanbul on October 25, which failed.';
    const quote = { ...wholeQuote(body, 2, 'Ann Lee'), excerpt: wholeExcerpt(body, ['October 25']), longest: 50 };
    const entries = [
      row({ heading: '25 Oct 2025', tone: 'conflict', quote, notes: [note('Contradicts 29 Oct 2025')] }),
      row({ heading: '/ask', text: 'Find what the articles say' }),
      row({ article: { ...quote.citation, url: 'https://news.example/a' } }),
    ];
    expect(textsOf(messagesOf(outlineOfEntries(entries))[0]!)[1]).toMatchInlineSnapshot(`
      "-# **⚠ 25 Oct 2025** · Ann Lee: “[…] second meeting in Istanbul on October 25, which failed.” \\[2\\]
      -# ↳ Contradicts 29 Oct 2025
      -# **/ask** · Find what the articles say
      -# **[A title](https://news.example/a)** · An Outlet · 8 November 2025"
    `);
  });

  it('leaves out notes of a row, visibly, that one message could not hold', () => {
    const { citation } = wholeQuote('Words.');
    const long = Array.from({ length: 20 }, (_, at) =>
      note(`${at} is a note. ${'It goes on. '.repeat(30)}`, [
        { ...citation, number: at + 2, url: `https://news.example/${'a'.repeat(250)}` },
      ]),
    );
    const messages = messagesOf(outlineOfEntries([row({ quote: wholeQuote('Words.'), notes: long })]));
    expect(messages).toHaveLength(1);
    expect(textsOf(messages[0]!).join('').length).toBeLessThanOrEqual(4000);
    expect(textsOf(messages[0]!)[1]!.split('\n').at(-1)).toBe('-# ↳ …');
  });

  it('links a name only where the article has an address, which cannot break out', () => {
    const linked = (url: string | null, name = 'A title') => {
      const quote = wholeQuote('Words.');
      return footOf(
        messagesOf(outlineOfEntries([entryOf(null, [{ ...quote, citation: { ...quote.citation, url, name } }])]))[0]!,
      );
    };
    expect(linked('https://news.example/a_b?c=d')).toContain(' · [A title](https://news.example/a_b?c=d) · ');
    expect(linked('https://news.example/a) **b** [c](x')).toContain(
      '[A title](https://news.example/a%29%20%2A%2Ab%2A%2A%20%5Bc%5D%28x)',
    );
    expect(linked('javascript:alert(1)')).not.toContain('](');
    expect(linked(`https://news.example/${'a'.repeat(500)}`)).not.toContain('](');
    expect(linked(null)).not.toContain('](');
    for (const name of ['[a] b', 'see https://x.example', 'evil.example', '@here', '…']) {
      expect(linked('https://news.example/a', name)).toContain(' · [open](https://news.example/a) · ');
    }
  });

  it('cuts the name in a long citation, never its date or paragraph', () => {
    const quote = wholeQuote('Words.');
    const citation = { ...quote.citation, name: 'A very long title '.repeat(100), paragraph: 17 };
    const [message] = messagesOf(outlineOfEntries([entryOf(null, [{ ...quote, citation }])]));
    expect(textsOf(message!)[1]).toMatch(/\\\[1\\\] ¶17$/);
    expect(footOf(message!)).toMatch(/A very long… · 8 November 2025$/);
  });

  it('shows at first what a phone shows at a glance, and repeats the heading of what goes on', () => {
    const pages = layOutPages(
      outlineOfEntries([entryOf('Zabihullah Mujahid', quotesWith(30))]),
      renderRequest(request),
    ).all();
    const messages = pages.map(messageOf);
    expect(messages.map((message) => quoteLines([message]).length)).toEqual([6, 12, 12]);
    expect(messages.map((message) => textsOf(message)[1]!.split('\n')[0])).toEqual([
      '**Zabihullah Mujahid**',
      '**Zabihullah Mujahid** (continued)',
      '**Zabihullah Mujahid** (continued)',
    ]);
    expect(messages.map((message) => footOf(message).split('\n').at(-1))).toEqual([
      '-# Page 1 of 3',
      '-# Page 2 of 3',
      '-# Page 3 of 3',
    ]);
    expect(pages.map(turnLabels)).toEqual([['More 2'], ['More 3', 'Back 1'], ['Back 2']]);
  });

  it('lets a last entry go on the page rather than stand alone', () => {
    const long = `${'A sentence of some length. '.repeat(5).trim()}`;
    const messages = messagesOf(outlineOfEntries([long, long, long].map((body) => entryOf(null, [wholeQuote(body)]))));
    expect(messages).toHaveLength(1);
  });

  it('keeps what is compared on one page, below its notes, even where a phone does not show all of it', () => {
    const outline = outlineOfEntries([entryOf('Dates', quotesWith(8)), entryOf('Numbers', quotesWith(2, 8))], {
      notes: ['The words that differ are in bold.'],
    });
    expect(messagesOf(outline).map((message) => quoteLines([message]).length)).toEqual([8, 2]);
  });

  it('keeps what else was found, and the sentences whole, behind the short answer', () => {
    const entries = [entryOf('a', quotesWith(1)), entryOf('b', quotesWith(30))];
    const pages = layOutPages(
      outlineOfEntries(entries, {
        further: [entryOf('See also', quotesWith(1, 50))],
        inFull: [entryOf('a', quotesWith(1)), entryOf('b', quotesWith(30))],
      }),
      renderRequest(request),
    ).all();
    expect(pages.map(({ foot }) => foot!.split('\n').at(-1))).toEqual([
      '-# Page 1 of 5',
      '-# Page 2 of 5',
      '-# Page 3 of 5',
      '-# Page 4 of 5',
      '-# Page 5 of 5',
      '-# Details, page 1 of 3',
      '-# Details, page 2 of 3',
      '-# Details, page 3 of 3',
    ]);
  });

  describe('of a timeline', () => {
    const rows = Array.from({ length: 30 }, (_, at) =>
      row({ heading: `Day ${at}`, quote: wholeQuote(`Talks ${at}.`) }),
    );
    const inFull = Array.from({ length: 30 }, (_, at) => entryOf(`Day ${at}`, [wholeQuote(`Talks ${at}.`)]));
    const pagesOf = (inTime: Outline['inTime']) =>
      layOutPages(outlineOfEntries(rows, { inTime, inFull }), renderRequest(request)).all();
    const spans = (pages: readonly Page[]) =>
      pages.filter(({ entries }) => entries.length > 0).map(({ entries }) => [entries[0], entries.at(-1)]);

    it('shows the latest page first, in the order of time, and leads back', () => {
      const pages = pagesOf({ opensAt: 'end', leads: 'earlier' });
      const shown = spans(pages);
      expect(shown[0]![1]).toBe(29);
      expect(shown.at(-1)![0]).toBe(0);
      expect(shown.map(([first]) => first)).toEqual(shown.map(([first]) => first).toSorted((a, b) => b! - a!));
      expect(turnLabels(pages[0]!)).toEqual(['Earlier 2', `Details ${IN_FULL_FROM}`]);
      expect(pages[0]!.blocks).toHaveLength(1);
      const days = [...pages[0]!.blocks[0]!.text.matchAll(/Day (\d+)/g)].map(([, day]) => Number(day));
      expect(days).toEqual(days.toSorted((a, b) => a - b));
    });

    it('leads on where the oldest were asked for first', () => {
      const pages = pagesOf({ opensAt: 'start', leads: 'later' });
      expect(spans(pages)[0]![0]).toBe(0);
      expect(turnLabels(pages[0]!)).toEqual(['Later 2', `Details ${IN_FULL_FROM}`]);
    });

    it('leads from each page to the sentences whole, and back', () => {
      const pages = pagesOf({ opensAt: 'end', leads: 'earlier' });
      const [first] = pages;
      const to = first!.turns.find(({ label }) => label === 'Details')!;
      const details = pages.find(({ number }) => number === to.page)!;
      expect(details.blocks.map(({ text }) => text).join('\n')).toContain(`**Day ${first!.entries.at(-1)}**`);
      expect(details.entries).toEqual([]);
      const back = details.turns.find(({ label }) => label === 'Overview')!;
      expect(back.page).toBe(1);
    });
  });

  it('lays out no more pages than are asked for, and counts those that are many only so far', () => {
    let rendered = 0;
    const counted = (quote: Quote): Quote => ({
      ...quote,
      get excerpt() {
        rendered++;
        return quote.excerpt;
      },
    });
    const blocks = Array.from({ length: 5_000 }, (_, at) =>
      entryOf(`Day ${at}`, [counted(wholeQuote(`Talks ${at}.`))]),
    );
    const pages = layOutPages(outlineOfEntries(blocks, { inFull: blocks }), renderRequest(request));
    expect(footOf(messageOf(pages.at(1)))).toMatch(/Page 1 of more than 20$/);
    expect(footOf(messageOf(pages.at(20)))).toMatch(/Page 20 of more than 20$/);
    expect(footOf(messageOf(pages.at(21)))).toMatch(/Page 21 of more than 40$/);
    expect(footOf(messageOf(pages.at(IN_FULL_FROM + 2)))).toMatch(/Details, page 3 of more than 20$/);
    expect(rendered).toBeLessThan(5_000);
    const last = pages.at(400_000);
    expect(last.turns.map(({ label }) => label)).toEqual(['Back', 'Details']);
    expect(footOf(messageOf(last))).toMatch(new RegExp(`Page ${last.number} of ${last.number}$`));
    expect(pages.at(0).number).toBe(1);
  });

  it('leaves out a row of which nothing can be seen, which Discord would not take', () => {
    const rows = [row({}), row({ heading: '\u2066', text: '\u200f' }), row({ text: 'Seen' })];
    const [message, ...others] = messagesOf(outlineOfEntries(rows, { title: '' }));
    expect([textsOf(message!).slice(1), others]).toEqual([['-# Seen'], []]);
    expect(messagesOf(outlineOfEntries(rows.slice(0, 2), { title: '' })).flatMap(textsOf)).toHaveLength(1);
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
    const outline = outlineOf(await timelineOf(libraryOf([articleOf(`They met ${days.join(', ')}.`)])));
    const dateOf = (at: number): string => days[at]!.slice(3, days[at]!.indexOf(' in'));
    const rows = layOutPages({ ...outline, inFull: [] }, renderRequest(request))
      .all()
      .toReversed()
      .flatMap(({ blocks }) => blocks.flatMap(({ text }) => text.split('\n').filter((line) => line.includes('“'))));
    expect(rows).toHaveLength(60);
    for (const [at, line] of rows.entries()) {
      expect(line.slice(line.indexOf('“'))).toContain(dateOf(at));
      expect(line.length).toBeLessThan(130);
    }
    const lines = quoteLines(messagesOf(outlineOfEntries(outline.inFull)));
    expect(lines).toHaveLength(60);
    for (const [at, line] of lines.entries()) {
      expect(line).toContain(`on **${dateOf(at)}** in the hall`);
      expect(line).toContain('[…]');
      expect(line.length).toBeLessThanOrEqual(1020);
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
          const ids = buttonsOf(message).map(({ custom_id }) => custom_id);
          expect(new Set(ids).size).toBe(ids.length);
        }
        const blocks = [...outline.entries, ...outline.further].flatMap((entry) =>
          entry.kind === 'block' ? entry.quotes : [],
        );
        const bodies = blocks.map(({ excerpt }) => excerpt.text).join('\0');
        let at = 0;
        for (const slice of quoteLines(messagesOf({ ...outline, inTime: null, inFull: [] })).flatMap(slicesOf)) {
          const found = bodies.indexOf(slice, at);
          expect(found, JSON.stringify(slice)).toBeGreaterThanOrEqual(0);
          at = found + slice.length;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lists each article whose number stands on a page once, and no other', () => {
    fc.assert(
      fc.property(anyOutline, (outline) => {
        const cites = (entries: readonly Entry[]) => entries.flatMap(citedIn);
        const all = [outline.entries, outline.further, outline.inFull].flatMap(cites);
        const listed = layOutPages(outline, renderRequest(request))
          .all()
          .flatMap(({ foot }) => numbersOf(foot ?? ''));
        expect(new Set(listed)).toEqual(new Set(all.map(({ number }) => number)));
        for (const { foot } of layOutPages(outline, renderRequest(request)).all()) {
          const numbers = numbersOf(foot ?? '');
          expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
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

/** The numbers at the beginning of a foot's lines. */
const numbersOf = (foot: string): number[] =>
  [...foot.matchAll(/^-# \\\[(\d+)\\\]/gm)].map(([, number]) => Number(number));
