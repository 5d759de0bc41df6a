import type { Analysis } from '../core/analyze.ts';
import type { Party } from '../core/terms/who-is-who.ts';
import type { ArticleRecord, FiledArticle } from './record.ts';

/**
 * Keeps what was read from articles where other processes find it. Neither method rejects: what cannot be had is read again, what cannot be
 * kept is told of by whoever keeps it.
 */
export interface AnalysisKeeper {
  /** By article, what was read from it for these parties; null where nothing of use is kept. */
  take(articles: readonly FiledArticle[], parties: readonly Party[]): Promise<readonly (Analysis | null)[]>;
  /** Keeps what was read from articles for these parties. */
  keep(records: readonly ArticleRecord[], parties: readonly Party[]): Promise<void>;
}
