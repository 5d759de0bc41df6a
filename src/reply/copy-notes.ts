import type { AnsweringExcerpt } from '../core/answer.ts';
import { citationLine } from './citation-line.ts';
import type { Quoting } from './quoting.ts';

/** A line for each further article in which the same words stand. */
export const copyNotes = ({ also }: AnsweringExcerpt, quoting: Quoting): string[] =>
  also.map((copy) => `The same in ${citationLine(quoting.cite(copy))}`);
