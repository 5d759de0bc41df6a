import fc from 'fast-check';
import { type Citation, cite } from '../../src/core/article/citation.ts';
import type { Excerpt } from '../../src/core/article/excerpt.ts';
import type { Span } from '../../src/core/article/span.ts';
import { block, note, outline } from '../../src/render/outline/entries.ts';
import type { Block, Entry, Outline, Quote } from '../../src/render/outline/outline.ts';
import { articleOf } from './library.ts';

/** The excerpt of a whole body, with the given words emphasised. */
export function wholeExcerpt(body: string, emphasized: readonly string[] = []): Excerpt {
  const emphasis = emphasized.map((words) => ({ start: body.indexOf(words), end: body.indexOf(words) + words.length }));
  return { article: articleOf(body), span: { start: 0, end: body.length }, text: body, paragraph: 1, emphasis };
}

/** A quote of a whole body. */
export const wholeQuote = (body: string, number = 1, label: string | null = null): Quote => ({
  label,
  excerpt: wholeExcerpt(body),
  citation: cite(number, articleOf(body), 1),
  longest: 4000,
});

/** A block of plain quotes. */
export const entryOf = (heading: string | null, quotes: readonly Quote[], notes: readonly string[] = []): Block =>
  block({ heading, quotes, notes: notes.map((text) => note(text)) });

/** An outline of these entries. */
export const outlineOfEntries = (entries: readonly Entry[], facts: Partial<Outline> = {}): Outline =>
  outline({ title: 'The articles say', entries, ...facts });

/** Characters and words that mean something to Discord, to a terminal or to a reader of right-to-left text. */
const HOSTILE = [
  ...'*_~|`<>[]()#-+.:@\\/!1a é\t\n\r',
  '**',
  '__',
  '~~',
  '||',
  '```',
  '> ',
  '>>> ',
  '# ',
  '-# ',
  '- ',
  '1. ',
  '\n',
  '\r\n',
  '\u2028',
  '@everyone',
  '@here',
  '<@1>',
  '<#1>',
  '<@&1>',
  '<t:1:R>',
  '<:a:1>',
  '</ask:1>',
  ':smile:',
  '¯\\_(ツ)_/¯',
  'https://a.example/b_c_d',
  '[a](https://b.example)',
  '[…]',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200b',
  '\u200f',
  'שלום',
  'سلام',
  '😀',
  '👨‍👩‍👧',
  'नि',
  '平和',
  'talks',
  ' ',
]; // prettier-ignore

/** Text that tries to break out of whatever it is rendered in. */
export const hostileText = (maxLength = 60): fc.Arbitrary<string> =>
  fc.oneof(
    fc.array(fc.constantFrom(...HOSTILE), { maxLength }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength }),
    fc.lorem({ maxCount: 30 }),
  );

/** A slice of a body with emphasis anywhere in it. */
export const excerptOfText = (text: fc.Arbitrary<string>): fc.Arbitrary<Excerpt> =>
  fc.tuple(text, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }), fc.nat(9)).map(([slice, places, before]) => {
    const body = `${'x'.repeat(before)}${slice}`;
    const spanOf = ([a, b]: readonly [number, number]): Span => {
      const [start, end] = [a % (slice.length + 1), b % (slice.length + 1)].toSorted((x, y) => x - y);
      return { start: before + wholeAt(slice, start!), end: before + wholeAt(slice, end!) };
    };
    return {
      article: articleOf(body),
      span: { start: before, end: body.length },
      text: slice,
      paragraph: 1,
      emphasis: places.map(spanOf).toSorted((a, b) => a.start - b.start),
    };
  });

const wholeAt = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);

export const orNull = <Of>(value: fc.Arbitrary<Of>) => fc.option(value, { nil: null });

const citationArbitrary: fc.Arbitrary<Citation> = fc.record({
  number: fc.integer({ min: 1, max: 12 }),
  outlet: orNull(hostileText()),
  name: hostileText(400),
  named: fc.constantFrom('title' as const, 'opening' as const),
  published: fc.constantFrom(null, '2025-11-08', '2025-11~'),
  paragraph: fc.option(fc.nat(), { nil: null }),
  url: fc.oneof(fc.constant(null), fc.webUrl({ withFragments: true, withQueryParameters: true }), hostileText()),
});

const quoteArbitrary: fc.Arbitrary<Quote> = fc.record({
  label: orNull(hostileText(20)),
  excerpt: excerptOfText(
    fc.oneof({ weight: 5, arbitrary: hostileText() }, { weight: 1, arbitrary: hostileText(2000) }),
  ),
  longest: fc.constantFrom(60, 1000, 4000),
  citation: citationArbitrary,
});

const told = {
  heading: orNull(hostileText(200)),
  tone: fc.constantFrom('plain' as const, 'conflict' as const, 'nearest' as const),
  notes: fc.array(
    fc.record({
      text: hostileText(200).map((text) => `See ${text}`),
      cites: fc.array(citationArbitrary, { maxLength: 2 }),
    }),
    { maxLength: 8 },
  ),
};

const entriesArbitrary = (maxLength: number): fc.Arbitrary<Entry[]> =>
  fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('block' as const), ...told, quotes: fc.array(quoteArbitrary, { maxLength: 5 }) }),
      fc.record({
        kind: fc.constant('row' as const),
        ...told,
        article: orNull(citationArbitrary),
        text: orNull(hostileText(200)),
        quote: orNull(quoteArbitrary),
      }),
    ),
    { maxLength },
  );

/** Any outline, however long and hostile. */
export const anyOutline: fc.Arbitrary<Outline> = fc.record({
  title: hostileText(300),
  tone: fc.constantFrom('answer' as const, 'miss' as const, 'notice' as const),
  notes: fc.array(hostileText(200), { maxLength: 8 }),
  closing: orNull(hostileText(300)),
  entries: entriesArbitrary(12),
  further: entriesArbitrary(3),
  inFull: entriesArbitrary(3),
  inTime: orNull(
    fc.record({
      opensAt: fc.constantFrom('start' as const, 'end' as const),
      leads: fc.constantFrom('earlier' as const, 'later' as const),
    }),
  ),
});
