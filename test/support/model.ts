import type { AnalyzedArticle } from '../../src/core/analyze.ts';
import type { Meaning } from '../../src/core/ask/meaning/meaning.ts';
import { SentenceVectors } from '../../src/core/ask/meaning/vectors/sentence-vectors.ts';
import { makeVectors } from '../../src/corpus/vectors/make-vectors.ts';
import { startEncoder } from '../../src/encoder/start-encoder.ts';

/** The model that comes with Parley. Its process ends with the tests. */
export const model = startEncoder({
  onWarning: (line) => {
    throw new Error(line);
  },
  clock: Date.now,
  // Tests ask hundreds of questions at once, on a machine that may have more to do.
  deadline: 3_600_000,
  patience: 3_600_000,
});

/** The model with the vectors of these articles. */
export async function meaningOf(articles: readonly AnalyzedArticle[]): Promise<Meaning<SentenceVectors>> {
  const vectors = new SentenceVectors(model.id);
  await makeVectors(
    articles,
    model,
    vectors,
    () => true,
    () => {},
  );
  return { model, vectors, pause: async () => {} };
}
