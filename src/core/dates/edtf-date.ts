import { LRUCache } from 'lru-cache';
import { type Day, isCalendarDay, toDay } from './calendar.ts';
import { dayMoment, dayValue, lastDay, MASKED_YEAR, type Moment, momentAt, type Unit } from './moment.ts';

/** How sure a date is of itself: EDTF's `~` (approximate), `?` (uncertain) and `%` (both). */
export type Qualifier = '' | '~' | '?' | '%';

/** One date of an EDTF expression. */
export interface EdtfPart {
  readonly moment: Moment;
  readonly qualifier: Qualifier;
}

/** An EDTF date taken apart: one date, what holds since one, a closed interval, all of a set of dates (`{}`) or one of them (`[]`). */
export interface EdtfDate {
  readonly kind: 'date' | 'since' | 'interval' | 'set' | 'choice';
  /** One for a date and for what holds since it, which has its place where it begins; two for an interval; both ends have a year or both lack it. */
  readonly parts: readonly EdtfPart[];
}

/**
 * Reads the part of EDTF (ISO 8601-2) that Parley writes and that a front matter may hold: days, months, years, seasons,
 * quarters, halves, decades and centuries, masked years, intervals that are closed or open at the end, sets, qualifiers, and a time of day, which is
 * left out. Null for all else, for days that the calendar lacks, and for intervals that run backwards.
 */
export function readEdtf(edtf: string): EdtfDate | null {
  if (edtf.length > LONGEST) return null;
  let date = remembered.get(edtf);
  if (date === undefined) {
    date = parseEdtf(edtf);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(edtf, date);
  }
  return date;
}

const remembered = new Map<string, EdtfDate | null>();
/** Dates of articles and events are compared again and again; the memory of them is bounded. */
const REMEMBERED = 20_000;
/** In characters; nothing that Parley writes comes near. */
const LONGEST = 400;

function parseEdtf(edtf: string): EdtfDate | null {
  const text = edtf.trim();
  const listed = /^(?:\{(.*)\}|\[(.*)\])$/.exec(text);
  if (listed) {
    const parts = (listed[1] ?? listed[2] ?? '').split(',').map((part) => readPart(part.trim()));
    return allRead(parts) ? { kind: listed[1] === undefined ? 'choice' : 'set', parts } : null;
  }
  const begun = /^([^/]+)\/\.\.$/.exec(text)?.[1];
  if (begun !== undefined) {
    const part = readPart(begun);
    return part && !part.moment.masked ? { kind: 'since', parts: [part] } : null;
  }
  const ends = text.split('/');
  if (ends.length > 2) return null;
  const parts = ends.map(readPart);
  if (!allRead(parts)) return null;
  const [from, to] = parts;
  if (!to) return { kind: 'date', parts };
  if (from!.moment.masked !== to.moment.masked || lastDay(to.moment) < from!.moment.day) return null;
  return { kind: 'interval', parts };
}

function allRead(parts: readonly (EdtfPart | null)[]): parts is readonly EdtfPart[] {
  const [first] = parts;
  return parts.every((part) => part !== null && part.moment.masked === first?.moment.masked);
}

const PART = /^(\d{4}|XXXX|\d{3}X|\d\dXX)(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?([~?%])?$/;

function readPart(text: string): EdtfPart | null {
  const match = PART.exec(text);
  if (!match) return null;
  const [, written = '', second, third, mark] = match;
  const masked = written === 'XXXX';
  const year = masked ? MASKED_YEAR : Number(written.replace(/X/g, '0'));
  const moment = momentOf(year, masked, written, second, third);
  return moment && { moment, qualifier: (mark ?? '') as Qualifier };
}

const CODES: readonly [from: number, unit: Unit, months: readonly number[]][] = [
  [21, 'season', [3, 6, 9, 12]],
  [33, 'quarter', [1, 4, 7, 10]],
  [40, 'half', [1, 7]],
];

function momentOf(
  year: number,
  masked: boolean,
  written: string,
  second: string | undefined,
  third: string | undefined,
): Moment | null {
  if (!second) {
    if (masked) return null;
    const unit = written.endsWith('XX') ? 'century' : written.endsWith('X') ? 'decade' : 'year';
    return momentAt(unit, toDay(year));
  }
  if (written !== 'XXXX' && written.includes('X')) return null;
  const month = Number(second);
  if (third) {
    const day = Number(third);
    return isCalendarDay(masked ? null : year, month, day) ? dayMoment(toDay(year, month, day), masked) : null;
  }
  if (month >= 1 && month <= 12) return momentAt('month', toDay(year, month), masked);
  const code = CODES.find(([from, , months]) => month >= from && month < from + months.length);
  return code && !masked ? momentAt(code[1], toDay(year, code[2][month - code[0]])) : null;
}

/** First and last day that an EDTF date covers, as counts of days. Masked dates lie within {@link MASKED_YEAR}. */
export interface DayBounds {
  readonly first: Day;
  readonly last: Day;
  readonly masked: boolean;
}

/** The bounds of what {@link readEdtf} read. */
export function boundsOf({ parts }: EdtfDate): DayBounds {
  const first = Math.min(...parts.map(({ moment }) => moment.day));
  const last = Math.max(...parts.map(({ moment }) => lastDay(moment)));
  return { first, last, masked: parts[0]!.moment.masked };
}

/** The bounds of an EDTF date, null when it cannot be read. */
export function edtfBounds(edtf: string): DayBounds | null {
  const date = readEdtf(edtf);
  return date && boundsOf(date);
}

/**
 * First and last day of an EDTF date as `2025-11-06`, or `XXXX-11-06` when its year is unknown; null when it cannot be
 * read. "2025-11~" has the bounds of November: what is about does not widen.
 */
export function dateBounds(edtf: string): DateBounds | null {
  let known = knownBounds.get(edtf);
  if (!known) {
    const bounds = edtfBounds(edtf);
    const days = bounds && { first: dayValue(bounds.first, bounds.masked), last: dayValue(bounds.last, bounds.masked) };
    known = { days };
    knownBounds.set(edtf, known);
  }
  return known.days;
}

/** What {@link dateBounds} tells. */
export interface DateBounds {
  readonly first: string;
  readonly last: string;
}

/** The same few dates are compared again and again. */
const knownBounds = new LRUCache<string, { readonly days: DateBounds | null }>({ max: 10_000 });

/**
 * A text that sorts as the calendar does: by first day, then by last, so that "6 November" comes before "November".
 * Dates without a year follow all that have one, by month and day; what cannot be read comes last.
 */
function sortKey(edtf: string): string {
  const bounds = dateBounds(edtf);
  if (!bounds) return `2 ${edtf}`;
  return `${bounds.first.startsWith('X') ? 1 : 0} ${bounds.first} ${bounds.last}`;
}

/** Some things in the calendar order of their dates (EDTF), by {@link sortKey}; those of one date as they were. */
export function inCalendarOrder<Dated>(all: readonly Dated[], dateOf: (one: Dated) => string): Dated[] {
  const keyed = all.map((one) => ({ one, key: sortKey(dateOf(one)) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ one }) => one);
}

/** Calendar order of two EDTF dates, by {@link sortKey}. */
export function compareDates(a: string, b: string): number {
  const [x, y] = [sortKey(a), sortKey(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Whether a date's year is known; false for what cannot be read. */
export const hasYear = (edtf: string): boolean => !(dateBounds(edtf)?.first.startsWith('X') ?? true);

/** Places within a year, for dates that lack one. */
const withoutYear = (day: string): string => day.slice(-5);

/**
 * Whether any day of a date lies between the first day of `from` and the last of `to`, either of which may be open (null).
 * When one of the two compared lacks a year, months and days alone are compared. A date that cannot be read lies nowhere.
 */
export function fallsWithin(edtf: string, from: string | null, to: string | null): boolean {
  const date = dateBounds(edtf);
  const [start, end] = [from === null ? null : dateBounds(from), to === null ? null : dateBounds(to)];
  if (!date || (from !== null && !start) || (to !== null && !end)) return false;
  return (!start || !isBefore(date.last, start.first)) && (!end || !isBefore(end.last, date.first));
}

/** Whether `from` begins after `to` ends, so that nothing lies between them; by month and day when a year lacks. */
export function isBackwards(from: string, to: string): boolean {
  const [start, end] = [dateBounds(from), dateBounds(to)];
  return start !== null && end !== null && isBefore(end.last, start.first);
}

function isBefore(a: string, b: string): boolean {
  const masked = a.startsWith('X') || b.startsWith('X');
  return masked ? withoutYear(a) < withoutYear(b) : a < b;
}
