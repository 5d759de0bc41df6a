import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/terms/fold.ts';

describe('fold', () => {
  it.each([
    ['Türkiye', 'Turkiye'],
    ['İstanbul', 'istanbul'],
    ['ISTANBUL', 'ıstanbul'],
    ['Pakistan’s', "PAKISTAN'S"],
    ['ﬁrst  round', 'first round'],
  ])('makes %s and %s one', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it.each([
    ['Motaqi', 'Muttaqi'],
    ['Iran', 'Iraq'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });

  it('changes nothing when done again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});
