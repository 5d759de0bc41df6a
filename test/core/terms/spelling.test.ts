import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rootOf, slips, soundKey } from '../../../src/core/terms/spelling.ts';

describe('slips', () => {
  it.each([
    ['talks', 'talks', 0],
    ['talks', 'tals', 1],
    ['talks', 'tallks', 1],
    ['talks', 'tlaks', 1],
    ['talks', 'telks', 1],
    ['ceasefire', 'casefiree', 2],
    ['talks', 'border', 3],
  ])('counts from “%s” to “%s” %i, where 3 stands for more than 2', (a, b, count) => {
    expect(slips(a, b, 2)).toBe(count);
  });

  it('is the same both ways and nothing only between equals', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slips(a, b, 3)).toBe(slips(b, a, 3));
        expect(slips(a, b, 3) === 0).toBe(a === b);
      }),
    );
  });
});

describe('soundKey', () => {
  it.each([
    ['mujahid', 'mojahed'],
    ['zabihullah', 'zabiullah'],
    ['khwaja', 'khawaja'],
    ['gandhi', 'ghandi'],
    ['tehreek', 'tehrik'],
  ])('is one for “%s” and “%s”', (one, other) => {
    expect(soundKey(one)).toBe(soundKey(other));
  });

  it('differs for other names', () => {
    expect(soundKey('mujahid')).not.toBe(soundKey('muttaqi'));
  });
});

describe('rootOf', () => {
  it('joins “fail” and “failure” but leaves short stems whole', () => {
    expect(rootOf('failur')).toBe(rootOf('fail'));
    expect(rootOf('dial')).toBe('dial');
  });
});
