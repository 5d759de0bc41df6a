import { type Day, toCivil, toDay } from '../core/dates/calendar.ts';
import type { Stretch } from './time-scale.ts';

/** A place on the line of time with its name. */
export interface Tick {
  readonly day: Day;
  /** "15 Oct", "Oct", "2025". */
  readonly label: string;
  /** The year, where the label does not say it and no tick before it on the stretch did. */
  readonly year: string | null;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Pixels that a label takes with the blank around it. */
const LABEL = 96;

/** Days of the month that are named, from fine to coarse. */
const DAY_STEPS: readonly (readonly number[])[] = [
  Array.from({ length: 31 }, (_, at) => at + 1),
  Array.from({ length: 15 }, (_, at) => 2 * at + 1),
  [1, 5, 10, 15, 20, 25],
  [1, 10, 20],
  [1, 15],
];
const MONTH_STEPS = [1, 3, 6];
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** The finest ticks whose labels do not touch, at least one where the stretch has any beginning of a day. */
export function ticksOn(stretch: Stretch): Tick[] {
  const perDay = (stretch.right - stretch.left) / (stretch.to - stretch.from);
  const span = stretch.to - stretch.from;
  for (const days of DAY_STEPS) {
    const step = days.length > 6 ? days[1]! - days[0]! : 30 / days.length - 1;
    if (step * perDay >= LABEL && span < 400) return named(daysWithin(stretch, days), dayLabel);
  }
  for (const months of MONTH_STEPS) {
    if (months * 28 * perDay < LABEL || span > 4000) continue;
    const found = monthsWithin(stretch, months);
    if (found.length > 0) return named(found, (day) => MONTHS[toCivil(day).month - 1]!);
  }
  for (const years of YEAR_STEPS) {
    if (years * 365 * perDay < LABEL) continue;
    const found = yearsWithin(stretch, years);
    if (found.length > 0) return found.map((day) => ({ day, label: String(toCivil(day).year), year: null }));
  }
  return named([Math.ceil((stretch.from + stretch.to) / 2)], dayLabel);
}

const dayLabel = (at: Day): string => {
  const { day, month } = toCivil(at);
  return `${day} ${MONTHS[month - 1]}`;
};

function named(days: readonly Day[], label: (day: Day) => string): Tick[] {
  let told: number | null = null;
  return days.map((day) => {
    const { year } = toCivil(day);
    const tick = { day, label: label(day), year: year === told ? null : String(year) };
    told = year;
    return tick;
  });
}

function daysWithin({ from, to }: Stretch, days: readonly number[]): Day[] {
  const found: Day[] = [];
  for (let day = Math.ceil(from); day <= to; day++) if (days.includes(toCivil(day).day)) found.push(day);
  return found;
}

function monthsWithin({ from, to }: Stretch, step: number): Day[] {
  const found: Day[] = [];
  const { year } = toCivil(Math.ceil(from));
  for (let month = 1; toDay(year, month) <= to; month += step) {
    if (toDay(year, month) >= from) found.push(toDay(year, month));
  }
  return found;
}

function yearsWithin({ from, to }: Stretch, step: number): Day[] {
  const found: Day[] = [];
  for (let year = Math.ceil(toCivil(Math.ceil(from)).year / step) * step; toDay(year) <= to; year += step) {
    if (toDay(year) >= from) found.push(toDay(year));
  }
  return found;
}
