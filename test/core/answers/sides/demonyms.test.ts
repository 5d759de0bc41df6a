import { describe, expect, it } from 'vitest';
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
