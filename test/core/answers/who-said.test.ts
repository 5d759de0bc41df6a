import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.ts';
import type { Answer } from '../../../src/core/answers/answer.ts';
import { buildLibrary } from '../../../src/core/answers/library.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { analyzedOf } from '../../support/analyzed.ts';
import { articleOf } from '../../support/library.ts';

const BODY = `Minister Ann Lee said the talks were “in complete deadlock.” She added that the border would stay closed.
Envoy Omar Aziz said “we will keep talking about the border” in Geneva. His aide denied that a ceasefire had been agreed.
Officials reportedly feared that the ceasefire would not hold.`;

const article = analyzedOf(BODY, {
  statements: [
    { kind: 'mixed', speaker: 'Ann Lee', side: 'Freedonia', content: ['the talks were “in complete deadlock.”'] },
    { kind: 'indirect', speaker: 'Ann Lee', side: 'Freedonia', content: ['that the border would stay closed'] },
    { kind: 'direct', speaker: 'Omar Aziz', side: 'Sylvania', content: ['“we will keep talking about the border”'] },
    { kind: 'indirect', speaker: null, content: ['that a ceasefire had been agreed'], negated: true },
    { kind: 'indirect', speaker: null, content: ['that the ceasefire would not hold'], hedge: 'reportedly' },
  ],
});
const whoIsWho = new WhoIsWho([
  { name: 'Ann Lee', kind: 'person', role: null, side: 'Freedonia', aliases: ['Li An'], gender: 'female' },
]);
const library = buildLibrary('test', [article], whoIsWho);

/** Speaker and content of every statement shown, in order. */
function shown(answer: Answer): [string | null, string][] {
  if (answer.type !== 'statements') throw new Error(`got ${JSON.stringify(answer).slice(0, 300)}`);
  return answer.groups.flatMap(({ speaker, statements }) =>
    statements.map(({ excerpt }): [string | null, string] => [
      speaker?.name ?? null,
      excerpt.emphasis.map(({ start, end }) => BODY.slice(start, end)).join(' '),
    ]),
  );
}

describe('findWhoSaid', () => {
  it('finds the speaker of words, whatever their form', async () => {
    expect(shown(await library.whoSaid({ words: 'the talks are deadlocked' }))).toEqual([
      ['Ann Lee', 'the talks were “in complete deadlock.”'],
    ]);
  });

  it('groups statements by speaker', async () => {
    expect(shown(await library.whoSaid({ words: 'border' }))).toEqual([
      ['Ann Lee', 'that the border would stay closed'],
      ['Omar Aziz', '“we will keep talking about the border”'],
    ]);
  });

  it.each(['"complete deadlock"', '“complete deadlock”', '«Complete Deadlock»'])(
    'finds exactly the words in %s',
    async (words) => {
      expect(shown(await library.whoSaid({ words }))).toEqual([['Ann Lee', 'the talks were “in complete deadlock.”']]);
    },
  );

  it.each(['"complete deadlocks"', '"mplete deadlock"', '"deadlock complete"'])('does not find %s', async (words) => {
    expect((await library.whoSaid({ words })).type).toBe('nothing-found');
  });

  it('looks for words in what was said, for a topic in the whole sentence', async () => {
    expect((await library.whoSaid({ words: 'Geneva' })).type).toBe('nothing-found');
    expect(shown(await library.whoSaid({ about: 'Geneva' }))).toEqual([
      ['Omar Aziz', '“we will keep talking about the border”'],
    ]);
  });

  it.each([
    ['a full name', 'Ann Lee'],
    ['a surname', 'lee'],
    ['another spelling that who-is-who lists', 'li an'],
    ['a side', 'Freedonia'],
  ])('finds a speaker by %s', async (_, speaker) => {
    expect(shown(await library.whoSaid({ speaker })).map(([name]) => name)).toEqual(['Ann Lee', 'Ann Lee']);
  });

  it('needs every option to fit', async () => {
    expect(shown(await library.whoSaid({ speaker: 'Ann Lee', about: 'border' }))).toEqual([
      ['Ann Lee', 'that the border would stay closed'],
    ]);
    expect(await library.whoSaid({ speaker: 'Omar Aziz', words: 'deadlock' })).toMatchObject({
      type: 'nothing-found',
      miss: { kind: 'no-statement' },
    });
  });

  it('looks only at articles of the time asked for', async () => {
    expect(shown(await library.whoSaid({ words: 'deadlock', from: 'November 2025' }))).toHaveLength(1);
    expect((await library.whoSaid({ words: 'deadlock', to: 'October 2025' })).type).toBe('nothing-found');
    await expect(library.whoSaid({ words: 'deadlock', to: 'whenever' })).rejects.toThrow(
      'I cannot read “whenever” as a date',
    );
  });

  it('offers a name that comes near as a question, and does not take it', async () => {
    expect(await library.whoSaid({ speaker: 'Omar Azis' })).toMatchObject({
      type: 'nothing-found',
      miss: { kind: 'unknown-speaker', speaker: 'Omar Azis', suggestions: ['Omar Aziz'] },
    });
    expect(await library.whoSaid({ speaker: 'Zhou' })).toMatchObject({ miss: { suggestions: [] } });
  });

  it('hears several speakers, all of whom must be known', async () => {
    expect(shown(await library.whoSaid({ speaker: 'Ann Lee, Aziz', about: 'border' }))).toHaveLength(2);
    expect(await library.whoSaid({ speaker: 'Ann Lee, Zhou' })).toMatchObject({
      miss: { kind: 'unknown-speaker', speaker: 'Zhou' },
    });
  });

  it('tells negation, the article’s hedge and that nobody is named', async () => {
    const answer = await library.whoSaid({ words: 'ceasefire' });
    expect(answer).toMatchObject({
      groups: [
        {
          speaker: null,
          statements: [
            { negated: true, hedge: null },
            { negated: false, hedge: 'reportedly' },
          ],
        },
      ],
    });
  });

  it('shows whole sentences, with what was said emphasised', async () => {
    const answer = await library.whoSaid({ words: 'deadlock' });
    expect(answer).toMatchObject({
      groups: [
        {
          statements: [
            { excerpt: { text: 'Minister Ann Lee said the talks were “in complete deadlock.”', paragraph: 1 } },
          ],
        },
      ],
    });
  });

  it('takes words of near meaning and slips in typing where nobody used the words themselves', async () => {
    const found = [['Ann Lee', 'the talks were “in complete deadlock.”']];
    expect(shown(await library.whoSaid({ words: 'stalemate' }))).toEqual(found);
    expect(shown(await library.whoSaid({ words: 'deadlokc' }))).toEqual(found);
    expect((await library.whoSaid({ words: '"stalemate"' })).type).toBe('nothing-found');
  });

  it.each(['🤝', '***', 'the of'])('finds nothing for %s', async (words) => {
    expect((await library.whoSaid({ words })).type).toBe('nothing-found');
  });
});

describe('listSpeakers', () => {
  it('tells words that somebody used from words of near meaning', async () => {
    expect(await library.whoSaid({ words: 'deadlock' })).not.toHaveProperty('isNear');
    expect(await library.whoSaid({ words: 'stalemate' })).toMatchObject({ type: 'statements', isNear: true });
  });

  it('lists speakers, the most quoted first, then sides', async () => {
    expect(library.suggest('speaker', '', 25)).toEqual(['Ann Lee', 'Omar Aziz', 'Freedonia', 'Sylvania']);
  });

  it.each([
    ['om', ['Omar Aziz']],
    ['azi', ['Omar Aziz']],
    ['LI', ['Ann Lee']],
    ['free', ['Freedonia']],
    ['x', []],
  ])('matches what was typed so far: %s', async (typed, names) => {
    expect(library.suggest('speaker', typed, 25)).toEqual(names);
  });

  it('keeps to the limit', async () => {
    expect(library.suggest('speaker', '', 2)).toHaveLength(2);
  });

  it('shows as nearest only passages of the dates asked for', async () => {
    const answer = await library.whoSaid({ words: 'a ceasefire in the zoo', from: '2030' });
    expect(answer).toMatchObject({ type: 'nothing-found', nearest: [] });
  });
});

describe('findWhoSaid by a side', () => {
  const body = `Afghan foreign minister Wali Noor said the road was open. Kabul said the gate was shut.
A Western diplomat in Kabul said the mood was sour. Pakistan’s army said the bridge was down.`;
  const read = buildLibrary('test', [analyze(articleOf(body), new WhoIsWho([]))], new WhoIsWho([]));
  const speakers = async (speaker: string) => {
    const answer = await read.whoSaid({ speaker });
    return answer.type === 'statements' ? answer.groups.map((group) => group.speaker?.name) : answer.type;
  };

  it.each([
    ['kabul', ['Wali Noor', 'Kabul']],
    ['the afghan government', ['Wali Noor', 'Kabul']],
    ['pakistan', ['Pakistan’s army']],
    ['Noor', ['Wali Noor']],
    ['Lima', 'nothing-found'],
  ])('finds those who speak for %s', async (speaker, names) => expect(await speakers(speaker)).toEqual(names));

  it('tells what else was found of theirs, never that they said nothing', async () => {
    expect(await read.whoSaid({ speaker: 'kabul', about: 'fisheries' })).toMatchObject({
      miss: {
        kind: 'no-statement',
        elsewhere: [
          { name: 'Wali Noor', statements: 1 },
          { name: 'Kabul', statements: 1 },
        ],
      },
    });
  });

  it('does not describe a spokesman for the state that was asked for', async () => {
    expect(await read.whoIs({ name: 'pakistan' })).not.toMatchObject({ name: 'Wali Noor' });
    expect(await read.whoIs({ name: 'Wali Noor' })).toMatchObject({ side: 'Afghanistan', sideBy: 'role' });
  });

  it('finds by a surname those whom some articles call by it alone, and nobody of a like name', async () => {
    const body = 'Minister Omar Aziz said the road was open. Hassan Azizi said that it was shut.';
    const all = [
      analyzedOf(body, {
        statements: [
          { kind: 'indirect', speaker: 'Omar Aziz', content: ['the road was open'] },
          { kind: 'indirect', speaker: 'Hassan Azizi', content: ['that it was shut'] },
        ],
      }),
      analyzedOf(
        'Aziz said that snow fell.',
        {
          statements: [{ kind: 'indirect', speaker: 'Aziz', content: ['that snow fell'] }],
        },
        { id: 'another' },
      ),
    ];
    const some = buildLibrary('test', all, new WhoIsWho([]));
    const answer = await some.whoSaid({ speaker: 'aziz' });
    if (answer.type !== 'statements') throw new Error(answer.type);
    expect(answer.groups.map(({ speaker }) => speaker?.name).sort()).toEqual(['Aziz', 'Omar Aziz']);
    expect(await some.whoIs({ name: 'Aziz' })).toMatchObject({ type: 'profile', mentions: 2 });
  });
});
