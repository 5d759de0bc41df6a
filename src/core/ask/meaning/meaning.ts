import type { LanguageModel } from './language-model.ts';
import type { VectorStore } from './vector-index.ts';

/** A language model with the vectors that it has made so far. */
export interface Meaning<Vectors extends VectorStore = VectorStore> {
  readonly model: LanguageModel;
  readonly vectors: Vectors;
  /** Lets others have their turn while many vectors are compared. */
  readonly pause: () => Promise<void>;
}
