import type { Articles } from '../core/articles.ts';
import type { LanguageModel } from '../core/ask/meaning/language-model.ts';
import type { PassageIndex } from '../core/index/passage-index.ts';
import type { WhoIsWho } from '../core/terms/who-is-who.ts';
import type { VectorKeeper } from './vectors/vector-keeper.ts';

/** One version of the articles as somebody who read the folder has published it. */
export interface Archive {
  readonly whoIsWho: WhoIsWho;
  readonly articles: Articles;
  /** By article, a hash of its facts and text. */
  readonly keys: readonly string[];
  readonly index: PassageIndex;
}

/** Where versions are published. */
export interface Archives {
  /**
   * The version that was published last; `known`, what the caller stands on, where that is it. What the caller has been given and does not
   * name the next time it is taken not to need. Rejects with a `UserError` that says what is wrong, also where nothing is published.
   */
  latest(known: Archive | null): Promise<Archive>;
  /**
   * Keeps the vectors that a model makes, where that is possible; null otherwise. `again` is called when some that were there are lost, for
   * somebody to have them made again.
   */
  vectors(model: LanguageModel, again: () => void): Promise<VectorKeeper | null>;
  close(): Promise<void>;
}
