import { type AnalyzedArticle, isAnalyzed } from '../analyze.ts';
import { openingOf } from '../article/citation.ts';
import { excerptOf } from '../article/excerpt.ts';
import type { AnswerOf } from './answer.ts';
import type { Holdings } from './holdings.ts';

type Sources = AnswerOf<'sources'>['sources'];

const known = new WeakMap<readonly AnalyzedArticle[], Sources>();

/** Every article, latest first, those without a date last; sorted once for each list of articles. */
export function listSources({ articles, coverage }: Pick<Holdings, 'articles' | 'coverage'>): AnswerOf<'sources'> {
  let sources = known.get(articles);
  if (!sources) {
    sources = sortSources(articles);
    known.set(articles, sources);
  }
  return { type: 'sources', sources, coverage };
}

const sortSources = (articles: readonly AnalyzedArticle[]): Sources =>
  articles
    .map((analyzed) => ({
      article: analyzed.article,
      opening: excerptOf(analyzed, openingOf(analyzed.article)),
      analyzed: isAnalyzed(analyzed.article),
    }))
    .sort((a, b) => compareLatest(a.article.published, b.article.published));

const compareLatest = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? 1 : -1;
