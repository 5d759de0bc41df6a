import { expect, it } from 'vitest';
import { findMissingNames } from '../../../src/core/answers/missing-names.ts';
import { WhoIsWho } from '../../../src/core/who-is-who.ts';
import { analyzedOf } from '../../support/analyzed.ts';

it('lists named speakers that who-is-who lacks, the most quoted first', () => {
  const speakers = ['Ann Lee', 'Omar Aziz', 'the minister', 'Mia Roy', 'Omar Aziz', null];
  const body = speakers.map((_, at) => `words ${at}`).join('. ');
  const statements = speakers.map((speaker, at) => ({ kind: 'indirect' as const, speaker, content: [`words ${at}`] }));
  const whoIsWho = new WhoIsWho([
    { name: 'Mia Roy', kind: 'person', role: null, side: null, aliases: [], gender: null },
  ]);
  expect(findMissingNames([analyzedOf(body, { statements })], whoIsWho)).toEqual([
    { name: 'Omar Aziz', role: null, statements: 2 },
    { name: 'Ann Lee', role: null, statements: 1 },
  ]);
});
