import { onceFor } from '../once-for.ts';
import type { Paragraph } from './segment.ts';
import { type Span, textOf } from './span.ts';

const ITSELF = '(?:article|story|report|piece|dispatch|post|page|item|transcript|headline|caption|live ?blog)';
const NOTES: readonly RegExp[] = [
  /^[([*]*(?:correction|clarification|corrections and clarifications)s?(?: ?\([^)]{1,40}\)|,? (?:on )?[\p{L}\d .,]{3,24})?\s?[:—–|-]/iu,
  new RegExp(
    String.raw`\b(?:earlier|previous|original|initial|first|prior)(?:ly published)? (?:version|correction|edition|headline)s? (?:of|to|on|in) this ${ITSELF}\b`,
    'i',
  ),
  new RegExp(
    String.raw`^[([*]*(?:editor[’']?s[’']? note: )?this ${ITSELF} (?:has been|was|is being)(?: \w+ly)? (?:corrected\b|(?:updated|amended|edited|revised|changed|clarified)(?:(?: on [\p{L}\d ,]{3,24})? (?:to|because|after|so|following)\b(?!.{0,12}\ballow)|(?: on (?=.*\d)[\p{L}\d ,]{3,24})?\.?$))`,
    'iu',
  ),
  new RegExp(
    String.raw`^[([*]*(?:this (?:${ITSELF} |version )?)?corrects?\b.{0,100}\b(?:paragraph|headline|name|spelling|date|day|story|to say|to show|instead of|number|title)\b`,
    'i',
  ),
  /\b(?:an|the|our) (?:earlier|previous|original|initial) correction\b/i,
];
const HEADING = /^[([*]*(?:corrections?|clarifications?)[:.)\]*]*$/i;

/** Whether a sentence tells what an outlet has put right in its own article. */
const isNote = (text: string): boolean => NOTES.some((pattern) => pattern.test(text));

/**
 * Where the outlet's note on what it has corrected begins within each paragraph: its sentences to the end of the paragraph
 * are the note, and so is what stands below the heading "Correction". An offset for each paragraph, its end without a note.
 */
function correctionStarts(body: string, paragraphs: readonly Paragraph[]): number[] {
  let headed = false;
  return paragraphs.map((paragraph) => {
    const isHeading = HEADING.test(textOf(body, paragraph));
    const note =
      headed || isHeading ? paragraph : paragraph.sentences.find((sentence) => isNote(textOf(body, sentence)));
    headed = isHeading;
    return note?.start ?? paragraph.end;
  });
}

/** The paragraphs without notes of correction: what the article itself tells. */
export function withoutCorrections(body: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  const starts = correctionStarts(body, paragraphs);
  return paragraphs.flatMap((paragraph, i) => {
    const at = starts[i]!;
    if (at === paragraph.end) return [paragraph];
    const sentences = paragraph.sentences.filter(({ start }) => start < at);
    return sentences.length === 0 ? [] : [{ start: paragraph.start, end: sentences.at(-1)!.end, sentences }];
  });
}

/** Whether a stretch of the paragraph at `index` touches a note of correction. */
export function isCorrected(body: string, paragraphs: readonly Paragraph[], index: number, { end }: Span): boolean {
  return end > correctionStart(paragraphs[index]!, paragraphs[index - 1], body);
}

/** Where such a note begins in a paragraph, behind the one before; looked for once, since answers show paragraphs again and again. */
const correctionStart = onceFor(
  (paragraph: Paragraph, before: Paragraph | undefined, body: string): number =>
    correctionStarts(body, before ? [before, paragraph] : [paragraph]).at(-1)!,
);
