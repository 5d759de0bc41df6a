import { describe, it } from 'vitest';
import { expectNoTimex, expectTimex } from '../../../support/timeline.ts';

describe('holidays', () => {
  it.each([
    ['They will meet on Christmas Eve.', 'Christmas Eve', 'DATE', '2025-12-24'],
    ["They met on New Year's Day.", "New Year's Day", 'DATE', '2025-01-01'],
    ['He died on Easter Sunday 2024.', 'Easter Sunday 2024', 'DATE', '2024-03-31'],
    ['The bells rang on Easter Day 2014.', 'Easter Day 2014', 'DATE', '2014-04-20'],
    ['They will meet by Thanksgiving.', 'Thanksgiving', 'DATE', '2025-11-27'],
    ['They met in Easter week 2024.', 'Easter week 2024', 'DATE', '2024-W13'],
    ['They met last Christmas.', 'last Christmas', 'DATE', '2024-12-25'],
  ] as const)('reads %j: %j', (body, words, type, value) => expectTimex(body, words, type, value));

  it.each([
    ['The Good Friday Agreement held.', 'Good Friday'],
    ['They sent Christmas cards.', 'Christmas'],
    ['Independence day by day grew.', 'Independence day'],
  ])('refuses in %j: %j', (body, words) => expectNoTimex(body, words));
});
