import type { TimelineConflict, TimelineEntry } from '../../core/answers/answer.ts';
import { isEstimated } from '../../core/article/article.ts';
import { describeDate } from '../../core/dates/edtf-words.ts';

/** A date in words with short names of months, for a line: "25 Oct 2025". */
export const shortDate = (edtf: string): string =>
  describeDate(edtf).replace(
    /\b(Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)\b/g,
    (_, month) => month,
  );

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

/** Whether a conflict of the row at `at` is told by a row before it. */
export const isToldAbove = ({ row }: TimelineConflict, at: number): boolean => row !== null && row < at;

/** How many contradictions an answer's entries show, each pair once. */
export const countConflicts = (entries: readonly TimelineEntry[]): number =>
  entries.reduce((sum, { conflicts }, at) => sum + conflicts.filter((one) => !isToldAbove(one, at)).length, 0);

/**
 * What disagrees, in words, seen from one of the two: "The article tells this as coming after 29 October 2025, yet dates it before
 * that: …".
 */
export function explainConflict({
  kind,
  role,
  otherDate,
  reasons,
}: Pick<TimelineConflict, 'kind' | 'role' | 'otherDate' | 'reasons'>): string {
  const other = describeDate(otherDate);
  const because = reasons.length === 0 ? '' : `: ${reasons.join('; ')}`;
  if (kind === 'date') return `Another article dates this ${other}${because}.`;
  const [told, dated] = role === 'earlier' ? ['before', 'after'] : ['after', 'before'];
  return `The article tells this as coming ${told} ${other}, yet dates it ${dated} that${because}.`;
}
