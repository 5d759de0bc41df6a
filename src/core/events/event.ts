import type { Span } from '../article/span.ts';
import type { DateAnchor } from '../dates/timex.ts';

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
