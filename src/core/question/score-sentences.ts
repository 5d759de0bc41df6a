import { ENCODED_COEFFICIENTS } from './few/encoded-coefficients.ts';
import { ENCODED_FEATURES } from './few/encoded-features.ts';
import { FEW_COEFFICIENTS } from './few/few-coefficients.ts';
import { FEW_FEATURES } from './few/few-features.ts';
import { type FewView, viewFew } from './few/few-view.ts';
import type { NearnessBySentence } from './few/sentence-encoder.ts';
import { SENTENCE_COEFFICIENTS } from './sentence-coefficients.ts';
import { SENTENCE_FEATURES } from './sentence-features.ts';
import { type Candidate, type SentenceView, viewSentences } from './sentence-view.ts';
import { steer } from './steer.ts';
import type { WeightedQuestion } from './weighted-question.ts';
import { weightedSum } from './weighted-sum.ts';

/** A sentence with its score, comparable within one question only. */
export interface ScoredSentence {
  readonly view: SentenceView;
  /** In a corpus of a few articles: the sentence by the meaning of the question's words; null in a large one. */
  readonly few: FewView | null;
  readonly score: number;
  /** Its part of the belief that one of its article's sentences answers, 0 to 1: the softmax of their scores. */
  readonly share: number;
}

const scoreFewByWords = weightedSum(FEW_FEATURES, FEW_COEFFICIENTS);
const scoreFewByMeaning = weightedSum(ENCODED_FEATURES, ENCODED_COEFFICIENTS);
const scoreAmongFew = (few: FewView): number => (few.near ? scoreFewByMeaning(few) : scoreFewByWords(few));
const scoreByWords = weightedSum(SENTENCE_FEATURES, SENTENCE_COEFFICIENTS);
const scoreAmongMany = (view: SentenceView): number => steer(view) + scoreByWords(view);

/**
 * Every sentence of the candidates with its score, best first; of equals the one that comes first in the candidates. In a large
 * corpus by the words of the passages that the index found; among a few articles by what the words mean, since there nearly
 * every sentence has the question's names, and by `nearness` where an encoder has compared them.
 */
export function scoreSentences(
  question: WeightedQuestion,
  candidates: readonly Candidate[],
  nearness: NearnessBySentence | null,
): ScoredSentence[] {
  const { small } = question;
  const views = viewSentences(question, candidates);
  const few = small > 0 ? viewFew(question, views, nearness) : null;
  const scores = views.map((view, at) => {
    const among = few?.[at] ? scoreAmongFew(few[at]) : 0;
    return small === 1 ? among : small * among + (1 - small) * scoreAmongMany(view);
  });
  const shares = sharesOf(views, scores);
  return views
    .map((view, at) => ({ view, few: few?.[at] ?? null, score: scores[at]!, share: shares[at]! }))
    .sort((a, b) => b.score - a.score);
}

/** Softmax of the scores, article by article: what several articles tell is told no less surely. */
export function sharesOf(views: readonly SentenceView[], scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const sums = new Map<unknown, number>();
  const weights = scores.map((score) => Math.exp(score - most));
  views.forEach(({ candidate: { passage } }, at) => {
    sums.set(passage.article, (sums.get(passage.article) ?? 0) + weights[at]!);
  });
  return views.map(({ candidate: { passage } }, at) => weights[at]! / sums.get(passage.article)!);
}
