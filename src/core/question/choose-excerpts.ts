import { contains, type Span } from '../span.ts';
import { hasSomething } from './few/few-view.ts';
import { pointsBack } from './points-back.ts';
import type { ReadSentence } from './read-passage.ts';
import type { ScoredSentence } from './score-sentences.ts';

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
/** The same among a few articles, where sentences are short of words to tell them apart (odds of one to ten or better). */
const NEAR_AMONG_FEW = 2.3;
/** Two sentences longer than this together are too much to read for one answer. */
const MOST_WORDS = 70;

/**
 * The best sentences as excerpts, best first. A sentence stands alone unless it points back to the one before it or its
 * neighbour is about as likely to answer; none is shown twice.
 */
export function chooseExcerpts(scored: readonly ScoredSentence[], limit: number): ChosenExcerpt[] {
  const scores = new Map(scored.map((one) => [one.view.sentence, one]));
  const small = scored[0]?.view.question.small ?? 0;
  const near = NEAR + small * (NEAR_AMONG_FEW - NEAR);
  const chosen: ChosenExcerpt[] = [];
  for (const best of scored) {
    if (chosen.length >= limit) break;
    if (best.few && !hasSomething(best.few)) continue;
    const { sentence, candidate } = best.view;
    if (chosen.some((other) => other.best.view.candidate === candidate && contains(other, sentence))) continue;
    const neighbour = neighbourFor(best, scores, near);
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
  near: number,
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
    .filter((other) => scores.get(other)!.score >= score - near)
    .sort((a, b) => scores.get(b)!.score - scores.get(a)!.score);
  return likely[0];
}
