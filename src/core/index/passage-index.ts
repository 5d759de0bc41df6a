/** A word as a question has it. */
export interface AskedWord {
  readonly norm: string;
  readonly term: string;
}

/** A term and what a match of it counts for: 1 for a word itself, less for what may stand for it. */
export interface WeightedTerm {
  readonly term: string;
  readonly strength: number;
}

/** What an index knows of one word. */
export interface WordEntry {
  /** Passages that hold its term. */
  readonly frequency: number;
  /** Share of those that write it with a capital letter in mid-sentence: near 1 for names. */
  readonly capitals: number;
  /** For a word that no passage holds, the spellings nearest to it that some passage does. */
  readonly nearest: readonly WeightedTerm[];
}

/** What passages are asked for. */
export interface PassageQuery {
  /** Distinct. */
  readonly terms: readonly WeightedTerm[];
  readonly limit: number;
  /** Numbers of the articles to search; all unless given. */
  readonly articles?: ReadonlySet<number> | undefined;
}

/** A passage by the number under which it was indexed. */
export interface ScoredPassage {
  readonly passage: number;
  readonly score: number;
}

/**
 * Passages by their terms. Every method gives a promise and takes and gives plain values, since an index may live in
 * another thread or process.
 */
export interface PassageIndex {
  readonly size: number;
  /** One entry for each word, in order. */
  lookUp(words: readonly AskedWord[]): Promise<readonly WordEntry[]>;
  /** Passages of which some frequency is known, by term; 0 for a term that none holds. */
  frequencies(terms: readonly string[]): Promise<readonly number[]>;
  /** Best first, at most `limit`. */
  search(query: PassageQuery): Promise<readonly ScoredPassage[]>;
}
