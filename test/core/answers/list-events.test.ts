import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answers/answer.ts';
import { buildLibrary } from '../../../src/core/answers/library.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { analyzedOf } from '../../support/analyzed.ts';

const BODY = `The talks began in Doha on October 29. A second meeting was held in Geneva on October 25.
A truce was signed in November 2025. Clashes had erupted between October 11 and 15.`;

const article = analyzedOf(BODY, {
  events: [
    { date: '2025-10-29', timex: 'October 29', anchor: 'year-implied' },
    { date: '2025-10-25', timex: 'October 25', anchor: 'year-implied' },
    { date: '2025-11', timex: 'November 2025' },
    { date: '2025-10-11/2025-10-15', timex: 'October 11 and 15', anchor: 'year-implied' },
  ],
  conflict: [0, 1],
});
const library = buildLibrary('test', [article], new WhoIsWho([]));

const dates = (answer: Answer): string[] => {
  if (answer.type !== 'timeline') throw new Error(`got ${answer.type}`);
  return answer.entries.map(({ date }) => date);
};

describe('listEvents', () => {
  it('lists dated sentences in calendar order', async () => {
    expect(dates(await library.timeline({}))).toEqual(['2025-10-11/2025-10-15', '2025-10-25', '2025-10-29', '2025-11']);
  });

  it('shows the whole sentence with its date emphasised', async () => {
    const answer = await library.timeline({ about: 'truce' });
    expect(answer).toMatchObject({
      entries: [
        { excerpt: { text: 'A truce was signed in November 2025.', paragraph: 2, emphasis: [{}] }, anchor: 'explicit' },
      ],
    });
  });

  describe('of sentences that tell the same', () => {
    const event = { date: '2025-10-29', timex: 'October 29' } as const;
    const tell = (body: string, id: string) => analyzedOf(body, { events: [event] }, { id });
    const listed = async (...articles: Parameters<typeof buildLibrary>[1]) => {
      const answer = await buildLibrary('test', articles, new WhoIsWho([])).timeline({});
      if (answer.type !== 'timeline') throw new Error(`got ${answer.type}`);
      return answer.entries.map(({ excerpt, also }) => [excerpt, ...also].map(({ article }) => article.id));
    };
    const report = 'The envoys of both sides began their talks in Doha on October 29 after a week of shelling.';

    it('makes one row of copies of one report, with all their articles', async () => {
      const copy = report.replace('envoys', 'delegates');
      expect(await listed(tell(report, 'a'), tell(report, 'b'), tell(copy, 'c'))).toEqual([['a', 'b', 'c']]);
    });

    it('makes one row of a sentence that tells one date twice', async () => {
      const twice = analyzedOf(
        'On Wednesday, at the end of the week that they lost, the talks began, on October 29.',
        { events: [{ date: '2025-10-29', timex: 'Wednesday' }, event] },
        { id: 'a' },
      );
      expect(await listed(twice)).toEqual([['a']]);
    });

    it('leaves other words and other dates their rows', async () => {
      const other = 'The mediators opened a round of talks between the two in Doha on October 29, a witness said.';
      const later = analyzedOf(report, { events: [{ date: '2025-10-30', timex: 'October 29' }] }, { id: 'c' });
      expect(await listed(tell(report, 'a'), tell(other, 'b'), later)).toEqual([['a'], ['b'], ['c']]);
    });
  });

  it('marks both sides of a contradiction, each with the other’s sentence', async () => {
    const answer = await library.timeline({ about: 'talks or meeting' });
    expect(answer).toMatchObject({
      entries: [
        {
          date: '2025-10-25',
          conflicts: [
            {
              kind: 'order',
              role: 'later',
              otherDate: '2025-10-29',
              other: { text: 'The talks began in Doha on October 29.' },
              row: 1,
            },
          ],
        },
        { date: '2025-10-29', conflicts: [{ role: 'earlier', otherDate: '2025-10-25', row: 0 }] },
      ],
    });
  });

  it.each([
    ['25 October 2025', undefined, ['2025-10-25', '2025-10-29', '2025-11']],
    ['October 25, 2025', '2025-10-29', ['2025-10-25', '2025-10-29']],
    [undefined, '2025-10-12', ['2025-10-11/2025-10-15']],
    ['November 2025', undefined, ['2025-11']],
    [undefined, 'October 2025', ['2025-10-11/2025-10-15', '2025-10-25', '2025-10-29']],
  ])(
    'keeps what touches the time from %s to %s, and tells how the dates were understood',
    async (from, to, expected) => {
      const answer = await library.timeline({ from, to });
      expect(dates(answer)).toEqual(expected);
      expect(answer).toMatchObject({ from: from === undefined ? null : expect.any(String) });
    },
  );

  it('refuses a date that it cannot read, and dates the wrong way round', async () => {
    await expect(library.timeline({ from: 'the day of the jackal' })).rejects.toThrow(
      'I cannot read “the day of the jackal” as a date',
    );
    await expect(library.timeline({ from: 'November 2025', to: 'October 2025' })).rejects.toThrow('swap them');
  });

  it('finds events by words of near meaning', async () => {
    expect(dates(await library.timeline({ about: 'when did the dialogue start' }))).toContain('2025-10-29');
  });

  it('says that nothing is dated like that', async () => {
    expect(await library.timeline({ about: 'election' })).toMatchObject({
      type: 'nothing-found',
      miss: { kind: 'no-event' },
    });
    expect((await library.timeline({ from: '2026' })).type).toBe('nothing-found');
  });

  it('tells of a contradiction whose other side was not asked for', async () => {
    const answer = await library.timeline({ from: '2025-10-29', to: '2025-10-29' });
    expect(answer).toMatchObject({ entries: [{ conflicts: [{ otherDate: '2025-10-25', row: null }] }] });
  });

  it('lists the newest first when asked to, dates without a year last in both orders', async () => {
    const some = libraryOfEvents(['2025-10-29', 'October 29'], ['XXXX-05-01', 'May 1'], ['2025-11', 'November']);
    expect(dates(await some.timeline({ order: 'newest' }))).toEqual(['2025-11', '2025-10-29', 'XXXX-05-01']);
    expect(dates(await some.timeline({ order: 'oldest' }))).toEqual(['2025-10-29', '2025-11', 'XXXX-05-01']);
  });
});

const libraryOfEvents = (...events: readonly (readonly [date: string, timex: string])[]) => {
  const body = events.map(([, timex]) => `Something happened on ${timex}.`).join('\n');
  return buildLibrary(
    'test',
    [analyzedOf(body, { events: events.map(([date, timex]) => ({ date, timex })) })],
    new WhoIsWho([]),
  );
};

describe('listEvents with speakers and statements', () => {
  const said = analyzedOf(
    'Talks began on October 29. Lee said the talks had failed on November 3. “We are stuck,” Lee said. Aziz disagreed.',
    {
      events: [
        { date: '2025-10-29', timex: 'October 29' },
        { date: '2025-11-03', timex: 'November 3' },
      ],
      statements: [
        { kind: 'indirect', speaker: 'Ann Lee', content: ['the talks had failed on November 3'] },
        { kind: 'direct', speaker: 'Ann Lee', content: ['We are stuck'] },
        { kind: 'indirect', speaker: 'Omar Aziz', content: ['disagreed'] },
      ],
    },
    { published: '2025-11-08' },
  );
  const undated = analyzedOf(
    'Lee left. Lee said nothing was signed.',
    { statements: [{ kind: 'indirect', speaker: 'Ann Lee', content: ['nothing was signed'] }] },
    { id: 'undated', published: null },
  );
  const talking = buildLibrary('test', [said, undated], new WhoIsWho([]));
  const rows = (answer: Answer) => {
    if (answer.type !== 'timeline') throw new Error(`got ${answer.type}`);
    return answer.entries.map(({ date, anchor, excerpt }) => [date, anchor, excerpt.text.slice(0, 8)]);
  };

  it('leaves statements out unless they are asked for, and says whose words a dated sentence reports', async () => {
    const answer = await talking.timeline({});
    expect(dates(answer)).toEqual(['2025-10-29', '2025-11-03']);
    expect(answer).toMatchObject({
      entries: [{ statements: [] }, { statements: [{ kind: 'indirect', speaker: { name: 'Ann Lee' } }] }],
      undated: 0,
    });
  });

  it('puts statements at the date of their article, and counts those that have none', async () => {
    const answer = await talking.timeline({ with: 'statements' });
    expect(rows(answer)).toEqual([
      ['2025-10-29', 'explicit', 'Talks be'],
      ['2025-11-03', 'explicit', 'Lee said'],
      ['2025-11-08', 'published', 'Lee said'],
      ['2025-11-08', 'published', '“We are '],
      ['2025-11-08', 'published', 'Aziz dis'],
    ]);
    expect(answer).toMatchObject({ undated: 1 });
  });

  it('places what an article of a month says after what it dates in that month', async () => {
    const vague = buildLibrary(
      'test',
      [{ ...said, article: { ...said.article, published: '2025-11~' } }],
      new WhoIsWho([]),
    );
    expect(rows(await vague.timeline({ with: 'statements' })).map(([, anchor]) => anchor)).toEqual([
      'explicit',
      'explicit',
      'published',
      'published',
      'published',
    ]);
  });

  it('keeps what a speaker is reported to say', async () => {
    expect(dates(await talking.timeline({ speaker: 'Lee' }))).toEqual(['2025-11-03']);
    expect(rows(await talking.timeline({ speaker: 'Aziz', with: 'statements' }))).toEqual([
      ['2025-11-08', 'published', 'Aziz dis'],
    ]);
  });

  it('says that nobody of that name speaks, or that nothing of theirs is dated', async () => {
    expect(await talking.timeline({ speaker: 'Azis' })).toMatchObject({
      miss: { kind: 'unknown-speaker', suggestions: ['Omar Aziz'] },
    });
    expect(await talking.timeline({ speaker: 'Aziz' })).toMatchObject({
      miss: { kind: 'nothing-dated-by', speaker: 'Aziz' },
    });
    expect(await talking.timeline({ speaker: 'Aziz', with: 'statements', about: 'fruit' })).toMatchObject({
      miss: { kind: 'no-event' },
    });
  });

  it('keeps statements within the dates asked for', async () => {
    expect((await talking.timeline({ with: 'statements', to: '2025-11-07' })) as object).toMatchObject({
      entries: [{ anchor: 'explicit' }, { anchor: 'explicit' }],
    });
  });
});
