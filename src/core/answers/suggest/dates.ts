import type { AnalyzedArticle } from '../../analyze.ts';
import { describeDate } from '../../dates/edtf-words.ts';
import { parseDateInput } from '../../dates/parse-date-input.ts';
import { fold } from '../../terms/fold.ts';
import { type Ranking, rank, readyToRank } from './rank.ts';

/** Days and months in figures, with their years known. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}/;

/** Months and days at which articles were published or that they date, as people write them: months first, the newest first. */
export function datesOf(articles: readonly AnalyzedArticle[]): Ranking {
  const days = new Set<string>();
  const months = new Set<string>();
  for (const { article, events } of articles) {
    for (const date of [article.published ?? '', ...events.map((event) => event.date)]) {
      if (DAY.test(date)) days.add(date);
      const month = MONTH.exec(date)?.[0];
      if (month !== undefined) months.add(month);
    }
  }
  const newestFirst = (dates: ReadonlySet<string>): string[] => [...dates].sort().reverse();
  const all = [...newestFirst(months), ...newestFirst(days)];
  return readyToRank(
    all.map((edtf, at) => {
      const name = describeDate(edtf);
      return { name, spellings: [fold(name), edtf], weight: all.length - at };
    }),
  );
}

/**
 * Dates for what was typed so far; what was typed itself first, where it is a whole date, as it is understood. A date without a year may be
 * one of several.
 */
export function suggestDates(dates: Ranking, typed: string, limit: number): readonly string[] {
  const understood = parseDateInput(typed);
  const words = understood && describeDate(understood.edtf);
  const isWhole = words !== null && parseDateInput(words)?.edtf === understood!.edtf && /\d{4}/.test(words);
  const found = rank(dates, typed, limit);
  if (isWhole) return [...new Set([words, ...found])].slice(0, limit);
  return understood && found.length === 0 ? [typed] : found;
}
