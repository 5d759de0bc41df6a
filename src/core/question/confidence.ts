import type { ChosenExcerpt } from './choose-excerpts.ts';
import { CONFIDENCE_COEFFICIENTS } from './confidence-coefficients.ts';
import { CONFIDENCE_SIGNS, type ExcerptLook, lookAt } from './confidence-signs.ts';

/** Confidence from which the articles are taken to say; chosen on the questions that the coefficients come from. */
export const DEFAULT_THRESHOLD = 0.45;

/** From 0 to 1, how likely it is that the best excerpt answers the question: a logistic regression on the signs. */
export function confidenceOf(best: ChosenExcerpt | undefined): number {
  return best === undefined ? 0 : likelihood(lookAt(best));
}

function likelihood(look: ExcerptLook): number {
  let sum = 0;
  for (const { name, of } of CONFIDENCE_SIGNS) sum += (CONFIDENCE_COEFFICIENTS[name] ?? 0) * of(look);
  return 1 / (1 + Math.exp(-sum));
}
