/** When a feed is read next. All times are milliseconds since 1970. */
export interface Turn {
  /** Not before this. */
  readonly due: number;
  /** Its server has asked to be left alone until then; 0 where it has not. */
  readonly askedUntil: number;
  /** Readings that failed one after another. */
  readonly failures: number;
}

/** A feed that was never read. */
export const FIRST_TURN: Turn = { due: 0, askedUntil: 0, failures: 0 };

const MINUTE = 60_000;
const LONGEST_WAIT = 24 * 60 * MINUTE;
/** No server is left alone longer, whatever it asks for. */
const LONGEST_ASKED = 7 * LONGEST_WAIT;

/** Feeds are not read at the same minute each: so much of the wait, either way, is left to chance, a number from 0 to 1. */
const jittered = (wait: number, chance: number): number => wait * (0.9 + 0.2 * chance);

/** The turn after a reading that went well. `every` is in minutes. */
export const afterReading = (every: number, now: number, chance: number): Turn => ({
  due: now + jittered(every * MINUTE, chance),
  askedUntil: 0,
  failures: 0,
});

/** The turn after a reading that failed: twice as late each time, a day at most, and never before the server wants it. */
export function afterFailure(
  { failures }: Turn,
  every: number,
  now: number,
  chance: number,
  retryAfter: number | null,
): Turn {
  const wait = Math.max(every * MINUTE, Math.min(every * MINUTE * 2 ** Math.min(failures + 1, 20), LONGEST_WAIT));
  const askedUntil = retryAfter === null ? 0 : now + Math.min(retryAfter, LONGEST_ASKED);
  return { due: Math.max(now + jittered(wait, chance), askedUntil), askedUntil, failures: failures + 1 };
}

/** What `Retry-After` asks for, in milliseconds from now: seconds or a date (RFC 9110 10.2.3). Null for neither. */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}
