import { describe, expect, it } from 'vitest';
import { COUNTRIES, COUNTRY_TERMS } from '../../../src/core/terms/countries.ts';
import { normalize, termOf } from '../../../src/core/terms/words.ts';

describe('COUNTRIES', () => {
  it('names nearly every state as CLDR does', () => {
    const cldr = new Intl.DisplayNames('en', { type: 'region' });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/&/g, 'and').toLowerCase();
    const known = new Set(letters.flatMap((a) => letters.map((b) => plain(cldr.of(a + b) ?? ''))));
    const others = COUNTRIES.filter(({ names }) => !names.some((name) => known.has(plain(name))));
    expect(others.map(({ name }) => name)).toEqual([
      'Democratic Republic of Congo',
      'Republic of Congo',
      'Myanmar',
      'Palestine',
      'Saint Kitts and Nevis',
      'Saint Lucia',
      'Saint Vincent and the Grenadines',
    ]);
  });

  it('gives no word to two states', () => {
    const words = COUNTRIES.flatMap((one) => [...one.names, ...one.capitals, ...one.adjectives, ...one.houses]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
});

describe('COUNTRY_TERMS', () => {
  const alike = (word: string): readonly string[] => COUNTRY_TERMS.get(termOf(normalize(word))) ?? [];

  it.each([
    ['Afghan', 'Afghanistan'],
    ['Turkish', 'Türkiye'],
    ['U.S.', 'American'],
    ['Korean', 'Korea'],
    ['Guinea', 'Guinean'],
  ])('joins “%s” with “%s”', (word, other) => {
    expect(alike(word)).toContain(termOf(normalize(other)));
    expect(alike(other)).toContain(termOf(normalize(word)));
  });

  it('joins no country with its capital, its government’s houses or another country', () => {
    expect(alike('Russian')).toEqual(['russia']);
    expect(alike('Nigeria')).not.toContain(termOf('niger'));
    expect(alike('Sudan')).toEqual([termOf('sudanese')]);
  });
});
