import type { ScoredPassage } from './passage-index.ts';

/** Adds up the scores of passages, used again for every search: a row a passage, of which only those touched are cleared. */
export class ScoreBoard {
  readonly #scores: Float64Array;
  /** How many terms the passage holds, and one more than the term that was counted last. */
  readonly #held: Uint16Array;
  readonly #last: Uint16Array;
  readonly #touched: Uint32Array;
  #count = 0;

  constructor(passages: number) {
    this.#scores = new Float64Array(passages);
    this.#held = new Uint16Array(passages);
    this.#last = new Uint16Array(passages);
    this.#touched = new Uint32Array(passages);
  }

  /** Adds what a term is worth to a passage; terms are numbered from 0 and come one after another, in all fields. */
  add(passage: number, term: number, worth: number): void {
    if (this.#last[passage] === 0) this.#touched[this.#count++] = passage;
    if (this.#last[passage] !== term + 1) {
      this.#last[passage] = term + 1;
      this.#held[passage]!++;
    }
    this.#scores[passage]! += worth;
  }

  /**
   * The best passages, best first, of equals the lower number first; clears the board. A sum counts times the root of how
   * many terms it is made of: the root alone, since a name and the party that it stands for are one thing told twice.
   */
  take(limit: number): ScoredPassage[] {
    const found: ScoredPassage[] = [];
    const touched = this.#touched.subarray(0, this.#count);
    const totals = Float64Array.from(touched, (passage) => this.#scores[passage]! * Math.sqrt(this.#held[passage]!));
    const least = leastOfBest(totals, limit);
    touched.forEach((passage, at) => {
      if (totals[at]! >= least) found.push({ passage, score: totals[at]! });
      this.#scores[passage] = 0;
      this.#held[passage] = 0;
      this.#last[passage] = 0;
    });
    this.#count = 0;
    found.sort((a, b) => b.score - a.score || a.passage - b.passage);
    return found.slice(0, limit);
  }
}

/** The `limit`-th largest of the values; below all of them when there are no more than that. */
function leastOfBest(values: Float64Array, limit: number): number {
  if (values.length <= limit) return Number.NEGATIVE_INFINITY;
  const sorted = values.slice().sort();
  return sorted[sorted.length - Math.max(1, limit)]!;
}
