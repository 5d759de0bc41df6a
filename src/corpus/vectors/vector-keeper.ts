import type { Articles } from '../../core/articles.ts';
import type { VectorStore } from '../../core/ask/meaning/vectors/vector-index.ts';
import type { OnProgress } from '../../core/progress.ts';

/** The articles of one version, each with its key: a hash of its facts and text. */
export interface VectorSource {
  readonly articles: Articles;
  readonly keys: readonly string[];
}

/** Makes and keeps the vectors of one model, in this process or where other processes find them too. */
export interface VectorKeeper {
  /** What answers read. */
  readonly store: VectorStore;
  /** Takes what was kept of these articles before. Never throws. */
  load(source: VectorSource): Promise<void>;
  /**
   * Makes the vectors that articles lack and keeps them, as long as `goOn` says so; questions are answered meanwhile. Resolves to whether
   * all are there; false where the model, or whoever keeps them, cannot be used.
   */
  make(source: VectorSource, goOn: () => boolean, onProgress: OnProgress): Promise<boolean>;
  /** How many of these articles are known to lack them. */
  left(source: VectorSource): number;
  /** Ends what it does by itself. */
  close(): void;
}
