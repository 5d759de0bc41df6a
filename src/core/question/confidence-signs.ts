import { rootOf } from '../terms/spelling.ts';
import type { ChosenExcerpt } from './choose-excerpts.ts';
import { CONFIDENCE_COEFFICIENTS } from './confidence-coefficients.ts';
import { evidenceOf, freshWords } from './evidence.ts';
import { density, orderKept } from './sentence-features.ts';
import { coverage, heldBy, lookAtNeighbour, type SentenceView } from './sentence-view.ts';
import { slotOf } from './slot.ts';
import type { WeightedConcept, WeightedQuestion } from './weighted-question.ts';
import { weightedSum } from './weighted-sum.ts';

/** One thing that makes it more or less likely that the best excerpt answers at all. */
export interface ConfidenceSign {
  readonly name: string;
  readonly of: (look: ExcerptLook) => number;
}

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

const sign = (name: string, of: (look: ExcerptLook) => number): ConfidenceSign => ({ name, of });

/** Every sign, each with the sentence that tells its meaning above it. */
export const CONFIDENCE_SIGNS: readonly ConfidenceSign[] = [
  // Always 1: what holds for any question.
  sign('base', () => 1),
  // Share of the question's weight in the excerpt.
  sign('excerpt.coverage', ({ view, excerpt }) => coverage(view.question, excerpt)),
  // The same with the sentences on either side.
  sign('near.coverage', ({ view, near }) => coverage(view.question, near)),
  // The same with the whole passage and its article's title.
  sign('passage.coverage', ({ view, near }) => coverage(view.question, near, view.heldByPassage)),
  // Share of the question's weight that occurs nowhere in the corpus.
  sign('unknown', ({ view: { question } }) => shareOf(question.concepts, ({ known }) => !known)),
  // Share of the question's nouns that are no names and that neither the passage nor its title holds.
  sign('noun.missing', ({ view, near }) =>
    missingShare(view, near, ({ tag, light, name }) => tag === 'NOUN' && !light && !name),
  ),
  // Share of the question's nouns and names that occur nowhere in the corpus.
  sign('noun.unknown', ({ view: { question } }) =>
    shareOf(
      question.concepts.filter(({ tag, name }) => tag === 'NOUN' || name),
      ({ known, light }) => !known && !light,
    ),
  ),
  // Share of its verbs and adjectives.
  sign('verb.missing', ({ view, near }) =>
    missingShare(view, near, ({ tag, light }) => (tag === 'VERB' || tag === 'ADJ') && !light),
  ),
  // The heaviest word that neither the passage nor its title holds, beside the heaviest word there can be.
  sign('heaviest.missing', ({ view, near }) => heaviestMissing(view, near)),
  // Whether a name of the question is missing from the passage and its title.
  sign('name.missing', ({ view, near }) => missingShare(view, near, ({ name }) => name)),
  // Whether a number of the question is missing from the passage.
  sign('number.missing', ({ view, near }) => missingShare(view, near, ({ number }) => number)),
  // An amount, a date or a person is asked and the excerpt's new words are of no such kind.
  ...(['how-many', 'when', 'who', 'where'] as const).map((kind) =>
    sign(`${kind}.missing`, ({ view, evidence }) => (view.question.kind === kind ? 1 - evidence : 0)),
  ),
  // Weight of the question's content words, names apart, that the excerpt itself lacks: what is asked of the names.
  sign('asked.missing', ({ view, excerpt }) => askedMissing(view.question, excerpt)),
  // The index's score of the passage for each unit of the question's weight.
  sign('passage.score', ({ view: { candidate, question } }) =>
    Math.min(3, candidate.score / question.weight / Math.sqrt(question.concepts.length || 1)),
  ),
  // Share of the question's neighbouring word pairs that the best sentence keeps together.
  sign('order', ({ view }) => orderKept(view)),
  // Share of the question's weight within a dozen words.
  sign('density', ({ view }) => density(view)),
  // Questions of few words are covered by chance.
  sign('few.words', ({ view: { question } }) => 1 / (question.concepts.length || 1)),
];

/** Log-odds that an excerpt answers, by the fitted coefficients of a large corpus alone. */
export const oddsBySigns = weightedSum(CONFIDENCE_SIGNS, CONFIDENCE_COEFFICIENTS);

function shareOf(concepts: readonly WeightedConcept[], is: (concept: WeightedConcept) => boolean): number {
  let sum = 0;
  let all = 0;
  for (const concept of concepts) {
    all += concept.weight;
    if (is(concept)) sum += concept.weight;
  }
  return all === 0 ? 0 : sum / all;
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

function heaviestMissing({ question, heldByPassage }: SentenceView, near: readonly number[]): number {
  let heaviest = 0;
  let most = 1;
  question.concepts.forEach(({ weight }, i) => {
    most = Math.max(most, weight);
    heaviest = Math.max(heaviest, weight * (1 - Math.max(near[i]!, heldByPassage[i]!)));
  });
  return heaviest / most;
}

function missingShare(
  { question, heldByPassage }: SentenceView,
  near: readonly number[],
  is: (concept: WeightedConcept) => boolean,
): number {
  let missing = 0;
  let count = 0;
  question.concepts.forEach((concept, i) => {
    if (!is(concept)) return;
    count++;
    missing += 1 - Math.max(near[i]!, heldByPassage[i]!);
  });
  return count === 0 ? 0 : missing / count;
}
