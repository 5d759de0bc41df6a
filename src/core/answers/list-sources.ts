import { type AnalyzedArticle, isAnalyzed } from '../analyze.ts';
import type { Article } from '../article/article.ts';
import { openingOf } from '../article/citation.ts';
import { excerptOf } from '../article/excerpt.ts';
import { onceFor } from '../once-for.ts';
import type { AnswerOf, SourceEntry } from './answer.ts';
import type { Holdings } from './holdings.ts';

type Sources = AnswerOf<'sources'>['sources'];

/** The articles that are given, every one or an archive’s newest: latest first, those without a date last; sorted once for each list of them. */
export function listSources(
  { articles, coverage }: Pick<Holdings, 'articles' | 'coverage'>,
  fileDays: ReadonlyMap<string, string>,
): AnswerOf<'sources'> {
  return { type: 'sources', sources: sortSources(articles, fileDays), coverage };
}

const sortSources = onceFor(
  (articles: readonly AnalyzedArticle[], fileDays: ReadonlyMap<string, string>): Sources =>
    articles
      .map((analyzed) => ({
        article: analyzed.article,
        opening: excerptOf(analyzed, openingOf(analyzed.article)),
        analyzed: isAnalyzed(analyzed.article),
        added: addedOf(analyzed.article, fileDays.get(analyzed.article.id)),
      }))
      .sort((a, b) => compareLatest(a.article.published, b.article.published)),
);

function addedOf({ added }: Article, fileDay: string | undefined): SourceEntry['added'] {
  if (added !== undefined) return { day: added, by: 'note' };
  return fileDay === undefined ? null : { day: fileDay, by: 'file' };
}

const compareLatest = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? 1 : -1;
