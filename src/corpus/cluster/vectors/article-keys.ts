import type { AnalyzedArticle } from '../../../core/analyze.ts';
import type { ArticleEntry, Articles } from '../../../core/articles.ts';
import { keyOfArticle } from '../../article-file.ts';
import type { VectorSource } from '../../vectors/vector-keeper.ts';

/** Articles after which others have their turn. */
const STEP = 100;

/** The keys of a library's articles, and their numbers by them. */
export interface NumberedKeys {
  readonly entries: readonly ArticleEntry[];
  readonly keys: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
}

/** The keys of articles, which are reckoned once. */
export class ArticleKeys {
  readonly #known = new WeakMap<ArticleEntry['article'], string>();

  /** Takes those that are known already. */
  take({ articles: { entries }, keys }: VectorSource): void {
    for (const [number, { article }] of entries.entries()) this.#known.set(article, keys[number]!);
  }

  of({ article }: AnalyzedArticle): string {
    const key = this.#known.get(article) ?? keyOfArticle(article);
    this.#known.set(article, key);
    return key;
  }

  /** Those of all articles. An article whose key is not known is loaded for it, and let go again. */
  async ofAll(articles: Articles, pause: () => Promise<void>): Promise<NumberedKeys> {
    const { entries } = articles;
    for (let at = 0; at < entries.length; at += STEP) {
      const some = entries.slice(at, at + STEP);
      const lacking = some.flatMap(({ article }, place) => (this.#known.has(article) ? [] : [at + place]));
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
