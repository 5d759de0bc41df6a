import { describe, expect, it } from 'vitest';
import { describeFault } from '../../src/corpus/fault.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { warnOfOrdinaryNames } from '../../src/corpus/ordinary-names.ts';
import { corpusFolder } from '../support/corpus-folder.ts';

async function warningsOf(people: string, body = 'Both sides came.'): Promise<string[]> {
  const { names, articles } = await loadCorpus(await corpusFolder({ 'a.md': body, 'who-is-who.yaml': people }));
  return warnOfOrdinaryNames(names, articles).map(describeFault);
}

describe('warnOfOrdinaryNames', () => {
  it('tells the line of an ordinary word among the aliases, whom it is taken for, and what to do', async () => {
    const people = `# Who speaks.
- name: Sylvanian Cabinet
  kind: body
  aliases:
    - Sylvania
    - government
    - peace talks
`;
    expect(await warningsOf(people)).toEqual([
      'who-is-who.yaml:6: “government” is an ordinary word too and may be taken for Sylvanian Cabinet wherever it stands: if that misleads, list a longer name with a capital instead',
      'who-is-who.yaml:7: “peace talks” are ordinary words too and may be taken for Sylvanian Cabinet wherever they stand: if that misleads, list a longer name with a capital instead',
    ]);
  });

  it.each([
    ['a name in lower case', '- {name: mediators, kind: body}\n', ''],
    ['an alias of a person in lower case', '- {name: Ann Lee, kind: person, aliases: [envoy]}\n', ''],
    ['a body that an article has in lower case', '- {name: Hope, kind: body}\n', 'They hope, and Hope won.'],
    [
      'a body’s alias at the end of a sentence',
      '- {name: Acme, kind: body, aliases: [Front]}\n',
      'It is at the front.',
    ],
  ])('warns of %s', async (_, people, body) => {
    expect(await warningsOf(people, `Both sides came. ${body}`)).toEqual([
      expect.stringMatching(/^who-is-who\.yaml:1: “.*” is an ordinary word too/),
    ]);
  });

  it.each([
    ['a name that only stands with a capital', '- {name: Hope, kind: body}\n', 'Hope won. It is hopeless, hopefully.'],
    ['a name in which one word has a capital', '- {name: al-Amal, kind: body}\n', 'The al-Amal group came.'],
    ['a surname', '- {name: Ann Brown, kind: person, aliases: [Brown]}\n', 'Brown wore a brown coat.'],
    ['a name in an address', '- {name: Hope, kind: body}\n', 'See www.hope.example, @hope and example.org/hope.'],
    ['a name with a stop', '- {name: A.C.M.E., kind: body}\n', 'Every alchemist came.'],
    ['a name in a script without capitals', '- {name: كابل, kind: body}\n', 'They wrote كابل there.'],
  ])('does not warn of %s', async (_, people, body) => {
    expect(await warningsOf(people, body)).toEqual([]);
  });
});
