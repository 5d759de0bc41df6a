import type { Span } from '../span.ts';

/** A time expression with its TIMEX3 type and value (ISO-TimeML): "October 25" → DATE `2025-10-25`. */
export interface Timex extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** `XXXX-10-25` when no year can be known. */
  readonly value: string;
}
