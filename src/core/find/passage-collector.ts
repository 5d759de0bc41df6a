import type { PartyNames } from '../terms/party-names.ts';
import { soundKey } from '../terms/spelling.ts';
import { type Word, wordsOf } from '../terms/words.ts';
import { letterSet } from './letter-set.ts';
import type { PassageColumns } from './passage-columns.ts';
import { tableOf } from './string-table.ts';

/** A paragraph as it is given to the index. */
export interface IndexedPassage {
  /** The number of its article; passages come in ascending order of it. */
  readonly article: number;
  readonly title: string;
  readonly text: string;
}

/** Numbers that are appended one by one, in memory that doubles when it is full. */
class Log {
  #values = new Uint32Array(1_024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  get values(): Uint32Array {
    return this.#values.subarray(0, this.#length);
  }
}

/** Strings numbered in the order in which they are first seen, with how many passages hold each. */
class Tally {
  readonly numbers = new Map<string, number>();
  readonly counts: number[] = [];

  numberOf(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.counts.push(0) - 1;
      this.numbers.set(text, number);
    }
    return number;
  }
}

/** Postings of one field in the order of the passages: three numbers each, the term, the passage and the count. */
class FieldLog {
  readonly lengths = new Log();
  readonly #terms = new Log();
  readonly #passages = new Log();
  readonly #counts = new Log();

  /** A field without a word counts as one term long, as in MiniSearch, so that no length is 0. */
  add(passage: number, counts: ReadonlyMap<number, number>): void {
    this.lengths.push(Math.max(1, counts.size));
    for (const [term, count] of counts) {
      this.#terms.push(term);
      this.#passages.push(passage);
      this.#counts.push(Math.min(count, 0xffff));
    }
  }

  /** The same by term: `ranks` gives each term's place in the sorted table. */
  sorted(ranks: Uint32Array): { starts: Uint32Array; passages: Uint32Array; counts: Uint16Array } {
    const terms = this.#terms.values;
    const starts = new Uint32Array(ranks.length + 1);
    for (const term of terms) starts[ranks[term]! + 1]!++;
    for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
    const next = starts.slice();
    const passages = new Uint32Array(terms.length);
    const counts = new Uint16Array(terms.length);
    terms.forEach((term, at) => {
      const to = next[ranks[term]!]!++;
      passages[to] = this.#passages.values[at]!;
      counts[to] = this.#counts.values[at]!;
    });
    return { starts, passages, counts };
  }
}

/** Makes an index's columns from passages given one by one, in the order of their numbers. */
export class PassageCollector {
  readonly #names: PartyNames;
  readonly #articles = new Log();
  readonly #terms = new Tally();
  readonly #capitals: number[] = [];
  readonly #spellings = new Tally();
  readonly #spellingTerms: number[] = [];
  readonly #title = new FieldLog();
  readonly #text = new FieldLog();
  #lastTitle: { readonly title: string; readonly words: readonly Word[] } = { title: '', words: [] };

  constructor(names: PartyNames) {
    this.#names = names;
  }

  add({ article, title, text }: IndexedPassage): void {
    const passage = this.#articles.values.length;
    this.#articles.push(article);
    if (this.#lastTitle.title !== title) this.#lastTitle = { title, words: wordsOf(title) };
    const titleWords = this.#lastTitle.words;
    const words = wordsOf(text);
    const parties = this.#names.find(words).map(({ term }) => this.#terms.numberOf(term));
    const inTitle = this.#countTerms(titleWords, []);
    const inText = this.#countTerms(words, parties);
    this.#title.add(passage, inTitle);
    this.#text.add(passage, inText);
    for (const term of inText.keys()) this.#terms.counts[term]!++;
    for (const term of inTitle.keys()) if (!inText.has(term)) this.#terms.counts[term]!++;
    this.#countWords(words, titleWords);
  }

  #countTerms(words: readonly Word[], parties: readonly number[]): Map<number, number> {
    const counts = new Map<number, number>();
    const count = (term: number) => counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const { term, stop } of words) if (!stop) count(this.#terms.numberOf(term));
    for (const term of parties) count(term);
    return counts;
  }

  /** Capital letters and spellings of a passage. The first word's capital letter tells nothing. */
  #countWords(words: readonly Word[], titleWords: readonly Word[]): void {
    const capital = new Set<number>();
    const spelt = new Set<number>();
    let first = true;
    for (const list of [words, titleWords]) {
      for (const { norm, term, stop, capital: isCapital } of list) {
        const isFirst = first;
        first = false;
        if (stop) continue;
        const number = this.#terms.numberOf(term);
        if (isCapital && !isFirst) capital.add(number);
        const spelling = this.#spellings.numberOf(norm);
        this.#spellingTerms[spelling] = number;
        spelt.add(spelling);
      }
    }
    for (const term of capital) this.#capitals[term] = (this.#capitals[term] ?? 0) + 1;
    for (const spelling of spelt) this.#spellings.counts[spelling]!++;
  }

  /** The columns of all passages so far. */
  finish(): PassageColumns {
    const terms = [...this.#terms.numbers.keys()].sort();
    const ranks = new Uint32Array(terms.length);
    terms.forEach((term, rank) => {
      ranks[this.#terms.numbers.get(term)!] = rank;
    });
    const byRank = (values: readonly number[]): Uint32Array => {
      const column = new Uint32Array(terms.length);
      ranks.forEach((rank, number) => {
        column[rank] = values[number] ?? 0;
      });
      return column;
    };
    const titles = this.#title.sorted(ranks);
    const texts = this.#text.sorted(ranks);
    const { offsets: termOffsets, units: termUnits } = tableOf(terms);

    const spellings = [...this.#spellings.numbers.keys()].sort(byLength);
    const numbers = spellings.map((spelling) => this.#spellings.numbers.get(spelling)!);
    const { offsets: spellingOffsets, units: spellingUnits } = tableOf(spellings);
    return {
      articles: this.#articles.values.slice(),
      titleLengths: this.#title.lengths.values.slice(),
      textLengths: this.#text.lengths.values.slice(),
      termOffsets,
      termUnits,
      frequencies: byRank(this.#terms.counts),
      capitals: byRank(this.#capitals),
      titleStarts: titles.starts,
      textStarts: texts.starts,
      titlePassages: titles.passages,
      titleCounts: titles.counts,
      textPassages: texts.passages,
      textCounts: texts.counts,
      spellingOffsets,
      spellingUnits,
      spellingTerms: Uint32Array.from(numbers, (number) => ranks[this.#spellingTerms[number]!]!),
      spellingLetters: Uint32Array.from(spellings, letterSet),
      spellingSounds: Uint32Array.from(spellings, soundHash),
      spellingPassages: Uint32Array.from(numbers, (number) => this.#spellings.counts[number]!),
    };
  }
}

/** The order of the table of spellings. */
export const byLength = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/** A hash (FNV-1a, 32 bits) of how a spelling sounds; different sounds may share one. */
export function soundHash(norm: string): number {
  let hash = 0x811c9dc5;
  for (const unit of soundKey(norm)) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}
