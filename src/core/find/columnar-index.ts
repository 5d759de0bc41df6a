import { slips, slipsAllowed, soundKey } from '../terms/spelling.ts';
import { letterSet, lettersApart } from './letter-set.ts';
import { soundHash } from './passage-collector.ts';
import { type PassageColumns, spellingsOf, termsOf } from './passage-columns.ts';
import type { AskedWord, PassageIndex, PassageQuery, ScoredPassage, Stand, WordEntry } from './passage-index.ts';
import { ScoreBoard } from './score-board.ts';
import { type Field, scoreAll, scoreGiven, type WeighedTerm } from './score-postings.ts';
import { findString, sizeOf, stringAt } from './string-table.ts';

/** What a word found by its spelling or sound counts for, beside 1 for the word itself. */
const SPELLING_STRENGTH = 0.8;
/** As many spellings of an unknown word are looked for. */
const NEAREST = 2;
/** From this length on a letter may be typed for another. */
const SAFE_LENGTH = 7;
/** Fewer letters of a sound, or of the word, say too little. */
const SHORTEST_SOUND = 3;
const SHORTEST_SOUNDED = 5;

/** Postings of the rarest terms that are searched before all others, and passages that this first search may keep. */
const GATE = 2_000;
/** At least as many terms are searched first, however common they are: one alone would rest all on a single word. */
const GATE_TERMS = 2;

/** What a match in the title counts for, beside 1 for one in the text. */
const TITLE_BOOST = 0.5;

/**
 * Passages in columns of numbers, ranked as MiniSearch ranks them: BM25+ over title and text, times the root of how
 * many of the query's terms a passage holds. The rarest terms are searched first, and the rest only rank what these found, so
 * that a common word costs little. Of equal passages the one that was indexed first comes first.
 */
export class ColumnarIndex implements PassageIndex {
  readonly #columns: PassageColumns;
  readonly #fields: readonly Field[];
  readonly #board: ScoreBoard;

  constructor(columns: PassageColumns) {
    this.#columns = columns;
    this.#board = new ScoreBoard(columns.articles.length);
    this.#fields = [
      {
        starts: columns.titleStarts,
        passages: columns.titlePassages,
        counts: columns.titleCounts,
        lengths: columns.titleLengths,
        boost: TITLE_BOOST,
        average: averageOf(columns.titleLengths),
      },
      {
        starts: columns.textStarts,
        passages: columns.textPassages,
        counts: columns.textCounts,
        lengths: columns.textLengths,
        boost: 1,
        average: averageOf(columns.textLengths),
      },
    ];
  }

  get size(): number {
    return this.#columns.articles.length;
  }

  async lookUp(words: readonly AskedWord[]): Promise<readonly WordEntry[]> {
    return words.map(({ norm, term }) => {
      const at = findString(termsOf(this.#columns), term);
      if (at < 0) return { frequency: 0, capitals: 0, nearest: this.#nearest(norm) };
      const frequency = this.#columns.frequencies[at]!;
      return { frequency, capitals: this.#columns.capitals[at]! / frequency, nearest: [] };
    });
  }

  async frequencies(terms: readonly string[]): Promise<readonly number[]> {
    return terms.map((term) => {
      const at = findString(termsOf(this.#columns), term);
      return at < 0 ? 0 : this.#columns.frequencies[at]!;
    });
  }

  async search({ terms, limit, articles }: PassageQuery): Promise<readonly ScoredPassage[]> {
    const { frequencies, articles: articleOf } = this.#columns;
    const known: WeighedTerm[] = terms
      .map(({ term, strength }) => ({ term: findString(termsOf(this.#columns), term), strength }))
      .filter(({ term }) => term >= 0)
      .sort((a, b) => frequencies[a.term]! - frequencies[b.term]!);
    if (known.length === 0) return [];
    const first = this.#rarest(known);
    const accepts = articles && ((passage: number) => articles.has(articleOf[passage]!));
    const isAll = first.length === known.length;
    scoreAll(this.#board, this.#fields, first, accepts);
    const found = this.#board.take(isAll ? limit : GATE);
    if (isAll) return found;
    const gate = Uint32Array.from(found, ({ passage }) => passage).sort();
    scoreGiven(this.#board, this.#fields, known, gate);
    return this.#board.take(limit);
  }

  #rarest(terms: readonly WeighedTerm[]): WeighedTerm[] {
    let postings = 0;
    const chosen: WeighedTerm[] = [];
    for (const term of terms) {
      const frequency = this.#columns.frequencies[term.term]!;
      if (chosen.length >= GATE_TERMS && postings + frequency > GATE) break;
      postings += frequency;
      chosen.push(term);
    }
    return chosen;
  }

  /** Fewest slips first, then the more frequent; by sound when no spelling is near. */
  #nearest(norm: string): Stand[] {
    const most = slipsAllowed(norm.length);
    if (most === 0 || /\d/.test(norm)) return [];
    const { spellingTerms, spellingLetters, frequencies } = this.#columns;
    const table = spellingsOf(this.#columns);
    const own = letterSet(norm);
    const near: { readonly term: number; readonly distance: number }[] = [];
    const ownLength = this.#firstOfLength(norm.length);
    const longer = this.#firstOfLength(norm.length + 1);
    const end = this.#firstOfLength(norm.length + most + 1);
    for (let at = this.#firstOfLength(norm.length - most); at < end; at++) {
      if (lettersApart(spellingLetters[at]!, own) > 2 * most) continue;
      // Short words that differ in one letter are mostly two words: "place" and "peace".
      const isReplaced = at >= ownLength && at < longer && spellingLetters[at] !== own >>> 0;
      if (isReplaced && norm.length < SAFE_LENGTH) continue;
      const spelling = stringAt(table, at);
      const distance = slips(norm, spelling, most);
      // A first letter is seldom missed; what differs there is mostly another word.
      if (distance > most || (distance > 0 && spelling[0] !== norm[0] && spelling[0] !== norm[1])) continue;
      near.push({ term: spellingTerms[at]!, distance });
    }
    near.sort((a, b) => a.distance - b.distance || frequencies[b.term]! - frequencies[a.term]!);
    const found = [...new Set(near.map(({ term }) => term))];
    return (found.length > 0 ? found : this.#soundingLike(norm))
      .slice(0, NEAREST)
      .map((term) => ({ term: stringAt(termsOf(this.#columns), term), strength: SPELLING_STRENGTH }));
  }

  /** Where spellings of at least this length begin. */
  #firstOfLength(length: number): number {
    const { spellingOffsets: offsets } = this.#columns;
    let low = 0;
    let high = sizeOf(spellingsOf(this.#columns));
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (offsets[middle + 1]! - offsets[middle]! < length) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #soundingLike(norm: string): number[] {
    const key = soundKey(norm);
    if (key.length < SHORTEST_SOUND || norm.length < SHORTEST_SOUNDED) return [];
    const { spellingSounds, spellingTerms } = this.#columns;
    const table = spellingsOf(this.#columns);
    const own = soundHash(norm);
    const found: number[] = [];
    for (let at = spellingSounds.indexOf(own); at >= 0; at = spellingSounds.indexOf(own, at + 1)) {
      if (soundKey(stringAt(table, at)) === key) found.push(spellingTerms[at]!);
    }
    return [...new Set(found)];
  }
}

function averageOf(lengths: Uint32Array): number {
  let sum = 0;
  for (const length of lengths) sum += length;
  return sum / (lengths.length || 1);
}
