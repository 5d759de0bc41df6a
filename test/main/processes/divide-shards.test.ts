import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideShards } from '../../../src/main/processes/divide-shards.ts';

describe('connections that processes share', () => {
  it.each([
    [1, 8, ['0-0/1']],
    [4, 2, ['0-1/4', '2-3/4']],
    [5, 2, ['0-1/5', '2-4/5']],
    [16, 16, Array.from({ length: 16 }, (_, at) => `${at}-${at}/16`)],
  ])('are, of %i by %i, %j', (count, processes, shared) => {
    expect(divideShards(count, processes)).toEqual(shared);
  });

  it('are each made by one process, by none more than one more than by another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 200 }), (count, processes) => {
        const ranges = divideShards(count, processes).map((one) => one.match(/\d+/g)!.map(Number));
        const made = ranges.flatMap(([first, last]) =>
          Array.from({ length: last! - first! + 1 }, (_, at) => first! + at),
        );
        expect(made).toEqual(Array.from({ length: count }, (_, at) => at));
        const sizes = ranges.map(([first, last]) => last! - first!);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(ranges.every(([, , all]) => all === count)).toBe(true);
      }),
    );
  });
});
