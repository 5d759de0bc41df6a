import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.ts';
import type { Answer } from '../../../src/core/answers/answer.ts';
import { buildLibrary } from '../../../src/core/answers/library.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { analyzedOf } from '../../support/analyzed.ts';
import { articleOf } from '../../support/library.ts';

const person = (name: string, side: string | null) =>
  ({ name, kind: 'person', role: null, side, aliases: [], gender: null }) as const;
const whoIsWho = new WhoIsWho([
  person('Ann Lee', 'Freedonia'),
  person('Omar Aziz', 'Sylvania'),
  person('Mia Roy', 'Utopia'),
]);

const older = analyzedOf(
  'Ann Lee said the ceasefire would hold. Omar Aziz said the ceasefire was dead.',
  {
    statements: [
      { kind: 'indirect', speaker: 'Ann Lee', side: 'Freedonia', content: ['the ceasefire would hold'] },
      { kind: 'indirect', speaker: 'Omar Aziz', side: 'Sylvania', content: ['the ceasefire was dead'] },
    ],
  },
  { id: 'older', published: '2025-10' },
);
const newer = analyzedOf(
  'Ann Lee said the ceasefire had failed. A resident said the ceasefire meant nothing. Mia Roy said trade would grow.',
  {
    statements: [
      { kind: 'indirect', speaker: 'Ann Lee', side: 'Freedonia', content: ['the ceasefire had failed'] },
      { kind: 'indirect', speaker: 'A resident', content: ['the ceasefire meant nothing'] },
      { kind: 'indirect', speaker: 'Mia Roy', side: 'Utopia', content: ['trade would grow'] },
    ],
  },
  { id: 'newer', published: '2025-11-08' },
);
const library = buildLibrary('test', [older, newer], whoIsWho);

const table = (answer: Answer): [string | null, string[]][] => {
  if (answer.type !== 'positions') throw new Error(`got ${answer.type}`);
  return answer.positions.map(({ side, statements }) => [side, statements.map(({ excerpt }) => excerpt.text)]);
};

describe('comparePositions', () => {
  it('sets sides next to each other, newest first, silent sides and speakers of no side last', async () => {
    expect(table(await library.positions({ about: 'ceasefire' }))).toEqual([
      ['Freedonia', ['Ann Lee said the ceasefire had failed.', 'Ann Lee said the ceasefire would hold.']],
      ['Sylvania', ['Omar Aziz said the ceasefire was dead.']],
      ['Utopia', []],
      [null, ['A resident said the ceasefire meant nothing.']],
    ]);
  });

  it.each([
    ['sides by name', 'Freedonia, Sylvania', ['Freedonia', 'Sylvania']],
    ['sides by who speaks for them', 'Lee, Omar Aziz', ['Freedonia', 'Sylvania']],
    ['one side alone', 'utopia', ['Utopia']],
  ])('compares those that are asked for: %s', async (_, sides, shown) => {
    const answer = await library.positions({ about: sides === 'utopia' ? 'trade' : 'ceasefire', sides });
    expect(table(answer).map(([side]) => side)).toEqual(shown);
  });

  it('takes no side for one that it does not know', async () => {
    expect(await library.positions({ about: 'ceasefire', sides: 'Freedonia, Omar Azis' })).toMatchObject({
      type: 'nothing-found',
      miss: { kind: 'unknown-speaker', speaker: 'Omar Azis', suggestions: ['Omar Aziz'] },
    });
  });

  it('says that nobody spoke on it, rather than show all sides silent', async () => {
    expect(await library.positions({ about: 'fisheries' })).toMatchObject({
      type: 'nothing-found',
      miss: { kind: 'no-statement' },
      unknown: ['fisheries'],
    });
  });

  it.each([
    ['🤝', 'no-words'],
    ['the of', 'no-words'],
    ['جنگ بندی', 'other-script'],
  ])('cannot look for %s', async (about, kind) => {
    expect(await library.positions({ about })).toMatchObject({ miss: { kind } });
  });
});

describe('comparePositions without who-is-who', () => {
  const read = (bodies: readonly string[]) =>
    buildLibrary(
      'test',
      bodies.map((body, at) => analyze(articleOf(body, { id: `a${at}`, title: null }), new WhoIsWho([]))),
      new WhoIsWho([]),
    );
  const TALKS = [
    'Norland’s foreign minister, Ana Bren, said the truce would hold. She said the road was dry.',
    'Arvenia’s foreign minister, Goran Velik, said the truce was dead. UN envoy Pilar Ochoa said the truce was fragile.',
    'Norland’s army left Norland. Arvenian officials said prisoners would be freed.',
  ];

  it('takes sides from roles, and tells so', async () => {
    const answer = await read(TALKS).positions({ about: 'truce' });
    expect(table(answer)).toEqual([
      ['Norland', ['Norland’s foreign minister, Ana Bren, said the truce would hold.']],
      ['Arvenia', ['Arvenia’s foreign minister, Goran Velik, said the truce was dead.']],
      [null, ['UN envoy Pilar Ochoa said the truce was fragile.']],
    ]);
    expect(answer).toMatchObject({ positions: [{ statements: [{ speaker: { sideBy: 'role' } }] }, {}, {}] });
  });

  it.each([
    ['norland and arvenia on the truce', ['Norland', 'Arvenia']],
    ['what do the Arvenians and Norland say about the truce?', ['Norland', 'Arvenia']],
    ['norland and arvenia', ['Norland', 'Arvenia']],
  ])('compares only the sides that are named in %s', async (about, expected) => {
    const sides = table(await read(TALKS).positions({ about })).map(([side]) => side);
    expect(sides.toSorted()).toEqual(expected.toSorted());
  });

  it('takes one side alone for a part of the topic', async () => {
    expect((await read(TALKS).positions({ about: 'Norland' })).type).toBe('positions');
    expect(table(await read(TALKS).positions({ about: 'prisoners' })).map(([side]) => side)).toEqual([
      'Arvenia',
      'Norland',
    ]);
  });

  it('tells who was found for a side on other matters, and what comes nearest', async () => {
    const answer = await read(TALKS).positions({ about: 'norland and arvenia on prisoners' });
    expect(answer).toMatchObject({
      positions: [
        { side: 'Arvenia', elsewhere: [] },
        { side: 'Norland', statements: [], elsewhere: [{ name: 'Ana Bren', statements: 2 }] },
      ],
    });
    if (answer.type === 'positions') expect(answer.nearest.length).toBeLessThanOrEqual(2);
  });

  it.each([
    ['the sentence before names it', 'The truce began. Ana Bren said it would hold.', 'truce', 1],
    ['the deal of the sentence before', 'The truce began. The ministry said the deal would hold.', 'truce', 1],
    ['a body’s “it”, which may be the body', 'The truce began. The ministry said it would answer.', 'truce', 0],
    ['a sentence that points to nothing', 'The truce began. Ana Bren said bread was dear.', 'truce', 0],
    [
      'a noun that stands for a name',
      'They shut the Sarn crossing. Rain fell. Ana Bren said the crossing would open.',
      'Sarn',
      1,
    ],
    [
      'the noun of another name',
      'They shut the Sarn crossing. Rain fell. Ana Bren said a crossing would open.',
      'Sarn',
      0,
    ],
    [
      'half of it, the sentence before the other',
      'Prisoners waited. Ana Bren said an exchange was near.',
      'prisoner exchange',
      1,
    ],
  ])('reads %s', async (_, body, about, found) => {
    const answer = await read([body]).positions({ about });
    expect(answer.type === 'positions' ? table(answer).flatMap(([, texts]) => texts).length : 0).toBe(found);
  });
});
