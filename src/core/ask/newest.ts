import type { AnalyzedArticle } from '../analyze.ts';
import { compareDates, dateBounds } from '../dates/edtf-date.ts';
import type { ChosenExcerpt } from './choose-excerpts.ts';
import type { Hit } from './finding.ts';

/** Excerpts on a topic of which the newest are shown, and how much less than the best they may score to be on it. */
export const LATEST_AMONG = 10;
const ON_TOPIC = 2.5;
/** A headline or a credit is no news yet. */
const FEWEST_WORDS = 8;

const dateOf = ({ article: { published } }: AnalyzedArticle): string | null =>
  published === null ? null : (dateBounds(published)?.first ?? null);

/** The newest first; those without a date last. */
function byDate(a: AnalyzedArticle, b: AnalyzedArticle): number {
  const [left, right] = [dateOf(a), dateOf(b)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return compareDates(right, left);
}

/** The opening sentences of the newest articles, one an article. */
export function newestLeads(
  articles: readonly AnalyzedArticle[],
  limit: number,
  accepts: ((article: AnalyzedArticle) => boolean) | undefined,
): Hit[] {
  return [...articles]
    .filter((article) => !accepts || accepts(article))
    .sort(byDate)
    .flatMap((article): Hit[] => {
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
    })
    .slice(0, limit);
}

/** Of excerpts on a topic, those of the newest articles first. */
export function newestFirst(excerpts: readonly ChosenExcerpt[]): ChosenExcerpt[] {
  const most = excerpts[0]?.best.score ?? 0;
  return excerpts
    .filter(({ best }) => best.score >= most - ON_TOPIC)
    .sort((a, b) => byDate(a.best.view.candidate.passage.article, b.best.view.candidate.passage.article));
}
