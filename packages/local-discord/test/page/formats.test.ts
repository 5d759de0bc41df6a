import { describe, expect, it } from 'vitest';
import { formatSize } from '../../src/page/components/format-size.ts';
import { formatTimestamp } from '../../src/page/markdown/format-timestamp.ts';
import { formatSent } from '../../src/page/messages/format-time.ts';

describe('formatTimestamp', () => {
  const noon = Date.UTC(2025, 10, 7, 12) / 1000;
  it.each([
    ['D', 'November 7, 2025'],
    ['d', '11/7/25'],
    ['F', /^Friday, November 7, 2025 at /],
    ['t', /^\d{1,2}:00/],
  ] as const)('writes style %s', (style, expected) => {
    expect(formatTimestamp(noon, style, noon, 'en-US')).toMatch(expected);
  });

  it.each([
    [0, 'now'],
    [-65, '1 minute ago'],
    [3 * 3600, 'in 3 hours'],
    [-86_400, 'yesterday'],
    [-400 * 86_400, 'last year'],
  ])('writes %i seconds from now as %j', (away, expected) => {
    expect(formatTimestamp(noon + away, 'R', noon, 'en-US')).toBe(expected);
  });
});

describe('formatSent', () => {
  const now = new Date(2026, 2, 1, 0, 30);
  it.each([
    [new Date(2026, 2, 1, 0, 5), /^Today at 12:05\sAM$/],
    [new Date(2026, 1, 28, 23, 59), /^Yesterday at 11:59\sPM$/],
    [new Date(2026, 1, 27, 8, 0), /^2\/27\/26 8:00\sAM$/],
  ])('counts calendar days, not hours: %s', (sent, expected) => {
    expect(formatSent(sent, now, 'en-US')).toMatch(expected);
  });
});

describe('formatSize', () => {
  it.each([
    [1, '1 byte'],
    [1023, '1023 bytes'],
    [1536, '1.5 KB'],
    [10 * 1024 * 1024, '10 MB'],
  ])('writes %i as %s', (bytes, expected) => {
    expect(formatSize(bytes)).toBe(expected);
  });
});
