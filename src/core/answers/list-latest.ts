import { compareDates, dateBounds, fallsWithin } from '../dates/edtf-date.ts';
import type { Disagreements } from '../disagreements/disagreements-among.ts';
import type { AnswerOf, Coverage } from './answer.ts';
import { missOfWords } from './answer-question.ts';
import { fittingArticles } from './article-filter.ts';
import { type DateRange, readDateRange } from './date-range.ts';
import type { Holdings } from './holdings.ts';
import { citeDisagreement } from './list-disagreements.ts';
import { showTold, whatIsTold } from './what-is-told.ts';

/** Which news is wanted; all of the newest week where nothing is given. */
export interface LatestQuery {
  /** Only what is told of this. */
  readonly about?: string | undefined;
  /** Only articles published from this date on, as a person types it; the newest week that the articles have when not given. */
  readonly since?: string | undefined;
}

/** Days before the newest article's that count as the latest news where no date is given. */
const NEWEST_DAYS = 7;
/** So many articles are told of: the rest is a question away. */
const ARTICLES = 8;
const DISAGREEMENTS = 2;

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
  const fitting = fittingArticles(holdings.entries, { ...readDateRange(since, undefined), outlet: null });
  if ('miss' in fitting) return { ...miss, miss: fitting.miss };
  const { from } = latestRange(since, coverage);
  const newest = holdings.articles
    .filter(({ article: { published } }) => published !== null && fallsWithin(published, from, null))
    .sort((a, b) => compareDates(b.article.published!, a.article.published!));
  const told = (await whatIsTold(holdings, newest, newest, { about })).slice(0, ARTICLES);
  if (told.length === 0) return { ...miss, miss: { kind: 'nothing-new', since: from } };
  const shown = new Set(told.map(({ analyzed }) => analyzed));
  return {
    type: 'latest',
    since: from,
    articles: told.map((one) => showTold(holdings, one)),
    disagreements: disagreements.all
      .filter(({ tellings }) => tellings.some(({ analyzed }) => shown.has(analyzed)))
      .slice(0, DISAGREEMENTS)
      .map(citeDisagreement),
    about: about ?? null,
    coverage,
  };
}

/** The dates of the articles that are news: those asked for, else the newest week. Throws `UserError` for a date that cannot be understood. */
export function latestRange(since: string | undefined, { latest }: Pick<Coverage, 'latest'>): DateRange {
  const range = readDateRange(since, undefined);
  return { ...range, from: range.from ?? weekBefore(latest) };
}

/** The day a week before a date (EDTF), or before the first day that it may be; null without a date. */
function weekBefore(latest: string | null): string | null {
  const bounds = latest === null ? null : dateBounds(latest);
  if (!bounds) return null;
  const day = new Date(`${bounds.first}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - NEWEST_DAYS);
  return day.toISOString().slice(0, 10);
}
