import type { PassageIndex, WeightedTerm } from '../../index/passage-index.ts';
import { COUNTRY_TERMS } from '../../terms/countries.ts';
import { RELATED_TERMS } from '../../terms/related-words.ts';
import type { Concept, Question } from './question.ts';

/** A content word of a question with what the corpus knows of it. */
export interface WeightedConcept extends Concept {
  /** How much it tells passages apart: inverse document frequency, smoothed so that eight passages do. */
  readonly weight: number;
  readonly frequency: number;
  /** A name, by its capital letter in the question or in the corpus. */
  readonly name: boolean;
  /** Terms that answer for it and how well, its own (1) first. */
  readonly substitutes: readonly WeightedTerm[];
  /** The nearest spelling, where nothing else stands for a word that the corpus lacks; null for all others. */
  readonly respelt: string | null;
  /** Whether the corpus holds the word, another word for the same country or party, or a near spelling. */
  readonly known: boolean;
}

/** A question weighed against one corpus. */
export interface WeightedQuestion extends Omit<Question, 'concepts'> {
  readonly concepts: readonly WeightedConcept[];
  /** Sum of the weights, never 0. */
  readonly weight: number;
}

/** What other words for the same thing count for, beside 1 for the word itself. */
const COUNTRY_STRENGTH = 0.85;
const PARTY_STRENGTH = 0.8;
const RELATED_STRENGTH = 0.6;

/** What is left of the weight of "say" when a statement is asked: any statement has some such word. */
const CUE_SHARE = 0.3;
/** What is left of the weight of "city" in "which city": an answer names one and seldom says that it is one. */
const TYPE_SHARE = 0.5;
/** What is left of the words for a speaker: many passages name them, few have what they said of a topic. */
const SPEAKER_SHARE = 0.4;

/** More concepts than this are not weighed; the rarest stay. */
const MOST_CONCEPTS = 32;

/**
 * Passages of ordinary English that are counted beside the corpus's own, so that in a small corpus a word's weight does not
 * hang on whether one paragraph more or less holds it; among a thousand passages they hardly count.
 */
const BACKGROUND = 50;
const ORDINARY_SHARE = 0.01;
const LIGHT_SHARE = 0.15;

/** Inverse document frequency (Robertson and Spärck Jones, as in BM25) with the background counted in. */
export function inverseFrequency(frequency: number, passages: number, light: boolean): number {
  const count = passages + BACKGROUND;
  const held = frequency + BACKGROUND * (light ? LIGHT_SHARE : ORDINARY_SHARE);
  return Math.log(1 + (count - held + 0.5) / (held + 0.5));
}

/** Weighs a question's words by how often the index has them, and finds what may stand for those that it lacks. */
export async function weighQuestion(question: Question, index: PassageIndex): Promise<WeightedQuestion> {
  const others = question.concepts.map((concept) => otherTerms(concept));
  const flat = [...new Set(others.flat().map(({ term }) => term))];
  const [entries, counts] = await Promise.all([index.lookUp(question.concepts), index.frequencies(flat)]);
  const frequencies = new Map(flat.map((term, i) => [term, counts[i]!]));
  const concepts = question.concepts.map((concept, i): WeightedConcept => {
    const { frequency, capitals, nearest } = entries[i]!;
    const alike = others[i]!.filter(({ term }) => frequencies.get(term)! > 0);
    const sure = alike.some(({ strength }) => strength > RELATED_STRENGTH);
    // A word that the corpus lacks is as common as what stands for it.
    const standing = Math.max(
      nearest.length > 0 && !concept.light ? 1 : 0,
      ...alike.map(({ term }) => frequencies.get(term)!),
    );
    const substitutes = [{ term: concept.term, strength: 1 }, ...alike, ...(sure || concept.light ? [] : nearest)];
    return {
      ...concept,
      frequency,
      weight: importance(concept, question) * inverseFrequency(frequency || standing, index.size, concept.light),
      name: concept.capital || capitals > 0.7 || COUNTRY_TERMS.has(concept.term),
      substitutes,
      respelt: frequency > 0 || alike.length > 0 || concept.light ? null : (nearest[0]?.term ?? null),
      known: frequency > 0 || substitutes.length > 1,
    };
  });
  const kept =
    concepts.length > MOST_CONCEPTS
      ? [...concepts].sort((a, b) => b.weight - a.weight).slice(0, MOST_CONCEPTS)
      : concepts;
  return { ...question, concepts: kept, weight: kept.reduce((sum, { weight }) => sum + weight, 0) || 1 };
}

/** The question as a model is given it: words that the corpus lacks in the spelling that it has. */
export function respeltText({ text, concepts }: WeightedQuestion): string {
  const respelt = concepts.filter((concept) => concept.respelt !== null).sort((a, b) => b.start - a.start);
  return respelt.reduce((out, { start, end, respelt: word }) => out.slice(0, start) + word + out.slice(end), text);
}

/**
 * Terms to search passages by. Related words only where the corpus lacks the word itself, or where `widely`: among many
 * passages they bring up more that is beside the point than what was missed.
 */
export function searchTerms(question: WeightedQuestion, widely: boolean): WeightedTerm[] {
  const terms = new Map<string, number>();
  for (const { substitutes, frequency, party } of question.concepts) {
    const share = namesSpeaker(party, question) ? SPEAKER_SHARE : 1;
    for (const { term, strength } of substitutes) {
      if (strength <= RELATED_STRENGTH && frequency > 0 && !widely) continue;
      terms.set(term, Math.max(share * strength, terms.get(term) ?? 0));
    }
  }
  return [...terms].map(([term, strength]) => ({ term, strength }));
}

const namesSpeaker = (party: string | null, { statement, parties }: Pick<Question, 'statement' | 'parties'>): boolean =>
  statement === 'what-said' && party !== null && party === parties[0];

function importance({ cue, type, party }: Concept, question: Question): number {
  if (question.statement !== null && cue) return CUE_SHARE;
  if (namesSpeaker(party, question)) return SPEAKER_SHARE;
  return type ? TYPE_SHARE : 1;
}

function otherTerms({ term, party }: Concept): WeightedTerm[] {
  return [
    ...(COUNTRY_TERMS.get(term) ?? []).map((other) => ({ term: other, strength: COUNTRY_STRENGTH })),
    ...(party === null ? [] : [{ term: party, strength: PARTY_STRENGTH }]),
    ...[...(RELATED_TERMS.get(term) ?? [])].map((other) => ({ term: other, strength: RELATED_STRENGTH })),
  ];
}
