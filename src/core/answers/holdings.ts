import type { AnalyzedArticle } from '../analyze.ts';
import type { ArticleEntry } from '../articles.ts';
import type { Pipeline } from '../ask/pipeline.ts';
import type { WhoIsWho } from '../terms/who-is-who.ts';
import type { Coverage } from './answer.ts';

/** All that an answer is made from: one version of the articles with what was read from them. Immutable. */
export interface Holdings {
  readonly coverage: Coverage;
  /** Of every article, in the order of their ids. */
  readonly entries: readonly ArticleEntry[];
  /** Those that are looked through, in the order of their ids: every one where all are in memory, else some, by what an answer needs. */
  readonly articles: readonly AnalyzedArticle[];
  /** Others, from which it is only learnt what names mean and who mediates: an archive’s newest; none where all are looked through. */
  readonly beside: readonly AnalyzedArticle[];
  readonly whoIsWho: WhoIsWho;
  readonly pipeline: Pipeline;
}

/** What speakers and their sides are read from. */
export type ReadArticles = Pick<Holdings, 'articles' | 'entries' | 'beside' | 'whoIsWho'>;

/** Whether an answer has every article before it: of fewer, it must not tell what only all of them can. */
export const hasEvery = ({ articles, entries }: Pick<Holdings, 'articles' | 'entries'>): boolean =>
  articles.length === entries.length;
