import { isLightWord } from '../../terms/stop-words.ts';
import { kinship, likeness, meaningOf, rarityOf, wordNumber } from '../../terms/word-vectors.ts';
import type { Word } from '../../terms/words.ts';
import { wordsOf } from '../../terms/words.ts';
import type { ReadSentence } from '../read-passage.ts';
import type { SentenceView } from '../sentence-view.ts';
import { slotOf } from '../slot.ts';
import type { WeightedConcept, WeightedQuestion } from '../weighted-question.ts';
import type { Nearness, NearnessBySentence } from './sentence-encoder.ts';

/** How well each of a question's words is held, in their order, 0 to 1. */
type HeldWords = readonly number[];

/** A question as the sentences of a few articles are asked it: by the meaning of its words. */
export interface FewQuestion {
  readonly question: WeightedQuestion;
  /** All its words, in order. */
  readonly all: readonly Word[];
  /** Those that are no stop words, each once. */
  readonly words: readonly Word[];
  /** By word: how much it tells here; rare in English, and not in every sentence. */
  readonly weights: readonly number[];
  /** Sum of the weights, never 0. */
  readonly weight: number;
  /** By word: where it stands among the question's concepts, -1 for none. */
  readonly concepts: readonly number[];
}

/** A sentence as it looks to one question, by meaning. */
export interface FewView {
  readonly asked: FewQuestion;
  readonly view: SentenceView;
  /** By the words themselves. */
  readonly exact: HeldWords;
  /** By the words or others near in meaning. */
  readonly held: HeldWords;
  /** The same with the sentence before, and with the whole passage. */
  readonly heldBefore: HeldWords;
  readonly heldByPassage: HeldWords;
  /** Cosine of what question and sentence mean as a whole. */
  readonly likeness: number;
  /** How far it holds what the question leaves open; null where that cannot be told. */
  readonly slot: number | null;
  /** By an encoder; null where none has compared them. */
  readonly near: NearView | null;
}

/** How near a sentence is to the question, and how it stands among all. */
export interface NearView extends Nearness {
  /** By how many standard deviations the sentence is nearer than the mean of all. */
  readonly above: number;
  /** The nearest of all. */
  readonly nearest: number;
}

interface SentenceWords {
  readonly words: readonly Word[];
  readonly numbers: readonly number[];
  readonly meaning: Float32Array;
}

const read = new WeakMap<ReadSentence, SentenceWords>();

function readWords(sentence: ReadSentence): SentenceWords {
  const known = read.get(sentence);
  if (known) return known;
  const words = distinct(sentence.words);
  const found = {
    words,
    numbers: words.map(({ norm }) => wordNumber(norm)),
    meaning: meaningOf(words.map(({ norm }) => norm)),
  };
  read.set(sentence, found);
  return found;
}

const distinct = (words: readonly Word[]): Word[] => [
  ...new Map(words.filter(({ stop }) => !stop).map((word) => [word.term, word])).values(),
];

/** Of a longer question only the rarest words are looked at. */
const MOST_WORDS = 32;

function rarest(words: readonly Word[]): readonly Word[] {
  if (words.length <= MOST_WORDS) return words;
  const kept = new Set([...words].sort((a, b) => rarityOf(b.norm) - rarityOf(a.norm)).slice(0, MOST_WORDS));
  return words.filter((word) => kept.has(word));
}

/** A name's capital letter makes it tell a little more; a number's figures a little less. */
const CAPITAL = 0.15;
const NUMBER_SHARE = 0.6;
/** What is left of a word that says little of what is asked in most questions: "happen", "people". */
const LIGHT_SHARE = 0.4;
/** What is left of the weight of a word that every sentence has. */
const EVERYWHERE = 0.3;

function ask(question: WeightedQuestion, views: readonly SentenceView[]): FewQuestion {
  const all = wordsOf(question.text);
  const words = rarest(distinct(all));
  const weights = words.map(({ norm, term, capital, number }) => {
    const count = views.reduce((sum, { sentence }) => sum + (sentence.terms.has(term) ? 1 : 0), 0);
    const local = count === 0 ? 1 : Math.log(1 + views.length / (count + 0.5)) / Math.log(1 + views.length / 1.5);
    const general = rarityOf(norm) + (capital ? CAPITAL : 0);
    const share = (number ? NUMBER_SHARE : 1) * (isLightWord(norm) ? LIGHT_SHARE : 1);
    return general * (EVERYWHERE + (1 - EVERYWHERE) * local) * share;
  });
  return {
    question,
    all,
    words,
    weights,
    weight: weights.reduce((sum, weight) => sum + weight, 0) || 1,
    concepts: words.map(({ term }) => question.concepts.findIndex((concept) => concept.term === term)),
  };
}

/** Looks at sentences of a few articles, all passages in order, by the meaning of the question's words. */
export function viewFew(
  question: WeightedQuestion,
  views: readonly SentenceView[],
  nearness: NearnessBySentence | null,
): FewView[] {
  const near = nearness && viewNearness(views, nearness);
  const asked = ask(question, views);
  const numbers = asked.words.map(({ norm }) => wordNumber(norm));
  const kin = asked.words.map(() => new Map<number, number>());
  const meaning = meaningOf(asked.words.map(({ norm }) => norm));
  const held = views.map(({ sentence, held: lexical }): HeldWords => {
    const there = readWords(sentence);
    return asked.words.map(({ term }, i) => {
      const concept = asked.concepts[i]!;
      let best = concept < 0 ? 0 : lexical[concept]!;
      there.words.forEach((word, at) => {
        if (word.term === term) best = 1;
        const number = there.numbers[at]!;
        if (best >= 1 || number < 0 || numbers[i]! < 0) return;
        const near = kin[i]!.get(number) ?? kinship(numbers[i]!, number);
        kin[i]!.set(number, near);
        if (near > best) best = near;
      });
      return best;
    });
  });
  const passages = new Map<SentenceView['candidate'], number[]>();
  views.forEach(({ candidate }, at) => {
    const places = passages.get(candidate);
    if (places) places.push(at);
    else passages.set(candidate, [at]);
  });
  return views.map((view, at): FewView => {
    const before = views[at - 1]?.candidate === view.candidate ? held[at - 1]! : held[at]!;
    return {
      asked,
      view,
      exact: asked.words.map(({ term }) => (view.sentence.terms.has(term) ? 1 : 0)),
      held: held[at]!,
      heldBefore: best(held[at]!, before),
      heldByPassage: best(...passages.get(view.candidate)!.map((other) => held[other]!)),
      likeness: likeness(meaning, readWords(view.sentence).meaning),
      slot: slotOf(view),
      near: near?.[at] ?? null,
    };
  });
}

function viewNearness(views: readonly SentenceView[], nearness: NearnessBySentence): NearView[] {
  const all = views.map(({ sentence }) => nearness.get(sentence)!);
  const cosines = all.map(({ sentence }) => sentence);
  const mean = cosines.reduce((sum, one) => sum + one, 0) / cosines.length;
  const deviation = Math.sqrt(cosines.reduce((sum, one) => sum + (one - mean) ** 2, 0) / cosines.length);
  const nearest = Math.max(...cosines);
  return all.map((one) => ({ ...one, above: (one.sentence - mean) / (deviation + LEAST_DEVIATION), nearest }));
}

/** So that one sentence alone stands at the mean. */
const LEAST_DEVIATION = 1e-6;

/** The better of several, word by word. */
export const best = (...held: readonly HeldWords[]): HeldWords =>
  held[0]!.map((_, i) => Math.max(...held.map((one) => one[i]!)));

/** A word of the question that is at least so near to one of a sentence makes the sentence worth a look. */
const LEAST_KINSHIP = 0.4;

/** So does so high a cosine of an encoder's vectors. */
const LEAST_COSINE = 0.5;

/** Whether a sentence holds anything of the question but words that say little. */
export const hasSomething = ({ asked, held, near }: FewView): boolean =>
  (near !== null && near.sentence >= LEAST_COSINE) ||
  held.some((one, i) => one >= LEAST_KINSHIP && !isLightWord(asked.words[i]!.norm));

/** Share of the question's weight that is held, 0 to 1. */
export const covered = ({ weights, weight }: FewQuestion, held: HeldWords): number =>
  weights.reduce((sum, one, i) => sum + one * held[i]!, 0) / weight;

/** The heaviest word that is not held, beside the heaviest there is. */
export const heaviestLacking = ({ weights }: FewQuestion, held: HeldWords): number =>
  Math.max(0, ...weights.map((weight, i) => weight * (1 - held[i]!))) / Math.max(0.01, ...weights);

/** How well the concepts that `is` chooses are held on average; half when there are none. */
export function meanHeld({ asked, held }: FewView, is: (concept: WeightedConcept) => boolean): number {
  const some = asked.concepts.flatMap((concept, i) =>
    concept >= 0 && is(asked.question.concepts[concept]!) ? [held[i]!] : [],
  );
  return some.length === 0 ? 0.5 : some.reduce((sum, one) => sum + one, 0) / some.length;
}
