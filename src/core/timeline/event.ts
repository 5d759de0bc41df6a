import type { Span } from '../span.ts';

/**
 * Where an event's date comes from: stated in full; year from the publication date; counted from it or from another date
 * of the text; year unknown.
 */
export type DateAnchor = 'explicit' | 'year-implied' | 'relative' | 'year-unknown';

/** Something that an article dates. */
export interface Event {
  /** EDTF: a day, month, year, interval (`2025-10-11/2025-10-15`; `2025-08/..` holds since August), set, or with an unknown year (`XXXX-10-29`). */
  readonly date: string;
  readonly anchor: DateAnchor;
  /** The words that give the date, the second half of a range included. */
  readonly timex: Span;
  readonly sentence: Span;
}

/** Two events of one article whose dates deny the order that its words claim. Neither is corrected. */
export interface Conflict {
  /** Index of the event that comes first by the words. */
  readonly earlier: number;
  readonly later: number;
  /** Each a short reason that names the words: `"began" comes before "second" (talks)`. */
  readonly reasons: readonly string[];
}
