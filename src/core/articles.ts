import type { AnalyzedArticle } from './analyze.ts';
import type { Article } from './article/article.ts';

/** What is at hand of every article of a library, also of one that is not in memory: its facts, and how many paragraphs it has. */
export interface ArticleEntry {
  readonly article: Omit<Article, 'body'>;
  readonly paragraphs: { readonly length: number };
}

/** The articles of a library by their numbers, wherever they are kept. They never change. */
export interface Articles {
  /** Of every article, in the order of their ids. */
  readonly entries: readonly ArticleEntry[];
  /** Every article, where all are in memory; null where an answer has to load those that it looks through. */
  readonly all: readonly AnalyzedArticle[] | null;
  /** The articles of these numbers, in that order. */
  load(numbers: readonly number[]): Promise<readonly AnalyzedArticle[]>;
}

/** The numbers of the entries that are accepted; undefined where all are, so that whoever searches need not look at each. */
export function acceptedNumbers(
  entries: readonly ArticleEntry[],
  accepts: ((entry: ArticleEntry) => boolean) | undefined,
): ReadonlySet<number> | undefined {
  if (!accepts) return undefined;
  const numbers = entries.flatMap((entry, number) => (accepts(entry) ? [number] : []));
  return numbers.length === entries.length ? undefined : new Set(numbers);
}

/** Articles that are all in memory. */
export const inMemory = (articles: readonly AnalyzedArticle[]): Articles => ({
  entries: articles,
  all: articles,
  load: async (numbers) => numbers.map((number) => articles[number]!),
});
