import { LRUCache } from 'lru-cache';
import type { ArticleFacts } from '../facts.ts';
import { daysApart, MOST_DAYS } from './days-apart.ts';

/** How much a word tells apart, from 0 (most articles have it) to 1 (a few). */
export type Rarity = (concept: string) => number;

/** So many articles without any of its words stand beside a corpus, so that in a small one a name still tells something. */
const BESIDE = 50;
/** A word of two articles among few weighs 1. */
const FULL = 3;

const rarityOf = (held: number, articles: number): number =>
  Math.min(1, Math.log((articles + BESIDE) / (held + 0.5)) / FULL);

/** Least nearness of two articles on one affair. */
const AFFAIR = 0.11;
/** A story is told by fewer outlets. */
const CROWD = 7;
/** The words of so many articles are kept with their weights, some kilobytes each. */
const MOST_KNOWN = 2_000;
/** As many articles on either side of one in time are looked through for those on its affair. */
const MOST_BESIDE = 40;

/**
 * How rare words are, in all articles and on one affair: where outlets follow it for weeks, each of its articles has the same names, and what
 * they share beside those tells which of its events is meant.
 */
export class Affairs {
  readonly #articles: readonly ArticleFacts[];
  readonly #story: (a: ArticleFacts, b: ArticleFacts) => number;
  /** Articles are compared in the order of their publication, so that the last ones are asked for again. */
  readonly #known = new LRUCache<ArticleFacts, Rarity>({ max: MOST_KNOWN });
  readonly #beside = new WeakMap<ArticleFacts, readonly ArticleFacts[]>();
  readonly #at: ReadonlyMap<ArticleFacts, number>;
  readonly #texts: ReadonlyMap<ArticleFacts, number>;

  /** Among all articles. */
  readonly anywhere: Rarity;

  constructor(articles: readonly ArticleFacts[], story: (a: ArticleFacts, b: ArticleFacts) => number) {
    this.#articles = articles;
    this.#story = story;
    this.#at = new Map(articles.map((article, at) => [article, at]));
    this.#texts = numberTexts(articles);
    this.anywhere = rarityAmong(this.#texts);
  }

  /** In all articles and among those on an article's affair, whichever is less. */
  of(article: ArticleFacts): Rarity {
    let rarity = this.#known.get(article);
    if (!rarity) {
      rarity = this.#rarityBeside(article);
      this.#known.set(article, rarity);
    }
    return rarity;
  }

  /** Whether more articles are on an article's affair than tell one story. */
  isCrowded(article: ArticleFacts): boolean {
    return this.#onAffairOf(article).length >= CROWD;
  }

  #rarityBeside(article: ArticleFacts): Rarity {
    const beside = this.#onAffairOf(article);
    const held = new Map<string, number>();
    for (const { concepts } of beside)
      for (const concept of concepts)
        if (article.concepts.has(concept)) held.set(concept, (held.get(concept) ?? 0) + 1);
    const weights = new Map<string, number>();
    for (const concept of article.concepts)
      weights.set(concept, Math.min(this.anywhere(concept), rarityOf(held.get(concept) ?? 1, beside.length)));
    return (concept) => weights.get(concept) ?? 1;
  }

  /** The article itself and those of about its time that are near it. */
  #onAffairOf(article: ArticleFacts): readonly ArticleFacts[] {
    let beside = this.#beside.get(article);
    if (!beside) {
      beside = this.#findBeside(article);
      this.#beside.set(article, beside);
    }
    return beside;
  }

  #findBeside(article: ArticleFacts): readonly ArticleFacts[] {
    const at = this.#at.get(article) ?? -1;
    if (article.published === null || at < 0) return [article];
    const about = this.#articles.slice(Math.max(0, at - MOST_BESIDE), at + MOST_BESIDE + 1);
    const texts = new Set([this.#texts.get(article)]);
    const isCopy = (other: ArticleFacts): boolean => texts.size === texts.add(this.#texts.get(other)).size;
    return about.filter((other) => {
      if (other === article) return true;
      if (isCopy(other)) return false;
      const apart = daysApart(article, other);
      return apart !== null && apart <= MOST_DAYS && this.#story(article, other) >= AFFAIR;
    });
  }
}

/** A number for each article, the same for copies: however often a story is copied, its words are as rare as before. */
function numberTexts(articles: readonly ArticleFacts[]): ReadonlyMap<ArticleFacts, number> {
  const numbers = new Map<string, number>();
  return new Map(
    articles.map((article) => {
      const text = [...article.concepts].sort().join(' ');
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return [article, number];
    }),
  );
}

/** Rarity of words among articles by how many have each, copies counted once. */
function rarityAmong(texts: ReadonlyMap<ArticleFacts, number>): Rarity {
  const held = new Map<string, number>();
  const counted = new Set<number>();
  for (const [{ concepts }, number] of texts) {
    if (counted.has(number)) continue;
    counted.add(number);
    for (const concept of concepts) held.set(concept, (held.get(concept) ?? 0) + 1);
  }
  const weights = new Map([...held].map(([concept, count]) => [concept, rarityOf(count, counted.size)]));
  return (concept) => weights.get(concept) ?? 1;
}
