import { describe, expect, it } from 'vitest';
import { phraseFinder } from '../../../../src/core/events/order/phrase-finder.ts';

const find = phraseFinder(['took', 'took off', 'brought … under control', 'cease-fire']);
const keysIn = (text: string): string[] => find(text).flatMap(({ key, inner }) => (inner ? [] : [key]));

describe('phraseFinder', () => {
  it.each([
    ['The plane Took off.', ['took', 'took off']],
    ['It took two hours.', ['took']],
    ['Crews brought the blaze under control.', ['brought … under control']],
    ['The cease-fire took hold.', ['cease-fire', 'took']],
  ])('finds the phrases of: %s', (text, keys) => {
    expect(keysIn(text)).toEqual(keys);
  });

  it.each([
    'It was mistook.',
    'A took-off model.',
    'They brought, under control,',
    'They brought one two three four five six seven under control.',
  ])('finds none in: %s', (text) => {
    expect(keysIn(text)).toEqual([]);
  });

  it('tells the word before, unless a mark parts them', () => {
    expect(find('It never took off; took').map(({ previous }) => previous)).toEqual(['never', 'never', '']);
  });
});
