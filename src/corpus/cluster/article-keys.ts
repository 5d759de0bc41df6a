import type { AnalyzedArticle } from '../../core/analyze.ts';
import type { ArticleEntry, Articles } from '../../core/articles.ts';
import { keyOfArticle } from '../article-file.ts';

/** Articles after which others have their turn. */
const STEP = 100;

/** The keys of a library's articles, and their numbers by them. */
export interface KeyedArticles {
  readonly entries: readonly ArticleEntry[];
  readonly keys: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
}

/** The keys of articles, which are reckoned once. */
export class ArticleKeys {
  readonly #known = new WeakMap<ArticleEntry['article'], string>();

  /** Takes those that are known already. */
  take(entries: readonly (ArticleEntry & { readonly key: string })[]): void {
    for (const { article, key } of entries) this.#known.set(article, key);
  }

  of({ article }: AnalyzedArticle): string {
    const key = this.#known.get(article) ?? keyOfArticle(article);
    this.#known.set(article, key);
    return key;
  }

  /** Those of all articles; what has to be loaded for it is let go again. */
  async ofAll(articles: Articles, pause: () => Promise<void>): Promise<KeyedArticles> {
    const { entries } = articles;
    for (let at = 0; at < entries.length; at += STEP) {
      const lacking = entries
        .slice(at, at + STEP)
        .flatMap(({ article }, place) => (this.#known.has(article) ? [] : [at + place]));
      const loaded = lacking.length === 0 ? [] : await articles.load(lacking);
      for (const [place, number] of lacking.entries()) {
        this.#known.set(entries[number]!.article, this.of(loaded[place]!));
      }
      await pause();
    }
    const keys = entries.map(({ article }) => this.#known.get(article)!);
    return { entries, keys, numbers: new Map(keys.map((key, number) => [key, number])) };
  }
}
