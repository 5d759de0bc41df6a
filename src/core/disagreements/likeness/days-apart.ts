import type { ArticleFacts } from '../facts.ts';

/** Articles farther apart than this tell of other things. */
export const MOST_DAYS = 12;

/** Days between two publications, 0 where they may be of one day; null where one is unknown. */
export function daysApart({ published: a }: ArticleFacts, { published: b }: ArticleFacts): number | null {
  if (!a || !b) return null;
  return Math.max(0, a.first - b.last, b.first - a.last);
}
