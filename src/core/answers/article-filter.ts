import type { ArticleEntry } from '../articles.ts';
import { compareDates } from '../dates/edtf-date.ts';
import { fold } from '../terms/fold.ts';
import { slips } from '../terms/spelling.ts';
import type { Miss } from './answer.ts';
import { type DateRange, publishedIn } from './date-range.ts';

/** What narrows down the articles that are looked at; an outlet as a person types it. */
export interface ArticleFilter extends DateRange {
  readonly outlet: string | null;
}

/** Which articles fit: a test, null where nothing narrows them down, or what to say where none fits. */
export type FittingArticles =
  | { readonly accepts: ((facts: ArticleEntry['article']) => boolean) | null }
  | { readonly miss: Extract<Miss, { kind: 'no-article' }> };

/** So many outlets are named of those that there are. */
const OUTLETS_NAMED = 6;

/** Looks which articles fit; only where something narrows them down: there may be tens of thousands. */
export function fittingArticles(articles: readonly ArticleEntry[], filter: ArticleFilter): FittingArticles {
  const { from, to, outlet } = filter;
  if (from === null && to === null && outlet === null) return { accepts: null };
  const outlets = outletsOf(articles);
  const meant = outlet === null ? null : outletsMeant(outlets, outlet);
  const isFrom = ({ outlet }: ArticleEntry['article']): boolean =>
    meant === null || (outlet !== null && meant.includes(fold(outlet)));
  const isThen = publishedIn(filter);
  const accepts = (article: ArticleEntry['article']): boolean => isFrom(article) && isThen(article.published);
  if (articles.length === 0 || articles.some(({ article }) => accepts(article))) return { accepts };
  const own = articles.filter(({ article }) => isFrom(article));
  const isOutlet = own.length === 0;
  return {
    miss: {
      kind: 'no-article',
      outlet: outlet === null ? null : (own[0]?.article.outlet ?? outlet),
      from: isOutlet ? null : from,
      to: isOutlet ? null : to,
      outlets: isOutlet ? nearestFirst(outlets, outlet!).slice(0, OUTLETS_NAMED) : [],
      more: isOutlet ? Math.max(0, outlets.length - OUTLETS_NAMED) : 0,
      dated: isOutlet ? null : datesOf(own),
    },
  };
}

/** The outlets of articles, those with most articles first. */
export function outletsOf(articles: readonly ArticleEntry[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { article } of articles) {
    if (article.outlet !== null) counts.set(article.outlet, (counts.get(article.outlet) ?? 0) + 1);
  }
  return [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1)).map(([outlet]) => outlet);
}

/** The folded names that a typed one means: exactly so called, else the only one that holds it as words: "Jazeera". */
function outletsMeant(outlets: readonly string[], typed: string): readonly string[] {
  const wanted = fold(typed);
  const names = [...new Set(outlets.map(fold))];
  if (names.includes(wanted)) return [wanted];
  const holding = names.filter((name) => ` ${name} `.includes(` ${wanted} `));
  return holding.length === 1 ? holding : [];
}

function nearestFirst(outlets: readonly string[], typed: string): readonly string[] {
  const wanted = fold(typed);
  const most = Math.ceil(wanted.length / 3);
  const distance = (outlet: string): number => Math.min(most + 1, slips(fold(outlet), wanted, most));
  return [...outlets].sort((a, b) => distance(a) - distance(b));
}

/** The first and the last date of some articles (EDTF); null where none is dated. */
function datesOf(articles: readonly ArticleEntry[]): { readonly first: string; readonly last: string } | null {
  const dates = articles.flatMap(({ article }) => article.published ?? []).sort(compareDates);
  return dates.length === 0 ? null : { first: dates[0]!, last: dates.at(-1)! };
}
