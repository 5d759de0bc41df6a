import type { ChosenExcerpt } from './choose-excerpts.ts';
import { CONFIDENCE_COEFFICIENTS } from './confidence-coefficients.ts';
import { askedMissing, CONFIDENCE_SIGNS, type ExcerptLook, lookAt } from './confidence-signs.ts';
import type { QuestionKind } from './question-kind.ts';

/** Confidence from which the articles are taken to say; chosen on the questions that the coefficients come from. */
export const DEFAULT_THRESHOLD = 0.5;

/** From 0 to 1, how likely it is that the best excerpt answers the question: a logistic regression on the signs. */
export function confidenceOf(best: ChosenExcerpt | undefined): number {
  return best === undefined ? 0 : 1 / (1 + Math.exp(-oddsOf(lookAt(best))));
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

/** Log-odds that the signs can give in a small corpus, for or against. */
const MOST_ODDS = 4;
/** What a filled slot adds there and an empty one takes, which no other sign makes good. */
const FILLED = 3;
const EMPTY = 8;
/** What questions gain there that leave open nothing that words tell: the coefficients expect their words more literally. */
const UNTOLD = 0.3;
/** What an empty slot takes in a large corpus. */
const EMPTY_IN_MANY = 0.15;

/**
 * By the fitted coefficients in a large corpus. In a small one whatever is asked meets its words, since every sentence is about
 * the same few things; so there it is the slot that decides.
 */
function oddsOf(look: ExcerptLook): number {
  const { slot, view, excerpt } = look;
  const { question } = view;
  let sum = -wanting(look);
  for (const { name, of } of CONFIDENCE_SIGNS) sum += (CONFIDENCE_COEFFICIENTS[name] ?? 0) * of(look);
  const many = sum - (slot === null ? 0 : EMPTY_IN_MANY * (1 - slot));
  if (question.small === 0) return many;
  const worth = Math.min(1, 2 * (1 - askedMissing(question, excerpt)));
  const bounded = Math.max(-MOST_ODDS, Math.min(MOST_ODDS, sum));
  const few = bounded + (slot === null ? UNTOLD : FILLED * slot * worth - EMPTY * (1 - slot));
  return many + question.small * (few - many);
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
