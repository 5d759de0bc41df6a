import type { AnalyzedArticle } from '../core/analyze.ts';
import type { Article } from '../core/article/article.ts';
import type { Fault } from './fault.ts';
import type { FileStamp } from './read-steadily.ts';

/** An article as its file has it. */
export interface FiledArticle {
  /** Path under the corpus folder, with forward slashes. */
  readonly file: string;
  /** Of the file as it was read; a file with the same stamp need not be read again. */
  readonly stamp: FileStamp;
  /** A hash of the article, its facts and its text: the same key, the same article. */
  readonly key: string;
  readonly warnings: readonly Fault[];
  readonly article: Article;
}

/** An article with its file and all that is read from it: built once, kept in the snapshot and answered from as it stands. */
export interface ArticleRecord extends FiledArticle, AnalyzedArticle {}
