import { rootOf } from '../../terms/spelling.ts';
import type { ChosenExcerpt } from '../choose-excerpts.ts';
import type { WeightedQuestion } from '../question/weighted-question.ts';
import { evidenceOf, freshWords } from '../score/evidence.ts';
import { heldBy, lookAtNeighbour, type SentenceView } from '../score/sentence-view.ts';
import { slotOf } from '../score/slot.ts';

/** The best excerpt with what of the question it holds. */
export interface ExcerptLook {
  readonly view: SentenceView;
  /** Held by the excerpt and the sentence on either side. */
  readonly near: readonly number[];
  /** Held by the excerpt, or by a speaker of a statement in it. */
  readonly excerpt: readonly number[];
  readonly evidence: number;
  /** How far it holds what the question leaves open; null where that cannot be told. */
  readonly slot: number | null;
  readonly text: string;
}

/** Looks at an excerpt as a whole, both its sentences if it has two. */
export function lookAt({ best: { view }, sentences }: ChosenExcerpt): ExcerptLook {
  const { question } = view;
  const terms = new Set<string>();
  for (const sentence of sentences) {
    for (const term of sentence.terms) terms.add(term);
    for (const term of sentence.speakers) terms.add(term);
  }
  const excerpt = heldBy(terms, question, new Set([...terms].map(rootOf)));
  const near = excerpt.map((held, i) => Math.max(held, view.held[i]!, view.heldBefore[i]!, view.heldAfter[i]!));
  const evidence = Math.max(
    ...sentences.map((sentence) => evidenceOf(question.kind, sentence, freshWords(sentence.words, question.norms))),
  );
  const slots = sentences.map((sentence) => slotOf(lookAtNeighbour(view, sentence)));
  const slot = slots.every((one) => one !== null) ? Math.max(...slots) : null;
  return { view, excerpt, near, evidence, slot, text: sentences.map(({ text }) => text).join(' ') };
}

/** Share by weight of a question's content words, its names apart, that are not held. */
export function askedMissing(question: WeightedQuestion, held: readonly number[]): number {
  let missing = 0;
  let all = 0;
  question.concepts.forEach(({ name, light, cue, weight }, i) => {
    if (name || light || (cue && question.statement !== null)) return;
    all += weight;
    missing += weight * (1 - held[i]!);
  });
  return all === 0 ? 0 : missing / all;
}
