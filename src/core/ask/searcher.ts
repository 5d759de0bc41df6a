import { LRUCache } from 'lru-cache';
import type { AnalyzedArticle } from '../analyze.ts';
import { type ArticleEntry, type Articles, acceptedNumbers } from '../articles.ts';
import { indexArticles } from '../index/index-articles.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { PartyNames } from '../terms/party-names.ts';
import type { WhoIsWho } from '../terms/who-is-who.ts';
import { contentTerms, wordsOf } from '../terms/words.ts';
import type { VectorIndex } from './meaning/vectors/vector-index.ts';
import { areCopies, type ComparedText, ownText } from './near-duplicates.ts';
import { readQuestion } from './question/question.ts';
import { mendSmallWords } from './question/small-words.ts';
import { searchTerms, type WeightedQuestion, weighQuestion } from './question/weighted-question.ts';
import { type ReadPassage, readPassage } from './score/read-passage.ts';
import type { Candidate } from './score/sentence-view.ts';

/** Passages that words and meaning bring each, whose sentences are scored. */
const BY_WORDS = 12;
const BY_MEANING = 16;
/** So many times more are asked of the index, since copies of one report count once. */
const WITH_COPIES = 4;
/** Passages that are looked at for each article to be looked through. */
const PASSAGES_LOOKED_AT = 3;
/** Read passages that are kept; the one not asked for longest goes first. */
const REMEMBERED_PASSAGES = 2_000;
/** The same where each keeps an article in memory that would not be there without it. */
const REMEMBERED_OF_LOADED = 200;

/** What a question is searched by beside its words. */
export interface SearchedMeaning {
  /** Of the searched articles, in their order. */
  readonly vectors: VectorIndex;
  readonly asked: Float32Array;
}

/** The passages of a library's articles, found by a question's words and meaning, and read when they are found. */
export class Searcher {
  readonly names: PartyNames;
  readonly index: PassageIndex;
  readonly articles: Articles;
  /** By article: the number of its first passage. */
  readonly #firstPassages: Uint32Array;
  readonly #read: LRUCache<number, ReadPassage>;

  /** Articles that are not all in memory come with their index. */
  constructor(articles: Articles, whoIsWho: WhoIsWho, index?: PassageIndex) {
    this.articles = articles;
    this.names = new PartyNames(whoIsWho);
    this.#read = new LRUCache({ max: articles.all ? REMEMBERED_PASSAGES : REMEMBERED_OF_LOADED });
    this.#firstPassages = new Uint32Array(articles.entries.length);
    let passages = 0;
    articles.entries.forEach(({ paragraphs }, article) => {
      this.#firstPassages[article] = passages;
      passages += paragraphs.length;
    });
    this.index = index ?? indexArticles(articles.all ?? [], this.names);
  }

  /** Reads a question and weighs its words, slips of the keyboard in small words mended. */
  async weigh(text: string): Promise<WeightedQuestion> {
    const question = await weighQuestion(readQuestion(text, this.names), this.index);
    const unknown = question.concepts.filter(({ frequency }) => frequency === 0);
    const mended = mendSmallWords(text, unknown);
    return mended === text ? question : weighQuestion(readQuestion(mended, this.names), this.index);
  }

  /** The passages that may answer: those that the words find, best first, then others that are near in meaning. */
  async candidates(
    question: WeightedQuestion,
    meaning: SearchedMeaning | null,
    accepts?: (entry: ArticleEntry) => boolean,
  ): Promise<Candidate[]> {
    const accepted = acceptedNumbers(this.articles.entries, accepts);
    const [byWords, byMeaning] = await Promise.all([
      this.#byWords(question, accepted),
      meaning ? this.#byMeaning(meaning, accepted) : [],
    ]);
    const kept = await this.#withoutCopies(byWords, BY_WORDS, []);
    const all = await this.#withoutCopies(new Map(byMeaning.map((passage) => [passage, 0])), BY_MEANING, kept);
    const places = all.map(({ passage }) => ({ analyzed: passage.article, paragraph: passage.at }));
    const cosines = await meaning?.vectors.cosines(meaning.asked, places);
    return all.map(({ passage, copies, score }, at) => ({ passage, copies, score, cosines: cosines?.[at] ?? null }));
  }

  /** The articles whose passages hold most of what a question asks, as many as are looked through, in the order of their ids. */
  async nearest(
    question: WeightedQuestion,
    most: number,
    accepts?: (entry: ArticleEntry) => boolean,
  ): Promise<readonly AnalyzedArticle[]> {
    const terms = searchTerms(question, true);
    const query = {
      terms,
      limit: most * PASSAGES_LOOKED_AT,
      articles: acceptedNumbers(this.articles.entries, accepts),
    };
    const found = terms.length === 0 ? [] : await this.index.search(query);
    const numbers = [...new Set(found.map(({ passage }) => this.#articleOf(passage)))].slice(0, most);
    return this.articles.load(numbers.sort((a, b) => a - b));
  }

  /**
   * Every article that holds all of some words, and others that hold the rarest of them; null where more than `most` passages do, and where
   * none of the words is indexed.
   */
  async holding(words: string, most: number): Promise<readonly AnalyzedArticle[] | null> {
    if (this.articles.all) return this.articles.all;
    // "May" of a name is a stop word.
    const terms = [...contentTerms(wordsOf(words))];
    if (terms.length === 0) return null;
    const counts = await this.index.frequencies(terms);
    const fewest = Math.min(...counts);
    if (fewest === 0) return [];
    if (fewest > most) return null;
    const rarest = { term: terms[counts.indexOf(fewest)]!, strength: 1 };
    const found = await this.index.search({ terms: [rarest], limit: fewest });
    const numbers = [...new Set(found.map(({ passage }) => this.#articleOf(passage)))];
    return this.articles.load(numbers.sort((a, b) => a - b));
  }

  async #byWords(question: WeightedQuestion, accepted: ReadonlySet<number> | undefined): Promise<Map<number, number>> {
    const found = new Map<number, number>();
    let worst = Number.POSITIVE_INFINITY;
    for (const widely of [false, true]) {
      const terms = searchTerms(question, widely);
      if (found.size >= BY_WORDS || terms.length === 0) break;
      const limit = BY_WORDS * WITH_COPIES;
      for (const { passage, score } of await this.index.search({ terms, limit, articles: accepted })) {
        if (found.size < limit && !found.has(passage)) found.set(passage, Math.min(score, worst));
      }
      worst = Math.min(...found.values());
    }
    return found;
  }

  async #byMeaning({ vectors, asked }: SearchedMeaning, accepted: ReadonlySet<number> | undefined): Promise<number[]> {
    const near = await vectors.nearest(asked, BY_MEANING * WITH_COPIES, accepted);
    return near.map(({ article, paragraph }) => this.#firstPassages[article]! + paragraph);
  }

  /** `kept` and up to `limit` of the passages that are no copies of those before, each with its copies among those looked at. */
  async #withoutCopies(
    found: ReadonlyMap<number, number>,
    limit: number,
    before: readonly Kept[],
  ): Promise<readonly Kept[]> {
    const kept = [...before];
    const all = [...found];
    let room = limit;
    // Most often the first so many are enough, and no further articles are loaded.
    for (let at = 0; at < all.length && room > 0; at += limit) {
      const some = all.slice(at, at + limit);
      const passages = await this.#passages(some.map(([number]) => number));
      for (const [place, [number, score]] of some.entries()) {
        const passage = passages[place]!;
        if (kept.some((other) => other.number === number)) {
          room--;
          continue;
        }
        if (kept.some(({ copied }) => copied.includes(number))) continue;
        if (room <= 0) break;
        const text = ownText(passage);
        const article = this.#articleOf(number);
        // One article may have been loaded twice, as two objects.
        const same = kept.find((other) => this.#articleOf(other.number) !== article && areCopies(other.text, text));
        if (same) {
          same.copies.push(passage);
          same.copied.push(number);
        } else {
          kept.push({ number, passage, copies: [], copied: [], text, score });
          room--;
        }
      }
    }
    return kept;
  }

  /** These passages, read; their articles are loaded where they are not known any more. */
  async #passages(numbers: readonly number[]): Promise<readonly ReadPassage[]> {
    // Other questions may have them forgotten meanwhile.
    const known = numbers.map((number) => this.#read.get(number));
    const lacking = [...new Set(numbers.filter((_, at) => !known[at]).map((number) => this.#articleOf(number)))];
    const loaded = await this.articles.load(lacking);
    const articles = new Map(lacking.map((number, at) => [number, loaded[at]!]));
    return numbers.map((number, at) => {
      const passage = known[at] ?? this.#read.get(number) ?? this.#readPassage(number, articles);
      this.#read.set(number, passage);
      return passage;
    });
  }

  #readPassage(number: number, articles: ReadonlyMap<number, AnalyzedArticle>): ReadPassage {
    const at = this.#articleOf(number);
    return readPassage(articles.get(at)!, number - this.#firstPassages[at]!, this.names);
  }

  /** The number of the article that a passage stands in. */
  #articleOf(passage: number): number {
    let low = 0;
    let high = this.articles.entries.length - 1;
    // The last article that begins at this passage or before; of those without passages, the one after them.
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#firstPassages[middle]! <= passage) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

interface Kept {
  readonly number: number;
  readonly passage: ReadPassage;
  readonly copies: ReadPassage[];
  /** The numbers of the copies. */
  readonly copied: number[];
  readonly text: ComparedText;
  readonly score: number;
}
