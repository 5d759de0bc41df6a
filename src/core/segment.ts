import { siteFooterStart } from './site-footer.ts';
import { type Span, trimSpan } from './span.ts';

/** A non-blank line of the body, without the white space around it, and the sentences in it. */
export interface Paragraph extends Span {
  readonly sentences: readonly Span[];
}

/**
 * Paragraphs of an article with their sentences, in order, up to the web site's footer.
 * Spans never overlap; between them stands only white space (and, at the end, the footer).
 */
export function segment(body: string): Paragraph[] {
  const lines = nonBlankLines(body);
  const kept = lines.slice(0, siteFooterStart(lines.map((line) => body.slice(line.start, line.end))));
  return kept.map((line) => ({ ...line, sentences: sentences(body, line) }));
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

const BEFORE = String.raw`(?:^|[\s(“"‘'\[–—-])`;
const TITLES =
  'Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Reps|Sens|Gov|Lt|Gen|Col|Maj|Capt|Cmdr|Sgt|Adm|Rev|Hon|Pres|St|Mt|Ft|vs|No|Nos|Fig|cf|al';
const OTHERS =
  'Jr|Sr|Inc|Ltd|Corp|Co|Bros|Dept|Univ|Ave|Blvd|approx|ca|ed|eds|vol|pp|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Ariz|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo';
/** An abbreviation that is never the last word of a sentence: a title or an initial. */
const NEVER_LAST = new RegExp(String.raw`${BEFORE}(?:${TITLES}|\p{Lu})\.\s*$`, 'u');
/** An abbreviation that may end a sentence, unless what follows begins like the middle of one. */
const MAYBE_LAST = new RegExp(
  String.raw`${BEFORE}(?:\p{L}|(?:\p{L}\.)+\p{L}|${TITLES}|${OTHERS}|[DR]-\p{L}+)\.["”’')\]]*\s*$`,
  'u',
);
/** "9 a.m. Tuesday", "9 a.m. EST": the clock's stop ends no sentence before a day or a time zone. */
const CLOCK = /\d ?[ap]\.m\.\s*$/i;
const DAY_OR_ZONE =
  /^\(?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{1,3}T|GMT|UTC|(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\w*\.? \d)(?!\w)/;
const MIDDLE = /^["“‘'([]?[\p{Ll}\p{N},;)]/u;
const ENDED = /[.?!]["”’')\]]*\s*$/u;
/** The end of a piece is all that decides whether it goes on; abbreviations are shorter than this. */
const TAIL = 24;

/** Sentences of one paragraph: what `Intl.Segmenter` finds, glued where it cuts after an abbreviation. */
function sentences(body: string, paragraph: Span): Span[] {
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

function goesOn(before: string, text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (NEVER_LAST.test(before)) return true;
  if (CLOCK.test(before) && DAY_OR_ZONE.test(text)) return true;
  if (!MIDDLE.test(text)) return false;
  return MAYBE_LAST.test(before) || (ENDED.test(before) && /^["“‘'([]?\p{Ll}/u.test(text));
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
