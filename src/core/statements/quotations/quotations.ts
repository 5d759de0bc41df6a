import type { Span } from '../../article/span.ts';

/** A stretch between quotation marks, the marks among it. */
export interface Quotation extends Span {
  /** What stands between the marks. */
  readonly inner: Span;
  /** False when the paragraph ends before a closing mark. */
  readonly closed: boolean;
  /** Whether it takes up, with a mark at the beginning of a paragraph, the unclosed quotation of the paragraph before. */
  readonly resumes: boolean;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'open' | 'close' | 'either' | 'single-open';
  readonly closes: RegExp | null;
}

const MARK = /“|”|„|«|»|"|''|``|‘|'/g;

/**
 * Quotations of a body, paragraph by paragraph, in order and apart: of nested ones the outermost. Curly marks pair up,
 * straight and doubled ones alternate, single ones count only where they cannot be apostrophes. A mark that is never
 * closed quotes to the end of its paragraph. Time grows linearly with the length.
 */
export function findQuotations(body: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  let unclosed = false;
  for (const paragraph of paragraphs) {
    const marks = findMarks(body, paragraph);
    const here = pair(body, paragraph, marks);
    here.forEach((quotation, i) => {
      const resumes = i === 0 && unclosed && quotation.start === paragraph.start;
      found.push({ ...quotation, resumes });
    });
    const last = here.at(-1);
    unclosed = last !== undefined && !last.closed;
  }
  return found;
}

function findMarks(body: string, { start, end }: Span): Mark[] {
  const text = body.slice(start, end);
  const marks: Mark[] = [];
  for (const { 0: sign, index } of text.matchAll(MARK)) {
    const at = start + index;
    const before = text[index - 1] ?? ' ';
    const after = text[index + sign.length] ?? ' ';
    const mark = classify(sign, before, after, text.slice(Math.max(0, index - 2), index));
    if (mark) marks.push({ start: at, end: at + sign.length, ...mark });
  }
  return marks;
}

const WORD = /[\p{L}\p{N}]/u;

function classify(sign: string, before: string, after: string, two: string): Pick<Mark, 'kind' | 'closes'> | null {
  switch (sign) {
    case '“':
      return { kind: 'open', closes: /^[”"]/ };
    case '„':
      return { kind: 'open', closes: /^[“”"]/ };
    case '«':
      return { kind: 'open', closes: /^»/ };
    case '``':
      return { kind: 'open', closes: /^(?:''|")/ };
    case '”':
    case '»':
      return { kind: 'close', closes: null };
    case '"':
      // 6'2" and 5" are measures
      if (/\d/.test(before) && !WORD.test(after) && /[\d'’ ]/.test(two[0] ?? ' ') && !/[.,?!]/.test(before)) {
        return { kind: 'close', closes: null };
      }
      return { kind: 'either', closes: /^["”]/ };
    case "''":
      return { kind: 'either', closes: /^''/ };
    case '‘':
      return opensWord(before, after) ? { kind: 'single-open', closes: /^’/ } : null;
    default:
      return opensWord(before, after) ? { kind: 'single-open', closes: /^'/ } : null;
  }
}

/** Whether a single mark between these two characters opens a word; "'90s" is short for a year. */
const opensWord = (before: string, after: string): boolean => /[\s([—–-]/.test(before) && /\p{L}/u.test(after);

function pair(body: string, paragraph: Span, marks: readonly Mark[]): Omit<Quotation, 'resumes'>[] {
  const found: Omit<Quotation, 'resumes'>[] = [];
  const nested = curlyMarksBalance(body, marks);
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i]!;
    if (open.kind === 'close' || open.start < (found.at(-1)?.end ?? 0)) continue;
    if (open.kind === 'single-open') {
      const close = singleClose(body, paragraph, open);
      if (close < 0) continue;
      found.push({ start: open.start, end: close + 1, inner: { start: open.end, end: close }, closed: true });
      continue;
    }
    const j = closing(body, marks, i, nested);
    const close = j < 0 ? null : marks[j]!;
    found.push({
      start: open.start,
      end: close ? close.end : paragraph.end,
      inner: { start: open.end, end: close ? close.start : paragraph.end },
      closed: close !== null,
    });
    if (!close) break;
    i = j;
  }
  return found;
}

/** How far a single closing mark is looked for: longer single quotations are mistaken apostrophes. */
const LONGEST_SINGLE = 600;

/** Offset of the mark that closes a single quotation; -1 when there is none near or it may be an apostrophe. */
function singleClose(body: string, paragraph: Span, open: Mark): number {
  const sign = body[open.start] === '‘' ? '’' : "'";
  const near = body.slice(open.end, Math.min(paragraph.end, open.end + LONGEST_SINGLE));
  for (let at = near.indexOf(sign, 2); at >= 0; at = near.indexOf(sign, at + 1)) {
    const before = near[at - 1]!;
    const after = near[at + 1] ?? ' ';
    if (/\s/.test(before) || WORD.test(after)) continue;
    const plural = before === 's' && /^\s+\p{Ll}/u.test(near.slice(at + 1, at + 4));
    if (!plural) return open.end + at;
  }
  return -1;
}

/** Index of the mark that closes the quotation opened by `marks[i]`; -1 when the paragraph has none. */
function closing(body: string, marks: readonly Mark[], i: number, nested: boolean): number {
  const open = marks[i]!;
  let depth = 0;
  for (let j = i + 1; j < marks.length; j++) {
    const mark = marks[j]!;
    if (mark.kind === 'single-open') continue;
    if (nested && open.kind === 'open' && mark.kind === 'open') depth++;
    else if (open.closes!.test(body.slice(mark.start, mark.end))) {
      if (depth === 0) return j;
      depth--;
    }
  }
  return -1;
}

/** Whether every “ of the paragraph has its ” , so that nesting can be counted. */
function curlyMarksBalance(body: string, marks: readonly Mark[]): boolean {
  let depth = 0;
  for (const mark of marks) {
    if (body[mark.start] === '“') depth++;
    if (body[mark.start] === '”' && --depth < 0) return false;
  }
  return depth === 0;
}
