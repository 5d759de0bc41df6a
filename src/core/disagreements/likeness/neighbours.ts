import type { ArticleFacts } from '../facts.ts';
import type { Nearness } from './alike.ts';
import { daysApart, MOST_DAYS } from './days-apart.ts';

/** Least nearness of two articles on one story: by meaning, by words, and of the meaning and half the words together. */
const SENSE = 0.32;
const WORDS = 0.09;
const TOGETHER = 0.42;
/** An article nearer than this may be a copy: how near others are is not measured by it. */
const COPY = 1.25;
/** Share of the nearness of its nearest article that another of one story has at least. */
const BESIDE_NEAREST = 0.85;
/** By so much two articles on a story are nearer by meaning than either is to the one in the middle of those about its time. */
const STANDS_OUT = 0.12;
/** The one in the middle is looked for among so many; of fewer than the least, it tells nothing. */
const MOST_BESIDE = 60;
const LEAST_BESIDE = 6;
/** As many articles before one it is compared with. */
const MOST = 30;

interface Pair {
  readonly other: ArticleFacts;
  /** By what they mean, and with their words. */
  readonly sense: number;
  readonly near: number;
}

/**
 * By article: those before it that tell its story, by what they mean as well as by their words, oldest first. Of two articles on a story
 * neither has another that is much nearer: where one place sees much in a week, an event is told apart from the next by that. And they stand
 * out: where all articles are on one affair, all are near one another. Both are dated: what is told at any time may be a topic rather than a
 * story. The articles are in the order of their publication. Found in steps.
 */
export function* findNeighbours(
  articles: readonly ArticleFacts[],
  nearness: Nearness,
): Generator<void, ReadonlyMap<ArticleFacts, readonly ArticleFacts[]>> {
  const pairs = new Map<ArticleFacts, readonly Pair[]>();
  const nearest = new Map<ArticleFacts, number>();
  const beside = new Map<ArticleFacts, number[]>(articles.map((article) => [article, []]));
  for (const [at, article] of articles.entries()) {
    const stories = pairsOf(article, articles, at, nearness, beside);
    pairs.set(article, stories);
    for (const { other, near } of stories) {
      if (near > COPY) continue;
      for (const one of [article, other]) nearest.set(one, Math.max(near, nearest.get(one) ?? 0));
    }
    yield;
  }
  const middle = new Map(articles.map((article) => [article, middleOf(beside.get(article)!)]));
  const isOneStory = (article: ArticleFacts, { other, sense, near }: Pair): boolean =>
    near >= BESIDE_NEAREST * Math.max(nearest.get(article) ?? 0, nearest.get(other) ?? 0) &&
    sense >= STANDS_OUT + Math.max(middle.get(article)!, middle.get(other)!);
  const found = new Map<ArticleFacts, readonly ArticleFacts[]>();
  for (const [article, stories] of pairs) {
    const kept = stories.filter((pair) => isOneStory(article, pair));
    found.set(
      article,
      kept.map(({ other }) => other),
    );
  }
  return found;
}

/** Those before an article that may tell its story, the nearest of them at most, oldest first; to `beside` is added how near those about its time are. */
function pairsOf(
  article: ArticleFacts,
  articles: readonly ArticleFacts[],
  at: number,
  nearness: Nearness,
  beside: ReadonlyMap<ArticleFacts, number[]>,
): Pair[] {
  const found: Pair[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const other = articles[i]!;
    const apart = daysApart(other, article);
    if (apart !== null && apart > MOST_DAYS) break;
    if (apart === null) continue;
    const sense = nearness.sense.stories(other, article) ?? 0;
    for (const one of [article, other]) {
      const own = beside.get(one)!;
      if (own.length < MOST_BESIDE) own.push(sense);
    }
    if (sense < SENSE) continue;
    const words = nearness.story(other, article);
    const near = sense + words / 2;
    if (words >= WORDS && near >= TOGETHER) found.push({ other, sense, near });
  }
  return found
    .sort((a, b) => b.near - a.near)
    .slice(0, MOST)
    .reverse();
}

function middleOf(values: readonly number[]): number {
  if (values.length < LEAST_BESIDE) return Number.NEGATIVE_INFINITY;
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
