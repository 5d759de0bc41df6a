import { isBoilerplate, isCaption } from './boilerplate.ts';
import { goesOn, TAIL } from './sentence-goes-on.ts';
import { siteFooterStart } from './site-footer.ts';
import { type Span, textOf, trimSpan } from './span.ts';

/** A non-blank line of the body, without white space and boilerplate around it, and the sentences in it. */
export interface Paragraph extends Span {
  readonly sentences: readonly Span[];
}

/**
 * Paragraphs of an article with their sentences, in order, up to the web site's footer.
 * Spans never overlap; between them stands only white space and what the web site has put there.
 */
export function segment(body: string): Paragraph[] {
  const lines = nonBlankLines(body);
  const kept = lines.slice(0, siteFooterStart(lines.map((line) => body.slice(line.start, line.end))));
  return kept.flatMap((line) => paragraphOf(body, line) ?? []);
}

/** A line as a paragraph, without boilerplate at its borders; null where it holds nothing else. */
function paragraphOf(body: string, line: Span): Paragraph | null {
  const text = textOf(body, line);
  if (isBoilerplate(text) || isCaption(text)) return null;
  const all = sentencesIn(body, line);
  const isOwn = (sentence: Span): boolean => {
    const own = textOf(body, sentence);
    return /["“”]/.test(own) || !isBoilerplate(own);
  };
  const first = all.findIndex(isOwn);
  const last = all.findLastIndex(isOwn);
  if (first < 0) return null;
  if (first === 0 && last === all.length - 1) return { ...line, sentences: all };
  return { start: all[first]!.start, end: all[last]!.end, sentences: all.slice(first, last + 1) };
}

function nonBlankLines(body: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= body.length; ) {
    const newline = body.indexOf('\n', start);
    const end = newline < 0 ? body.length : newline;
    const line = trimSpan(body, { start, end });
    if (line.end > line.start) lines.push(line);
    start = end + 1;
  }
  return lines;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** `Intl.Segmenter`'s time grows faster than the text it is given, 60 ms at 80 kB and 1 s at 160 kB: longer lines are cut. */
const LONGEST_PIECE = 20_000;

/** Sentences of one paragraph or a part of it: what `Intl.Segmenter` finds, glued where it cuts after an abbreviation. */
export function sentencesIn(body: string, paragraph: Span): Span[] {
  const found: Span[] = [];
  for (const piece of pieces(body, paragraph)) {
    for (const { index, segment: text } of segmenter.segment(body.slice(piece.start, piece.end))) {
      const start = piece.start + index;
      const last = found.at(-1);
      const isTorn = index === 0 && piece.torn;
      if (last && (isTorn || goesOn(body.slice(Math.max(last.start, start - TAIL), start), text))) {
        found[found.length - 1] = { start: last.start, end: start + text.length };
      } else found.push({ start, end: start + text.length });
    }
  }
  return found.map((span) => trimSpan(body, span)).filter(({ start, end }) => end > start);
}

/** Stretches of a paragraph; `torn` when one begins within a sentence. */
function* pieces(body: string, { start, end }: Span): Generator<Span & { readonly torn: boolean }> {
  let torn = false;
  for (let from = start; from < end; ) {
    const { to, inside } = end - from <= LONGEST_PIECE ? { to: end, inside: false } : cutAfter(body, from);
    yield { start: from, end: to, torn };
    torn = inside;
    from = to;
  }
}

/** Where to cut a long stretch: after a full stop, else a blank, else between two characters. */
function cutAfter(body: string, from: number): { to: number; inside: boolean } {
  const limit = from + LONGEST_PIECE;
  const stop = body.lastIndexOf('. ', limit - 2);
  if (stop > from) return { to: stop + 2, inside: false };
  const blank = body.lastIndexOf(' ', limit - 1);
  if (blank > from) return { to: blank + 1, inside: true };
  return { to: /[\uD800-\uDBFF]/.test(body[limit - 1]!) ? limit - 1 : limit, inside: true };
}
