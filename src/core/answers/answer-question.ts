import type { AnalyzedArticle } from '../analyze.ts';
import type { AnsweringExcerpt, AnswerOf, Coverage, Miss } from '../answer.ts';
import { excerptOf } from '../excerpt.ts';
import type { Hit } from '../find/finder.ts';
import type { Library } from '../library.ts';
import { isSearchable } from '../question/searchable.ts';
import { overlaps, type Span, textOf } from '../span.ts';
import type { Statement } from '../statements/statement.ts';

export interface AskQuery {
  readonly question: string;
}

/** The sentences that answer a question, or the nearest ones with the word that the articles do not say. */
export async function answerQuestion(
  { finder, coverage }: Pick<Library, 'finder' | 'coverage'>,
  { question }: AskQuery,
): Promise<AnswerOf<'excerpts' | 'nothing-found'>> {
  const unsearchable = missOf(question, coverage);
  if (unsearchable) return { type: 'nothing-found', miss: unsearchable, unknown: [], nearest: [], coverage };
  const { answered, confidence, hits, unknown } = await finder.find(question);
  const excerpts = hits.map(answeringExcerpt);
  if (answered) return { type: 'excerpts', excerpts, confidence, coverage };
  return { type: 'nothing-found', miss: { kind: 'not-said' }, unknown, nearest: excerpts.slice(0, NEAREST), coverage };
}

/** Why these words cannot be searched for at all; null when they can. */
export function missOf(words: string, { articles }: Coverage): Miss | null {
  if (articles === 0) return { kind: 'no-articles' };
  const searchable = isSearchable(words);
  return searchable === 'yes' ? null : { kind: searchable };
}

/** As many passages that do not answer are shown. */
const NEAREST = 3;

/** A hit as it is shown: whoever speaks in it is told. */
export function answeringExcerpt({
  article: analyzed,
  span,
  emphasis,
}: Pick<Hit, 'article' | 'span' | 'emphasis'>): AnsweringExcerpt {
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
  { kind, speaker, negated, question, hedge }: Statement,
): AnsweringExcerpt['statements'][number] => ({
  kind,
  speaker,
  negated,
  question,
  hedge: hedge && textOf(article.body, hedge),
});
