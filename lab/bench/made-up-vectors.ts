import type { AnalyzedArticle } from '../../src/core/analyze.ts';
import { packVectors } from '../../src/core/ask/meaning/vectors/article-vectors.ts';
import { SentenceVectors } from '../../src/core/ask/meaning/vectors/sentence-vectors.ts';
import { keptPath } from '../../src/corpus/kept-path.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { writeVectors } from '../../src/corpus/vectors/vectors-file.ts';

const DIMENSIONS = 384;

/** Writes vectors of a corpus where Parley keeps them: made up in a moment, for measures to which only their number matters. */
export async function makeUpVectors(
  corpus: string,
  snapshots: string,
  analyzed: readonly AnalyzedArticle[],
  model: string,
): Promise<void> {
  const { articles } = await loadCorpus(corpus);
  const vectors = new SentenceVectors(model);
  const vector = (): Float32Array => Float32Array.from({ length: DIMENSIONS }, () => Math.random() - 0.5);
  for (const [at, { paragraphs }] of analyzed.entries()) {
    const made = paragraphs.map(({ sentences }) => sentences.map(vector));
    vectors.set(articles[at]!.article, packVectors(made));
  }
  await writeVectors((await keptPath(snapshots, corpus, 'vectors')).path, articles, vectors);
}
