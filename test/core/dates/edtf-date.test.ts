import { describe, expect, it } from 'vitest';
import { compareDates, dateBounds, fallsWithin, isBackwards } from '../../../src/core/dates/edtf-date.ts';

describe('dateBounds', () => {
  it.each([
    ['2025-10-25', '2025-10-25', '2025-10-25'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['199X', '1990-01-01', '1999-12-31'],
    ['2025-35', '2025-07-01', '2025-09-30'],
    ['2025-24', '2025-12-01', '2026-02-28'],
    ['2025-11~', '2025-11-01', '2025-11-30'],
    ['XXXX-10-29', 'XXXX-10-29', 'XXXX-10-29'],
    ['2025-10-11/2025-10-15', '2025-10-11', '2025-10-15'],
    ['2025-08/..', '2025-08-01', '2025-08-31'],
    ['{2025-10-18,2025-10-25}', '2025-10-18', '2025-10-25'],
  ])('of %s are %s and %s', (edtf, first, last) => {
    expect(dateBounds(edtf)).toEqual({ first, last });
  });

  it.each([
    '',
    'soon',
    '2025-02-29',
    'XXXX',
    'XXXX-22',
    '2025-11/2025-10',
    'XXXX-10-01/2025-10-02',
    '../2025-10',
    'XXXX-10/..',
  ])('refuses %j', (text) => {
    expect(dateBounds(text)).toBeNull();
  });
});

describe('compareDates', () => {
  it('puts dates in calendar order, finer ones first, those without a year after them by month and day', () => {
    const sorted = [
      '1996/2001',
      '2024',
      '2025-10-11/2025-10-15',
      '2025-11-06',
      '2025-11-06/2025-11-07',
      '2025-11-07',
      'XXXX-10-11',
      'XXXX-10-29',
      'soon',
    ];
    expect(sorted.toReversed().sort(compareDates)).toEqual(sorted);
  });
});

describe('fallsWithin', () => {
  it.each([
    ['2025-10-25', '2025-10', '2025-11', true],
    ['2025-10-25', null, null, true],
    ['2025-10-25', '2025-10-26', null, false],
    ['2025-10-25', null, '2025-10-24', false],
    ['2025-10-25/2025-11-02', '2025-11', null, true],
    ['XXXX-10-25', '2025-10', '2025-11', true],
    ['XXXX-09-25', '2025-10', null, false],
    ['2025-10-25', 'XXXX-10', 'XXXX-10', true],
    ['2025-12-25', 'XXXX-10', 'XXXX-11', false],
    ['soon', null, null, false],
  ])('%s from %s to %s: %s', (edtf, from, to, within) => {
    expect(fallsWithin(edtf, from, to)).toBe(within);
  });
});

describe('isBackwards', () => {
  it.each([
    ['2025-11', '2025-10', true],
    ['2025-10', '2025-10-25', false],
    ['XXXX-11', '2025-10', true],
  ])('from %s to %s: %s', (from, to, backwards) => {
    expect(isBackwards(from, to)).toBe(backwards);
  });
});
