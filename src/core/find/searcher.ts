import type { AnalyzedArticle } from '../analyze.ts';
import { indexArticles } from '../index/index-articles.ts';
import { areCopies, ownTerms } from '../index/near-duplicates.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { readQuestion } from '../question/question.ts';
import { type ReadPassage, readPassage } from '../question/read-passage.ts';
import type { Candidate } from '../question/sentence-view.ts';
import { searchTerms, type WeightedQuestion, weighQuestion } from '../question/weighted-question.ts';
import { PartyNames } from '../terms/party-names.ts';
import type { WhoIsWho } from '../who-is-who.ts';

/** Passages whose sentences are scored. */
const CANDIDATES = 10;
/** So many times more are asked of the index, since copies of one report count once. */
const WITH_COPIES = 4;
/** Read passages that are kept; the one not asked for longest goes first. */
const REMEMBERED_PASSAGES = 2_000;

/** The passages of analysed articles, found by a question's words and read when they are found. */
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

  async weigh(text: string): Promise<WeightedQuestion> {
    return weighQuestion(readQuestion(text, this.names), this.index);
  }

  /** The passages that may answer, best first, at most `limit`; in a corpus of a few articles all of them. */
  async candidates(
    question: WeightedQuestion,
    accepts?: (article: AnalyzedArticle) => boolean,
    limit = CANDIDATES,
  ): Promise<Candidate[]> {
    const accepted = accepts && new Set(this.articles.flatMap((article, number) => (accepts(article) ? [number] : [])));
    const found = new Map<number, number>();
    let worst = Number.POSITIVE_INFINITY;
    for (const widely of [false, true]) {
      const terms = searchTerms(question, widely);
      if (found.size >= limit || terms.length === 0) break;
      for (const { passage, score } of await this.index.search({
        terms,
        limit: limit * WITH_COPIES,
        articles: accepted,
      })) {
        if (found.size < limit * WITH_COPIES && !found.has(passage)) found.set(passage, Math.min(score, worst));
      }
      worst = Math.min(...found.values());
    }
    if (question.small === 0) return this.#withoutCopies(found, limit);
    for (let passage = 0; passage < this.index.size; passage++) {
      if (!found.has(passage) && (!accepted || accepted.has(this.#articleOf(passage)))) found.set(passage, 0);
    }
    return this.#withoutCopies(found, this.index.size);
  }

  /** Every passage, article after article. */
  *passages(): Generator<ReadPassage> {
    for (let passage = 0; passage < this.index.size; passage++) yield this.#passage(passage);
  }

  /** The first `limit` passages that are no copies of one another, each with its copies among those looked at. */
  #withoutCopies(found: ReadonlyMap<number, number>, limit: number): Candidate[] {
    const kept: { passage: ReadPassage; copies: ReadPassage[]; terms: ReadonlySet<string>; score: number }[] = [];
    for (const [number, score] of found) {
      const passage = this.#passage(number);
      const terms = ownTerms(passage);
      const same = kept.find((other) => other.passage.article !== passage.article && areCopies(other.terms, terms));
      if (same) same.copies.push(passage);
      else if (kept.length < limit) kept.push({ passage, copies: [], terms, score });
      else break;
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
    const article = this.articles[at]!;
    return readPassage(article, article.paragraphs[number - this.#firstPassages[at]!]!, this.names);
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
