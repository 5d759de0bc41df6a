import type { DocumentStore } from './document-store.ts';
import type { AskedWord, PassageIndex, PassageQuery, ScoredPassage, WeightedTerm, WordEntry } from './passage-index.ts';
import type { PassageTable } from './passage-table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Postings of the rarest terms that are searched before all others, and passages that this first search may keep. */
const GATE = 2_000;
/** At least as many terms are searched first, however common they are: one alone would rest all on a single word. */
const GATE_TERMS = 2;
/** Postings that are looked at to rank what was found; terms so common that they go beyond it tell little. */
const RANKING = 30_000;

interface KnownTerm extends WeightedTerm {
  readonly frequency: number;
}

interface Found extends ScoredPassage {
  readonly id: number;
}

/**
 * One version of the passages in a MiniSearch index over title and text, which other versions may share. Immutable. MiniSearch
 * makes and sorts an object for every passage that holds any term of a query; therefore the rarest terms are searched first,
 * and the rest only rank what these found. Of equal passages the one with the lower number comes first.
 */
export class MiniSearchIndex implements PassageIndex {
  readonly store: DocumentStore;
  readonly table: PassageTable;
  readonly vocabulary: Vocabulary;

  constructor(store: DocumentStore, table: PassageTable, vocabulary: Vocabulary) {
    this.store = store;
    this.table = table;
    this.vocabulary = vocabulary;
  }

  get size(): number {
    return this.table.size;
  }

  async lookUp(words: readonly AskedWord[]): Promise<readonly WordEntry[]> {
    return words.map((word) => this.vocabulary.lookUp(word));
  }

  async frequencies(terms: readonly string[]): Promise<readonly number[]> {
    return terms.map((term) => this.vocabulary.frequency(term));
  }

  async search({ terms, limit, articles }: PassageQuery): Promise<readonly ScoredPassage[]> {
    const known = terms
      .map(({ term, strength }) => ({ term, strength, frequency: this.vocabulary.frequency(term) }))
      .filter(({ frequency }) => frequency > 0)
      .sort((a, b) => a.frequency - b.frequency);
    const first = rarest(known, GATE);
    const found = this.#run(first, this.#accepted(articles));
    if (first.length === known.length) return withoutIds(best(found, limit));
    const gate = new Set(best(found, GATE).map(({ id }) => id));
    const ranked = this.#run(rarest(known, RANKING), (id) => gate.has(id));
    return withoutIds(best(ranked, limit));
  }

  /** What a search may find; undefined where it is all that the store has. */
  #accepted(articles: ReadonlySet<number> | undefined): ((id: number) => boolean) | undefined {
    if (articles) return (id) => articles.has(this.table.articleOf(id));
    return this.store.search.documentCount === this.size ? undefined : (id) => this.table.has(id);
  }

  /**
   * MiniSearch multiplies a score by the count of terms that matched. Its root is taken out again, since a name and the party
   * that it stands for match together and are one thing. Scores are rounded, since the last digits tell in what order passages
   * were added and removed.
   */
  #run(terms: readonly KnownTerm[], accepts: ((id: number) => boolean) | undefined): Found[] {
    if (terms.length === 0) return [];
    return this.store.search
      .search(terms.map(({ term }) => term).join(' '), {
        boostTerm: (_term, at) => terms[at]!.strength,
        ...(accepts && { boostDocument: (id: number) => (accepts(id) ? 1 : 0) }),
      })
      .map(({ id, score, queryTerms }) => ({
        id: id as number,
        passage: this.table.numberOf(id as number),
        score: Math.fround(score / Math.sqrt(queryTerms.length || 1)),
      }));
  }
}

const best = (found: Found[], limit: number): Found[] =>
  found.sort((a, b) => b.score - a.score || a.passage - b.passage).slice(0, limit);

const withoutIds = (found: readonly Found[]): ScoredPassage[] =>
  found.map(({ passage, score }) => ({ passage, score }));

/** As many of the terms, the rarest first, as have so many postings together, but `GATE_TERMS` at least. */
function rarest(terms: readonly KnownTerm[], most: number): KnownTerm[] {
  let postings = 0;
  const chosen: KnownTerm[] = [];
  for (const term of terms) {
    if (chosen.length >= GATE_TERMS && postings + term.frequency > most) break;
    postings += term.frequency;
    chosen.push(term);
  }
  return chosen;
}
