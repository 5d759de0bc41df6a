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

  it('reads what is plain as it reads everything', () => {
    const plain = fc.string({ unit: fc.constantFrom(..."aZ09 .\t\n“”‘’–—'`-"), maxLength: 20 });
    // What is not plain behind it has all of it read the long way.
    fc.assert(fc.property(plain, (text) => fold(`${text} ﬁ`) === `${fold(text)} fi`.trimStart()));
  });

  it('changes nothing when done again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});
