import type { Articles } from '../core/articles.ts';
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
  close(): Promise<void>;
}
