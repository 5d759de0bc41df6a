import type { TimelineEntry } from '../../core/answers/answer.ts';
import { cite } from '../../core/article/citation.ts';
import { readEdtf } from '../../core/dates/edtf-date.ts';
import { describeDate } from '../../core/dates/edtf-words.ts';
import { articleName, publishedWords } from '../outline/citation-line.ts';
import { excerptLabel } from '../outline/statement-label.ts';
import { dateSource, explainConflict } from '../outline/timeline-dates.ts';

/** A timeline as a file's text, and how many entries it leaves out since no year of theirs is known. */
export interface Export {
  readonly text: string;
  readonly left: number;
}

/** The date in words, and where it comes from: "29 October 2025 · year from the article’s date". */
export const dateWords = (entry: TimelineEntry): string =>
  [describeDate(entry.date), dateSource(entry)].filter((part) => part !== null).join(' · ');

/** Whether the day itself is not known: an estimate, or a date of a month, a year or another longer time. */
export function isVague({ date }: TimelineEntry): boolean {
  const read = readEdtf(date);
  return (
    read === null ||
    read.kind === 'choice' ||
    read.kind === 'since' ||
    read.parts.some(({ moment, qualifier }) => moment.unit !== 'day' || qualifier !== '')
  );
}

/** Outlet, name, date and paragraph of the article, as in a reply's citation. */
export function sourceLine({ excerpt: { article, paragraph } }: Pick<TimelineEntry, 'excerpt'>): string {
  const citation = cite(1, article, paragraph);
  const parts = [citation.outlet ?? 'outlet not stated', articleName(citation), publishedWords(citation.published)];
  if (paragraph !== null) parts.push(`paragraph ${paragraph}`);
  return parts.join(' · ');
}

/** A line for each date that contradicts the entry's, with the other sentence; both stay as the articles have them. */
export const contradictionLines = ({ conflicts }: TimelineEntry): string[] =>
  conflicts.map(
    (conflict) =>
      `Contradicts ${describeDate(conflict.otherDate)}: “${conflict.other.text.trim()}” ${explainConflict(conflict)} Neither was changed.`,
  );

/** All that is told of an entry beside its sentence, a line each. */
export const notesOf = (entry: TimelineEntry): string[] => [
  ...[excerptLabel(entry)].filter((label) => label !== null),
  `Date: ${dateWords(entry)}${isVague(entry) ? ' (the day is not stated)' : ''}`,
  sourceLine(entry),
  ...(entry.excerpt.article.url === null ? [] : [entry.excerpt.article.url]),
  ...entry.also.map((excerpt) => `The same in ${sourceLine({ excerpt })}`),
  ...contradictionLines(entry),
];
