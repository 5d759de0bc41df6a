import { parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Paragraph, segment } from '../../../src/core/article/segment.ts';
import { readEdtf } from '../../../src/core/dates/edtf-date.ts';
import { describeDate } from '../../../src/core/dates/edtf-words.ts';
import { findTimexes } from '../../../src/core/dates/find-timexes.ts';
import { parseDateInput } from '../../../src/core/dates/parse-date-input.ts';
import { findConflicts } from '../../../src/core/events/find-conflicts.ts';
import { findEvents } from '../../../src/core/events/find-events.ts';
import { expectLinearTime } from '../../support/linear-time.ts';

const WORDS =
  'the a of on in at from to and or , . ; ( ) - – / : between until since before after following by first second third round talks meeting began ended signed will said two three several 6 7 11 15 25 29 30 31 1 0 99999 2025 2024 1998 0000 12:30 9 a.m. p.m. October Oct. November February May march Thursday Friday last next this that day days week weeks month months year years ago later earlier quarter summer fall 1990s today yesterday now Christmas every daily century half early late mid AH BS Old Style never'.split(
    ' ',
  );

const text = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ maxLength: 6 })), { maxLength: 60 })
  .map((words) => words.join(' '));
const published = fc.oneof(
  fc.constantFrom(
    null,
    '2025-11-08',
    '2025-11~',
    '2025',
    '9999-12-31',
    '0001-01-01',
    '2024-02-29',
    '',
    'soon',
    '2025-02-30',
  ),
  fc.string({ maxLength: 12 }),
);

function read(body: string, date: string | null) {
  const paragraphs: Paragraph[] = segment(body);
  const timexes = findTimexes(body, paragraphs, date);
  const events = findEvents(body, paragraphs, timexes, date);
  return { paragraphs, timexes, events, conflicts: findConflicts(body, paragraphs, events) };
}

describe('the timeline of any text', () => {
  it('has spans in order, apart, and inside the body', () => {
    fc.assert(
      fc.property(text, published, (body, date) => {
        const { timexes, events } = read(body, date);
        for (const spans of [timexes, events.map(({ timex }) => timex)]) {
          let end = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            end = span.end;
          }
          expect(end).toBeLessThanOrEqual(body.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('dates events in valid EDTF that Parley can read and describe', () => {
    fc.assert(
      fc.property(text, published, (body, date) => {
        for (const event of read(body, date).events) {
          expect(() => parse(event.date)).not.toThrow();
          expect(readEdtf(event.date)).not.toBeNull();
          expect(describeDate(event.date)).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has no year that neither the text nor the publication date holds', () => {
    fc.assert(
      fc.property(text, (body) => {
        for (const { date, anchor } of read(body, null).events) {
          if (anchor === 'explicit') continue;
          if (anchor === 'year-implied') expect(date).toMatch(/^(?:19\d|\d\d)X/);
          else expect(anchor === 'relative' || date.includes('XXXX')).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has conflicts between two different events of the text, each with a reason', () => {
    fc.assert(
      fc.property(text, published, (body, date) => {
        const { events, conflicts } = read(body, date);
        for (const { earlier, later, reasons } of conflicts) {
          expect(earlier).not.toBe(later);
          expect(events[earlier] && events[later]).toBeDefined();
          expect(reasons.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('takes any typed text for a valid date or for none', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (typed) => {
        const date = parseDateInput(typed);
        if (date) expect(readEdtf(date.edtf)).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

describe('bad input', () => {
  it.each([
    ['February 30', 'The law of February 30 took effect on February 30, 2025.'],
    ['a date in figures that no calendar has', 'It was signed on 31/31/2025 and 2025-13-45.'],
    ['a day of no month', 'They will agree on the 1st of never.'],
    ['the year 0', 'In the year 0 and on October 25, 0000, nothing was.'],
    ['the year 99999', 'On October 5, 99999 and in 99999 nothing is left.'],
    ['a lunar calendar', 'They met on 3 Jumada 1447, in 1447 AH.'],
    ['two calendars', 'They met on 20 Kartik 2082 BS.'],
    ['the old calendar', 'It fell on October 25 (Old Style).'],
  ])('invents nothing from %s', (_, body) => {
    const years = read(body, '2025-11-08').events.map(({ date }) => date);
    expect(years.filter((date) => date !== '2025-10-05' && date !== '2025-10-25')).toEqual([]);
  });

  it('reads the Gregorian date beside another calendar’s', () => {
    const body = 'They met on 20 Kartik 2082 (November 6, 2025).';
    expect(read(body, null).events.map(({ date }) => date)).toEqual(['2025-11-06']);
  });
});

const SENTENCE =
  'The second round began on October 29 after clashes between October 11 and 15, two days later than planned. ';

describe('time', () => {
  it.each([
    ['news', SENTENCE],
    ['one endless sentence', `${SENTENCE.replace('.', ',')}`],
    ['initials without end', 'A. B. C. '],
    ['figures', '11 25 6 2025 12:30 1/2 '],
    ['dates only', 'October 25 and November 6, 2025, '],
    ['dated deeds in one sentence', 'they met on 3 May 2020, seized on 4 May 2020, had 1,000 men and '],
    ['one endless word', 'October25-'],
    ['units', 'two days three weeks a year '],
  ])('grows with the length of %s, not with its square', (_, unit) => {
    const bodyOf = (length: number) => unit.repeat(Math.ceil(length / unit.length));
    expectLinearTime(120_000, bodyOf, (body) => read(body, '2025-11-08'));
  });
});
