import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answer.ts';
import { buildLibrary } from '../../../src/core/library.ts';
import { WhoIsWho } from '../../../src/core/who-is-who.ts';
import { analyzedOf } from '../../support/analyzed.ts';

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
