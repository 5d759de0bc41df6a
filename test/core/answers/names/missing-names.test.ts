import { expect, it } from 'vitest';
import { analyze } from '../../../../src/core/analyze.ts';
import { findMissingNames } from '../../../../src/core/answers/names/missing-names.ts';
import { WhoIsWho } from '../../../../src/core/terms/who-is-who.ts';
import { analyzedOf } from '../../../support/analyzed.ts';
import { articleOf } from '../../../support/library.ts';

it('lists named speakers that who-is-who lacks, the most quoted first', () => {
  const speakers = ['Ann Lee', 'Omar Aziz', 'the minister', 'Mia Roy', 'Omar Aziz', null];
  const body = speakers.map((_, at) => `words ${at}`).join('. ');
  const statements = speakers.map((speaker, at) => ({ kind: 'indirect' as const, speaker, content: [`words ${at}`] }));
  const whoIsWho = new WhoIsWho([
    { name: 'Mia Roy', kind: 'person', role: null, side: null, aliases: [], gender: null },
  ]);
  expect(findMissingNames([analyzedOf(body, { statements })], whoIsWho)).toEqual([
    { name: 'Omar Aziz', kind: 'person', role: null, statements: 2 },
    { name: 'Ann Lee', kind: 'person', role: null, statements: 1 },
  ]);
});

it.each([
  ['a movement', 'The Ansar Front said it would stay.', 'Ansar Front', 'body'],
  ['a country', 'Norland said the talks were over.', 'Norland', 'body'],
  ['a short form', 'The SAF said it was ready.', 'SAF', 'body'],
  ['someone named in full', 'Tarn Orbek said it was ready.', 'Tarn Orbek', 'person'],
  ['a surname that “he” takes up', 'Orbek said it was ready. He said no more would come.', 'Orbek', 'person'],
  ['a particle', 'Exiled leader al-Nour said it was ready.', 'al-Nour', 'person'],
] as const)('tells persons from bodies: %s', (_, text, name, kind) => {
  const found = findMissingNames([analyze(articleOf(text), new WhoIsWho([]))], new WhoIsWho([]));
  expect(found.find((one) => one.name === name)?.kind).toBe(kind);
});

it('takes no description with a capital for a name', () => {
  const text = 'Both sides said they would meet again. Norlandic officials said no.';
  expect(findMissingNames([analyze(articleOf(text), new WhoIsWho([]))], new WhoIsWho([]))).toEqual([]);
});
