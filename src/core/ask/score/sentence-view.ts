import type { Word } from '../../terms/words.ts';
import type { WeightedQuestion } from '../question/weighted-question.ts';
import { evidenceOf, freshWords } from './evidence.ts';
import type { ReadPassage, ReadSentence } from './read-passage.ts';

/** A passage that the index found, with its sentences read. */
export interface Candidate {
  readonly passage: ReadPassage;
  /** The same text in other articles. */
  readonly copies: readonly ReadPassage[];
  /** The index's score; 0 where only its meaning was found. */
  readonly score: number;
  /** By sentence: the cosine of its vector with the question's; null where there are no vectors. */
  readonly cosines: readonly number[] | null;
}

/** How well each of a question's concepts is held, in their order: 1 by the word itself, less by what may stand for it. */
export type Held = readonly number[];

/** A concept's word found at a place among a sentence's words. */
interface Match {
  readonly at: number;
  readonly concept: number;
}

/** A sentence as it looks to one question; what every feature is computed from. */
export interface SentenceView {
  readonly question: WeightedQuestion;
  readonly candidate: Candidate;
  readonly sentence: ReadSentence;
  /** Place in the passage, from 0. */
  readonly place: number;
  /** Place of the passage among the candidates, from 0, and its score as a share of the best one's. */
  readonly rank: number;
  readonly share: number;
  readonly held: Held;
  readonly heldBefore: Held;
  readonly heldAfter: Held;
  readonly heldByPassage: Held;
  readonly heldByTitle: Held;
  readonly matches: readonly Match[];
  readonly fresh: readonly Word[];
  /** From 0 to 1: whether the words that the question lacks are of the kind it asks for. */
  readonly evidence: number;
  /** Cosine of the sentence with the question; null where it has no vector. */
  readonly cosine: number | null;
  /** The question's runs of two and three terms. */
  readonly runs: readonly (readonly string[])[];
}

/** The distinct runs of two and three terms. */
function runsOf(terms: readonly string[]): string[][] {
  const runs = new Map<string, string[]>();
  for (let start = 0; start + 1 < terms.length; start++) {
    for (const length of [2, 3]) {
      const run = terms.slice(start, start + length);
      if (run.length === length) runs.set(run.join(' '), run);
    }
  }
  return [...runs.values()];
}

/** Share of the question's weight that is held, 0 to 1. */
export function coverage(question: WeightedQuestion, ...held: readonly Held[]): number {
  let sum = 0;
  question.concepts.forEach(({ weight }, i) => {
    let best = 0;
    for (const one of held) if (one[i]! > best) best = one[i]!;
    sum += weight * best;
  });
  return sum / question.weight;
}

/** Views of every sentence of the candidates, passage after passage. */
export function viewSentences(question: WeightedQuestion, candidates: readonly Candidate[]): SentenceView[] {
  const concepts = conceptsByTerm(question);
  const nothing: Held = question.concepts.map(() => 0);
  const best = candidates[0]?.score || 1;
  const runs = runsOf(question.terms);
  const heldByEach = candidates.map(({ passage }) =>
    passage.sentences.map((sentence) => heldBySentence(sentence, question)),
  );
  return candidates.flatMap((candidate, rank) => {
    const { passage, score } = candidate;
    const heldByTitle = heldBy(passage.title, question);
    const heldByPassage = heldBy(passage.terms, question, passage.roots);
    return passage.sentences.map((sentence, place): SentenceView => {
      const fresh = freshWords(sentence.words, question.norms);
      return {
        question,
        candidate,
        sentence,
        place,
        rank,
        share: score / best,
        held: heldByEach[rank]![place]!,
        heldBefore: heldByEach[rank]![place - 1] ?? nothing,
        heldAfter: heldByEach[rank]![place + 1] ?? nothing,
        heldByPassage,
        heldByTitle,
        matches: matchesIn(sentence, concepts),
        fresh,
        evidence: evidenceOf(question.kind, sentence, fresh),
        cosine: candidate.cosines?.[place] ?? null,
        runs,
      };
    });
  });
}

/** The same look at another sentence of the same passage. */
export function lookAtNeighbour(view: SentenceView, sentence: ReadSentence): SentenceView {
  const { question, candidate } = view;
  if (sentence === view.sentence) return view;
  const fresh = freshWords(sentence.words, question.norms);
  return {
    ...view,
    sentence,
    place: candidate.passage.sentences.indexOf(sentence),
    held: heldBySentence(sentence, question),
    matches: matchesIn(sentence, conceptsByTerm(question)),
    fresh,
    evidence: evidenceOf(question.kind, sentence, fresh),
  };
}

type ConceptsByTerm = ReadonlyMap<string, readonly number[]>;

/** Concepts by the terms that answer for them almost as well as their own. */
function conceptsByTerm(question: WeightedQuestion): ConceptsByTerm {
  const found = new Map<string, number[]>();
  question.concepts.forEach(({ substitutes }, concept) => {
    for (const { term } of substitutes) {
      const known = found.get(term) ?? [];
      if (!known.includes(concept)) known.push(concept);
      found.set(term, known);
    }
  });
  return found;
}

/** As its words hold them, and the speaker of a statement in it for every word that names them: "he" for "Mujahid". */
function heldBySentence({ terms, roots, speakers }: ReadSentence, question: WeightedQuestion): Held {
  const held = heldBy(terms, question, roots);
  if (speakers.size === 0) return held;
  return question.concepts.map(({ party }, i) => (party !== null && speakers.has(party) ? 1 : held[i]!));
}

const NONE: ReadonlySet<string> = new Set();
/** What a word made from the same root counts for, beside 1 for the word itself. */
const ROOT_STRENGTH = 0.7;

/** How well a set of terms holds each of a question's concepts. */
export function heldBy(
  terms: ReadonlySet<string>,
  question: WeightedQuestion,
  roots: ReadonlySet<string> = NONE,
): Held {
  return question.concepts.map(({ substitutes, root }) => {
    let best = roots.has(root) ? ROOT_STRENGTH : 0;
    for (const { term, strength } of substitutes) if (strength > best && terms.has(term)) best = strength;
    return best;
  });
}

function matchesIn(sentence: ReadSentence, concepts: ConceptsByTerm): Match[] {
  const found: Match[] = [];
  sentence.words.forEach(({ term, stop }, at) => {
    if (stop) return;
    for (const concept of concepts.get(term) ?? []) found.push({ at, concept });
  });
  return found;
}
