import { type TimeInterval, utcDay, utcMonth, utcYear } from 'd3-time';
import type { Day } from '../../core/dates/calendar.ts';
import type { Stretch } from './time-scale.ts';

/** A place on the line of time with its name. */
export interface Tick {
  readonly day: Day;
  /** "15 Oct", "Oct", "2025". */
  readonly label: string;
  /** The year, where the label does not say it and no tick before it on the stretch did. */
  readonly year: string | null;
}

/** Pixels that a label takes with the blank around it. */
const LABEL = 96;
const DAY_MS = 86_400_000;

const short = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' });
const dayName = (date: Date): string => `${date.getUTCDate()} ${short.format(date)}`;
const monthName = (date: Date): string => short.format(date);
const yearName = (date: Date): string => String(date.getUTCFullYear());

/** The days of every month that are named. */
const on = (...days: readonly number[]): TimeInterval => utcDay.filter((date) => days.includes(date.getUTCDate()));

/** From fine to coarse: the fewest days from one tick to the next, where they stand, and their names. */
const STEPS: readonly (readonly [days: number, ticks: TimeInterval, name: (date: Date) => string])[] = [
  [1, utcDay, dayName],
  [2, on(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29), dayName],
  [4, on(1, 5, 10, 15, 20, 25), dayName],
  [9, on(1, 10, 20), dayName],
  [14, on(1, 15), dayName],
  ...[1, 3, 6].map((months) => [28 * months, utcMonth.every(months)!, monthName] as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years) => [365 * years, utcYear.every(years)!, yearName] as const),
];

/** The finest ticks whose labels do not touch; the middle day alone where there are none. */
export function ticksOn({ from, to, left, right }: Stretch): Tick[] {
  const perDay = (right - left) / (to - from);
  for (const [days, ticks, name] of STEPS) {
    if (days * perDay < LABEL) continue;
    const dates = ticks.range(new Date(from * DAY_MS), new Date(to * DAY_MS + 1));
    if (dates.length > 0) return named(dates, name);
  }
  return named([new Date(Math.ceil((from + to) / 2) * DAY_MS)], dayName);
}

function named(dates: readonly Date[], name: (date: Date) => string): Tick[] {
  return dates.map((date, at) => {
    const year = yearName(date);
    const isTold = name === yearName || (at > 0 && yearName(dates[at - 1]!) === year);
    return { day: date.getTime() / DAY_MS, label: name(date), year: isTold ? null : year };
  });
}
