import type { AnalyzedArticle } from '../analyze.ts';
import type { Pipeline } from '../ask/pipeline.ts';
import type { WhoIsWho } from '../terms/who-is-who.ts';
import type { Coverage } from './answer.ts';

/** All that answers are made from: one version of the articles with what was read from them. Immutable. */
export interface Holdings {
  readonly coverage: Coverage;
  /** In the order of their ids. */
  readonly articles: readonly AnalyzedArticle[];
  readonly whoIsWho: WhoIsWho;
  readonly pipeline: Pipeline;
}
