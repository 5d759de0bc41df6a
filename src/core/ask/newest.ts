import type { AnalyzedArticle } from '../analyze.ts';
import type { ArticleEntry, Articles } from '../articles.ts';
import { compareDates, dateBounds } from '../dates/edtf-date.ts';
import { onceFor } from '../once-for.ts';
import type { ChosenExcerpt } from './choose-excerpts.ts';
import type { Hit } from './finding.ts';

/** Excerpts on a topic of which the newest are shown, and how much less than the best they may score to be on it. */
export const LATEST_AMONG = 10;
const ON_TOPIC = 2.5;
/** A headline or a credit is no news yet. */
const FEWEST_WORDS = 8;

const dateOf = ({ article: { published } }: ArticleEntry): string | null =>
  published === null ? null : (dateBounds(published)?.first ?? null);

/** The newest first; those without a date last. */
function byDate(a: ArticleEntry, b: ArticleEntry): number {
  return compareNewest(dateOf(a), dateOf(b));
}

function compareNewest(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return compareDates(right, left);
}

/** The numbers of all articles, the newest first, those without a date last; put in order once for each list of them. */
export const newestNumbers = onceFor((entries: readonly ArticleEntry[]): readonly number[] => {
  // There are few dates among many articles.
  const byPublished = new Map<string | null, number[]>();
  for (const [number, { article }] of entries.entries()) {
    const same = byPublished.get(article.published);
    if (same) same.push(number);
    else byPublished.set(article.published, [number]);
  }
  const byFirst = new Map<string | null, number[][]>();
  for (const same of byPublished.values()) {
    const first = dateOf(entries[same[0]!]!);
    byFirst.set(first, [...(byFirst.get(first) ?? []), same]);
  }
  return [...byFirst.keys()].sort(compareNewest).flatMap((first) =>
    byFirst
      .get(first)!
      .flat()
      .sort((a, b) => a - b),
  );
});

/** The opening sentences of the newest articles, one an article. */
export async function newestLeads(
  articles: Articles,
  limit: number,
  accepts: ((entry: ArticleEntry) => boolean) | undefined,
): Promise<Hit[]> {
  const numbers = newestNumbers(articles.entries).filter((number) => !accepts || accepts(articles.entries[number]!));
  const hits: Hit[] = [];
  for (let at = 0; at < numbers.length && hits.length < limit; at += limit) {
    const loaded = await articles.load(numbers.slice(at, at + limit));
    hits.push(...loaded.flatMap(leadOf));
  }
  return hits.slice(0, limit);
}

function leadOf(article: AnalyzedArticle): Hit[] {
  for (const paragraph of article.paragraphs) {
    const lead = paragraph.sentences.find(
      ({ start, end }) => article.article.body.slice(start, end).split(/\s+/).length >= FEWEST_WORDS,
    );
    if (lead) {
      const passage = { start: paragraph.start, end: paragraph.end };
      return [{ article, span: { start: lead.start, end: lead.end }, passage, score: 0, emphasis: [], also: [] }];
    }
  }
  return [];
}

/** Of excerpts on a topic, those of the newest articles first. */
export function newestFirst(excerpts: readonly ChosenExcerpt[]): ChosenExcerpt[] {
  const most = excerpts[0]?.best.score ?? 0;
  return excerpts
    .filter(({ best }) => best.score >= most - ON_TOPIC)
    .sort((a, b) => byDate(a.best.view.candidate.passage.article, b.best.view.candidate.passage.article));
}
