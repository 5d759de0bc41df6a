import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conflictsOf, eventsOf } from '../../support/timeline.ts';

const file = readFileSync(new URL('../../../corpus/istanbul-talks-end-in-failure.md', import.meta.url), 'utf8');
const body = file.slice(file.indexOf('\n---\n', 4) + 5);

const MONTHS_AND_DAYS = [
  ['11-06/11-07', 'November 6 and 7'],
  ['10-29', 'October 29'],
  ['10-11/10-15', 'October 11 and 15'],
  ['10-25', 'October 25'],
] as const;

const withYear = (year: string) =>
  MONTHS_AND_DAYS.map(([days, words]) => ({ date: days.replace(/\d\d-\d\d/g, (day) => `${year}-${day}`), words }));

describe('the timeline of the article on the Istanbul talks', () => {
  it.each(['2025-11~', '2025-11-08', '2025-11', '2025'])('has four events of 2025 when published %s', (published) => {
    expect(eventsOf(body, published)).toEqual(withYear('2025').map((event) => ({ ...event, anchor: 'year-implied' })));
  });

  it('has four events of an unknown year without a publication date', () => {
    expect(eventsOf(body, null)).toEqual(withYear('XXXX').map((event) => ({ ...event, anchor: 'year-unknown' })));
  });

  it.each(['2025-11~', '2025-11-08', null])('has one conflict when published %s', (published) => {
    expect(conflictsOf(body, published)).toEqual([
      {
        earlier: 'October 29',
        later: 'October 25',
        reasons: [
          '“dialogue began” comes before “second meeting”',
          '“That round … prompting” puts “October 29” before “October 25”',
        ],
      },
    ]);
  });
});
