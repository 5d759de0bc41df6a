import type { AnalyzedArticle } from '../analyze.ts';
import type { Span } from '../article/span.ts';
import type { SentenceVectors } from '../ask/meaning/vectors/sentence-vectors.ts';
import { compareFacts } from './compare.ts';
import { type ArticleFacts, type Fact, factsOf } from './facts.ts';
import { compareInStory, type InStory } from './in-story.ts';
import type { DifferenceKind } from './kind.ts';
import { Nearness } from './likeness/alike.ts';
import { daysApart, MOST_DAYS } from './likeness/days-apart.ts';
import { findNeighbours } from './likeness/neighbours.ts';
import type { ToldSentence } from './likeness/told.ts';

/** One article's telling of a fact. */
export interface Telling {
  readonly analyzed: AnalyzedArticle;
  readonly sentence: Span;
  /** The words that differ, within the sentence. */
  readonly differs: Span;
  /** Where later articles have the sentence word for word. */
  readonly copies: readonly Copy[];
}

/** The same sentence in another article, with the same words that differ. */
export interface Copy {
  readonly analyzed: AnalyzedArticle;
  readonly sentence: Span;
  readonly differs: Span;
}

/** A fact that two articles tell otherwise, the older article first. Neither is corrected. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly a: Telling;
  readonly b: Telling;
}

/** As many facts of later articles a fact is compared with for each of its keys. */
const MOST_COMPARED = 120;

/**
 * The differences among articles, found in steps so that others can have their turn between them. Each pair of sentences is told
 * once for what differs in it; the order of the articles changes nothing. With vectors of their sentences, articles that tell one story in
 * quite other words are compared too.
 */
export function* findDifferences(
  articles: readonly AnalyzedArticle[],
  vectors: SentenceVectors | null = null,
): Generator<void, Difference[]> {
  const all: ArticleFacts[] = [];
  for (const analyzed of articles) {
    all.push(factsOf(analyzed));
    yield;
  }
  all.sort(compareArticles);
  const nearness = new Nearness(all, vectors);
  const buckets = new Map<string, Held[]>();
  const firsts = new Map<string, Held>();
  const found = new Map<string, Difference>();
  const held = new Map<ArticleFacts, Held[]>();
  const neighbours = vectors === null ? null : yield* findNeighbours(all, nearness);
  for (const article of all) {
    const owns: Held[] = [];
    for (const fact of article.facts) {
      const own: Held = { article, fact, copies: [] };
      const first = firsts.get(textKey(fact));
      if (first && isCopyOf(first, own)) continue;
      firsts.set(textKey(fact), own);
      owns.push(own);
      for (const key of fact.keys) {
        const bucket = buckets.get(key) ?? [];
        buckets.set(key, bucket);
        compareWithin(bucket, own, nearness, found);
        bucket.push(own);
      }
    }
    held.set(article, owns);
    for (const other of neighbours?.get(article) ?? []) compareStories(held.get(other)!, owns, nearness, found);
    yield;
  }
  return [...found.values()];
}

/** A fact that later ones are compared with. */
interface Held {
  readonly article: ArticleFacts;
  readonly fact: Fact;
  readonly copies: Copy[];
}

/** The same for facts that are told by the same words of the same sentence. */
const textKey = ({ kind, keys, span, sentence }: Fact): string =>
  `${kind} ${keys.join(' ')} ${span.start - sentence.start} ${sentence.text}`;

/** Whether a fact only copies an earlier one, word for word, of about the same time; it is then kept with that one. */
function isCopyOf({ article: first, copies }: Held, { article, fact }: Held): boolean {
  if ((daysApart(first, article) ?? 0) > MOST_DAYS) return false;
  const copy = { analyzed: article.analyzed, sentence: spanOf(fact.sentence), differs: fact.span };
  const last = copies.at(-1);
  if (first !== article && last?.analyzed !== copy.analyzed) copies.push(copy);
  return true;
}

/** Compares a fact with the last of those that may be the same. */
function compareWithin(bucket: readonly Held[], own: Held, nearness: Nearness, found: Map<string, Difference>): void {
  const { article, fact } = own;
  for (let i = bucket.length - 1, left = MOST_COMPARED; i >= 0 && left > 0; i--, left--) {
    const { article: other, fact: former } = bucket[i]!;
    if (other === article || former.kind !== fact.kind) continue;
    const pair = pairOf(bucket[i]!, own);
    if (found.has(pair)) continue;
    const kind = compareFacts(former, fact, other, article, nearness);
    if (kind) found.set(pair, { kind, a: tellingOf(bucket[i]!), b: tellingOf(own) });
  }
}

/** Compares all facts of two articles on one story. */
function compareStories(
  earlier: readonly Held[],
  later: readonly Held[],
  nearness: Nearness,
  found: Map<string, Difference>,
): void {
  const taken = new Set<Held>();
  const likely: { readonly one: Held; readonly other: Held; readonly inStory: InStory }[] = [];
  for (const one of earlier) {
    for (const other of later) {
      if (one.fact.kind !== other.fact.kind) continue;
      if (found.has(pairOf(one, other))) {
        taken.add(one).add(other);
        continue;
      }
      const inStory = compareInStory(one.fact, other.fact, one.article, other.article, nearness);
      if (inStory) likely.push({ one, other, inStory });
    }
  }
  // What one article tells differs from one thing that the other tells: the likeliest.
  for (const { one, other, inStory } of likely.sort((a, b) => b.inStory.alike - a.inStory.alike)) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    found.set(pairOf(one, other), { kind: inStory.kind, a: tellingOf(one), b: tellingOf(other) });
  }
}

const pairOf = ({ article: a, fact: x }: Held, { article: b, fact: y }: Held): string =>
  `${y.kind} ${placeOf(a, x)} ${placeOf(b, y)}`;

const placeOf = ({ analyzed }: ArticleFacts, { sentence }: Fact): string => `${sentence.start} ${analyzed.article.id}`;

const tellingOf = ({ article: { analyzed }, fact: { sentence, span }, copies }: Held): Telling => ({
  analyzed,
  sentence: spanOf(sentence),
  differs: span,
  copies,
});

const spanOf = ({ start, end }: ToldSentence): Span => ({ start, end });

/** Oldest first, undated ones last, then by id. */
function compareArticles(a: ArticleFacts, b: ArticleFacts): number {
  const [x, y] = [a.published, b.published];
  const byDay = x && y ? x.first - y.first || x.last - y.last : Number(x === null) - Number(y === null);
  return byDay || (a.analyzed.article.id < b.analyzed.article.id ? -1 : 1);
}

/** All differences at once, for scripts and tests. */
export function allDifferences(
  articles: readonly AnalyzedArticle[],
  vectors: SentenceVectors | null = null,
): Difference[] {
  const steps = findDifferences(articles, vectors);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as Difference[];
  }
}
