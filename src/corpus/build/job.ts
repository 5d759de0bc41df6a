import type { Analysis } from '../../core/analyze.ts';
import type { Article } from '../../core/article/article.ts';
import type { Party } from '../../core/terms/who-is-who.ts';

/** What a builder works with all its life. */
export interface BuilderFacts {
  readonly parties: readonly Party[];
}

/** Something that analyses articles, in this thread or in another. */
export interface Builder {
  /** In the order given. */
  analyze(articles: readonly Article[]): Promise<readonly Analysis[]>;
  close(): Promise<void>;
}
