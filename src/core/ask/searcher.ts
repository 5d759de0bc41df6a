import type { AnalyzedArticle } from '../analyze.ts';
import { indexArticles } from '../index/index-articles.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { PartyNames } from '../terms/party-names.ts';
import type { WhoIsWho } from '../terms/who-is-who.ts';
import { nearestParagraphs, type SentenceVectors } from './meaning/sentence-vectors.ts';
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
/** Read passages that are kept; the one not asked for longest goes first. */
const REMEMBERED_PASSAGES = 2_000;

/** What a question is searched by beside its words. */
export interface SearchedMeaning {
  readonly vectors: SentenceVectors;
  readonly asked: Float32Array;
  /** Lets others have their turn. */
  readonly pause: () => Promise<void>;
}

/** The passages of analysed articles, found by a question's words and meaning, and read when they are found. */
export class Searcher {
  readonly names: PartyNames;
  readonly index: PassageIndex;
  readonly articles: readonly AnalyzedArticle[];
  /** By article: the number of its first passage. */
  readonly #firstPassages: Uint32Array;
  readonly #read = new Map<number, ReadPassage>();

  constructor(articles: readonly AnalyzedArticle[], whoIsWho: WhoIsWho, index?: PassageIndex) {
    this.articles = articles;
    this.names = new PartyNames(whoIsWho);
    this.#firstPassages = new Uint32Array(articles.length);
    let passages = 0;
    articles.forEach(({ paragraphs }, article) => {
      this.#firstPassages[article] = passages;
      passages += paragraphs.length;
    });
    this.index = index ?? indexArticles(articles, this.names);
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
    accepts?: (article: AnalyzedArticle) => boolean,
  ): Promise<Candidate[]> {
    const accepted = accepts && new Set(this.articles.flatMap((article, number) => (accepts(article) ? [number] : [])));
    const [byWords, byMeaning] = await Promise.all([
      this.#byWords(question, accepted),
      meaning ? this.#byMeaning(meaning, accepted) : [],
    ]);
    const kept = this.#withoutCopies(byWords, BY_WORDS, []);
    const all = this.#withoutCopies(new Map(byMeaning.map((passage) => [passage, 0])), BY_MEANING, kept);
    return all.map(({ passage, copies, score }) => ({
      passage,
      copies,
      score,
      cosines: meaning?.vectors.cosines(passage.article, passage.at, meaning.asked) ?? null,
    }));
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

  async #byMeaning(
    { vectors, asked, pause }: SearchedMeaning,
    accepted: ReadonlySet<number> | undefined,
  ): Promise<number[]> {
    const accepts = accepted && ((article: number) => accepted.has(article));
    const limit = BY_MEANING * WITH_COPIES;
    const near = await nearestParagraphs(vectors, this.articles, asked, limit, accepts, pause);
    return near.map(({ article, paragraph }) => this.#firstPassages[article]! + paragraph);
  }

  /** `kept` and up to `limit` of the passages that are no copies of those before, each with its copies among those looked at. */
  #withoutCopies(found: ReadonlyMap<number, number>, limit: number, before: readonly Kept[]): Kept[] {
    const kept = [...before];
    let room = limit;
    for (const [number, score] of found) {
      const passage = this.#passage(number);
      if (kept.some((other) => other.passage === passage)) {
        room--;
        continue;
      }
      if (kept.some(({ copies }) => copies.includes(passage))) continue;
      if (room <= 0) break;
      const text = ownText(passage);
      const same = kept.find((other) => other.passage.article !== passage.article && areCopies(other.text, text));
      if (same) same.copies.push(passage);
      else {
        kept.push({ passage, copies: [], text, score });
        room--;
      }
    }
    return kept;
  }

  #passage(number: number): ReadPassage {
    const known = this.#read.get(number);
    this.#read.delete(number);
    const passage = known ?? this.#readPassage(number);
    this.#read.set(number, passage);
    if (this.#read.size > REMEMBERED_PASSAGES) this.#read.delete(this.#read.keys().next().value!);
    return passage;
  }

  #readPassage(number: number): ReadPassage {
    const at = this.#articleOf(number);
    return readPassage(this.articles[at]!, number - this.#firstPassages[at]!, this.names);
  }

  /** The number of the article that a passage stands in. */
  #articleOf(passage: number): number {
    let low = 0;
    let high = this.articles.length - 1;
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
  readonly passage: ReadPassage;
  readonly copies: ReadPassage[];
  readonly text: ComparedText;
  readonly score: number;
}
