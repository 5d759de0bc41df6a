import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answers/answer.ts';
import { buildLibrary } from '../../../src/core/answers/library.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { outlineOf } from '../../../src/render/outline/outline-of.ts';
import { analyzedOf } from '../../support/analyzed.ts';
import { articleOf, libraryOf } from '../../support/library.ts';

const article = (id: string, outlet: string, published: string | null, speaker: string, city: string) =>
  analyzedOf(
    `Envoy ${speaker} said the border talks in ${city} had failed.`,
    { statements: [{ kind: 'indirect', speaker, content: [`the border talks in ${city} had failed`] }] },
    { id, outlet, published },
  );
const library = buildLibrary(
  'test',
  [
    article('a', 'Daily Post', '2025-10-20', 'Ann Lee', 'Geneva'),
    article('b', 'Evening Star', '2025-11-08', 'Omar Aziz', 'Vienna'),
    article('c', 'Evening Star', null, 'Mia Roy', 'Oslo'),
  ],
  new WhoIsWho([]),
  // How sure an answer must be is not what is told here.
  { threshold: 0 },
);
const QUESTION = 'Which border talks had failed?';
const shown = (answer: Answer): string[] => {
  if (answer.type !== 'excerpts' && answer.type !== 'nothing-found') throw new Error(`got ${answer.type}`);
  const found = answer.type === 'excerpts' ? answer.excerpts : answer.nearest;
  return found.map(({ excerpt }) => excerpt.article.id).sort();
};

describe('answerQuestion', () => {
  it.each([
    [{}, ['a', 'b', 'c']],
    [{ after: 'November 2025' }, ['b']],
    [{ before: '31 October 2025' }, ['a']],
    [{ outlet: 'evening star' }, ['b', 'c']],
    [{ speaker: 'Aziz' }, ['b']],
    [{ speaker: 'Aziz', outlet: 'Daily Post' }, []],
  ])('searches the articles that %j leaves; undated ones only where no date is asked for', async (filter, ids) => {
    expect(shown(await library.ask({ question: QUESTION, ...filter }))).toEqual(ids);
  });

  it('tells who is heard in an excerpt and in whose words', async () => {
    const answer = await library.ask({ question: QUESTION, speaker: 'Ann Lee' });
    expect(answer).toMatchObject({
      type: 'excerpts',
      excerpts: [{ statements: [{ kind: 'indirect', speaker: { name: 'Ann Lee' } }] }],
    });
  });

  it.each([
    ['what may answer and is not sure enough', QUESTION, 'unsure'],
    ['what hardly answers', 'How many people did the envoy meet?', 'not-said'],
    ['a word that no article has', 'Which border talks had Iran failed?', 'not-said'],
    ['nothing at all', 'zebra', 'not-said'],
  ])('tells of %s that the articles %s', async (_, question, kind) => {
    const strict = libraryOf([articleOf('The envoy said the border talks in Geneva had failed.')], undefined, {
      threshold: 1,
    });
    expect(await strict.ask({ question })).toMatchObject({ type: 'nothing-found', miss: { kind } });
  });

  it('counts wire copy once, with every article that has it', async () => {
    const sentence = 'The mediators said on Friday that the border talks in Geneva had failed after nine hours.';
    const wire = libraryOf(
      [
        articleOf(sentence, { id: 'one', outlet: 'Daily Post' }),
        articleOf(sentence, { id: 'two', outlet: 'Evening Star' }),
      ],
      undefined,
      { threshold: 0 },
    );
    const answer = await wire.ask({ question: 'Which border talks in Geneva had failed?' });
    expect(answer).toMatchObject({ type: 'excerpts', excerpts: [{ also: [{ article: { id: expect.any(String) } }] }] });
    const outline = outlineOf(answer);
    expect(outline.entries).toHaveLength(1);
    expect(outline.entries[0]?.notes).toMatchObject([
      { text: 'The same in [2] ¶1', cites: [{ outlet: expect.stringMatching(/^(?:Daily Post|Evening Star)$/) }] },
    ]);
  });

  it('offers near names for a speaker whom nobody quotes', async () => {
    expect(await library.ask({ question: QUESTION, speaker: 'Omar Asiz' })).toMatchObject({
      miss: { kind: 'unknown-speaker', suggestions: ['Omar Aziz'] },
    });
  });

  it('refuses dates that it cannot read or that contradict each other', async () => {
    await expect(library.ask({ question: QUESTION, after: 'soon' })).rejects.toThrow('I cannot read “soon” as a date');
    await expect(library.ask({ question: QUESTION, after: '2026', before: '2025' })).rejects.toThrow('swap them');
  });

  it('says that there are no articles yet', async () => {
    expect(await libraryOf([]).ask({ question: QUESTION })).toMatchObject({ miss: { kind: 'no-articles' } });
  });

  it('completes outlets, those with most articles first', () => {
    expect(library.suggest('outlet', 's', 25)).toEqual(['Evening Star', 'Daily Post']);
    expect(library.suggest('outlet', 'eve', 25)).toEqual(['Evening Star']);
  });
});
