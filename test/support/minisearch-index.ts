import MiniSearch from 'minisearch';
import type { IndexedPassage } from '../../src/core/find/passage-collector.ts';
import type {
  AskedWord,
  PassageIndex,
  PassageQuery,
  ScoredPassage,
  WordEntry,
} from '../../src/core/find/passage-index.ts';
import type { PartyNames } from '../../src/core/terms/party-names.ts';
import { type Word, wordsOf } from '../../src/core/terms/words.ts';
import { Vocabulary } from './vocabulary.ts';

interface Entry {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

/** Postings of the rarest terms that are searched before all others, and passages that this first search may keep. */
const GATE = 2_000;
/** At least as many terms are searched first, however common they are: one alone would rest all on a single word. */
const GATE_TERMS = 2;

/**
 * The model that the product's index is held against: passages in a MiniSearch index over title and text. MiniSearch makes and sorts an object for every passage that holds
 * any term of a query; therefore the rarest terms are searched first, and the rest only rank what these found.
 */
export class MiniSearchIndex implements PassageIndex {
  readonly #search: MiniSearch<Entry>;
  readonly #vocabulary = new Vocabulary();
  readonly #articles: number[] = [];

  /** Passages are numbered in the order given, from 0. */
  constructor(passages: Iterable<IndexedPassage>, names: PartyNames) {
    this.#search = new MiniSearch<Entry>({
      fields: ['title', 'text'],
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term || null,
      searchOptions: { boost: { title: 0.5 }, bm25: { k: 1.2, b: 0.5, d: 0.5 } },
    });
    for (const { article, title, text } of passages) {
      const titleWords = wordsOf(title);
      const words = wordsOf(text);
      const parties = names.find(words).map((mention) => mention.term);
      this.#vocabulary.add([...words, ...titleWords], parties);
      this.#search.add({ id: this.#articles.length, title: line(titleWords), text: line(words, parties) });
      this.#articles.push(article);
    }
  }

  get size(): number {
    return this.#articles.length;
  }

  async lookUp(words: readonly AskedWord[]): Promise<readonly WordEntry[]> {
    return words.map((word) => this.#vocabulary.lookUp(word));
  }

  async frequencies(terms: readonly string[]): Promise<readonly number[]> {
    return terms.map((term) => this.#vocabulary.frequency(term));
  }

  async search({ terms, limit, articles }: PassageQuery): Promise<readonly ScoredPassage[]> {
    const known = terms
      .map(({ term, strength }) => ({ term, strength, frequency: this.#vocabulary.frequency(term) }))
      .filter(({ frequency }) => frequency > 0)
      .sort((a, b) => a.frequency - b.frequency);
    const first = rarest(known);
    const accepted = articles && ((id: number) => articles.has(this.#articles[id]!));
    const found = this.#run(first, accepted);
    if (first.length === known.length) return found.slice(0, limit);
    const gate = new Set(found.slice(0, GATE).map(({ passage }) => passage));
    return this.#run(known, (id) => gate.has(id)).slice(0, limit);
  }

  /**
   * MiniSearch multiplies a score by the count of terms that matched. Its root is taken out again, since a name and the party
   * that it stands for match together and are one thing.
   */
  #run(
    terms: readonly { readonly term: string; readonly strength: number }[],
    accepts: ((id: number) => boolean) | undefined,
  ): ScoredPassage[] {
    if (terms.length === 0) return [];
    return this.#search
      .search(terms.map(({ term }) => term).join(' '), {
        boostTerm: (_term, index) => terms[index]!.strength,
        ...(accepts && { boostDocument: (id: number) => (accepts(id) ? 1 : 0) }),
      })
      .map(({ id, score, queryTerms }) => ({ passage: id as number, score: score / Math.sqrt(queryTerms.length || 1) }))
      .sort((a, b) => b.score - a.score);
  }
}

const line = (words: readonly Word[], parties: readonly string[] = []): string =>
  [...words.filter(({ stop }) => !stop).map(({ term }) => term), ...parties].join(' ');

function rarest<T extends { readonly frequency: number }>(terms: readonly T[]): T[] {
  let postings = 0;
  const chosen: T[] = [];
  for (const term of terms) {
    if (chosen.length >= GATE_TERMS && postings + term.frequency > GATE) break;
    postings += term.frequency;
    chosen.push(term);
  }
  return chosen;
}
