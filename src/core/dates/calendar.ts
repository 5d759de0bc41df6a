/** A day as a count from 1970-01-01 in the proleptic Gregorian calendar, UTC. */
export type Day = number;

/** A day by year, month (1 to 12) and day of the month. */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Sunday is 0. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Days from 0000-03-01, where the 400-year cycle of leap years begins, to 1970-01-01. */
const EPOCH = 719_468;
/** Days in 400 Gregorian years. */
const CYCLE = 146_097;

/**
 * The day of a civil date; months and days beyond their range carry over, so day 0 is the last of the month before.
 * After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil).
 */
export function toDay(year: number, month = 1, day = 1): Day {
  const carried = year + Math.floor((month - 1) / 12);
  const ofYear = (((month - 1) % 12) + 12) % 12;
  // Years that begin in March, so that the leap day is their last.
  const y = ofYear < 2 ? carried - 1 : carried;
  const cycle = Math.floor(y / 400);
  const yearOfCycle = y - cycle * 400;
  const dayOfYear = Math.floor((153 * ((ofYear + 10) % 12) + 2) / 5) + day - 1;
  return (
    cycle * CYCLE + yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear - EPOCH
  );
}

/** The civil date of a day (Hinnant's civil_from_days). */
export function toCivil(day: Day): CivilDate {
  const z = day + EPOCH;
  const cycle = Math.floor(z / CYCLE);
  const dayOfCycle = z - cycle * CYCLE;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the calendar has the day; without a year, February 29 counts. */
export function isCalendarDay(year: number | null, month: number, day: number): boolean {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= LENGTHS[month - 1]!)) return false;
  return year === null || month !== 2 || day < 29 || isLeapYear(year);
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): Weekday => ((((day + 4) % 7) + 7) % 7) as Weekday;

/** The Monday of the ISO week that holds the day. */
export const mondayOf = (day: Day): Day => day - ((weekdayOf(day) + 6) % 7);

/** ISO 8601 year and week number. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const thursday = mondayOf(day) + 3;
  const { year } = toCivil(thursday);
  return { year, week: 1 + Math.floor((thursday - toDay(year)) / 7) };
}

/** The n-th given weekday of a month; n = -1 is the last one. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  if (n < 0) {
    const last = toDay(year, month + 1, 0);
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = toDay(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
}

/** Western Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return toDay(year, Math.floor(n / 31), (n % 31) + 1);
}

/** A number with zeros before it. */
export const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
