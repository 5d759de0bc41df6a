import type { ChosenExcerpt } from './choose-excerpts.ts';
import { CONFIDENCE_COEFFICIENTS } from './confidence-coefficients.ts';
import { CONFIDENCE_SIGNS, type ExcerptLook, lookAt } from './confidence-signs.ts';
import { FEW_CONFIDENCE_COEFFICIENTS } from './few/few-confidence-coefficients.ts';
import { FEW_SIGNS, type FewLook, lookAmongFew } from './few/few-signs.ts';
import { wanting } from './wanting.ts';

/**
 * Confidence from which the articles are taken to say. In a large corpus chosen on the questions that the coefficients come from;
 * those for a few articles are shifted so that it refuses there what `scripts/fit-few-articles.ts` says.
 */
export const DEFAULT_THRESHOLD = 0.5;

/** From 0 to 1, how likely it is that the best excerpt answers the question: a logistic regression on the signs. */
export function confidenceOf(best: ChosenExcerpt | undefined): number {
  if (best === undefined) return 0;
  const { small } = best.best.view.question;
  const few = small > 0 ? oddsAmongFew(lookAmongFew(best)) : 0;
  const odds = small === 1 ? few : small * few + (1 - small) * oddsAmongMany(lookAt(best));
  return 1 / (1 + Math.exp(-odds));
}

/** What an empty slot takes in a large corpus. */
const EMPTY_IN_MANY = 0.15;

function oddsAmongMany(look: ExcerptLook): number {
  let sum = -wanting(look);
  for (const { name, of } of CONFIDENCE_SIGNS) sum += (CONFIDENCE_COEFFICIENTS[name] ?? 0) * of(look);
  return sum - (look.slot === null ? 0 : EMPTY_IN_MANY * (1 - look.slot));
}

function oddsAmongFew(look: FewLook): number {
  let sum = 0;
  for (const { name, of } of FEW_SIGNS) sum += (FEW_CONFIDENCE_COEFFICIENTS[name] ?? 0) * of(look);
  return sum;
}
