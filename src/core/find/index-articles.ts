import type { AnalyzedArticle } from '../analyze.ts';
import type { PartyNames } from '../terms/party-names.ts';
import { ColumnarIndex } from './columnar-index.ts';
import { type IndexedPassage, PassageCollector } from './passage-collector.ts';
import type { PassageIndex } from './passage-index.ts';

/** The passages of one article as they are indexed; `number` is the article's place among all. */
export const passagesOf = (
  { article: { body, title }, paragraphs }: Pick<AnalyzedArticle, 'article' | 'paragraphs'>,
  number: number,
): IndexedPassage[] =>
  paragraphs.map(({ start, end }) => ({ article: number, title: title ?? '', text: body.slice(start, end) }));

/** Indexes every passage of the articles, here and now: for few of them. */
export function indexArticles(articles: readonly AnalyzedArticle[], names: PartyNames): PassageIndex {
  const collector = new PassageCollector(names);
  articles.forEach((article, number) => {
    for (const passage of passagesOf(article, number)) collector.add(passage);
  });
  return new ColumnarIndex(collector.finish());
}
