import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FewestApart, signsApart, signsOf, signWords } from '../../../../../src/core/ask/meaning/vectors/signs.ts';

const vectors = fc
  .integer({ min: 1, max: 100 })
  .chain((size) =>
    fc.tuple(
      ...Array.from({ length: 2 }, () =>
        fc.array(fc.integer({ min: -127, max: 127 }), { minLength: size, maxLength: size }),
      ),
    ),
  );

describe('signsApart', () => {
  it('counts the numbers of which one vector’s is above 0 and the other’s is not', () => {
    fc.assert(
      fc.property(vectors, ([one, other]) => {
        const size = one!.length;
        const both = signsOf(Int8Array.from([...one!, ...other!]), 2, size);
        const asked = signsOf(Float32Array.from(other!), 1, size);
        const apart = one!.filter((x, at) => x > 0 !== other![at]! > 0).length;
        expect([signsApart(both, 0, asked), signsApart(both, signWords(size), asked)]).toEqual([apart, 0]);
      }),
    );
  });
});

describe('FewestApart', () => {
  it('keeps so many that differ least, and those that differ as little as the last of them', () => {
    const size = 20;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: size })), fc.integer({ min: 1, max: 30 }), (all, most) => {
        const fewest = new FewestApart(most, size);
        for (const apart of all) fewest.add(apart);
        const last = all.toSorted((a, b) => a - b)[most - 1] ?? size;
        expect(fewest.limit).toBe(last);
      }),
    );
  });
});
