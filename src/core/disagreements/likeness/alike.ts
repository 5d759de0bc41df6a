import { overlaps } from '../../article/span.ts';
import type { SentenceVectors } from '../../ask/meaning/vectors/sentence-vectors.ts';
import { onceFor } from '../../once-for.ts';
import type { ArticleFacts, Fact } from '../facts.ts';
import { Affairs, type Rarity } from './affairs.ts';
import { isName } from './concepts.ts';
import { datelineEnd } from './dateline.ts';
import { Sense } from './sense.ts';

/** A name tells more apart than another word. */
const NAME = 1.5;

/** The words of articles with their weights: how near two articles or two sentences are. */
export class Nearness {
  readonly #affairs: Affairs;
  readonly #lengths = new WeakMap<ReadonlySet<string>, number>();
  readonly #stories = new WeakMap<ArticleFacts, WeakMap<ArticleFacts, number>>();

  /** What the vectors tell, where there are some. */
  readonly sense: Sense;

  /** The articles are in the order of their publication, undated ones last. */
  constructor(articles: readonly ArticleFacts[], vectors: SentenceVectors | null = null) {
    this.#affairs = new Affairs(articles, (a, b) => this.story(a, b));
    this.sense = new Sense(vectors);
  }

  /** The cosine of two articles' words. */
  story(a: ArticleFacts, b: ArticleFacts): number {
    const known = this.#stories.get(a) ?? new WeakMap<ArticleFacts, number>();
    this.#stories.set(a, known);
    let near = known.get(b);
    if (near === undefined) {
      near = this.#cosine(a.concepts, b.concepts, this.#affairs.anywhere, this.#affairs.anywhere);
      known.set(b, near);
    }
    return near;
  }

  /** Whether many articles are on the affair of two. */
  isCrowded(a: ArticleFacts, b: ArticleFacts): boolean {
    return this.#affairs.isCrowded(a) || this.#affairs.isCrowded(b);
  }

  /** What two facts' sentences share, what differs left out. */
  between(a: Fact, b: Fact, inA: ArticleFacts, inB: ArticleFacts): Likeness {
    const own = conceptsBeside(a);
    const other = conceptsBeside(b);
    const [rarity, rarityOfOther] = [this.#affairs.of(inA), this.#affairs.of(inB)];
    const weight = (concept: string): number => Math.min(rarity(concept), rarityOfOther(concept));
    let [words, names, near, shared] = [0, 0, 0, 0];
    for (const concept of own) {
      if (other.has(concept)) {
        shared++;
        if (isName(concept)) names += weight(concept);
        else words += weight(concept);
      } else if (isName(concept) && inB.names.has(concept)) near += weight(concept);
    }
    for (const concept of other) {
      if (isName(concept) && !own.has(concept) && inA.names.has(concept)) near += weight(concept);
    }
    const least = Math.min(own.size, other.size);
    return {
      words,
      names,
      near,
      cover: least === 0 ? 0 : shared / least,
      close: this.#cosine(own, other, rarity, rarityOfOther),
    };
  }

  /** The weight of what two facts' sentences share beside what differs and some concepts. */
  sharedBeside(a: Fact, b: Fact, inA: ArticleFacts, inB: ArticleFacts, but: ReadonlySet<string | null>): number {
    const [rarity, rarityOfOther] = [this.#affairs.of(inA), this.#affairs.of(inB)];
    const other = conceptsBeside(b);
    let shared = 0;
    for (const concept of conceptsBeside(a))
      if (other.has(concept) && !but.has(concept)) shared += Math.min(rarity(concept), rarityOfOther(concept));
    return shared;
  }

  #cosine(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: Rarity, rarityOfOther: Rarity): number {
    const smaller = a.size < b.size ? a : b;
    const larger = smaller === a ? b : a;
    let both = 0;
    for (const concept of smaller)
      if (larger.has(concept)) both += rarity(concept) * rarityOfOther(concept) * factorOf(concept) ** 2;
    const lengths = this.#length(a, rarity) * this.#length(b, rarityOfOther);
    return lengths === 0 ? 0 : both / Math.sqrt(lengths);
  }

  /** Of words of one article, so that each set of them has one rarity. */
  #length(concepts: ReadonlySet<string>, rarity: Rarity): number {
    let length = this.#lengths.get(concepts);
    if (length === undefined) {
      length = 0;
      for (const concept of concepts) length += (rarity(concept) * factorOf(concept)) ** 2;
      this.#lengths.set(concepts, length);
    }
    return length;
  }
}

const factorOf = (concept: string): number => (isName(concept) ? NAME : 1);

/** Sentences so close are one fact told twice, in whatever articles they stand. */
export const NEARLY_ONE = 0.6;

/** What speaks for two facts of two articles being one fact told twice. */
export interface Likeness {
  /** What both sentences share beside what differs, by weight. */
  readonly words: number;
  readonly names: number;
  /** Names of either sentence that the other's article has elsewhere. */
  readonly near: number;
  /** Share of the words of the shorter sentence that the longer has too. */
  readonly cover: number;
  /** The cosine of the sentences' words. */
  readonly close: number;
}

/** Concepts of a fact's sentence but those of the words that may differ, and of its dateline. */
const conceptsBeside = onceFor((fact: Fact): ReadonlySet<string> => {
  const span = fact.kind === 'number' ? fact.amount.number : fact.span;
  const found = new Set<string>();
  const from = datelineEnd(fact.sentence);
  for (const word of fact.sentence.words)
    if (word.concept !== null && !overlaps(word, span) && word.end > from) found.add(word.concept);
  return found;
});

/** How many words two facts' sentences share beside those that may differ. */
export const sharedBeside = (a: Fact, b: Fact): number => countShared(conceptsBeside(a), conceptsBeside(b));

/** Words on either side of an amount that tell what is measured. */
const ABOUT = 7;

/** How many words about two amounts are the same. */
export const sharedAbout = (a: Fact, b: Fact): number => countShared(conceptsAbout(a), conceptsAbout(b));

function conceptsAbout({ sentence: { words }, span }: Fact): Set<string> {
  const at = words.findIndex((word) => word.start >= span.start);
  return new Set(words.slice(Math.max(0, at - ABOUT), at + ABOUT + 1).flatMap(({ concept }) => concept ?? []));
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const concept of a) if (b.has(concept)) shared++;
  return shared;
}

/** Whether each of two amounts has a word about it that the other's sentence lacks: the price of bread and the price of fuel. */
export function haveOwnWords(a: Fact, b: Fact): boolean {
  const own = ({ sentence, span }: Fact, other: Fact): boolean => {
    const { clause } = sentence.words.find((word) => word.start >= span.start)!;
    return sentence.words.some(
      (word) =>
        word.concept !== null &&
        word.clause === clause &&
        !overlaps(word, span) &&
        !other.sentence.concepts.has(word.concept),
    );
  };
  return own(a, b) && own(b, a);
}
