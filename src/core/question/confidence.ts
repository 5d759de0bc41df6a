import type { ChosenExcerpt } from './choose-excerpts.ts';
import { CONFIDENCE_COEFFICIENTS } from './confidence-coefficients.ts';
import { askedMissing, CONFIDENCE_SIGNS, type ExcerptLook, lookAt } from './confidence-signs.ts';
import type { QuestionKind } from './question-kind.ts';

/** Confidence from which the articles are taken to say; chosen on the questions that the coefficients come from. */
export const DEFAULT_THRESHOLD = 0.5;

/** From 0 to 1, how likely it is that the best excerpt answers the question: a logistic regression on the signs. */
export function confidenceOf(best: ChosenExcerpt | undefined): number {
  return best === undefined ? 0 : likelihood(lookAt(best));
}

/**
 * What counts against an answer beyond what the fitted coefficients say, in log-odds. Set by hand: readers of few articles ask
 * for amounts, ages and offices that no article gives, and the words around them are all there.
 */
const NO_AMOUNT = 5;
const NO_AGE = 4;
const NO_CLOCK = 4;
const NO_OFFICE = 3.5;
/** When names are held but nothing else of what is asked of them; less when up to half of it is. */
const NO_DEED = 1.5;
const TELLING: ReadonlySet<QuestionKind> = new Set(['who', 'when', 'where']);

function likelihood(look: ExcerptLook): number {
  let sum = 0;
  for (const { name, of } of CONFIDENCE_SIGNS) sum += (CONFIDENCE_COEFFICIENTS[name] ?? 0) * of(look);
  return 1 / (1 + Math.exp(wanting(look) - sum));
}

const AGE = /\b(?:aged?|old|born)\b|,\s\d{2},/i;
const CLOCK = /\b\d{1,2}[:.]\d\d\b|\b[ap]\.?m\b|\b(?:noon|midnight|o['’]clock)\b/i;

function wanting({ view: { question }, evidence, excerpt, text }: ExcerptLook): number {
  const asked = question.text.toLowerCase();
  const missing = askedMissing(question, excerpt);
  const deed =
    TELLING.has(question.kind) && question.concepts.some(({ name }) => name)
      ? NO_DEED * Math.max(0, 2 * missing - 1)
      : 0;
  if (/\bhow old\b/.test(asked)) return AGE.test(text) ? deed : NO_AGE;
  if (/\b(?:what time|what hour)\b/.test(asked)) return CLOCK.test(text) ? deed : NO_CLOCK;
  if (question.kind === 'how-many') return deed + NO_AMOUNT * (1 - evidence);
  if (/\bwho(?:'s|’s| is| was| are| were) (?:the |an? )/.test(asked)) return NO_OFFICE * missing;
  return deed;
}
