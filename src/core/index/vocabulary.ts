import { termOf } from '../terms/words.ts';
import { Counts } from './counts.ts';
import { NearSpellings } from './near-spellings.ts';
import type { AskedWord, WeightedTerm, WordEntry } from './passage-index.ts';
import type { PassageWords } from './passage-words.ts';

/** What a word found by its spelling or sound counts for, beside 1 for the word itself. */
const SPELLING_STRENGTH = 0.8;
/** As many spellings of an unknown word are looked for. */
const NEAREST = 2;

/**
 * The words of one version's passages: how many passages hold each, and which are spelt like one that none holds. One made
 * from a former vocabulary leaves that as it is.
 */
export class Vocabulary {
  readonly #passages = new Counts();
  readonly #capitals = new Counts();
  readonly #spellings = new Counts();
  /** Of all versions; one that this version lacks counts 0 in it. */
  readonly #near = new NearSpellings();

  constructor(former: Vocabulary | null = null) {
    if (former === null) return;
    this.#passages = new Counts(former.#passages);
    this.#capitals = new Counts(former.#capitals);
    this.#spellings = new Counts(former.#spellings);
    this.#near = former.#near;
  }

  /** Counts a passage in, or out with -1. */
  count({ terms, capitals, spellings }: PassageWords, by: 1 | -1): void {
    for (const term of terms) this.#passages.add(term, by);
    for (const term of capitals) this.#capitals.add(term, by);
    for (const norm of spellings) if (this.#spellings.add(norm, by) === 1) this.#near.add(norm);
  }

  /** Takes over what it reads of its former, which nobody may read any more. */
  settle(): void {
    for (const counts of [this.#passages, this.#capitals, this.#spellings]) counts.settle();
  }

  /** Passages that hold a term. */
  frequency(term: string): number {
    return this.#passages.get(term);
  }

  lookUp({ norm, term }: AskedWord): WordEntry {
    const frequency = this.frequency(term);
    if (frequency === 0) return { frequency, capitals: 0, nearest: this.#nearest(norm) };
    return { frequency, capitals: this.#capitals.get(term) / frequency, nearest: [] };
  }

  /** Every term with its passages and those that write it with a capital letter; every spelling with its passages. */
  *terms(): Generator<readonly [string, number, number]> {
    for (const [term, passages] of this.#passages.entries()) yield [term, passages, this.#capitals.get(term)];
  }
  spellings(): Generator<readonly [string, number]> {
    return this.#spellings.entries();
  }

  /** Takes in what `terms` and `spellings` gave. */
  restoreTerm([term, passages, capitals]: readonly [string, number, number]): void {
    this.#passages.set(term, passages);
    this.#capitals.set(term, capitals);
  }
  restoreSpelling([norm, passages]: readonly [string, number]): void {
    this.#spellings.set(norm, passages);
    this.#near.add(norm);
  }

  /** Fewest slips first, then the more frequent; by sound when no spelling is near. */
  #nearest(norm: string): WeightedTerm[] {
    const near = this.#near
      .near(norm, (other) => this.#spellings.get(other) > 0)
      .map(({ norm: other, distance }) => ({ term: termOf(other), distance }))
      .sort(
        (a, b) =>
          a.distance - b.distance || this.frequency(b.term) - this.frequency(a.term) || (a.term < b.term ? -1 : 1),
      );
    const terms = [...new Set(near.map(({ term }) => term))];
    return terms.slice(0, NEAREST).map((term) => ({ term, strength: SPELLING_STRENGTH }));
  }
}
