import type { AnalyzedArticle } from '../analyze.ts';
import { openingOf } from '../article/citation.ts';
import { excerptOf } from '../article/excerpt.ts';
import { compareDates, dateBounds, fallsWithin } from '../dates/edtf-date.ts';
import type { Disagreements } from '../disagreements/disagreements-among.ts';
import type { AnswerOf, LatestArticle } from './answer.ts';
import { missOfWords, spokenExcerpt } from './answer-question.ts';
import { readDateRange } from './date-range.ts';
import type { Holdings } from './holdings.ts';
import { citeDisagreement } from './list-disagreements.ts';
import { citerOf } from './statements/cite-statement.ts';
import { nearWords } from './statements/near-words.ts';
import { type CataloguedStatement, catalogueArticle } from './statements/statement-catalogue.ts';
import { statementsOn } from './statements/topic-statements.ts';

/** Which news is wanted; all of the newest week where nothing is given. */
export interface LatestQuery {
  /** Only what is told of this. */
  readonly about?: string | undefined;
  /** Only articles published from this date on, as a person types it; the newest week that the articles have when not given. */
  readonly since?: string | undefined;
}

/** Days before the newest article's that count as the latest news where no date is given. */
const NEWEST_DAYS = 7;
/** So many articles are told of, and of each so many statements: the rest is a question away. */
const ARTICLES = 8;
const STATEMENTS = 2;

/**
 * What the newest articles say, the newest first: of each who said what, the latest event that it dates, and where others tell the same
 * otherwise. Articles without a date are no news. Throws `UserError` for a date that cannot be understood.
 */
export async function listLatest(
  holdings: Holdings,
  disagreements: Pick<Disagreements, 'all'>,
  { about, since }: LatestQuery,
): Promise<AnswerOf<'latest' | 'nothing-found'>> {
  const { coverage } = holdings;
  const unsearchable = about === undefined ? null : missOfWords(about, coverage);
  const miss = { type: 'nothing-found', unknown: [], nearest: [], coverage } as const;
  if (unsearchable) return { ...miss, miss: unsearchable };
  const from = readDateRange(since, undefined).from ?? weekBefore(coverage.latest);
  const newest = holdings.articles
    .filter(({ article: { published } }) => published !== null && fallsWithin(published, from, null))
    .sort((a, b) => compareDates(b.article.published!, a.article.published!));
  const all = newest.flatMap((analyzed) => catalogueArticle(analyzed));
  const on = about === undefined ? all : statementsOn(all, about, await nearWords(all, about, holdings.pipeline));
  const cite = citerOf(holdings);
  const told = newest
    .map((analyzed) => ({ analyzed, said: best(on.filter((one) => one.analyzed === analyzed)) }))
    .filter(({ said }) => about === undefined || said.length > 0)
    .slice(0, ARTICLES);
  if (told.length === 0) return { ...miss, miss: { kind: 'nothing-new', since: from } };
  const shown = new Set(told.map(({ analyzed }) => analyzed));
  return {
    type: 'latest',
    since: from,
    articles: told.map(
      ({ analyzed, said }): LatestArticle => ({
        article: analyzed.article,
        opening: excerptOf(analyzed, openingOf(analyzed.article)),
        statements: said.map((one) => cite(one)),
        event: about === undefined ? latestEvent(analyzed) : null,
      }),
    ),
    disagreements: disagreements.all
      .filter(({ tellings }) => tellings.some(({ analyzed }) => shown.has(analyzed)))
      .slice(0, STATEMENTS)
      .map(citeDisagreement),
    about: about ?? null,
    coverage,
  };
}

/** The day a week before a date (EDTF), or before the first day that it may be; null without a date. */
function weekBefore(latest: string | null): string | null {
  const bounds = latest === null ? null : dateBounds(latest);
  if (!bounds) return null;
  const day = new Date(`${bounds.first}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - NEWEST_DAYS);
  return day.toISOString().slice(0, 10);
}

/** The statements that a reader wants first: somebody's by name, in their own words, in the order of the text. */
function best(statements: readonly CataloguedStatement[]): readonly CataloguedStatement[] {
  const worth = ({ statement: { kind, speaker } }: CataloguedStatement): number =>
    (speaker === null ? 0 : 2) + (kind === 'indirect' ? 0 : 1);
  return [...statements].sort((a, b) => worth(b) - worth(a)).slice(0, STATEMENTS);
}

/** The event of an article with the latest date that is known to the year and not after the article itself. */
function latestEvent(analyzed: AnalyzedArticle): LatestArticle['event'] {
  const { published } = analyzed.article;
  const known = analyzed.events.filter(
    ({ date, anchor }) => anchor !== 'year-unknown' && published !== null && compareDates(date, published) <= 0,
  );
  const latest = known.reduce<(typeof known)[number] | null>(
    (last, event) => (last === null || compareDates(event.date, last.date) > 0 ? event : last),
    null,
  );
  return (
    latest && {
      date: latest.date,
      ...spokenExcerpt({ article: analyzed, span: latest.sentence, emphasis: [latest.timex] }),
      also: [],
    }
  );
}
