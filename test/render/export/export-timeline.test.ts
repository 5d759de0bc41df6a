import { parse } from 'csv-parse/sync';
import nodeIcal from 'node-ical';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildLibrary } from '../../../src/core/answers/library.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { exportTimeline } from '../../../src/render/export/export-timeline.ts';
import { analyzedOf } from '../../support/analyzed.ts';
import { seedLibrary } from '../../support/library.ts';
import { timelineOf } from '../../support/timeline-answer.ts';

const HOSTILE = '=HYPERLINK("https://evil.example";"x") was signed, <b>they</b> said; “so” on 6 November 2025.';
const BODY = `Talks began, slowly; “at last,” on 29 October 2025.
${HOSTILE}
Clashes lasted from 11 to 15 October 2025.
Something happened in about November 2025.
Nobody says which year October 3 was in.`;

const library = buildLibrary(
  'test',
  [
    analyzedOf(
      BODY,
      {
        events: [
          { date: '2025-10-29', timex: '29 October 2025' },
          { date: '2025-11-06', timex: '6 November 2025' },
          { date: '2025-10-11/2025-10-15', timex: '11 to 15 October 2025' },
          { date: '2025-11~', timex: 'about November 2025' },
          { date: 'XXXX-10-03', timex: 'October 3', anchor: 'year-unknown' },
        ],
        conflict: [1, 0],
        statements: [{ kind: 'mixed', speaker: 'Ann Lee', content: ['“so”'] }],
      },
      { url: 'https://example.com/a?b=1,2' },
    ),
  ],
  new WhoIsWho([]),
);

it.each(['ics', 'csv'] as const)('keeps control and direction characters of an article out of %s', async (format) => {
  const body = 'The \u001b[31mtalks\u0007 \u202ebegan on October 25, 2025.';
  const analyzed = analyzedOf(body, { events: [{ date: '2025-10-25', timex: 'October 25, 2025' }] });
  const { text } = exportTimeline(await timelineOf(buildLibrary('test', [analyzed], new WhoIsWho([]))), format);
  expect(text).toContain('talks');
  expect(text.replace(/[\r\n\t]/g, '')).not.toMatch(/[\p{Cc}\u202e]/u);
});

describe('a timeline as a calendar', () => {
  it('opens in a reader as all-day events in the articles’ words, the end not counted', async () => {
    const { text, left } = exportTimeline(await timelineOf(library), 'ics');
    const events = Object.values(nodeIcal.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT');
    const day = (date: Date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-');
    const shown = events.map((event) => [day(event.start), day(event.end as Date), event.summary]);
    expect(shown).toEqual([
      ['2025-10-11', '2025-10-16', 'Clashes lasted from 11 to 15 October 2025.'],
      ['2025-10-29', '2025-10-30', 'Talks began, slowly; “at last,” on 29 October 2025.'],
      ['2025-11-1', '2025-12-1', 'Something happened in about November 2025.'],
      ['2025-11-6', '2025-11-7', HOSTILE],
    ]);
    expect(events.every(({ datetype }) => datetype === 'date')).toBe(true);
    expect(left).toBe(1);
  });

  it('marks vague dates and contradictions in the description', async () => {
    const { text } = exportTimeline(await timelineOf(library), 'ics');
    const events = Object.values(nodeIcal.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT');
    const told = new Map(events.map(({ summary, description }) => [String(summary), String(description)]));
    expect(told.get('Something happened in about November 2025.')).toContain(
      'about November 2025 (the day is not stated)',
    );
    expect(told.get(HOSTILE)).toContain(
      'Contradicts 29 October 2025: “Talks began, slowly; “at last,” on 29 October 2025.”',
    );
    expect(told.get(HOSTILE)).toContain('Ann Lee · partly quoted');
  });

  it('has lines of at most 75 octets, ended as the standard wants, and unique ids that stay', async () => {
    const answer = await timelineOf(await seedLibrary(), { with: 'statements' });
    const { text } = exportTimeline(answer, 'ics');
    const lines = text.split('\r\n');
    expect(text).not.toMatch(/[^\r]\n/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    const idsIn = (calendar: string) => new Set(calendar.replaceAll('\r\n ', '').match(/^UID:.+$/gm));
    expect(idsIn(text).size).toBe(answer.entries.length);
    const another = await timelineOf(await seedLibrary(), { with: 'statements', order: 'newest' });
    expect(idsIn(exportTimeline(another, 'ics').text)).toEqual(idsIn(text));
  });
});

describe('a timeline as a table', () => {
  it('opens in a reader with a line of names and a line for every entry', async () => {
    const answer = await timelineOf(library, { with: 'statements' });
    const rows: Record<string, string>[] = parse(exportTimeline(answer, 'csv').text, { columns: true });
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatchObject({
      kind: 'event',
      date: '2025-10-11/2025-10-15',
      first: '2025-10-11',
      last: '2025-10-15',
      date_in_words: '11 to 15 October 2025',
      day_stated: 'yes',
      sentence: 'Clashes lasted from 11 to 15 October 2025.',
      outlet: 'An Outlet',
      paragraph: '3',
    });
    expect(rows.map(({ kind }) => kind).filter((kind) => kind === 'statement')).toHaveLength(1);
    expect(rows.at(-1)).toMatchObject({ date: 'XXXX-10-03', first: 'XXXX-10-03' });
  });

  it('gives no spreadsheet a formula to carry out', async () => {
    const { text } = exportTimeline(await timelineOf(library), 'csv');
    const rows: Record<string, string>[] = parse(text, { columns: true });
    expect(rows.map(({ sentence }) => sentence)).toContain(`'${HOSTILE}`);
    expect(rows.flatMap((row) => Object.values(row)).filter((field) => /^[=+\-@\t\r]/.test(field))).toEqual([]);
  });

  it('ends its lines as RFC 4180 wants', async () => {
    const { text } = exportTimeline(await timelineOf(library, { about: 'clashes' }), 'csv');
    expect(text.split('\r\n')).toHaveLength(3);
  });
});

/** What https://timeline.knightlab.com/docs/json-format.html documents, as far as Parley writes it. */
const slideDate = z.strictObject({
  year: z.int(),
  month: z.int().min(1).max(12).optional(),
  day: z.int().min(1).max(31).optional(),
});
const slideText = z.strictObject({ headline: z.string().optional(), text: z.string().optional() });
const slides = z.strictObject({
  title: z.strictObject({ text: slideText }),
  events: z.array(
    z.strictObject({
      start_date: slideDate,
      end_date: slideDate.optional(),
      display_date: z.string(),
      text: slideText,
      group: z.string().optional(),
      unique_id: z.string().regex(/^[\w-]+$/),
    }),
  ),
});

describe('a timeline for TimelineJS', () => {
  it('has the documented shape, with dates as fine as the articles’', async () => {
    const { text, left } = exportTimeline(await timelineOf(library, { with: 'statements' }), 'timelinejs');
    const { events } = slides.parse(JSON.parse(text));
    expect(left).toBe(1);
    expect(events.map(({ start_date, end_date }) => [start_date, end_date])).toEqual([
      [
        { year: 2025, month: 10, day: 11 },
        { year: 2025, month: 10, day: 15 },
      ],
      [{ year: 2025, month: 10, day: 29 }, undefined],
      [
        { year: 2025, month: 11 },
        { year: 2025, month: 11, day: 30 },
      ],
      [{ year: 2025, month: 11, day: 6 }, undefined],
      [{ year: 2025, month: 11, day: 8 }, undefined],
    ]);
    expect(new Set(events.map(({ unique_id }) => unique_id)).size).toBe(events.length);
  });

  it('escapes what would be HTML, and notes contradictions', async () => {
    const { text } = exportTimeline(await timelineOf(library), 'timelinejs');
    const { events } = slides.parse(JSON.parse(text));
    const hostile = events.find(({ text: { headline } }) => headline?.includes('HYPERLINK'));
    expect(hostile?.text.headline).toContain('&lt;b&gt;they&lt;/b&gt;');
    expect(hostile?.text.text).toContain('<p>Contradicts 29 October 2025');
    expect(text).not.toContain('<b>');
  });
});
