/** What a reading of a feed brought. */
export interface FeedReport {
  readonly url: string;
  /** Ids of articles that are in the corpus now. */
  readonly added: string[];
  /** Ids of articles that wait for the operator. */
  readonly pending: string[];
  /** New items whose articles were there already. */
  present: number;
  /** Items without the words that are wanted. */
  passedOver: number;
  /** New items that are left for the next reading. */
  left: number;
  /** Whether the feed's server says that nothing has changed. */
  isUnchanged: boolean;
  /** What failed, a line each; of the feed itself alone when nothing was read. */
  readonly warnings: string[];
}

/** The report of a reading that has only begun. */
export const emptyReport = (url: string): FeedReport => ({
  url,
  added: [],
  pending: [],
  present: 0,
  passedOver: 0,
  left: 0,
  isUnchanged: false,
  warnings: [],
});

/** What a reading of a feed brought, on one line; its warnings stand apart. */
export function describeReport(report: FeedReport): string {
  const { url, added, pending, present, passedOver, left, isUnchanged, warnings } = report;
  const counts = [
    [added.length, 'added'],
    [pending.length, 'to be looked at'],
    [present, 'there already'],
    [passedOver, 'without the words'],
    [left, 'left for the next reading'],
    [warnings.length, 'failed'],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `${url}: ${isUnchanged ? 'unchanged' : told.length === 0 ? 'nothing new' : told.join(', ')}`;
}
