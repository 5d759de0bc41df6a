import type { Articles } from '../../articles.ts';
import type { LanguageModel } from './language-model.ts';
import type { VectorIndex, VectorStore } from './vectors/vector-index.ts';

/** A language model with the vectors that it has made so far. */
export interface Meaning<Vectors extends VectorStore = VectorStore> {
  readonly model: LanguageModel;
  readonly vectors: Vectors;
  /** Lets others have their turn while many vectors are compared. */
  readonly pause: () => Promise<void>;
}

/** The same for one library's articles. */
export interface SearchMeaning {
  readonly model: LanguageModel;
  readonly articles: Articles;
  readonly vectors: VectorIndex;
}

/** The same of one library’s articles: whoever searches asks for no others. */
export const meaningAmong = (articles: Articles, { model, vectors, pause }: Meaning): SearchMeaning => ({
  model,
  articles,
  vectors: vectors.among(articles, pause),
});
