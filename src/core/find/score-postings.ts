import type { ScoreBoard } from './score-board.ts';

/** The postings of one field, by term, with what its matches count for. */
export interface Field {
  readonly starts: Uint32Array;
  readonly passages: Uint32Array;
  readonly counts: Uint16Array;
  /** By passage. */
  readonly lengths: Uint32Array;
  readonly average: number;
  readonly boost: number;
}

/** A term by its place in the table, with the weight that each match is worth. */
export interface WeighedTerm {
  readonly term: number;
  readonly strength: number;
}

/** BM25+ (Lv and Zhai, 2011): how soon repetition saturates, how much length tells, and what any match is worth. */
const K = 1.2;
const B = 0.5;
const D = 0.5;

const inverseFrequency = (passages: number, holders: number): number =>
  Math.log(1 + (passages - holders + 0.5) / (holders + 0.5));

/** What one posting adds to its passage's score, given the term's inverse frequency times all that boosts it. */
const worth = (weight: number, count: number, length: number, average: number): number =>
  weight * (D + (count * (K + 1)) / (count + K * (1 - B + (B * length) / average)));

/** Scores every passage that holds any of the terms. */
export function scoreAll(
  board: ScoreBoard,
  fields: readonly Field[],
  terms: readonly WeighedTerm[],
  accepts?: (passage: number) => boolean,
): void {
  terms.forEach(({ term, strength }, number) => {
    for (const { starts, passages, counts, lengths, average, boost } of fields) {
      const end = starts[term + 1]!;
      const start = starts[term]!;
      const weight = strength * boost * inverseFrequency(lengths.length, end - start);
      for (let at = start; at < end; at++) {
        const passage = passages[at]!;
        if (accepts && !accepts(passage)) continue;
        board.add(passage, number, worth(weight, counts[at]!, lengths[passage]!, average));
      }
    }
  });
}

/** Scores those of the given passages (ascending) that hold any of the terms. */
export function scoreGiven(
  board: ScoreBoard,
  fields: readonly Field[],
  terms: readonly WeighedTerm[],
  given: Uint32Array,
): void {
  terms.forEach(({ term, strength }, number) => {
    for (const { starts, passages, counts, lengths, average, boost } of fields) {
      const end = starts[term + 1]!;
      let at = starts[term]!;
      const weight = strength * boost * inverseFrequency(lengths.length, end - at);
      for (const passage of given) {
        at = firstFrom(passages, at, end, passage);
        if (at === end) break;
        if (passages[at] === passage) {
          board.add(passage, number, worth(weight, counts[at]!, lengths[passage]!, average));
        }
      }
    }
  });
}

/** The first place from `low` to `end` that holds `wanted` or more: in steps that double, then by halves. */
function firstFrom(passages: Uint32Array, low: number, end: number, wanted: number): number {
  let from = low;
  let step = 1;
  while (from + step < end && passages[from + step]! < wanted) {
    from += step;
    step *= 2;
  }
  let to = Math.min(end, from + step + 1);
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (passages[middle]! < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
