import type { Articles } from '../../../articles.ts';
import type { NearParagraph } from './nearest-paragraphs.ts';
import type { ParagraphIn, SentenceVectors } from './sentence-vectors.ts';

/** The sentences' vectors of some articles, as far as they are made. Neither call rejects: what cannot be had is left out. */
export interface VectorIndex {
  /** The paragraphs nearest to a question by their nearest sentence, best first, at most `limit`, of these articles or of all. */
  nearest(asked: Float32Array, limit: number, articles?: ReadonlySet<number>): Promise<readonly NearParagraph[]>;
  /** By paragraph: the cosines of its sentences; null while there are none. */
  cosines(asked: Float32Array, paragraphs: readonly ParagraphIn[]): Promise<readonly (readonly number[] | null)[]>;
}

/** Where vectors are kept. */
export interface VectorStore {
  /** Those of the articles of one library. Others have their turn, by `pause`, while many are compared. */
  among(articles: Articles, pause: () => Promise<void>): VectorIndex;
  /** All of them in this process, for whoever compares articles with each other; null where they are kept elsewhere. */
  readonly held: SentenceVectors | null;
}
