import type { SentenceView } from '../score/sentence-view.ts';

/** What vectors tell of the best excerpt. */
export interface MeaningLook {
  /** Cosine of the nearest of its sentences. */
  readonly cosine: number;
  /** Of the nearest sentence of all. */
  readonly nearest: number;
  /** Of the nearest sentence of another passage; 0 when there is none. */
  readonly other: number;
}

/** What the model made of the best excerpt when it read it with the question. */
export interface ReadingLook {
  /** The most log-odds of its sentences. */
  readonly odds: number;
  /** Logarithm of the sum of the odds of all sentences. */
  readonly all: number;
  /** Log-odds of its likeliest words, within its passage. */
  readonly words: number;
  readonly view: SentenceView;
}

interface MeaningSign<Look> {
  readonly name: string;
  readonly of: (look: Look) => number;
}

/** Log-odds beyond which nothing more is told. */
const MOST_ODDS = 10;
const within = (odds: number): number => Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
/** Cosines lie close together, and coefficients are kept small. */
const SCALE = 10;

/** Every sign beside those of the words, where there are vectors. */
export const MEANING_SIGNS: readonly MeaningSign<MeaningLook>[] = [
  // Cosine of the excerpt.
  { name: 'cosine', of: ({ cosine }) => SCALE * cosine },
  // Of the nearest sentence of all.
  { name: 'cosine.nearest', of: ({ nearest }) => SCALE * nearest },
  // By how much it is nearer than any other passage.
  { name: 'cosine.margin', of: ({ cosine, other }) => SCALE * (cosine - other) },
];

/** Every sign beside those, where the excerpt was read. */
export const READING_SIGNS: readonly MeaningSign<ReadingLook>[] = [
  // Log-odds that the excerpt answers.
  { name: 'odds', of: ({ odds }) => within(odds) },
  // That any sentence does.
  { name: 'odds.all', of: ({ all }) => within(all) },
  // Log-odds of its likeliest words.
  { name: 'odds.words', of: ({ words }) => within(words) },
  // How many words the question has.
  { name: 'length', of: ({ view }) => Math.min(20, view.question.words.length) / 10 },
  // A yes or no is asked for.
  { name: 'yes-no', of: ({ view }) => (view.question.kind === 'yes-no' ? 1 : 0) },
];
