import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answer.ts';
import { buildLibrary } from '../../../src/core/library.ts';
import { WhoIsWho } from '../../../src/core/who-is-who.ts';
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

  it('marks both sides of a contradiction, each with the other’s sentence', async () => {
    const answer = await library.timeline({ about: 'talks or meeting' });
    expect(answer).toMatchObject({
      entries: [
        {
          date: '2025-10-25',
          conflicts: [
            { role: 'later', otherDate: '2025-10-29', other: { text: 'The talks began in Doha on October 29.' } },
          ],
        },
        { date: '2025-10-29', conflicts: [{ role: 'earlier', otherDate: '2025-10-25' }] },
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
});
