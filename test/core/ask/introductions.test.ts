import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.ts';
import { inMemory } from '../../../src/core/articles.ts';
import { nameAskedAfter } from '../../../src/core/ask/introductions.ts';
import { createPipeline } from '../../../src/core/ask/pipeline.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { articleOf } from '../../support/library.ts';

const NOBODY = new WhoIsWho([]);
const pipelineOf = (...bodies: readonly string[]) =>
  createPipeline(
    inMemory(
      bodies.map((body, at) => analyze(articleOf(body, { id: `article-${at}`, published: '2023-05-10' }), NOBODY)),
    ),
    NOBODY,
  );

describe('a question after a person', () => {
  it.each([
    ['who is Zabihullah', ['zabihullah']],
    ['Who’s Khawaja Asif?', ['khawaja', 'asif']],
    ['and who was Omar al-Sayed', ['omar', 'al', 'sayed']],
  ])('“%s” asks for nothing but who that is', (question, name) => {
    expect(nameAskedAfter(question)).toEqual(name);
  });

  it.each([
    'who is Asif accusing of a breach of the truce?',
    'who said the talks failed',
    'what is Pakistan',
    'who is',
  ])('“%s” asks for something else', (question) => {
    expect(nameAskedAfter(question)).toBeNull();
  });

  it('is answered by the sentence that introduces them with their role', async () => {
    const pipeline = pipelineOf(
      'Lund left early, witnesses said.\nTrade Minister Peter Lund said the talks had failed. Lund said he was tired.',
    );
    const { answered, hits } = await pipeline.find('who is lund');
    expect(answered).toBe(true);
    expect(hits.map(({ article, span }) => article.article.body.slice(span.start, span.end))).toEqual([
      'Trade Minister Peter Lund said the talks had failed.',
    ]);
  });

  it('is not guessed where two people bear the name', async () => {
    const pipeline = pipelineOf(
      'Trade Minister Peter Lund said the talks had failed.',
      'Army chief Karl Lund said the army was ready.',
    );
    expect((await pipeline.find('who is Lund')).confidence).toBeLessThan(1);
  });

  it('is not answered by somebody of another name', async () => {
    const { answered } = await pipelineOf('Trade Minister Peter Lund said the talks had failed.').find('who is Berg');
    expect(answered).toBe(false);
  });
});
