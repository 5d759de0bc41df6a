import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from '../../article/span.ts';
import type { Quotation } from '../quotations/quotations.ts';

/** A word or mark of the body with its part of speech (Universal POS tag). */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, with a straight apostrophe for every kind of apostrophe. */
  readonly lower: string;
  readonly tag: string;
}

const nlp = winkNLP(model, ['sbd', 'pos']);

const idOf = (word: string): number =>
  (nlp.readDoc(word).tokens().out(nlp.its.uniqueId) as unknown as number[])[0] ?? 0;
/** Where the numbers of words begin that the tagger's dictionary lacks: it gives them out in the order in which it meets them. */
const FIRST_UNKNOWN = idOf('zqxvkj');

/** Whether a word stands in the tagger's English dictionary, which has some foreign words that are common in English too. */
export function isEnglishWord(word: string): boolean {
  let english = looked.get(word);
  if (english === undefined) {
    english = idOf(word) < FIRST_UNKNOWN;
    if (looked.size >= MOST_LOOKED) looked.clear();
    looked.set(word, english);
  }
  return english;
}

/** Words looked up so far, as few come again and again. */
const looked = new Map<string, boolean>();
const MOST_LOOKED = 2_000;

/** Longest stretch given to the tagger at once: its time grows a little faster than the length. */
const LONGEST_PIECE = 4_000;
/** Longest run without a blank that the tagger may see: its time is quadratic in the length of one token. */
const LONGEST_RUN = 200;

/**
 * Words and marks of `span`, in order and apart, with offsets into the body. The doubled apostrophes that some wire
 * services write for quotation marks are one token each. Time grows linearly with the length.
 */
export function tokenize(body: string, span: Span, quotations: readonly Quotation[]): Token[] {
  const text = withPlainMarks(body, span, quotations);
  const tokens: Token[] = [];
  for (const [from, to] of pieces(text)) tagPiece(text.slice(from, to), span.start + from, tokens);
  return tokens;
}

/** What is no text: control characters, and what Markdown sets around words in bold or italics. */
const UNREAD = /[\p{Cc}\p{Cf}*]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** The span's text in the same length, with a curly mark and a blank where the body has two characters for one mark. */
function withPlainMarks(body: string, span: Span, quotations: readonly Quotation[]): string {
  const parts: string[] = [];
  let at = span.start;
  const put = (from: number, to: number, mark: string) => {
    parts.push(body.slice(at, from), mark);
    at = to;
  };
  for (const quotation of quotations) {
    const { start, end, inner } = quotation;
    if (inner.start - start === 2) put(start, inner.start, ' “');
    if (end - inner.end === 2) put(inner.end, end, '” ');
  }
  parts.push(body.slice(at, span.end));
  return parts.join('').replace(UNREAD, ' ');
}

function* pieces(text: string): Generator<[number, number]> {
  for (let from = 0; from < text.length; ) {
    const limit = Math.min(text.length, from + LONGEST_PIECE);
    let to = limit;
    if (limit < text.length) {
      const blank = text.lastIndexOf(' ', limit);
      if (blank > from) to = blank + 1;
    }
    yield* runs(text, from, to);
    from = to;
  }
}

function* runs(text: string, from: number, to: number): Generator<[number, number]> {
  let start = from;
  const long = new RegExp(`\\S{${LONGEST_RUN},}`, 'g');
  for (const run of text.slice(from, to).matchAll(long)) {
    const first = from + run.index;
    if (first > start) yield [start, first];
    const end = first + run[0].length;
    for (start = first; start < end; ) {
      let stop = Math.min(end, start + LONGEST_RUN);
      if (stop < end && /[\uD800-\uDBFF]/.test(text[stop - 1]!)) stop--;
      yield [start, stop];
      start = stop;
    }
  }
  if (to > start) yield [start, to];
}

function tagPiece(piece: string, offset: number, tokens: Token[]): void {
  if (!/\S/.test(piece)) return;
  const found = nlp.readDoc(piece).tokens();
  const values = found.out(nlp.its.value) as unknown as string[];
  const tags = found.out(nlp.its.pos) as unknown as string[];
  let at = 0;
  values.forEach((text, i) => {
    const index = piece.indexOf(text, at);
    if (index < 0 || text.length === 0) return;
    at = index + text.length;
    const lower = text.toLowerCase().replace(/[’‘ʼ]/g, "'");
    tokens.push({ text, lower, tag: tags[i] ?? 'X', start: offset + index, end: offset + at });
  });
}
