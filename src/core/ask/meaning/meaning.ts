import type { LanguageModel } from './language-model.ts';
import type { SentenceVectors } from './sentence-vectors.ts';

/** A language model with the vectors that it has made so far. */
export interface Meaning {
  readonly model: LanguageModel;
  readonly vectors: SentenceVectors;
  /** Lets others have their turn while many vectors are compared. */
  readonly pause: () => Promise<void>;
}
