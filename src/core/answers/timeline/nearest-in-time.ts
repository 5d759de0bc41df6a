import type { ArticleEntry } from '../../articles.ts';
import { edtfBounds } from '../../dates/edtf-date.ts';
import { type DateRange, publishedIn } from '../date-range.ts';

/** Days after a range in which what happened on its last days is reported. */
const REPORTED_WITHIN = 2;

/**
 * The numbers of articles, those first that may tell most of what happened within some dates: the articles of those dates and of the two
 * days after them, the newest first; then later ones, which look back, the nearest first; then earlier ones, which announce, the newest
 * first; last those without a date. Of dates without a year there is no later and no earlier.
 */
export function nearestInTime(entries: readonly ArticleEntry[], range: DateRange): readonly number[] {
  const isThen = publishedIn(range);
  const [from, to] = [range.from, range.to].map((date) => (date === null ? null : edtfBounds(date)));
  const first = !from || from.masked ? Number.NEGATIVE_INFINITY : from.first;
  const last = !to || to.masked ? Number.POSITIVE_INFINITY : to.last + REPORTED_WITHIN;
  // There are few dates among many articles.
  const byPublished = new Map<string | null, number[]>();
  for (const [number, { article }] of entries.entries()) {
    const same = byPublished.get(article.published);
    if (same) same.push(number);
    else byPublished.set(article.published, [number]);
  }
  const placed = [...byPublished].map(([published, numbers]) => {
    const bounds = published === null ? null : edtfBounds(published);
    if (!bounds) return { numbers, group: 3, order: 0 };
    if (bounds.first > last) return { numbers, group: 1, order: bounds.first };
    const isNear = isThen(published) || (last < Number.POSITIVE_INFINITY && bounds.last >= first);
    return { numbers, group: isNear ? 0 : 2, order: -bounds.last };
  });
  return placed.sort((a, b) => a.group - b.group || a.order - b.order).flatMap(({ numbers }) => numbers);
}
