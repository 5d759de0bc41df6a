import type { AnswerOf, TimelineConflict, TimelineEntry } from '../core/answers/answer.ts';
import { isEstimated } from '../core/article/article.ts';
import { describeDate } from '../core/dates/edtf-words.ts';
import { copyNotes, otherNotes } from './copy-notes.ts';
import type { Entry } from './outline.ts';
import type { Quoting } from './quoting.ts';
import { excerptLabel } from './statement-label.ts';

/**
 * A sentence that holds many dates stands on as many rows; beyond any usual length, a row shows it around its own date.
 * Statements are not repeated.
 */
const LONGEST_DATED = 1000;

/**
 * A row for every entry, in the same order. Where dates disagree, the first row of the two shows both sentences and what
 * disagrees; the second says only where that stands.
 */
export const timelineEntries = (entries: readonly TimelineEntry[], quoting: Quoting): Entry[] =>
  entries.map((entry, at): Entry => {
    const here = entry.conflicts.filter((conflict) => !isToldAbove(conflict, at));
    const above = entry.conflicts.filter((conflict) => isToldAbove(conflict, at));
    const isQuotedAbove = above.length > 0 && here.length === 0;
    return {
      heading: dateHeading(entry),
      tone: entry.conflicts.length > 0 ? 'conflict' : 'plain',
      quotes: isQuotedAbove
        ? []
        : [
            quoting.quote(entry.excerpt, excerptLabel(entry), entry.anchor === 'published' ? undefined : LONGEST_DATED),
            ...here.map(({ other, otherDate }) =>
              quoting.quote(other, `Disagrees: ${describeDate(otherDate)}`, LONGEST_DATED),
            ),
          ],
      notes: [
        ...(isQuotedAbove ? [] : copyNotes(entry, quoting)),
        ...above.map((conflict) => pointAbove(conflict, at)),
        ...here.map(explainConflict),
        ...unchanged(here),
        ...(isQuotedAbove ? [] : otherNotes(entry.otherwise, quoting)),
      ],
    };
  });

/** Whether a conflict of the row at `at` is told by a row before it. */
const isToldAbove = ({ row }: TimelineConflict, at: number): boolean => row !== null && row < at;

/** How many contradictions an answer's entries show, each pair once. */
export const countConflicts = (entries: readonly TimelineEntry[]): number =>
  entries.reduce((sum, { conflicts }, at) => sum + conflicts.filter((one) => !isToldAbove(one, at)).length, 0);

/** Where a date comes from when the sentence does not state all of it: "year from the article’s date"; null otherwise. */
export function dateSource({ anchor, excerpt }: Pick<TimelineEntry, 'anchor' | 'excerpt'>): string | null {
  const { published } = excerpt.article;
  const source = published !== null && isEstimated(published) ? 'the article’s estimated date' : 'the article’s date';
  switch (anchor) {
    case 'year-implied':
      return `year from ${source}`;
    case 'relative':
      return 'counted from another date';
    case 'published':
      return `a statement, at ${source}`;
    default:
      return null;
  }
}

function dateHeading(entry: TimelineEntry): string {
  const source = dateSource(entry);
  return source === null ? describeDate(entry.date) : `${describeDate(entry.date)} · ${source}`;
}

const pointAbove = ({ row, otherDate }: TimelineConflict, at: number): string => {
  const place = row === at - 1 ? 'the row above' : 'a row further up';
  return `Contradicts ${place}, ${describeDate(otherDate)}, where both sentences stand.`;
};

/** What disagrees, in words: "By the words this comes first of the two, by the dates it does not: …". */
export function explainConflict({ kind, role, reasons }: Pick<TimelineConflict, 'kind' | 'role' | 'reasons'>): string {
  if (kind === 'date') return `Two articles date this differently: ${reasons.join('; ')}.`;
  const order = role === 'earlier' ? 'first' : 'second';
  return `By the words this comes ${order} of the two, by the dates it does not: ${reasons.join('; ')}.`;
}

const unchanged = (conflicts: readonly TimelineConflict[]): string[] => {
  if (conflicts.length === 0) return [];
  const stand = conflicts.length > 1 ? 'All of them stand' : 'Both stand';
  const articles = conflicts.some(({ kind }) => kind === 'date') ? 'the articles have' : 'the article has';
  return [`${stand} as ${articles} them; ${conflicts.length > 1 ? 'none' : 'neither'} was changed.`];
};

/** What was understood of the dates that the person typed, and what could not be placed. */
export function timelineNotes({ from, to, undated }: AnswerOf<'timeline'>): string[] {
  const parts = [
    ...(from === null ? [] : [`from ${describeDate(from)}`]),
    ...(to === null ? [] : [`to ${describeDate(to)}`]),
  ];
  return [
    ...(parts.length === 0 ? [] : [`Understood: ${parts.join(' ')}`]),
    ...(undated === 0
      ? []
      : [`Left out, since no date of their article is known: sentences with statements, ${undated}`]),
  ];
}
