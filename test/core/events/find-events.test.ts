import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../support/timeline.ts';

const datesOf = (body: string, published?: string | null) =>
  eventsOf(body, published).map(({ date, anchor }) => [date, anchor]);

describe('findEvents', () => {
  it.each([
    ['a pair of days that touch', 'The talks were held on November 6 and 7.', '2025-11-06/2025-11-07', 'year-implied'],
    ['days apart', 'The talks were held on October 18 and 25.', '{2025-10-18,2025-10-25}', 'year-implied'],
    ['a list', 'The talks were held on October 3, 5 and 9.', '{2025-10-03,2025-10-05,2025-10-09}', 'year-implied'],
    ['one of two', 'The talks were held on October 18 or 19.', '[2025-10-18,2025-10-19]', 'year-implied'],
    ['"between … and"', 'Clashes took place between October 11 and 15.', '2025-10-11/2025-10-15', 'year-implied'],
    ['"from … to" of months', 'It lasted from late March to early April.', '2025-03/2025-04', 'year-implied'],
    ['a range with a year', 'It lasted from October 28 to November 2, 2024.', '2024-10-28/2024-11-02', 'explicit'],
    [
      'a range over New Year',
      'It lasted from December 28, 2024 to January 3, 2025.',
      '2024-12-28/2025-01-03',
      'explicit',
    ],
    ['years', 'They ruled from 1996 to 2001.', '1996/2001', 'explicit'],
    ['a quarter', 'Trade fell in the third quarter of 2024.', '2024-35', 'explicit'],
    ['a range of quarters', 'Trade fell from Q2 2024 to Q3 2024.', '2024-04/2024-09', 'explicit'],
    ['a season', 'They met in the summer of 2024.', '2024-22', 'explicit'],
    ['a week, as seven days', 'They met last week.', '2025-10-27/2025-11-02', 'relative'],
    ['a weekday', 'They met on Thursday.', '2025-11-06', 'relative'],
    ['a decade', 'They fled in the 1990s.', '199X', 'explicit'],
    ['a day named twice', 'They met on Thursday (November 6).', '2025-11-06', 'year-implied'],
    ['a day with its time', 'They met at 9 a.m. on Thursday.', '2025-11-06', 'relative'],
    ['a day as a modifier', 'Thursday’s meeting failed.', '2025-11-06', 'relative'],
    ['what holds since a day', 'The border has been closed since October 12.', '2025-10-12/..', 'year-implied'],
    [
      'what holds since a month',
      'Since August, and despite the truce, the pass has been shut.',
      '2025-08/..',
      'year-implied',
    ],
    [
      'what came after a thing of that day',
      'Nobody has crossed since the October 12 raid.',
      '2025-10-12',
      'year-implied',
    ],
  ])('dates %s', (_, body, date, anchor) => {
    expect(datesOf(body)).toEqual([[date, anchor]]);
  });

  it.each([
    ['a length', 'The talks went on for two days.'],
    ['a recurring time', 'The sides meet every Friday.'],
    ['a vague reference', 'The sides met recently and are now at war.'],
    ['a dateline with a date', 'ISTANBUL, Nov. 7 (Reuters) - The talks failed.'],
    ['a dateline with a colon', 'Istanbul, November 7: The talks failed.'],
    ['a line about the article', 'Published November 8, 2025\nThe talks failed.'],
    ['a line that is only a date', 'November 8, 2025\nThe talks failed.'],
    ['background since a year', 'The sides have been at war since 2001.'],
    ['a past document’s name', 'The sides invoked the 2020 Doha Agreement.'],
    ['a document of a year', 'The sides invoked the treaty of 1893.'],
    ['a resolution’s year in brackets', 'It invoked Security Council Resolution 2593 (2021).'],
    ['a comparison', 'More people were killed than in 2023.'],
    ['a birth', 'Asif, born in 1949, led the team.'],
    ['an age', 'He is in his sixties.'],
    ['a group’s name', 'The March 23 Movement denied it.'],
    ['a target', 'They want to halve emissions by 2030.'],
    ['the age we live in', 'It is the worst famine of this century.'],
    ['a time without a day', 'The shelling began at 9 a.m. and went on.'],
  ])('does not take for an event %s', (_, body) => {
    expect(eventsOf(body)).toEqual([]);
  });

  it.each([
    ['a dateline’s neighbour', 'ISTANBUL, Nov. 7 (Reuters) - The talks of November 6 failed.', '2025-11-06'],
    ['a day since then', 'The sides have been at war since October 11, 2025.', '2025-10-11/..'],
    ['a year in which something happened', 'The Taliban took power in 2021.', '2021'],
    ['a signing', 'The Doha Agreement was signed in February 2020.', '2020-02'],
    ['a sentence with a colon', 'On November 7, both said: we go on.', '2025-11-07'],
  ])('keeps %s', (_, body, date) => {
    expect(eventsOf(body).map((event) => event.date)).toEqual([date]);
  });

  it('counts "two days later" from the date before it, and prefers a date that stands beside it', () => {
    expect(datesOf('Talks opened on October 18. Two days later they failed.')).toEqual([
      ['2025-10-18', 'year-implied'],
      ['2025-10-20', 'relative'],
    ]);
    expect(datesOf('Talks opened on October 18. Two days later, on October 21, they failed.')).toEqual([
      ['2025-10-18', 'year-implied'],
      ['2025-10-21', 'year-implied'],
    ]);
  });

  describe('without a publication date', () => {
    it.each([
      ['leaves a year unknown', 'They met on October 25.', [['XXXX-10-25', 'year-unknown']]],
      [
        'counts within the unknown year',
        'They met on October 25. A week later they failed.',
        [
          ['XXXX-10-25', 'year-unknown'],
          ['XXXX-11-01', 'year-unknown'],
        ],
      ],
      [
        'does not count over a leap day that may not be',
        'They met on February 26. A week later they failed.',
        [['XXXX-02-26', 'year-unknown']],
      ],
      ['drops what hangs on today', 'They met on Thursday, last week and last year.', []],
      ['keeps a stated year', 'They met on October 25, 2024.', [['2024-10-25', 'explicit']]],
      ['keeps February 29', 'They met on February 29.', [['XXXX-02-29', 'year-unknown']]],
    ])('%s', (_, body, expected) => {
      expect(datesOf(body, null)).toEqual(expected);
    });
  });

  describe('when only the month of publication is known', () => {
    it.each([
      ['a weekday', 'They met on Thursday.', '2025-11~'],
      ['yesterday', 'They met yesterday.', '2025-11~'],
      ['last week', 'They met last week.', '2025-11~'],
      ['last month', 'They met last month.', '2025-10~'],
      ['last year', 'They met last year.', '2024'],
    ])('does not make up a day for %s', (_, body, date) => {
      expect(datesOf(body, '2025-11~')).toEqual([[date, 'relative']]);
    });

    it('still tells the year of a day', () => {
      expect(datesOf('They met on October 25.', '2025-11~')).toEqual([['2025-10-25', 'year-implied']]);
    });
  });

  it.each([
    ['after the event by years', 'They met on October 25, 2019.', '2025-11-08', '2019-10-25'],
    ['before the event', 'They met on October 25, 2030.', '2025-11-08', '2030-10-25'],
    ['far in the future', 'They met on October 25.', '9998-11-08', '9998-10-25'],
    ['in the year 1', 'They met last year, on October 25, 2001.', '0001-01-01', '2001-10-25'],
  ])('takes a publication date %s as it is', (_, body, published, date) => {
    expect(eventsOf(body, published).map((event) => event.date)).toContain(date);
  });

  it.each(['', 'soon', '2025-13', '2025-02-30', '0000', '99999', '{2025,2019}', '2019/2025', 'XXXX-10-25'])(
    'treats the publication date %j as unknown',
    (published) => {
      expect(datesOf('They met on October 25.', published)).toEqual([['XXXX-10-25', 'year-unknown']]);
    },
  );
});
