import { describe, expect, it } from 'vitest';
import { kinship, likeness, meaningOf, rarityOf, wordNumber } from '../../../src/core/terms/word-vectors.ts';

const near = (a: string, b: string): number => kinship(wordNumber(a), wordNumber(b));

describe('kinship', () => {
  it.each([
    ['truce', 'ceasefire'],
    ['spokesman', 'spokeswoman'],
    ['deadlock', 'impasse'],
    ['pledge', 'promise'],
  ])('takes “%s” and “%s” for near in meaning', (a, b) => {
    expect(near(a, b)).toBeGreaterThan(0.5);
    expect(near(b, a)).toBeCloseTo(near(a, b));
  });

  it.each([
    ['truce', 'banana'],
    ['minister', 'river'],
    ['truce', 'qzxv'],
    ['constructor', '__proto__'],
  ])('finds nothing in common between “%s” and “%s”', (a, b) => expect(near(a, b)).toBe(0));

  it('is 1 for a word and itself', () => expect(near('border', 'border')).toBeCloseTo(1));
});

describe('rarityOf', () => {
  it('tells common words from rare ones, and takes unknown ones for rare', () => {
    expect(rarityOf('the')).toBe(0.05);
    expect(rarityOf('said')).toBeLessThan(rarityOf('minister'));
    expect(rarityOf('minister')).toBeLessThan(rarityOf('deadlock'));
    expect(rarityOf('qzxv')).toBe(1);
  });
});

describe('meaningOf', () => {
  it('is nearer to words of the same matter, and nothing for words without a vector', () => {
    const talks = meaningOf(['peace', 'talks', 'collapsed']);
    expect(likeness(talks, meaningOf(['negotiations', 'failed']))).toBeGreaterThan(
      likeness(talks, meaningOf(['football', 'season'])),
    );
    expect(likeness(talks, meaningOf(['qzxv']))).toBe(0);
  });
});
