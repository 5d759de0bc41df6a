import type { AnalyzedArticle } from '../../core/analyze.ts';
import type { Article } from '../../core/article.ts';
import type { PackedColumns } from '../../core/find/pack-columns.ts';
import type { IndexedPassage } from '../../core/find/passage-collector.ts';
import type { Party } from '../../core/who-is-who.ts';

/** What a builder works with all its life. */
export interface BuilderFacts {
  readonly parties: readonly Party[];
}

/** An article with its place among all articles of the next library. */
export interface NumberedArticle {
  readonly number: number;
  readonly article: Article;
}

/** What analysis adds to an article. */
export type Analysis = Omit<AnalyzedArticle, 'article'>;

/** Packed columns, with the number that each of their passages gets in the merged index; -1 for one left out. */
export interface PackedPart {
  readonly columns: PackedColumns;
  readonly numbers: Int32Array;
}

/** Columns to merge; `left` are the passages that are left out of the parts. */
export interface MergeJob {
  readonly parts: readonly PackedPart[];
  readonly articles: Uint32Array;
  readonly left: readonly IndexedPassage[];
}

/** Something that analyses articles and makes indexes of them, in this thread or in another. */
export interface Builder {
  /** In the order given. The articles' passages are remembered until they are collected. */
  analyze(articles: readonly NumberedArticle[]): Promise<readonly Analysis[]>;
  /** The index of all passages analysed so far; by its columns, `articles` has the numbers given. */
  collect(): Promise<PackedColumns>;
  merge(job: MergeJob): Promise<PackedColumns>;
  close(): Promise<void>;
}
