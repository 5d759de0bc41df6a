import type { AnalyzedArticle } from '../analyze.ts';
import { excerptOf } from '../article/excerpt.ts';
import { overlaps, type Span, textOf } from '../article/span.ts';
import { mayAnswer } from '../ask/confidence/confidence.ts';
import type { Finding, Hit } from '../ask/finding.ts';
import { isSearchable } from '../ask/question/searchable.ts';
import type { Statement } from '../statements/statement.ts';
import type { AnsweringExcerpt, AnswerOf, Coverage, Miss, SpokenExcerpt } from './answer.ts';
import { fittingArticles } from './article-filter.ts';
import { readDateRange } from './date-range.ts';
import { type Holdings, hasEvery } from './holdings.ts';
import { isEmpty, readWanted } from './match.ts';
import { findSpeaker, unknownSpeaker } from './names/speakers.ts';
import { withOthers } from './other-tellings.ts';

/** A question with what narrows down where it is looked for. */
export interface AskQuery {
  readonly question: string;
  /** Only articles published from, or up to, these dates, as a person types them. */
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  /** Only articles of this outlet. */
  readonly outlet?: string | undefined;
  /** Only sentences that hold words of this speaker. */
  readonly speaker?: string | undefined;
}

/**
 * The sentences that answer a question, or the nearest ones with the word that the articles do not say, or may not. Throws `UserError`
 * for a date that cannot be understood.
 */
export async function answerQuestion(
  holdings: Holdings,
  query: AskQuery,
): Promise<AnswerOf<'excerpts' | 'nothing-found'>> {
  const { coverage } = holdings;
  const unsearchable = missOf(query.question, coverage);
  const found = unsearchable ? { miss: unsearchable } : await findSentences(holdings, query, SHOWN);
  if ('miss' in found) return { type: 'nothing-found', miss: found.miss, unknown: [], nearest: [], coverage };
  const { answered, confidence, hits, unknown } = found;
  const excerpts = hits.map((hit) => withOthers(holdings, answeringExcerpt(hit)));
  if (answered) return { type: 'excerpts', excerpts, confidence, unknown, coverage };
  const miss: Miss = { kind: mayAnswer(found) ? 'unsure' : 'not-said' };
  return { type: 'nothing-found', miss, unknown, nearest: excerpts, coverage };
}

/**
 * What is found of a question where it is to be looked for, at most so many sentences, or why there is nowhere to look. Throws `UserError`
 * for a date that cannot be understood.
 */
export async function findSentences(
  holdings: Holdings,
  query: AskQuery,
  limit?: number,
): Promise<Finding | { readonly miss: Miss }> {
  const { pipeline, entries } = holdings;
  const range = readDateRange(query.after, query.before);
  const known = query.speaker && hasEvery(holdings) ? findSpeaker(holdings, query.speaker) : null;
  if (known && 'unknown' in known) return { miss: unknownSpeaker(known) };
  const fitting = fittingArticles(entries, { ...range, outlet: query.outlet ?? null });
  if ('miss' in fitting) return fitting;
  const { accepts } = fitting;
  const finding = await pipeline.find(query.question, {
    ...(query.speaker ? { limit: SEARCHED_FOR_SPEAKER } : limit !== undefined && { limit }),
    ...(accepts && { accepts: ({ article }) => accepts(article) }),
  });
  if (!query.speaker) return finding;
  const found = new Map(finding.hits.map(({ article }) => [article.article.id, article]));
  const own = new Set(holdings.articles);
  const areRead = [...found.values()].every((article) => own.has(article));
  const speaker = known && areRead ? known : findSpeaker(withArticles(holdings, found), query.speaker);
  if ('unknown' in speaker) return { miss: unknownSpeaker(speaker) };
  const spokenIn = ({ article, span }: Hit): boolean =>
    found
      .get(article.article.id)!
      .statements.some(
        (statement) => speaker.means(statement) && statement.content.some((part) => overlaps(part, span)),
      );
  const hits = finding.hits.filter(spokenIn).slice(0, limit ?? SPOKEN);
  return { ...finding, hits, answered: finding.answered && hits.length > 0 };
}

/** What is looked through together with what was found elsewhere, which tells itself who speaks in it. */
function withArticles(holdings: Holdings, found: ReadonlyMap<string, AnalyzedArticle>): Holdings {
  const others = holdings.articles.filter(({ article }) => !found.has(article.id));
  return { ...holdings, articles: [...found.values(), ...others] };
}

/** Why these words cannot be searched for at all; null when they can. */
export function missOf(words: string, { articles }: Coverage): Miss | null {
  if (articles === 0) return { kind: 'no-articles' };
  const searchable = isSearchable(words);
  return searchable === 'yes' ? null : { kind: searchable };
}

/** The same for words to be found by themselves: stop words alone are none to search for. */
export const missOfWords = (words: string, coverage: Coverage): Miss | null =>
  missOf(words, coverage) ?? (isEmpty(readWanted(words)) ? { kind: 'no-words' } : null);

/** As many excerpts are shown, best first: more would bury the first. */
const SHOWN = 3;
/** As many are looked through for those in which one speaker is heard. */
const SEARCHED_FOR_SPEAKER = 50;
const SPOKEN = 5;

/** A hit as it is shown: whoever speaks in it is told, and where else it stands. */
export const answeringExcerpt = ({ article, span, emphasis, also }: Hit): AnsweringExcerpt => ({
  ...spokenExcerpt({ article, span, emphasis }),
  also: also.map((copy) => excerptOf(copy.article, copy.span)),
});

/** A stretch of an article as it is shown: whoever speaks in it is told. */
export function spokenExcerpt({
  article: analyzed,
  span,
  emphasis,
}: Pick<Hit, 'article' | 'span' | 'emphasis'>): SpokenExcerpt {
  return {
    excerpt: excerptOf(analyzed, span, emphasis),
    statements: statementsIn(analyzed, span).map((statement) => factsOf(analyzed, statement)),
  };
}

/** The statements whose words reach into a stretch of their article. */
export const statementsIn = ({ statements }: AnalyzedArticle, span: Span): Statement[] =>
  statements.filter(({ content }) => content.some((part) => overlaps(part, span)));

/** What is told of a statement beside its sentences. */
export const factsOf = (
  { article }: AnalyzedArticle,
  { kind, speaker, reportedBy, negated, question, hedge }: Statement,
): SpokenExcerpt['statements'][number] => ({
  kind,
  speaker,
  reportedBy: reportedBy?.name ?? null,
  negated,
  question,
  hedge: hedge && textOf(article.body, hedge),
});
