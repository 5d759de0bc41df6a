import type { AnalyzedArticle } from '../analyze.ts';
import type { Span } from '../article/span.ts';
import type { Copy } from './near-duplicates.ts';

/** One or two sentences that may answer a question, within the passage (paragraph) they stand in. */
export interface Hit {
  readonly article: AnalyzedArticle;
  readonly span: Span;
  readonly passage: Span;
  /** Higher is better; comparable within one finding only. */
  readonly score: number;
  /** The words within `span` that answer, where they can be told; to be shown in bold. */
  readonly emphasis: readonly Span[];
  /** Other articles that have the same sentences, word for word or nearly, as reports of one wire service do. */
  readonly also: readonly Copy[];
}

/** What was found for a question, and how sure it is that it answers. */
export interface Finding {
  /** Whether the articles say; when not, `hits` are merely the nearest sentences. */
  readonly answered: boolean;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Best first, at most `limit`. */
  readonly hits: readonly Hit[];
  /** Words of the question, as typed, that matter and occur nowhere in the corpus. */
  readonly unknown: readonly string[];
}
