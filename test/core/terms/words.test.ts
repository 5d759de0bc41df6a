import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { RELATED_TERMS } from '../../../src/core/terms/related-words.ts';
import { normalize, termOf, wordsOf } from '../../../src/core/terms/words.ts';

const term = (word: string) => termOf(normalize(word));

describe('termOf', () => {
  it.each([
    ['won', 'win'],
    ['talks', 'talk'],
    ['Pakistan’s', 'pakistan'],
    ['five', '5'],
    ['third', '3rd'],
    ['1,200', '1200'],
    ['Türkiye', 'turkiye'],
    ['spokesman', 'spokesperson'],
    ['defense', 'defence'],
    ['Oct', 'October'],
    ['organise', 'organize'],
    ['U.N.', 'UN'],
    ['U.S.', 'USA'],
  ])('gives “%s” and “%s” one term', (one, other) => {
    expect(term(one)).toBe(term(other));
  });

  it.each([
    ['third', 'three', 'an ordinal counts nothing'],
    ['US', 'us', 'initials are no pronoun'],
    ['minister', 'ministry', 'an office is not who holds it'],
  ])('keeps “%s” and “%s” apart: %s', (one, other) => {
    expect(term(one)).not.toBe(term(other));
  });
});

describe('wordsOf', () => {
  it('gives offsets into the whole text for a part of it', () => {
    const text = 'Later, the U.S. envoy left.';
    const words = wordsOf(text, 7);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['the', 'U.S.', 'envoy', 'left']);
  });

  it('remembers of what is too long for a word no more than its beginning', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const held = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = held();
    for (let at = 0; at < 50; at++) expect(wordsOf('x'.repeat(400_000) + at)).toMatchObject([{ start: 0 }]);
    expect(held() - before).toBeLessThan(5_000_000);
  });

  it('marks amounts, capitals and stop words', () => {
    expect(wordsOf('The two envoys met Omar').map(({ stop, capital, number }) => [stop, capital, number])).toEqual([
      [true, true, false],
      [false, false, true],
      [false, false, false],
      [false, false, false],
      [false, true, false],
    ]);
  });
});

describe('words that stand for others', () => {
  it('joins what negotiators use for one another and nothing else', () => {
    expect(RELATED_TERMS.get(term('truce'))).toContain(term('ceasefire'));
    expect(RELATED_TERMS.get(term('truce'))).not.toContain(term('talks'));
  });
});
