import type { ChosenExcerpt } from './choose-excerpts.ts';
import { type ExcerptLook, lookAt, oddsBySigns } from './confidence-signs.ts';
import { ENCODED_CONFIDENCE_COEFFICIENTS } from './few/encoded-confidence-coefficients.ts';
import { ENCODED_SIGNS, oddsByWords } from './few/encoded-features.ts';
import { type FewLook, lookAmongFew } from './few/few-signs.ts';
import { wanting } from './wanting.ts';
import { weightedSum } from './weighted-sum.ts';

/**
 * Confidence from which the articles are taken to say. In a large corpus chosen on the questions that the coefficients come from;
 * those for a few articles are shifted so that it refuses there what `scripts/fit-few-articles.ts` says.
 */
export const DEFAULT_THRESHOLD = 0.5;

/** From 0 to 1, how likely it is that the best excerpt answers the question: a logistic regression on the signs. */
export function confidenceOf(best: ChosenExcerpt | undefined): number {
  if (best === undefined) return 0;
  const { small } = best.best.view.question;
  const few = small > 0 ? lookAmongFew(best) : null;
  const amongFew = few ? oddsAmongFew(few) : 0;
  const odds = small === 1 ? amongFew : small * amongFew + (1 - small) * oddsAmongMany(few?.look ?? lookAt(best));
  return 1 / (1 + Math.exp(-odds));
}

/** What an empty slot takes in a large corpus. */
const EMPTY_IN_MANY = 0.15;

const oddsAmongMany = (look: ExcerptLook): number =>
  oddsBySigns(look) - wanting(look) - (look.slot === null ? 0 : EMPTY_IN_MANY * (1 - look.slot));

const oddsByMeaning = weightedSum(ENCODED_SIGNS, ENCODED_CONFIDENCE_COEFFICIENTS);

const logOdds = (confidence: number): number => Math.log(confidence / (1 - confidence));

/**
 * Words that leave hardly a doubt are believed where the encoder doubts, sooner where somebody's statement is asked for: the encoder
 * knows nothing of who speaks, and most of the questions after statements that it was trained on are near misses.
 */
const SURE_BY_WORDS = logOdds(0.85);
const SURE_OF_A_STATEMENT = logOdds(0.7);

function oddsAmongFew(few: FewLook): number {
  const { near, asked } = few.parts[0]!;
  if (near === null) return oddsByWords(few);
  const sure = asked.question.statement === null ? SURE_BY_WORDS : SURE_OF_A_STATEMENT;
  return Math.max(oddsByMeaning(few), oddsByWords(few) - sure);
}
