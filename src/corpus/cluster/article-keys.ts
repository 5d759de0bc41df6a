import type { AnalyzedArticle } from '../../core/analyze.ts';
import type { Article } from '../../core/article/article.ts';
import { keyOfArticle } from '../article-file.ts';
import type { ArticleRecord } from '../record.ts';

/** Articles after which others have their turn. */
const STEP = 100;

/** The keys of some articles, and their numbers by them. */
export interface KeyedArticles {
  readonly keys: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
}

/** The keys of articles, which are reckoned once. */
export class ArticleKeys {
  readonly #known = new WeakMap<Article, string>();

  /** Takes those that are known already. */
  take(records: readonly ArticleRecord[]): void {
    for (const { article, key } of records) this.#known.set(article, key);
  }

  async of(articles: readonly AnalyzedArticle[], pause: () => Promise<void>): Promise<KeyedArticles> {
    const keys: string[] = [];
    for (const { article } of articles) {
      const key = this.#known.get(article) ?? keyOfArticle(article);
      this.#known.set(article, key);
      keys.push(key);
      if (keys.length % STEP === 0) await pause();
    }
    return { keys, numbers: new Map(keys.map((key, number) => [key, number])) };
  }
}
