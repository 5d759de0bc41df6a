import { describe, expect, it } from 'vitest';
import { askedDates, datesMeet } from '../../../../src/core/ask/question/asked-dates.ts';

describe('askedDates', () => {
  it.each([
    ['what happened on October 25?', ['XXXX-10-25']],
    ['What did Asif say on 8 November 2025', ['2025-11-08']],
    ['talks in March 2024', ['2024-03']],
    ['how did the talks end', []],
    ['who spoke yesterday', []],
    ['what happened in 2024', []],
  ])('finds in “%s” %j', (question, dates) => expect(askedDates(question)).toEqual(dates));
});

describe('datesMeet', () => {
  it.each([
    ['XXXX-10-25', '2025-10-25'],
    ['2025-10', '2025-10-25'],
    ['XXXX-10-12', '2025-10-11/2025-10-15'],
    ['2025-10-25', 'XXXX-10-25'],
  ])('takes %s and %s for one', (asked, told) => expect(datesMeet(asked, told)).toBe(true));

  it.each([
    ['XXXX-10-25', '2025-10-29'],
    ['2024-10-25', '2025-10-25'],
    ['XXXX-10', '2025-11-01'],
  ])('tells %s from %s', (asked, told) => expect(datesMeet(asked, told)).toBe(false));
});
