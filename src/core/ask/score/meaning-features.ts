import type { AnswerWords } from '../meaning/language-model.ts';
import { isSameDate } from '../question/time-asked.ts';
import type { SentenceView } from './sentence-view.ts';

/** A sentence with what is known of it beyond its words: what its vector tells, and what the model made of it. */
export interface SentenceMeaning {
  readonly view: SentenceView;
  /** Its score by words. */
  readonly byWords: number;
  /** Cosines of the sentence and of the nearest one of its passage; the mean of the others where there is none. */
  readonly cosine: number;
  readonly nearest: number;
}

interface MeaningFeature<Look> {
  readonly name: string;
  readonly of: (look: Look) => number;
}

/** Cosines lie close together, and coefficients are kept small. */
const SCALE = 10;

/** What tells more of a sentence than its words, where there are vectors. */
export const MEANING_FEATURES: readonly MeaningFeature<SentenceMeaning>[] = [
  // What the words say.
  { name: 'words', of: ({ byWords }) => byWords },
  // Cosine of question and sentence.
  { name: 'cosine', of: ({ cosine }) => SCALE * cosine },
  // Cosine of question and the nearest sentence of the passage.
  { name: 'cosine.passage', of: ({ nearest }) => SCALE * nearest },
];

/** What the model made of a sentence that it read with the question. */
export interface SentenceReading {
  /** Log-odds that it answers, beside that none of its passage does; and the most of them in its passage. */
  readonly odds: number;
  readonly most: number;
  /** The words that most likely are the answer. */
  readonly words: AnswerWords;
}

/** A sentence that the model read together with the question. */
export interface SentenceRead {
  readonly view: SentenceView;
  /** Its score by meaning, or by words where there are no vectors. */
  readonly before: number;
  readonly reading: SentenceReading;
}

/** What tells more of a sentence than words and vectors, where it was read. */
export const READING_FEATURES: readonly MeaningFeature<SentenceRead>[] = [
  // What words and vectors say.
  { name: 'before', of: ({ before }) => before },
  // Log-odds that it answers, beside that none of its passage does.
  { name: 'odds', of: ({ reading }) => reading.odds },
  // The most of them in its passage.
  { name: 'odds.passage', of: ({ reading }) => reading.most },
  // It has dates, but none that the question names: the model reads days badly.
  { name: 'date.other', of: ({ view }) => (isSameDate(view) === false ? 1 : 0) },
  // Log-odds of its likeliest words to be the answer, within their passage.
  { name: 'words.odds', of: ({ reading }) => Math.max(-MOST_ODDS, Math.min(MOST_ODDS, reading.words.odds)) },
];

/** Beyond these log-odds nothing more is told. */
const MOST_ODDS = 8;
