import type { Articles } from '../core/articles.ts';
import type { VectorStore } from '../core/ask/meaning/vector-index.ts';
import type { PassageIndex } from '../core/index/passage-index.ts';
import type { WhoIsWho } from '../core/terms/who-is-who.ts';

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
   * The version that was published last; `known` itself where that is it. Rejects with a `UserError` that says what is wrong, also where
   * nothing is published.
   */
  latest(known: Archive | null): Promise<Archive>;
  /** The vectors that a model, by its id, has made of articles that are published; null where none can be kept there. */
  vectors(model: string): Promise<VectorStore | null>;
  close(): Promise<void>;
}
