import { contains, type Span } from '../article/span.ts';
import { pointsBack } from './question/points-back.ts';
import type { ReadSentence } from './score/read-passage.ts';
import type { ScoredSentence } from './score/score-sentences.ts';

/** One or two neighbouring sentences of a passage. */
export interface ChosenExcerpt extends Span {
  readonly best: ScoredSentence;
  /** Its sentences with their scores, the best first. */
  readonly scored: readonly ScoredSentence[];
  /** In the order of the text, `best`'s among them. */
  readonly sentences: readonly ReadSentence[];
}

/** A neighbour that scores at most this much less is about as likely to answer (odds of one to three or better). */
const NEAR = 1.3;
/** Two sentences longer than this together are too much to read for one answer. */
const MOST_WORDS = 70;

/**
 * The best sentences as excerpts, best first. A sentence stands alone unless it points back to the one before it or its
 * neighbour is about as likely to answer; none is shown twice.
 */
export function chooseExcerpts(scored: readonly ScoredSentence[], limit: number): ChosenExcerpt[] {
  const scores = new Map(scored.map((one) => [one.view.sentence, one]));
  const chosen: ChosenExcerpt[] = [];
  for (const best of scored) {
    if (chosen.length >= limit) break;
    if (!holdsSomething(best)) continue;
    const { sentence, candidate } = best.view;
    if (chosen.some((other) => other.best.view.candidate === candidate && contains(other, sentence))) continue;
    const neighbour = neighbourFor(best, scores);
    const free =
      neighbour && !chosen.some((other) => other.best.view.candidate === candidate && contains(other, neighbour));
    const sentences = free ? [sentence, neighbour].sort((a, b) => a.start - b.start) : [sentence];
    chosen.push({
      best,
      scored: free ? [best, scores.get(neighbour)!] : [best],
      sentences,
      start: sentences[0]!.start,
      end: sentences.at(-1)!.end,
    });
  }
  return chosen;
}

function neighbourFor(
  { view: { sentence, candidate, place }, score }: ScoredSentence,
  scores: ReadonlyMap<ReadSentence, ScoredSentence>,
): ReadSentence | undefined {
  const { sentences } = candidate.passage;
  const fits = (other: ReadSentence | undefined): other is ReadSentence =>
    other !== undefined && sentence.words.length + other.words.length <= MOST_WORDS;
  const before = sentences[place - 1];
  if (pointsBack(sentence) && fits(before)) return before;
  const likely = [before, sentences[place + 1]]
    .filter(fits)
    // "He said" opens no excerpt that could do without.
    .filter((other) => other !== before || !pointsBack(other))
    .filter((other) => scores.get(other)!.score >= score - NEAR)
    .sort((a, b) => scores.get(b)!.score - scores.get(a)!.score);
  return likely[0];
}

/** Log-odds below which what was read tells that a sentence has nothing to do with the question. */
const LEAST_ODDS = -6;

/** Whether a sentence holds anything of the question but words that say little, by its words or by what it means. */
const holdsSomething = ({ view: { question, held, cosine }, reading }: ScoredSentence): boolean =>
  held.some((one, i) => one > 0 && !question.concepts[i]!.light) ||
  (reading === null ? cosine !== null : reading.odds > LEAST_ODDS);
