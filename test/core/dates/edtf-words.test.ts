import { describe, expect, it } from 'vitest';
import { describeDate } from '../../../src/core/dates/edtf-words.ts';

describe('describeDate', () => {
  it.each([
    ['2025-10-25', '25 October 2025'],
    ['2025-10', 'October 2025'],
    ['2025', '2025'],
    ['199X', '1990s'],
    ['19XX', '1900 to 1999'],
    ['2025-35', 'third quarter of 2025'],
    ['2025-40', 'first half of 2025'],
    ['2025-08/..', 'since August 2025'],
    ['2025-10-12/..', 'since 12 October 2025'],
    ['2025-22', 'summer 2025'],
    ['2025-24', 'winter 2025 to 2026'],
    ['XXXX-10-29', '29 October, year unknown'],
    ['XXXX-10', 'October, year unknown'],
    ['2025-11~', 'about November 2025'],
    ['2025-11?', 'perhaps November 2025'],
    ['2025-11%', 'perhaps about November 2025'],
    ['2025-11-06/2025-11-07', '6 to 7 November 2025'],
    ['2025-10-28/2025-11-02', '28 October to 2 November 2025'],
    ['2024-12-28/2025-01-03', '28 December 2024 to 3 January 2025'],
    ['2025-03/2025-04', 'March to April 2025'],
    ['XXXX-10-11/XXXX-10-15', '11 to 15 October, year unknown'],
    ['2025-10~/2025-11', 'about October 2025 to November 2025'],
    ['{2025-10-18,2025-10-25}', '18 and 25 October 2025'],
    ['{2025-10-03,2025-10-05,2025-11-09}', '3 October 2025, 5 October 2025 and 9 November 2025'],
    ['[2025-10-18,2025-10-19]', '18 or 19 October 2025'],
    ['2025-11-08T10:30:00Z', '8 November 2025'],
  ])('says %s as “%s”', (edtf, words) => {
    expect(describeDate(edtf)).toBe(words);
  });

  it.each(['', 'soon', '2025-02-30', '2025-13', '2025-11-07/2025-11-06', '{}'])('gives %j back as it is', (text) => {
    expect(describeDate(text)).toBe(text);
  });
});
