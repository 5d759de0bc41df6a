import { isSameMonth, isSamePlace } from '../question/time-asked.ts';
import type { WeightedConcept } from '../question/weighted-question.ts';
import { orderKept } from '../score/sentence-features.ts';
import { coverage, type SentenceView } from '../score/sentence-view.ts';
import { bestStatementWorth } from '../score/statement-worth.ts';
import type { ExcerptLook } from './excerpt-look.ts';
import { missingKind } from './words-not-held.ts';

/** One thing that makes it more or less likely that the best excerpt answers at all. */
export interface ConfidenceSign {
  readonly name: string;
  readonly of: (look: ExcerptLook) => number;
}

const sign = (name: string, of: (look: ExcerptLook) => number): ConfidenceSign => ({ name, of });

/** Every sign by words, each with the sentence that tells its meaning above it. */
export const CONFIDENCE_SIGNS: readonly ConfidenceSign[] = [
  // Always 1: what holds for any question.
  sign('base', () => 1),
  // Share of the question's weight in the excerpt.
  sign('excerpt.coverage', ({ view, excerpt }) => coverage(view.question, excerpt)),
  // The same with the sentences on either side.
  sign('near.coverage', ({ view, near }) => coverage(view.question, near)),
  // The same with the whole passage and its article's title.
  sign('passage.coverage', ({ view, near }) => coverage(view.question, near, view.heldByPassage)),
  // Share of the question's nouns that are no names and that neither the passage nor its title holds.
  sign('noun.missing', ({ view, near }) =>
    missingShare(view, near, ({ tag, light, name }) => tag === 'NOUN' && !light && !name),
  ),
  // The heaviest word that neither the passage nor its title holds, beside the heaviest word there can be.
  sign('heaviest.missing', ({ view, near }) => heaviestMissing(view, near)),
  // Whether a name of the question is missing from the passage and its title.
  sign('name.missing', ({ view, near }) => missingShare(view, near, ({ name }) => name)),
  // Whether a number of the question is missing from the passage.
  sign('number.missing', ({ view, near }) => missingShare(view, near, ({ number }) => number)),
  // An amount, a date or a place is asked and the excerpt's new words are of no such kind.
  ...(['how-many', 'when', 'where'] as const).map((kind) =>
    sign(`${kind}.missing`, ({ view, evidence }) => (view.question.kind === kind ? 1 - evidence : 0)),
  ),
  // The index's score of the passage for each unit of the question's weight.
  sign('passage.score', ({ view: { candidate, question } }) =>
    Math.min(3, candidate.score / question.weight / Math.sqrt(question.concepts.length || 1)),
  ),
  // Share of the question's neighbouring word pairs that the best sentence keeps together.
  sign('order', ({ view }) => orderKept(view)),
  // Questions of few words are covered by chance.
  sign('question.brevity', ({ view: { question } }) => 1 / (question.concepts.length || 1)),
  // An amount, an age, a clock's time or an office is asked and the excerpt has none.
  sign('kind.missing', (look) => missingKind(look)),
  // What the question leaves open is not filled.
  sign('slot.empty', ({ slot }) => (slot === null ? 0 : 1 - slot)),
  // Question and sentence name different places in a series, or different months or days of the week.
  sign('place.other', ({ view }) => (isSamePlace(view) === false ? 1 : 0)),
  sign('month.other', ({ view }) => (isSameMonth(view) === false ? 1 : 0)),
  // How far a statement in it is the one asked for.
  sign('statement', ({ view }) => bestStatementWorth(view) / 5),
  // A statement is asked for.
  sign('statement.asked', ({ view: { question } }) => (question.statement === null ? 0 : 1)),
];

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
