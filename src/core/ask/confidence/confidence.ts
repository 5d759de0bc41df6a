import type { ChosenExcerpt } from '../choose-excerpts.ts';
import type { Finding } from '../finding.ts';
import { COEFFICIENTS } from '../score/coefficients.ts';
import type { ScoredSentence } from '../score/score-sentences.ts';
import { CONFIDENCE_SIGNS } from './confidence-signs.ts';
import { lookAt } from './excerpt-look.ts';
import { MEANING_SIGNS, type MeaningLook, READING_SIGNS, type ReadingLook } from './meaning-signs.ts';

/** Confidence from which the articles are taken to say; the coefficients are shifted so that it means the same in every corpus. */
export const DEFAULT_THRESHOLD = 0.5;

/**
 * Below it the articles are taken not to say; from it up to the threshold nothing is said to be so. Of 1,026 questions on the tuning articles that
 * these answer 66 are below it and 487 below the threshold; of 684 that they do not answer, 330 and 607.
 */
const LIKELY_NOT = 0.2;

/** Whether what was found may answer, though it is not sure enough; never where the corpus lacks a word that matters. */
export const mayAnswer = ({ answered, confidence, hits, unknown }: Finding): boolean =>
  !answered && hits.length > 0 && unknown.length === 0 && confidence >= LIKELY_NOT;

/** What an excerpt is believed by: its words alone, its vectors too, or what was read as well. */
export type Step = 'words' | 'meaning' | 'reading';

/** The names of a step's signs, in the order of `signsOf`. */
export const signNames = (step: Step): string[] =>
  [CONFIDENCE_SIGNS, ...(step === 'words' ? [] : [MEANING_SIGNS]), ...(step === 'reading' ? [READING_SIGNS] : [])]
    .flat()
    .map(({ name }) => name);

/** All that tells whether the best excerpt answers, as far as there is any of it. `sentences` are all that were scored. */
export function signsOf(
  best: ChosenExcerpt,
  sentences: readonly ScoredSentence[],
): { readonly step: Step; readonly signs: readonly number[] } {
  const look = lookAt(best);
  const words = CONFIDENCE_SIGNS.map(({ of }) => of(look));
  const meaning = lookAtMeaning(best, sentences);
  const reading = lookAtReading(best, sentences);
  if (meaning === null && reading === null) return { step: 'words', signs: words };
  const byMeaning = [...words, ...MEANING_SIGNS.map(({ of }) => of(meaning ?? NO_VECTORS))];
  if (reading === null) return { step: 'meaning', signs: byMeaning };
  return { step: 'reading', signs: [...byMeaning, ...READING_SIGNS.map(({ of }) => of(reading))] };
}

/**
 * Who asks one article asks for what it tells more often than who asks among many, and no other story is there to be taken for it: up to so many
 * passages all of that counts (`alone`), from so many on nothing.
 */
const FEW_PASSAGES = 20;
const MANY_PASSAGES = 400;

const fewness = (passages: number): number =>
  Math.max(0, Math.min(1, Math.log(MANY_PASSAGES / Math.max(1, passages)) / Math.log(MANY_PASSAGES / FEW_PASSAGES)));

/**
 * From 0 to 1, how likely it is that the best excerpt answers the question, in a corpus of so many passages: a logistic regression on the
 * signs.
 */
export function confidenceOf(
  best: ChosenExcerpt | undefined,
  sentences: readonly ScoredSentence[],
  passages: number,
): number {
  if (best === undefined) return 0;
  const { step, signs } = signsOf(best, sentences);
  const coefficients = COEFFICIENTS.confidence[step];
  const odds = signNames(step).reduce((sum, name, at) => sum + (coefficients[name] ?? 0) * signs[at]!, 0);
  const { half, alone } = COEFFICIENTS.confidence;
  const cut = (half[step] ?? 0) - (alone[step] ?? 0) * fewness(passages);
  return 1 / (1 + Math.exp(cut - odds));
}

/** Of an excerpt that was read before its vectors were made: cosines as answers mostly have them. */
const NO_VECTORS: MeaningLook = { cosine: 0.6, nearest: 0.6, other: 0.5 };

function lookAtMeaning({ scored, best }: ChosenExcerpt, sentences: readonly ScoredSentence[]): MeaningLook | null {
  const cosines = scored.flatMap(({ view: { cosine } }) => (cosine === null ? [] : [cosine]));
  if (cosines.length === 0) return null;
  const cosine = Math.max(...cosines);
  let nearest = cosine;
  let other = 0;
  for (const { view } of sentences) {
    if (view.cosine === null) continue;
    nearest = Math.max(nearest, view.cosine);
    if (view.candidate !== best.view.candidate) other = Math.max(other, view.cosine);
  }
  return { cosine, nearest, other };
}

function lookAtReading({ scored, best }: ChosenExcerpt, sentences: readonly ScoredSentence[]): ReadingLook | null {
  const { reading, view } = best;
  if (!reading) return null;
  let sum = 0;
  for (const one of sentences) {
    if (one.reading) sum += Math.exp(one.reading.odds);
  }
  return {
    odds: Math.max(...scored.map((one) => one.reading?.odds ?? Number.NEGATIVE_INFINITY)),
    all: Math.log(sum),
    words: reading.words.odds,
    view,
  };
}
