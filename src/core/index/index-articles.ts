import type { AnalyzedArticle } from '../analyze.ts';
import type { PartyNames } from '../terms/party-names.ts';
import { IndexDraft } from './index-draft.ts';
import type { PassageIndex } from './passage-index.ts';
import type { IndexedPassage } from './passage-words.ts';

/** The passages of one article as they are indexed; `number` is the article's place among all. */
export const passagesOf = (
  { article: { body, title }, paragraphs }: Pick<AnalyzedArticle, 'article' | 'paragraphs'>,
  number: number,
): IndexedPassage[] =>
  paragraphs.map(({ start, end }) => ({ article: number, title: title ?? '', text: body.slice(start, end) }));

/** Indexes every passage of the articles, here and now: for few of them. */
export function indexArticles(articles: readonly AnalyzedArticle[], names: PartyNames): PassageIndex {
  const draft = new IndexDraft(names);
  articles.forEach((article, number) => {
    for (const passage of passagesOf(article, number)) draft.add(passage);
  });
  return draft.finish([], articles.length).index;
}
