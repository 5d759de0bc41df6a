import type { AnsweringExcerpt, OtherTelling } from '../core/answers/answer.ts';
import { citationLine } from './citation-line.ts';
import type { Quoting } from './quoting.ts';

/** A line for each further article in which the same words stand. */
export const copyNotes = ({ also }: AnsweringExcerpt, quoting: Quoting): string[] =>
  also.map((copy) => `The same in ${citationLine(quoting.cite(copy))}`);

/** What may differ, in words. */
const WHAT: Readonly<Record<OtherTelling['kind'], string>> = {
  date: 'another date',
  number: 'another number',
  changed: 'another number',
  name: 'another name',
  outcome: 'another outcome',
};

/** A line for each other article that tells otherwise what an excerpt tells, with its own words. */
export const otherNotes = (otherwise: readonly OtherTelling[] = [], quoting: Quoting): string[] =>
  otherwise.map(({ kind, excerpt }) => {
    const words = excerpt.emphasis.map(({ start, end }) => `“${excerpt.article.body.slice(start, end)}”`).join(', ');
    return `Another article gives ${WHAT[kind]}: ${words}, in ${citationLine(quoting.cite(excerpt))} (see /disagreements)`;
  });
