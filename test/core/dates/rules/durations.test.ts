import { describe, it } from 'vitest';
import { expectNoTimex, expectTimex } from '../../../support/timeline.ts';

describe('lengths', () => {
  it.each([
    ['Over the past five years it fell.', 'the past five years', 'DURATION', 'P5Y'],
    ['They talked for over five years.', 'over five years', 'DURATION', 'P5Y'],
    ['They talked for two days.', 'two days', 'DURATION', 'P2D'],
    ['The two-day talks failed.', 'The two-day', 'DURATION', 'P2D'],
    ['They talked for 5 1/2 hours.', '5 1/2 hours', 'DURATION', 'PT5H30M'],
    ['The pause will last for a fortnight.', 'a fortnight', 'DURATION', 'P2W'],
    ['They fought for several years.', 'several years', 'DURATION', 'PXY'],
    ['They fought for decades.', 'decades', 'DURATION', 'PXDE'],
    ['A month-long siege ended.', 'A month-long', 'DURATION', 'P1M'],
    ['The past two decades were hard.', 'The past two decades', 'DURATION', 'P20Y'],
    ['It took half a dozen weeks.', 'half a dozen weeks', 'DURATION', 'P6W'],
  ] as const)('reads %j: %j', (body, words, type, value) => expectTimex(body, words, type, value));

  it.each([
    ['A second meeting failed.', 'second'],
    ['A 44-year-old man was held.', '44-year-old'],
    ['He is six years old.', 'six years'],
    ['He is 60 years of age.', '60 years'],
    ['These days are long.', 'days are'],
    ['They met a fortnight ago.', 'a fortnight'],
  ])('refuses in %j: %j', (body, words) => expectNoTimex(body, words));
});
