import type { AnswerOf, TimelineConflict, TimelineEntry } from '../core/answer.ts';
import { isEstimated } from '../core/article.ts';
import { describeDate } from '../core/timeline/edtf-words.ts';
import type { Entry } from './outline.ts';
import type { Quoting } from './outline-of.ts';

/** A row for every dated sentence; where dates disagree, the other sentence stands beside it. */
export const timelineEntries = (entries: readonly TimelineEntry[], quote: Quoting): Entry[] =>
  entries.map((entry) => ({
    heading: dateHeading(entry),
    tone: entry.conflicts.length > 0 ? 'conflict' : 'plain',
    quotes: [
      quote(entry.excerpt),
      ...entry.conflicts.map(({ other, otherDate }) => quote(other, `Disagrees: ${describeDate(otherDate)}`)),
    ],
    notes: entry.conflicts.flatMap(explainConflict),
  }));

/** A date with its precision in words, and where it comes from when the sentence does not state all of it. */
function dateHeading({ date, anchor, excerpt }: TimelineEntry): string {
  const words = describeDate(date);
  const { published } = excerpt.article;
  const source = published !== null && isEstimated(published) ? 'the article’s estimated date' : 'the article’s date';
  if (anchor === 'year-implied') return `${words} · year from ${source}`;
  if (anchor === 'relative') return `${words} · counted from ${source}`;
  return words;
}

function explainConflict({ role, reasons }: TimelineConflict): string[] {
  const order = role === 'earlier' ? 'first' : 'second';
  return [
    `By the words this comes ${order} of the two, by the dates it does not: ${reasons.join('; ')}.`,
    'Both stand as the article has them; neither was changed.',
  ];
}

/** What was understood of the dates that the person typed. */
export function filterNotes({ from, to }: AnswerOf<'timeline'>): string[] {
  if (from === null && to === null) return [];
  const parts = [
    ...(from === null ? [] : [`from ${describeDate(from)}`]),
    ...(to === null ? [] : [`to ${describeDate(to)}`]),
  ];
  return [`Understood: ${parts.join(' ')}`];
}
