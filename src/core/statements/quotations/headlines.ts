import { type Span, textOf } from '../../article/span.ts';

/** How a line of prose ends; headlines, bylines, datelines and the hours of a live blog end without a stop. */
const PROSE = /[.?!…:;][)\]"”’'»]*$/;
/** Most lines that stand above the first sentence of an article: headline, deck, byline, date, place. */
const MOST_LINES = 10;
/** What parts the headings of an overview: "Key events: talks resume | envoy leaves". */
const PARTED = /\s[|•·]\s/;

/**
 * Indices of the paragraphs that are headlines and the like: the lines without a stop above the first sentence, rows of
 * headings, which sum up what the text reports. Nothing is reported in them.
 */
export function findHeadlines(body: string, paragraphs: readonly Span[]): ReadonlySet<number> {
  const texts = paragraphs.map((span) => textOf(body, span));
  const first = texts.slice(0, MOST_LINES + 1).findIndex((text) => PROSE.test(text));
  const isHeading = (text: string): boolean => PARTED.test(text) && !PROSE.test(text);
  return new Set(texts.flatMap((text, i) => (i < first || isHeading(text) ? [i] : [])));
}
