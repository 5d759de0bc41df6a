import type { ChosenExcerpt } from './choose-excerpts.ts';
import { CONFIDENCE_COEFFICIENTS } from './confidence-coefficients.ts';
import { askedMissing, CONFIDENCE_SIGNS, type ExcerptLook, lookAt } from './confidence-signs.ts';

/** Confidence from which the articles are taken to say; chosen on the questions that the coefficients come from. */
export const DEFAULT_THRESHOLD = 0.57;

/** From 0 to 1, how likely it is that the best excerpt answers the question: a logistic regression on the signs. */
export function confidenceOf(best: ChosenExcerpt | undefined): number {
  return best === undefined ? 0 : likelihood(lookAt(best));
}

/**
 * What counts against an answer beyond what the fitted coefficients say, in log-odds. Set by hand: readers of few articles ask
 * for amounts, ages and offices that no article gives, and the words around them are all there.
 */
const NO_AMOUNT = 2.5;
const NO_AGE = 4;
const NO_OFFICE = 3.5;

function likelihood(look: ExcerptLook): number {
  let sum = 0;
  for (const { name, of } of CONFIDENCE_SIGNS) sum += (CONFIDENCE_COEFFICIENTS[name] ?? 0) * of(look);
  return 1 / (1 + Math.exp(wanting(look) - sum));
}

const AGE = /\b(?:aged?|old|born)\b|,\s\d{2},/i;

function wanting({ view: { question }, evidence, excerpt, text }: ExcerptLook): number {
  const asked = question.text.toLowerCase();
  if (/\bhow old\b/.test(asked)) return AGE.test(text) ? 0 : NO_AGE;
  if (question.kind === 'how-many') return NO_AMOUNT * (1 - evidence);
  if (/\bwho(?:'s|’s| is| was| are| were) (?:the |an? )/.test(asked))
    return NO_OFFICE * askedMissing(question, excerpt);
  return 0;
}
