import type { Reading } from '../meaning/language-model.ts';
import { COEFFICIENTS } from './coefficients.ts';
import { MEANING_FEATURES, READING_FEATURES, type SentenceMeaning, type SentenceReading } from './meaning-features.ts';
import { SENTENCE_FEATURES } from './sentence-features.ts';
import type { Candidate, SentenceView } from './sentence-view.ts';
import { weightedSum } from './weighted-sum.ts';

/** A sentence with its score, comparable within one question only. */
export interface ScoredSentence {
  readonly view: SentenceView;
  readonly score: number;
  /** Its score by its words alone. */
  readonly byWords: number;
  /** Null where it was not read. */
  readonly reading: SentenceReading | null;
}

const scoreByWords = weightedSum(SENTENCE_FEATURES, COEFFICIENTS.words);
const scoreByMeaning = weightedSum(MEANING_FEATURES, COEFFICIENTS.meaning);
const scoreByReading = weightedSum(READING_FEATURES, COEFFICIENTS.reading);

/**
 * Every sentence with its score, best first, by its words and, as far as there are any, by its vector; of equals the one that comes first
 * in the candidates.
 */
export function scoreSentences(views: readonly SentenceView[]): ScoredSentence[] {
  const byWords = views.map(scoreByWords);
  const meant = meaningsOf(views, byWords);
  const scores = meant ? meant.map(scoreByMeaning) : byWords;
  return ranked(views.map((view, at) => ({ view, score: scores[at]!, byWords: byWords[at]!, reading: null })));
}

/** The same sentences with what the model read, best first: those that it did not read come behind. */
export function scoreRead(
  scored: readonly ScoredSentence[],
  readings: ReadonlyMap<Candidate, Reading>,
): ScoredSentence[] {
  const read: ScoredSentence[] = [];
  const unread: ScoredSentence[] = [];
  for (const one of scored) {
    const reading = readings.get(one.view.candidate);
    if (reading?.sentences[one.view.place] === undefined) {
      unread.push(one);
      continue;
    }
    const ofSentence: SentenceReading = {
      odds: reading.sentences[one.view.place]!,
      most: Math.max(...reading.sentences),
      words: reading.answers[one.view.place]!,
    };
    read.push({
      ...one,
      reading: ofSentence,
      score: scoreByReading({ view: one.view, before: one.score, reading: ofSentence }),
    });
  }
  const floor = Math.min(0, ...read.map(({ score }) => score));
  const behind = unread[0] ? floor - UNREAD - unread[0].score : 0;
  return ranked([...read, ...unread.map((one) => ({ ...one, score: one.score + behind }))]);
}

/** By how much at least a sentence that was not read scores less than any that was. */
const UNREAD = 3;

/** Sentences with their cosines; null where none has one. */
export function meaningsOf(views: readonly SentenceView[], byWords: readonly number[]): SentenceMeaning[] | null {
  const known = views.flatMap(({ cosine }) => (cosine === null ? [] : [cosine]));
  if (known.length === 0) return null;
  const mean = known.reduce((sum, one) => sum + one, 0) / known.length;
  return views.map((view, at) => ({
    view,
    byWords: byWords[at]!,
    cosine: view.cosine ?? mean,
    nearest: view.candidate.cosines ? Math.max(...view.candidate.cosines) : mean,
  }));
}

const ranked = (sentences: readonly ScoredSentence[]): ScoredSentence[] =>
  [...sentences].sort((a, b) => b.score - a.score);
