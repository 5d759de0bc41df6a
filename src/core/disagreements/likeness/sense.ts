import type { SentenceVectors } from '../../ask/meaning/vectors/sentence-vectors.ts';
import type { ArticleFacts } from '../facts.ts';
import type { PlacedSentence } from './told.ts';

/** How near sentences and articles are by what they mean, whatever their words: cosines of a model's vectors, null where there are none. */
export class Sense {
  readonly #vectors: SentenceVectors | null;
  readonly #nearests = new WeakMap<PlacedSentence, WeakMap<ArticleFacts, number>>();
  readonly #means = new WeakMap<ArticleFacts, Float32Array>();

  constructor(vectors: SentenceVectors | null) {
    this.#vectors = vectors;
  }

  sentences(a: PlacedSentence, b: PlacedSentence): number | null {
    return this.#vectors?.cosine(a, b) ?? null;
  }

  /** Whether no sentence of either article is nearer to the one of the other: they tell the same, however otherwise. */
  areNearest(a: PlacedSentence, b: PlacedSentence, inA: ArticleFacts, inB: ArticleFacts): boolean {
    const near = this.sentences(a, b);
    return near !== null && this.#nearest(a, inB) <= near && this.#nearest(b, inA) <= near;
  }

  #nearest(sentence: PlacedSentence, other: ArticleFacts): number {
    const known = this.#nearests.get(sentence) ?? new WeakMap<ArticleFacts, number>();
    this.#nearests.set(sentence, known);
    let nearest = known.get(other);
    if (nearest === undefined) {
      nearest = Math.max(...other.sentences.map((one) => this.sentences(sentence, one) ?? -1));
      known.set(other, nearest);
    }
    return nearest;
  }

  /** Of two articles: the cosine of their sentences' means. */
  stories(a: ArticleFacts, b: ArticleFacts): number | null {
    const [x, y] = [this.#mean(a), this.#mean(b)];
    if (!x || !y) return null;
    let sum = 0;
    for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
    return sum;
  }

  #mean(facts: ArticleFacts): Float32Array | null {
    const known = this.#means.get(facts);
    if (known) return known;
    const mean = this.#vectors?.mean(facts.analyzed.article) ?? null;
    if (mean) this.#means.set(facts, mean);
    return mean;
  }
}
