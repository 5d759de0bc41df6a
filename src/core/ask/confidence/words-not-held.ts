import type { QuestionKind } from '../question/question-kind.ts';
import { askedMissing, type ExcerptLook } from './excerpt-look.ts';

/**
 * What counts against an answer beyond what the fitted coefficients say, in log-odds. Set by hand: readers ask
 * for amounts, ages and offices that no article gives, and the words around them are all there.
 */
const NO_AMOUNT = 5;
const NO_AGE = 4;
const NO_CLOCK = 4;
const NO_OFFICE = 3.5;
/** When names are held but nothing else of what is asked of them; less when up to half of it is. */
const NO_DEED = 1.5;
const TELLING: ReadonlySet<QuestionKind> = new Set(['who', 'when', 'where']);

const AGE = /\b(?:aged?|old|born)\b|,\s\d{2},/i;
const CLOCK = /\b\d{1,2}[:.]\d\d\b|\b[ap]\.?m\b|\b(?:noon|midnight|o['’]clock)\b/i;

/** Log-odds against an answer: an amount, an age, a clock's time or an office is asked and the excerpt has none. */
export function missingKind({ view: { question }, evidence, excerpt, text }: ExcerptLook): number {
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
