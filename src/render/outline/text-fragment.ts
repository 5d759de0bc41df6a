import { type Span, textOf } from '../../core/article/span.ts';

/** Words at either end that name a stretch; fewer stand in other places too. */
const LEAST_WORDS = 5;

/** A shorter stretch is named whole. */
const SHORT = 80;

/**
 * The directive that has a browser scroll to words of a page and mark them, to stand behind an address's fragment:
 * `:~:text=first%20words,last%20words` (WICG, URL Fragment Text Directives). Both ends are slices of the words, as long as it takes for a
 * browser to find them nowhere earlier in the article. Null for words without a letter or digit, or with half a character.
 */
export function textDirective(body: string, span: Span): string | null {
  const lines = linesIn(body, span);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || /\p{Cs}/u.test(textOf(body, { start: first.start, end: last.end }))) return null;
  if (first === last && first.end - first.start <= SHORT) return directive([textOf(body, first)]);
  const start = first.words.map((_, at) => ({ start: first.start, end: first.words[at]!.end })).slice(LEAST_WORDS - 1);
  const from = start.find((one) => body.indexOf(textOf(body, one)) === one.start) ?? first;
  const end = last.words
    .map(({ start: at }) => ({ start: at, end: last.end }))
    .toReversed()
    .slice(LEAST_WORDS - 1);
  const isFirst = (one: Span): boolean =>
    one.start >= from.end && body.indexOf(textOf(body, one), from.end) === one.start;
  const to = end.find(isFirst) ?? last;
  // The ends meet: one line that is not long enough for two.
  return directive(to.start < from.end ? [textOf(body, first)] : [textOf(body, from), textOf(body, to)]);
}

interface Line extends Span {
  readonly words: readonly Span[];
}

/** A word without the marks around it: outlets set other quotation marks on their pages than in their feeds. */
const WORD = /[\p{L}\p{N}](?:\S*[\p{L}\p{N}\p{M}])?/gu;

/** The lines of a stretch that hold words, from the first word of each to its last. */
function linesIn(body: string, span: Span): Line[] {
  return [...textOf(body, span).matchAll(/[^\n\v\f\r\u0085\u2028\u2029]+/g)].flatMap((line) => {
    const words = [...line[0].matchAll(WORD)].map(({ 0: word, index }) => {
      const start = span.start + line.index + index;
      return { start, end: start + word.length };
    });
    return words.length === 0 ? [] : [{ start: words[0]!.start, end: words.at(-1)!.end, words }];
  });
}

const directive = (pieces: readonly string[]): string => `:~:text=${pieces.map(encode).join(',')}`;

/** `-`, `,` and `&` part a directive's pieces; what else Markdown could read within a link is encoded too. */
const encode = (words: string): string =>
  encodeURIComponent(words).replace(/[-!'()*~_]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
