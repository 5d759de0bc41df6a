import type { Span } from '../article/span.ts';

/**
 * Where a date comes from: stated in full; year from the publication date; counted from it or from another date of the text; year unknown.
 */
export type DateAnchor = 'explicit' | 'year-implied' | 'relative' | 'year-unknown';

/** A time expression with its TIMEX3 type and value (ISO-TimeML): "October 25" → DATE `2025-10-25`. */
export interface Timex extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** `XXXX-10-25` when no year can be known. */
  readonly value: string;
  /** The same as EDTF, to the day at the finest; null when it has no place on a calendar, as durations and "now". */
  readonly edtf: string | null;
  /** Where the date comes from; null when it has no place on a calendar. */
  readonly anchor: DateAnchor | null;
}
