import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/core/analyze.ts';
import { inMemory } from '../../../../src/core/articles.ts';
import { signNames } from '../../../../src/core/ask/confidence/confidence.ts';
import type { Finding } from '../../../../src/core/ask/finding.ts';
import type { LanguageModel } from '../../../../src/core/ask/meaning/language-model.ts';
import { SentenceVectors } from '../../../../src/core/ask/meaning/vectors/sentence-vectors.ts';
import { createPipeline, type Pipeline } from '../../../../src/core/ask/pipeline.ts';
import { COEFFICIENTS } from '../../../../src/core/ask/score/coefficients.ts';
import { MEANING_FEATURES, READING_FEATURES } from '../../../../src/core/ask/score/meaning-features.ts';
import { SENTENCE_FEATURES } from '../../../../src/core/ask/score/sentence-features.ts';
import { WhoIsWho } from '../../../../src/core/terms/who-is-who.ts';
import { makeVectors } from '../../../../src/corpus/vectors/make-vectors.ts';
import { BROKEN_MODEL, FakeModel } from '../../../support/fake-model.ts';
import { articleOf } from '../../../support/library.ts';

const NOBODY = new WhoIsWho([]);
const BODY = [
  'The ferry company raised its fares in March. The minister called that regrettable.',
  'Dockers will walk out for three days if no offer is made.',
].join('\n');

/** A pipeline in so many articles, their vectors made or not yet. */
async function pipelineOf(model: LanguageModel | null, count = 1, made = true): Promise<Pipeline> {
  const articles = Array.from({ length: count }, (_, at) =>
    analyze(articleOf(`${BODY}\nThis is page ${at}.`, { id: `article-${at}`, title: null }), NOBODY),
  );
  if (model === null) return createPipeline(inMemory(articles), NOBODY);
  const vectors = new SentenceVectors(model.id);
  if (made)
    await makeVectors(
      articles,
      model,
      vectors,
      () => true,
      () => {},
    );
  return createPipeline(inMemory(articles), NOBODY, { meaning: { model, vectors, pause: async () => {} } });
}

const first = ({ hits: [hit] }: Finding): string =>
  hit ? hit.article.article.body.slice(hit.span.start, hit.span.end) : '';
const bold = ({ hits: [hit] }: Finding): string[] =>
  hit ? hit.emphasis.map(({ start, end }) => hit.article.article.body.slice(start, end)) : [];

describe('finding by meaning', () => {
  it.each([1, 60])('goes by what is near in meaning where no word tells, among %i articles', async (count) => {
    for (const word of ['Dockers', 'The minister']) {
      expect(first(await (await pipelineOf(new FakeModel(word), count)).find('what about them'))).toContain(word);
    }
  });

  it('reads what words find while vectors are still being made', async () => {
    const finding = await (await pipelineOf(new FakeModel('Dockers'), 1, false)).find('will dockers strike');
    expect(first(finding)).toContain('Dockers');
    expect(finding.answered).toBe(true);
  });

  it('is surer of what was read to answer', async () => {
    const question = 'will there be a strike';
    const near = await (await pipelineOf(new FakeModel('Dockers'))).find(question);
    const far = await (await pipelineOf(new FakeModel('Nothing'))).find(question);
    expect(near.confidence).toBeGreaterThan(far.confidence + 0.2);
    expect([near.answered, far.answered]).toEqual([true, false]);
  });

  it('marks the words that were read to answer', async () => {
    expect(bold(await (await pipelineOf(new FakeModel('Dockers'))).find('will there be a strike'))).toEqual([
      'Dockers',
    ]);
  });

  it('still names what no article mentions', async () => {
    expect((await (await pipelineOf(new FakeModel('Dockers'))).find('What did Iran say?')).unknown).toEqual(['Iran']);
  });

  it('goes by words alone, as without one, when the model fails', async () => {
    const strip = ({ hits, ...rest }: Finding) => ({ ...rest, hits: hits.map(({ span, score }) => ({ span, score })) });
    for (const question of ['when were the fares raised', 'will there be a strike', 'who won the cup']) {
      const [broken, none] = [await pipelineOf(BROKEN_MODEL), await pipelineOf(null)];
      expect(strip(await broken.find(question))).toEqual(strip(await none.find(question)));
    }
  });

  it('goes by words alone, and asks the model nothing, while there is no time for it', async () => {
    class BusyModel extends FakeModel {
      hasTime = () => false;
      override ask(): never {
        throw new Error('asked');
      }
    }
    const strip = ({ hits }: Finding) => hits.map(({ span, score }) => ({ span, score }));
    const [busy, none] = [await pipelineOf(new BusyModel('Dockers')), await pipelineOf(null)];
    const question = 'when were the fares raised';
    expect(strip(await busy.find(question))).toEqual(strip(await none.find(question)));
    expect(await busy.topic('fares', () => true)).toBeNull();
  });

  it('has a coefficient for every feature and sign, and no other', () => {
    const { words, meaning, reading, confidence } = COEFFICIENTS;
    const pairs = [
      [words, SENTENCE_FEATURES],
      [meaning, MEANING_FEATURES],
      [reading, READING_FEATURES],
    ] as const;
    for (const [coefficients, told] of pairs) {
      expect(Object.keys(coefficients)).toEqual(told.map(({ name }) => name));
    }
    for (const step of ['words', 'meaning', 'reading'] as const) {
      expect(new Set(signNames(step)).size).toBe(signNames(step).length);
      expect(Object.keys(confidence[step])).toEqual(signNames(step));
    }
  });
});
