import { expect, it } from 'vitest';
import { remember } from '../../../src/discord/events/remember.ts';

it('knows a key for a while and no longer', () => {
  let now = 0;
  const isNew = remember(() => now, 100);
  expect(['a', 'a', 'b'].map(isNew)).toEqual([true, false, true]);
  now = 99;
  expect(isNew('a')).toBe(false);
  now = 100;
  expect(isNew('a')).toBe(true);
});

it('forgets the oldest where there are too many', () => {
  const isNew = remember(() => 0, 100, 2);
  expect(['a', 'b', 'c', 'c', 'a'].map(isNew)).toEqual([true, true, true, false, true]);
});
