import { describe, expect, it } from 'vitest';
import { parseDateInput } from '../../../src/core/dates/parse-date-input.ts';

describe('parseDateInput', () => {
  it.each([
    ['October', 'XXXX-10'],
    ['may', 'XXXX-05'],
    ['25 oct', 'XXXX-10-25'],
    ['25th of October 2025', '2025-10-25'],
    ['oct 25, 2025', '2025-10-25'],
    ['2025-10-25', '2025-10-25'],
    ['25/10/2025', '2025-10-25'],
    ['10/2025', '2025-10'],
    ['2025', '2025'],
    ['in 2025', '2025'],
    ['late October 2025', '2025-10'],
    ['nov 6-7', 'XXXX-11-06/XXXX-11-07'],
    ['November 6 and 7, 2025', '2025-11-06/2025-11-07'],
    ['between october 11 and 15', 'XXXX-10-11/XXXX-10-15'],
    ['Q3 2025', '2025-35'],
    ['summer 2024', '2024-22'],
    ['the 1990s', '199X'],
    ['2019 to 2021', '2019/2021'],
    ['2025-11~', '2025-11~'],
    ['  october   2025 ', '2025-10'],
  ])('reads %j as %s', (typed, edtf) => {
    expect(parseDateInput(typed)).toEqual({ edtf });
  });

  it.each([
    '',
    'never',
    'last year',
    'yesterday',
    'today',
    'Thursday',
    'Feb 30',
    '31/31/2025',
    '10/11/2025',
    '99999',
    '1st of never',
    'October or so',
    '🙂',
    'x'.repeat(5000),
  ])('refuses %j', (typed) => {
    expect(parseDateInput(typed)).toBeNull();
  });
});
