import type { AnalyzedArticle } from '../../core/analyze.ts';
import { type LanguageModel, passageText } from '../../core/ask/meaning/language-model.ts';
import { packVectors } from '../../core/ask/meaning/vectors/article-vectors.ts';
import type { SentenceVectors } from '../../core/ask/meaning/vectors/sentence-vectors.ts';
import type { OnProgress } from '../../core/progress.ts';

/** Passages that wait for the model at once, so that it is never without work. */
const AT_ONCE = 4;

/**
 * Makes the vectors that articles lack, an article after another, as long as `goOn` says so. Questions are answered meanwhile. Resolves
 * to whether all are made; false where the model cannot be used.
 */
export async function makeVectors(
  articles: readonly AnalyzedArticle[],
  model: LanguageModel,
  vectors: SentenceVectors,
  goOn: () => boolean,
  onProgress: OnProgress,
): Promise<boolean> {
  const todo = articles.filter((analyzed) => vectors.lacks(analyzed));
  if (todo.length === 0) return true;
  let done = 0;
  for (const analyzed of todo) {
    onProgress({ stage: 'encoding', done: done++, total: todo.length });
    if (!goOn()) return false;
    const made = await encodeAll(analyzed, model).catch(() => null);
    if (made === null) return false;
    vectors.set(analyzed.article, packVectors(made));
  }
  onProgress({ stage: 'encoding', done, total: todo.length });
  return true;
}

/** The vectors of an article's sentences, by paragraph. Rejects when the model cannot be used. */
export async function encodeAll(analyzed: AnalyzedArticle, model: LanguageModel): Promise<(readonly Float32Array[])[]> {
  const made: (readonly Float32Array[])[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < analyzed.paragraphs.length) {
      const at = next++;
      made[at] = await model.encode(passageText(analyzed, at));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return made;
}
