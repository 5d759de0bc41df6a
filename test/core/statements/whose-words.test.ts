import { describe, expect, it } from 'vitest';
import { said } from '../../support/said.ts';

type Case = readonly [text: string, statements: readonly string[]];

/** By kind: sentences that tell whose words they report, and ones like them that tell nothing of the kind. */
const kinds: Readonly<Record<string, readonly Case[]>> = {
  'particles of any language between the words of a name': [
    [
      'Envoy Jonas af Klint said talks had begun. Klint said it was late.',
      ['Jonas af Klint: talks had begun', 'Jonas af Klint: it was late'],
    ],
    [
      'Talks were “over”, said negotiator Ruth de los Prados. They would fail, de los Prados said.',
      ['Ruth de los Prados: Talks were “over”', 'Ruth de los Prados: They would fail'],
    ],
    ['Mary Nkoi ole Tem wa Suri said it was late.', ['Mary Nkoi ole Tem wa Suri: it was late']],
    ['Norland aid chief Karl Weiss said it was late.', ['Karl Weiss: it was late']],
  ],
  'a title before a full name': [
    ['Barrister Omar Sayed said it was late.', ['Omar Sayed: it was late']],
    ['The Rev. Karl Weiss said no deal was near.', ['Karl Weiss: no deal was near']],
    ['Judge Omar Sayed said it was late.', ['Omar Sayed: it was late']],
    ['Hanna Karl Weiss said it was late.', ['Hanna Karl Weiss: it was late']],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, cases) => {
  it.each(cases)('%s', (text, statements) => {
    expect(said(text)).toEqual(statements);
  });
});
