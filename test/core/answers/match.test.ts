import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchAll, placeOf, readWanted } from '../../../src/core/answers/match.ts';

const WORDS = ['ceasefire', 'truce', 'talks', 'tariff', 'Ankara', 'Turkey', 'border', 'bordr', 'the', 'collapsed'];
const anyText = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

describe('matchAll', () => {
  it('gives a place all of what it holds, half of what counts for half, and nothing of the rest', () => {
    const places = ['The ceasefire holds.', 'A truce was signed.', 'Bread is dear.'].map(placeOf);
    const [own, near, none] = matchAll(readWanted('ceasefire'), places, 'near-words');
    expect(own).toBe(1);
    expect(near).toBeGreaterThan(0.5);
    expect(near).toBeLessThan(1);
    expect(none).toBe(0);
    expect(matchAll(readWanted('ceasefire'), places, 'own-words')).toEqual([1, 0, 0]);
  });

  it('gives a place the same alone as among all', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 12 }), anyText, fc.boolean(), (texts, typed, isNear) => {
        const places = texts.map(placeOf);
        const wanted = readWanted(typed);
        const closeness = isNear ? 'near-words' : 'own-words';
        const alone = places.flatMap((place) => matchAll(wanted, [place], closeness, places));
        expect(matchAll(wanted, places, closeness)).toEqual(alone);
      }),
    );
  });

  it('takes words in quotation marks as they stand', () => {
    const places = ['The truce will hold.', 'It will not hold the truce.'].map(placeOf);
    expect(matchAll(readWanted('"truce will hold"'), places, 'near-words')).toEqual([1, 0]);
    expect(matchAll(readWanted('truce "will hold"'), places, 'near-words')).toEqual([1, 0]);
  });
});
