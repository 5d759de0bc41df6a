import { SENTENCE_COEFFICIENTS } from './sentence-coefficients.ts';
import { SENTENCE_FEATURES } from './sentence-features.ts';
import { type Candidate, type SentenceView, viewSentences } from './sentence-view.ts';
import { steer } from './steer.ts';
import type { WeightedQuestion } from './weighted-question.ts';

/** A sentence with its score, comparable within one question only. */
export interface ScoredSentence {
  readonly view: SentenceView;
  readonly score: number;
}

const COEFFICIENTS = SENTENCE_FEATURES.map(({ name }) => SENTENCE_COEFFICIENTS[name] ?? 0);

/** Every sentence of the candidates with its score, best first; of equals the one that comes first in the candidates. */
export function scoreSentences(question: WeightedQuestion, candidates: readonly Candidate[]): ScoredSentence[] {
  return viewSentences(question, candidates)
    .map((view) => {
      let score = steer(view);
      SENTENCE_FEATURES.forEach(({ of }, i) => {
        score += COEFFICIENTS[i]! * of(view);
      });
      return { view, score };
    })
    .sort((a, b) => b.score - a.score);
}
