import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../../src/core/dates/calendar.ts';
import { ticksOn } from '../../../src/render/picture/ticks.ts';

/** What stands on a stretch of so many pixels, from before the first day to after the last. */
const ticksBetween = (first: number, last: number, pixels: number): string[] =>
  ticksOn({ from: first - 0.5, to: last + 0.5, left: 40, right: 40 + pixels }).map(({ label, year }) =>
    [label, ...(year === null ? [] : [year])].join(' '),
  );

describe('ticksOn', () => {
  it.each([
    ['every day', toDay(2025, 10, 27), toDay(2025, 10, 30), 700, ['27 Oct 2025', '28 Oct', '29 Oct', '30 Oct']],
    ['every other day', toDay(2025, 10, 27), toDay(2025, 11, 4), 700, ['27 Oct 2025', '29 Oct', '1 Nov', '3 Nov']],
    [
      'round days',
      toDay(2025, 12, 9),
      toDay(2026, 1, 4),
      700,
      ['10 Dec 2025', '15 Dec', '20 Dec', '25 Dec', '1 Jan 2026'],
    ],
    ['months', toDay(2025, 9, 10), toDay(2026, 2, 10), 700, ['Oct 2025', 'Nov', 'Dec', 'Jan 2026', 'Feb']],
    ['half years', toDay(2024, 3), toDay(2026, 3), 480, ['Jul 2024', 'Jan 2025', 'Jul', 'Jan 2026']],
    ['years', toDay(1999, 6), toDay(2002, 6), 480, ['2000', '2001', '2002']],
    ['centuries', toDay(1, 2), toDay(999, 2), 480, ['200', '400', '600', '800']],
    ['the middle day where no other is named', toDay(2025, 10, 3), toDay(2025, 10, 8), 60, ['6 Oct 2025']],
  ])('names %s', (_, first, last, pixels, expected) => {
    expect(ticksBetween(first, last, pixels)).toEqual(expected);
  });

  it('names at least one day of any stretch, in order and on it', () => {
    const day = fc.integer({ min: toDay(1), max: toDay(3000) });
    fc.assert(
      fc.property(
        day,
        fc.double({ min: 2, max: 400_000, noNaN: true }),
        fc.integer({ min: 20, max: 720 }),
        (from, length, pixels) => {
          const to = from + length;
          const days = ticksOn({ from, to, left: 0, right: pixels }).map((tick) => tick.day);
          expect(days.length).toBeGreaterThan(0);
          expect(days.every((at) => Number.isInteger(at) && from <= at && at <= to)).toBe(true);
          expect(days).toEqual(days.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});
