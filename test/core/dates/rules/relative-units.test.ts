import { describe, it } from 'vitest';
import { expectNoTimex, expectTimex } from '../../../support/timeline.ts';

describe('units counted from the publication date', () => {
  it.each([
    ['They met last week.', 'last week', 'DATE', '2025-W44'],
    ['They met earlier this month.', 'earlier this month', 'DATE', '2025-11'],
    ['They will meet next year.', 'next year', 'DATE', '2026'],
    ['They met three weeks ago.', 'three weeks ago', 'DATE', '2025-W42'],
    ['They met about two years ago.', 'about two years ago', 'DATE', '2023'],
    ['They met several years ago.', 'several years ago', 'DATE', 'PAST_REF'],
    ['It began four decades ago.', 'four decades ago', 'DATE', '1985'],
    ["They will meet in two weeks' time.", "two weeks' time", 'DATE', '2025-W47'],
    ['They will decide by the end of the year.', 'the end of the year', 'DATE', '2025'],
    ['They met over the weekend.', 'the weekend', 'DATE', '2025-W45-WE'],
    ['Both will meet in the week of November 17.', 'the week of November 17', 'DATE', '2025-W47'],
  ] as const)('reads %j: %j', (body, words, type, value) => expectTimex(body, words, type, value));

  it.each([
    ['The last weekly paper closed.', 'last'],
    ['Long ago they met.', 'Long ago'],
    ['This weak plan failed.', 'This weak'],
  ])('refuses in %j: %j', (body, words) => expectNoTimex(body, words));
});
