import { readEdtf } from '../../../core/dates/edtf-date.ts';
import { parseDateInput } from '../../../core/dates/parse-date-input.ts';

/** When a page says that it was published. */
export interface PageDay {
  /** The day as the page writes it, in the outlet's own time: `2025-11-08`. */
  readonly day: string;
  /** Milliseconds since 1970, where time and zone are given. */
  readonly instant: number | null;
  /** Whether the time is given in UTC, which need not be the outlet's own. */
  readonly isUtc: boolean;
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}:\d{2}.*)?$/;
const CLOCK = /,?\s*(?:at\s+|T)?\d{1,2}[:.]\d{2}.*$/;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?,?\s+/iu;

/**
 * Reads a date as pages write it: ISO 8601, RFC 822 ("Sat, 08 Nov 2025 10:00:00 +0500"), "November 8, 2025". Null for what is no single day,
 * and for figures that may be read in two orders.
 */
export function readPageDay(written: string): PageDay | null {
  const text = written.trim();
  const iso = ISO.exec(text)?.[1];
  const day = iso ?? parseDateInput(text.replace(CLOCK, '').replace(WEEKDAY, ''))?.edtf ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !readEdtf(day)) return null;
  const zone = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})$/.exec(text)?.[0];
  const instant = zone === undefined || !CLOCK.test(text) ? Number.NaN : Date.parse(text);
  return {
    day,
    instant: Number.isNaN(instant) ? null : instant,
    isUtc: zone !== undefined && /^(?:Z|GMT|UTC|[+-]00:?00)$/.test(zone),
  };
}
