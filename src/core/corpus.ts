import type { AnalyzedArticle } from './analyze.ts';
import type { Coverage } from './answer.ts';
import type { Finder } from './ask/finder.ts';
import type { WhoIsWho } from './who-is-who.ts';

/** All that answers are made from: one version of the articles with what was read from them. Immutable. */
export interface Corpus {
  readonly coverage: Coverage;
  /** In the order of their ids. */
  readonly articles: readonly AnalyzedArticle[];
  readonly whoIsWho: WhoIsWho;
  readonly finder: Finder;
}
