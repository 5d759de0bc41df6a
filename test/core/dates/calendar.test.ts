import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  easter,
  isCalendarDay,
  isoWeek,
  nthWeekday,
  toCivil,
  toDay,
  weekdayOf,
} from '../../../src/core/dates/calendar.ts';

const MILLISECONDS = 86_400_000;
const anyDay = fc.integer({ min: -800_000, max: 3_000_000 });
const civil = (year: number, month: number, day: number) => ({ year, month, day });

describe('the calendar', () => {
  it('agrees with the platform on every day, its weekday included', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * MILLISECONDS);
        expect(toCivil(day)).toEqual(civil(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()));
        expect(weekdayOf(day)).toBe(date.getUTCDay());
      }),
    );
  });

  it('gives back the day that a civil date was made of', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: date } = toCivil(day);
        expect(toDay(year, month, date)).toBe(day);
        expect(isCalendarDay(year, month, date)).toBe(true);
      }),
    );
  });

  it.each([
    ['a month too many', toDay(2025, 13, 1), civil(2026, 1, 1)],
    ['a month too few', toDay(2025, 0, 1), civil(2024, 12, 1)],
    ['day 0', toDay(2024, 3, 0), civil(2024, 2, 29)],
  ])('carries %s over', (_, day, expected) => {
    expect(toCivil(day)).toEqual(expected);
  });

  it.each([
    [2025, 2, 29, false],
    [2024, 2, 29, true],
    [1900, 2, 29, false],
    [null, 2, 29, true],
    [null, 2, 30, false],
    [2025, 13, 1, false],
    [2025, 1, 0, false],
    [2025, 4, 31, false],
  ])('has the day %s-%s-%s: %s', (year, month, day, has) => {
    expect(isCalendarDay(year, month, day)).toBe(has);
  });

  it.each([
    [2025, 12, 29, 2026, 1],
    [2021, 1, 3, 2020, 53],
    [2025, 11, 8, 2025, 45],
  ])('puts %d-%d-%d into ISO week %d-W%d', (year, month, day, weekYear, week) => {
    expect(isoWeek(toDay(year, month, day))).toEqual({ year: weekYear, week });
  });

  it('finds the n-th and the last weekday of a month', () => {
    expect(toCivil(nthWeekday(2025, 11, 4, 4))).toEqual(civil(2025, 11, 27));
    expect(toCivil(nthWeekday(2025, 5, 1, -1))).toEqual(civil(2025, 5, 26));
  });

  it.each([
    [2024, 3, 31],
    [2025, 4, 20],
    [1998, 4, 12],
  ])('keeps Easter of %d on %d-%d', (year, month, day) => {
    expect(toCivil(easter(year))).toEqual(civil(year, month, day));
  });
});
