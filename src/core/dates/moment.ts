import { type Day, isoWeek, mondayOf, pad, toCivil, toDay } from './calendar.ts';

/** Calendar units that a moment may fill, and those that only lengths use. */
export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'decade' | 'century';

/** One unit of the calendar: "October 2025" is the month that begins on 2025-10-01. */
export interface Moment {
  readonly unit: Unit;
  /** First day of the unit; when the year is masked, the day within {@link MASKED_YEAR}. */
  readonly day: Day;
  /** True when nothing tells the year. */
  readonly masked: boolean;
}

/** Stands for an unknown year inside a masked moment: a leap year, so that February 29 has its place. */
export const MASKED_YEAR = 2000;

const MONTHS_IN = { month: 1, quarter: 3, half: 6, season: 3, year: 12, decade: 120, century: 1200 } as const;

/** The unit that holds the day. Seasons are those of the north: winter begins in December. */
export function momentAt(unit: Unit, day: Day, masked = false): Moment {
  const { year, month } = toCivil(day);
  switch (unit) {
    case 'day':
      return { unit, day, masked };
    case 'week':
      return { unit, day: mondayOf(day), masked };
    case 'weekend':
      return { unit, day: mondayOf(day) + 5, masked };
    case 'month':
      return { unit, day: toDay(year, month), masked };
    case 'quarter':
      return { unit, day: toDay(year, month - ((month - 1) % 3)), masked };
    case 'half':
      return { unit, day: toDay(year, month < 7 ? 1 : 7), masked };
    case 'season':
      return { unit, day: toDay(year, month - (month % 3)), masked };
    case 'year':
      return { unit, day: toDay(year), masked };
    case 'decade':
      return { unit, day: toDay(year - (year % 10)), masked };
    case 'century':
      return { unit, day: toDay(year - (year % 100)), masked };
  }
}

/** The moment `count` units later (earlier when negative). */
export function shift(moment: Moment, count: number): Moment {
  const { unit, day, masked } = moment;
  if (unit === 'day') return { unit, day: day + count, masked };
  if (unit === 'week' || unit === 'weekend') return { unit, day: day + 7 * count, masked };
  const { year, month } = toCivil(day);
  return { unit, day: toDay(year, month + MONTHS_IN[unit] * count), masked };
}

/** The last day of the moment. */
export function lastDay({ unit, day }: Moment): Day {
  if (unit === 'day') return day;
  if (unit === 'week') return day + 6;
  if (unit === 'weekend') return day + 1;
  const { year, month } = toCivil(day);
  return toDay(year, month + MONTHS_IN[unit], 0);
}

/** Whether the year has the four digits (1 to 9999) that TIMEX3 and EDTF values are written with. */
export function isWritable(moment: Moment): boolean {
  const first = toCivil(moment.day).year;
  return Number.isInteger(moment.day) && first >= 1 && toCivil(lastDay(moment)).year <= 9999;
}

const SEASON_CODES = ['SP', 'SU', 'FA', 'WI'] as const;

/** The TIMEX3 value: `2025-10-25`, `2025-W43`, `2025-Q3`, `XXXX-10`, `199X`. */
export function toTimexValue({ unit, day, masked }: Moment): string {
  const { year, month } = toCivil(day);
  const written = masked ? 'XXXX' : pad(year, 4);
  switch (unit) {
    case 'day':
      return dayValue(day, masked);
    case 'week':
    case 'weekend': {
      const week = isoWeek(day);
      const value = masked ? 'XXXX-WXX' : `${pad(week.year, 4)}-W${pad(week.week)}`;
      return unit === 'week' ? value : `${value}-WE`;
    }
    case 'month':
      return `${written}-${pad(month)}`;
    case 'quarter':
      return `${written}-Q${(month + 2) / 3}`;
    case 'half':
      return `${written}-H${month < 7 ? 1 : 2}`;
    case 'season':
      return `${written}-${SEASON_CODES[month / 3 - 1]}`;
    case 'year':
      return written;
    case 'decade':
      return masked ? 'XXXX' : `${pad(Math.floor(year / 10), 3)}X`;
    case 'century':
      return masked ? 'XXXX' : `${pad(Math.floor(year / 100))}XX`;
  }
}

/**
 * The EDTF date (ISO 8601-2 level 2). Quarters and seasons have codes, which stand only with a known year; weeks have none
 * and become seven days. Null where EDTF cannot say it, as "a week of an unknown year".
 */
export function toEdtf(moment: Moment, approximate = false): string | null {
  const { unit, day, masked } = moment;
  if (!isWritable(moment)) return null;
  const mark = approximate && !masked ? '~' : '';
  const { year, month } = toCivil(day);
  switch (unit) {
    case 'week':
    case 'weekend':
      return masked ? null : `${dayValue(day, false)}${mark}/${dayValue(lastDay(moment), false)}${mark}`;
    case 'quarter':
      if (masked || mark) return monthsBetween(moment, mark);
      return `${pad(year, 4)}-${33 + (month - 1) / 3}`;
    case 'half':
      if (masked || mark) return monthsBetween(moment, mark);
      return `${pad(year, 4)}-${month < 7 ? 40 : 41}`;
    case 'season':
      if (masked || mark) return monthsBetween(moment, mark);
      return `${pad(year, 4)}-${20 + month / 3}`;
    case 'decade':
    case 'century':
      return masked ? null : toTimexValue(moment);
    case 'year':
      return masked ? null : `${pad(year, 4)}${mark}`;
    case 'day':
    case 'month':
      return `${toTimexValue(moment)}${mark}`;
  }
}

/** A span of whole months, for units whose codes EDTF does not take there; null when it wraps an unknown year. */
function monthsBetween(moment: Moment, mark = ''): string | null {
  const first = momentAt('month', moment.day, moment.masked);
  const last = momentAt('month', lastDay(moment), moment.masked);
  if (moment.masked && toCivil(last.day).year !== toCivil(first.day).year) return null;
  return `${toTimexValue(first)}${mark}/${toTimexValue(last)}${mark}`;
}

/** `2025-10-25`, or `XXXX-10-25` when the year is masked. */
export function dayValue(day: Day, masked: boolean): string {
  const { year, month, day: date } = toCivil(day);
  return `${masked ? 'XXXX' : pad(year, 4)}-${pad(month)}-${pad(date)}`;
}

/** One day on the calendar; its year unknown where masked. */
export const dayMoment = (day: Day, masked = false): Moment => ({ unit: 'day', day, masked });
