import type { AnswerOf } from '../answer.ts';
import { excerptOf } from '../excerpt.ts';
import type { Library } from '../library.ts';

export interface AskQuery {
  readonly question: string;
}

/** The sentences that answer a question, or the nearest ones with the word that the articles do not say. */
export async function answerQuestion(
  { finder, coverage }: Pick<Library, 'finder' | 'coverage'>,
  { question }: AskQuery,
): Promise<AnswerOf<'excerpts' | 'nothing-found'>> {
  const { answered, confidence, hits, unknown } = await finder.find(question);
  const excerpts = hits.map(({ article, span, emphasis }) => excerptOf(article, span, emphasis));
  if (answered) return { type: 'excerpts', excerpts, confidence, coverage };
  return { type: 'nothing-found', miss: { kind: 'not-said' }, unknown, nearest: excerpts, coverage };
}
