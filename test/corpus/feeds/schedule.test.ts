import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterFailure, afterReading, FIRST_TURN, readRetryAfter } from '../../../src/corpus/feeds/schedule.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.parse('2031-11-23T12:00:00Z');

describe('afterReading', () => {
  it('is due after its minutes, a tenth sooner or later by chance', () => {
    expect([0, 0.5, 1].map((chance) => afterReading(30, NOW, chance).due - NOW)).toEqual(
      [27, 30, 33].map((m) => m * MINUTE),
    );
  });
});

describe('afterFailure', () => {
  const waits = (count: number, every = 30): number[] => {
    let turn = FIRST_TURN;
    return Array.from({ length: count }, () => {
      turn = afterFailure(turn, every, NOW, 0.5, null);
      return (turn.due - NOW) / MINUTE;
    });
  };

  it('waits twice as long each time, a day at most', () => {
    expect(waits(8)).toEqual([60, 120, 240, 480, 960, 1440, 1440, 1440]);
    expect(waits(2, 2_880)).toEqual([2_880, 2_880]);
  });

  it('begins again after a reading that went well', () => {
    expect(afterReading(30, NOW, 0.5)).toMatchObject({ failures: 0, askedUntil: 0 });
  });

  it('waits as long as the server asks for, a week at most, and never shorter than without', () => {
    expect(afterFailure(FIRST_TURN, 30, NOW, 0.5, 5 * HOUR)).toMatchObject({
      due: NOW + 5 * HOUR,
      askedUntil: NOW + 5 * HOUR,
    });
    expect(afterFailure(FIRST_TURN, 30, NOW, 0.5, 1_000).due).toBe(NOW + HOUR);
    expect(afterFailure(FIRST_TURN, 30, NOW, 0.5, 1e15).due).toBe(NOW + 7 * 24 * HOUR);
  });

  it('is never due in the past or beyond a week, whatever came before', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 5, max: 10_080 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.option(fc.nat()),
        (failures, every, chance, asked) => {
          const { due } = afterFailure({ ...FIRST_TURN, failures }, every, NOW, chance, asked);
          expect(due).toBeGreaterThan(NOW);
          expect(due).toBeLessThanOrEqual(NOW + 1.1 * 7 * 24 * HOUR);
        },
      ),
    );
  });
});

describe('readRetryAfter', () => {
  it.each([
    ['120', 120_000],
    [' 7 ', 7_000],
    ['Sun, 23 Nov 2031 13:00:00 GMT', HOUR],
    ['Sun, 23 Nov 2031 11:00:00 GMT', 0],
    ['soon', null],
    ['-5', 0],
    [null, null],
  ])('reads “%s”', (header, wait) => {
    expect(readRetryAfter(header, NOW)).toBe(wait);
  });
});
