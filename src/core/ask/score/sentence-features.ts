import type { Word } from '../../terms/words.ts';
import type { QuestionKind } from '../question/question-kind.ts';
import { isSameDate, isSameMonth, isSamePlace, looksAhead } from '../question/time-asked.ts';
import { coverage, type SentenceView } from './sentence-view.ts';
import { slotOf } from './slot.ts';
import { bestStatementWorth } from './statement-worth.ts';

/** One thing that makes a sentence more or less likely to answer. */
export interface SentenceFeature {
  readonly name: string;
  readonly of: (view: SentenceView) => number;
}

const feature = (name: string, of: (view: SentenceView) => number): SentenceFeature => ({ name, of });

/** BM25's saturation, and the sentence length at which it neither rewards nor punishes. */
const SATURATION = 1.2;
const AVERAGE_TERMS = 12;
/** Words within which matches count as close together. */
const WINDOW = 12;
/** Words within which two words of the question keep their order. */
const REACH = 4;
/** A common beginning shorter than this is chance. */
const SHORTEST_PREFIX = 4;

const kindFeature = (kind: QuestionKind): SentenceFeature =>
  feature(`evidence.${kind}`, ({ question, evidence }) => (question.kind === kind ? evidence : 0));

/** Every feature, in the order in which coefficients are printed. Each has the sentence that tells its meaning above it. */
export const SENTENCE_FEATURES: readonly SentenceFeature[] = [
  // The index's score of the passage as a share of the best passage's.
  feature('passage.share', ({ share }) => share),
  // One over the passage's place among those found.
  feature('passage.rank', ({ rank }) => 1 / (rank + 1)),
  // BM25 of the sentence alone, which rewards short sentences and words repeated.
  feature('sentence.bm25', sentenceBm25),
  // Share of the question's weight in the sentence.
  feature('sentence.coverage', ({ question, held }) => coverage(question, held)),
  // The same when the sentence before may help, where "he" or "that round" has its name.
  feature('pair.coverage', ({ question, held, heldBefore }) => coverage(question, held, heldBefore)),
  // The same with the sentences on both sides.
  feature('triple.coverage', ({ question, held, heldBefore, heldAfter }) =>
    coverage(question, held, heldBefore, heldAfter),
  ),
  // The same for the whole passage and its article's title.
  feature('passage.coverage', ({ question, heldByPassage }) => coverage(question, heldByPassage)),
  // Weight of the question's words within the best window of a dozen words.
  feature('density', density),
  // Share of the question's names that the sentence holds.
  feature('sentence.names', ({ question, held }) => namesHeld(question.concepts, held)),
  // Share of the question's names that the passage or its article's title holds.
  feature('passage.names', ({ question, heldByPassage }) => namesHeld(question.concepts, heldByPassage)),
  // Share of the question's numbers that the sentence holds.
  feature('numbers', numbersHeld),
  // Whether the words that the question lacks are of the kind that it asks for.
  feature('evidence', ({ evidence }) => evidence),
  // The same again for each kind, since some kinds are told more surely than others.
  ...(['who', 'when', 'how-many'] as const).map(kindFeature),
  // Words that the sentence lacks but begins alike: "mediation" for "mediator".
  feature('prefix', beginsAlike),
  // How long the sentence is: long ones hold more, and more beside the point.
  feature('length', ({ sentence }) => Math.log(1 + sentence.length) / 4),
  // How much of the sentence is new to the question: an answer must add something.
  feature('novelty', ({ fresh }) => Math.min(1, fresh.filter(({ stop }) => !stop).length / 10)),
  // Runs of two and three words, stop words included, that question and sentence share.
  feature('runs', ({ runs, sentence }) => Math.min(1, runs.filter((run) => holdsRun(sentence.words, run)).length / 4)),
  // How far a statement in it is the one asked for.
  feature('statement', bestStatementWorth),
  // A date is asked, and an event of the sentence has one that is new to the question.
  feature('dated', ({ question, sentence, candidate, fresh }) => {
    if (question.kind !== 'when') return 0;
    const isDated = candidate.passage.article.events.some(
      ({ sentence: span, timex }) =>
        span.start === sentence.start && fresh.some(({ start, end }) => timex.start <= start && end <= timex.end),
    );
    return isDated ? 1 : 0;
  }),
  // How far it holds what the question leaves open.
  feature('slot', (view) => slotOf(view) ?? 0),
  // Question and sentence name the same place in a series, or another.
  feature('place.same', (view) => when(isSamePlace(view) === true)),
  feature('place.other', (view) => when(isSamePlace(view) === false)),
  // The sentence has a date that the question names, or only others.
  feature('date.same', (view) => when(isSameDate(view) === true)),
  feature('date.other', (view) => when(isSameDate(view) === false)),
  // They name different months or days of the week.
  feature('month.other', (view) => when(isSameMonth(view) === false)),
  // What is to come is asked, and the sentence looks ahead, or does not.
  feature('outlook', (view) => when(looksAhead(view) === true)),
  feature('outlook.past', (view) => when(looksAhead(view) === false)),
];

/** Whether these terms stand one after another among words. */
const holdsRun = (words: readonly Word[], run: readonly string[]): boolean =>
  words.some(({ term }, at) => term === run[0] && run.every((one, after) => words[at + after]?.term === one));

const when = (is: boolean): number => (is ? 1 : 0);

function sentenceBm25({ question, matches, sentence }: SentenceView): number {
  const counts = new Map<number, number>();
  for (const { concept } of matches) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  const length = SATURATION * (0.5 + (0.5 * sentence.terms.size) / AVERAGE_TERMS);
  let sum = 0;
  for (const [concept, count] of counts) {
    sum += (question.concepts[concept]!.weight * count * (SATURATION + 1)) / (count + length);
  }
  return sum / question.weight;
}

/** Share of the question's neighbouring word pairs, by weight, that a sentence has near each other in the same order. */
export function orderKept({ question: { concepts }, matches }: SentenceView): number {
  let kept = 0;
  let all = 0;
  for (let i = 1; i < concepts.length; i++) {
    const weight = concepts[i - 1]!.weight + concepts[i]!.weight;
    all += weight;
    const near = matches.some(
      (a) => a.concept === i - 1 && matches.some((b) => b.concept === i && b.at > a.at && b.at - a.at <= REACH),
    );
    if (near) kept += weight;
  }
  return all === 0 ? 0 : kept / all;
}

/** Share of the question's weight within the sentence's best window of a dozen words. */
export function density({ question, matches, held }: SentenceView): number {
  let best = 0;
  for (let i = 0; i < matches.length; i++) {
    const seen = new Set<number>();
    let sum = 0;
    for (let j = i; j < matches.length && matches[j]!.at - matches[i]!.at < WINDOW; j++) {
      const { concept } = matches[j]!;
      if (seen.has(concept)) continue;
      seen.add(concept);
      sum += question.concepts[concept]!.weight * held[concept]!;
    }
    if (sum > best) best = sum;
  }
  return best / question.weight;
}

function namesHeld(concepts: SentenceView['question']['concepts'], held: readonly number[]): number {
  let sum = 0;
  let all = 0;
  concepts.forEach(({ capital, weight }, i) => {
    if (!capital) return;
    all += weight;
    sum += weight * held[i]!;
  });
  return all === 0 ? 0 : sum / all;
}

function numbersHeld({ question, held }: SentenceView): number {
  const numbers = question.concepts.flatMap(({ number }, i) => (number ? [held[i]!] : []));
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function beginsAlike({ question, held, sentence }: SentenceView): number {
  let sum = 0;
  question.concepts.forEach(({ term, weight }, i) => {
    if (held[i]! > 0 || term.length < SHORTEST_PREFIX) return;
    let best = 0;
    for (const other of sentence.terms) {
      if (other.length < SHORTEST_PREFIX || other[0] !== term[0]) continue;
      let alike = 1;
      while (alike < term.length && alike < other.length && term[alike] === other[alike]) alike++;
      if (alike >= SHORTEST_PREFIX) best = Math.max(best, alike / Math.max(term.length, other.length));
    }
    sum += best * weight;
  });
  return sum / question.weight;
}
