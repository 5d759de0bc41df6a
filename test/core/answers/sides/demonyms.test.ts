import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '../../../../src/core/answers/sides/countries.ts';
import { isWordFor } from '../../../../src/core/answers/sides/demonyms.ts';

describe('isWordFor', () => {
  it.each([
    ['Arvenian', 'Arvenia'],
    ['Norlandic', 'Norland'],
    ['Velmaran', 'Velmara'],
    ['Belzari', 'Belzar'],
    ['Oruwean', 'Oruwe'],
    ['Tarkish', 'Tarkland'],
    ['Dovese', 'Dova'],
    ['Kurmik', 'Kurmikistan'],
    ['Halvian', 'Halvy'],
  ])('takes %s for a word of %s', (word, place) => expect(isWordFor(word, place)).toBe(true));

  it.each([
    ['Arvenia', 'Arvenia'],
    ['Arvenian', 'Norland'],
    ['Islamic', 'Islam'],
    ['Christian', 'Christ'],
    ['Republican', 'Republic'],
    ['Tarsker', 'Tarsk'],
    ['Norlandia', 'Norland'],
  ])('does not take %s for a word of %s', (word, place) => expect(isWordFor(word, place)).toBe(false));
});

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
    const words = COUNTRIES.flatMap(({ names, capitals, adjectives }) => [...names, ...capitals, ...adjectives]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
});
