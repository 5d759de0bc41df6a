import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../../src/core/answers/library.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { analyzedOf } from '../../support/analyzed.ts';

const whoIsWho = new WhoIsWho([
  { name: 'Ann Lee', kind: 'person', role: 'chief envoy', side: 'Freedonia', aliases: ['Annie Lee'], gender: 'female' },
  { name: 'Freedonian Front', kind: 'body', role: null, side: null, aliases: ['FF'], gender: null },
  { name: 'Freedonia', kind: 'body', role: null, side: 'Freedonia', aliases: [], gender: null },
]);
const older = analyzedOf(
  'Lee arrived in Geneva. The chief envoy, Ann Lee, said the Freedonian Front was weak.\nOmar Aziz said that Lee was late.',
  {
    statements: [
      { kind: 'indirect', speaker: 'Ann Lee', side: 'Freedonia', content: ['the Freedonian Front was weak'] },
      { kind: 'indirect', speaker: 'Omar Aziz', content: ['that Lee was late'] },
    ],
  },
  { id: 'z-older', published: '2025-10' },
);
const newer = analyzedOf('Talks went on without Annie Lee.', {}, { id: 'a-newer', published: '2025-11' });
const library = buildLibrary('test', [newer, older], whoIsWho);

describe('describeParty', () => {
  it.each(['Ann Lee', 'lee', 'Annie Lee'])(
    'describes a person by %s: role, mentions, what they said, what was said of them',
    async (name) => {
      expect(await library.whoIs({ name })).toMatchObject({
        type: 'profile',
        name: 'Ann Lee',
        role: 'chief envoy',
        side: 'Freedonia',
        mentions: 4,
        first: { text: 'Lee arrived in Geneva.' },
        introduced: { text: 'The chief envoy, Ann Lee, said the Freedonian Front was weak.' },
        last: { text: 'Talks went on without Annie Lee.' },
        said: [{ excerpt: { text: 'The chief envoy, Ann Lee, said the Freedonian Front was weak.' } }],
        saidOf: [{ speaker: { name: 'Omar Aziz' }, excerpt: { text: 'Omar Aziz said that Lee was late.' } }],
      });
    },
  );

  it('does not take a longer name of another for a mention', async () => {
    expect(await library.whoIs({ name: 'Freedonia' })).toMatchObject({
      type: 'nothing-found',
      miss: { kind: 'unknown-name', name: 'Freedonia' },
    });
    expect(await library.whoIs({ name: 'Freedonian Front' })).toMatchObject({
      type: 'profile',
      mentions: 1,
      last: null,
    });
  });

  it.each([
    ['counts a name that is written as listed', ['Hope'], 'The party Hope won. Hope’s voters danced.', 2],
    ['does not count the ordinary word for it', ['Hope'], 'Hope won. They hope for peace. It is their hope.', 1],
    [
      'counts an ordinary word that is listed',
      ['Hope', 'the ministry'],
      'Hope won. Later the ministry’s doors shut.',
      2,
    ],
    ['does not count its other forms', ['Hope', 'talks'], 'Hope won. They talked, and she talks of a talk.', 2],
    ['counts a name in which one word has a capital', ['al-Amal'], 'They met al-Amal. She has amal.', 1],
  ])('%s', async (_, [name, ...aliases], body, mentions) => {
    const listed = new WhoIsWho([{ name: name!, kind: 'body', role: null, side: null, aliases, gender: null }]);
    expect(await buildLibrary('test', [analyzedOf(body, {})], listed).whoIs({ name: name! })).toMatchObject({
      type: 'profile',
      mentions,
    });
  });

  it('describes a speaker whom who-is-who lacks', async () => {
    expect(await library.whoIs({ name: 'Aziz' })).toMatchObject({ type: 'profile', name: 'Omar Aziz', role: null });
  });

  it('offers a name that comes near as a question, and does not take it', async () => {
    expect(await library.whoIs({ name: 'Anne Lea' })).toMatchObject({
      type: 'nothing-found',
      miss: { kind: 'unknown-name', suggestions: ['Ann Lee'] },
    });
    expect(await library.whoIs({ name: 'Zhou' })).toMatchObject({ miss: { suggestions: [] } });
  });

  it('completes names of speakers and of who-is-who', async () => {
    expect(library.suggest('name', 'f', 25)).toEqual(['Freedonian Front', 'Freedonia']);
    expect(library.suggest('name', 'az', 25)).toEqual(['Omar Aziz']);
  });
});
