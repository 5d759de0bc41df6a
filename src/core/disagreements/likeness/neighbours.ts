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
/** As many articles before one it is compared with. */
const MOST = 30;

interface Pair {
  readonly other: ArticleFacts;
  readonly near: number;
}

/**
 * By article: those before it that tell its story, by what they mean as well as by their words, oldest first. Of two articles on a story
 * neither has another that is much nearer: where one place sees much in a week, an event is told apart from the next by that. Both are
 * dated: what is told at any time may be a topic rather than a story. The
 * articles are in the order of their publication. Found in steps.
 */
export function* findNeighbours(
  articles: readonly ArticleFacts[],
  nearness: Nearness,
): Generator<void, ReadonlyMap<ArticleFacts, readonly ArticleFacts[]>> {
  const pairs = new Map<ArticleFacts, readonly Pair[]>();
  const nearest = new Map<ArticleFacts, number>();
  for (const [at, article] of articles.entries()) {
    const near = pairsOf(article, articles, at, nearness);
    pairs.set(article, near);
    for (const { other, near: strength } of near) {
      if (strength > COPY) continue;
      for (const one of [article, other]) nearest.set(one, Math.max(strength, nearest.get(one) ?? 0));
    }
    yield;
  }
  const found = new Map<ArticleFacts, readonly ArticleFacts[]>();
  for (const [article, near] of pairs) {
    const kept = near.filter(
      ({ other, near: strength }) =>
        strength >= BESIDE_NEAREST * Math.max(nearest.get(article) ?? 0, nearest.get(other) ?? 0),
    );
    found.set(
      article,
      kept.map(({ other }) => other),
    );
  }
  return found;
}

/** Those before an article that may tell its story, the last of them at most. */
function pairsOf(article: ArticleFacts, articles: readonly ArticleFacts[], at: number, nearness: Nearness): Pair[] {
  const found: Pair[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const other = articles[i]!;
    const apart = daysApart(other, article);
    if (apart !== null && apart > MOST_DAYS) break;
    const sense = nearness.sense.stories(other, article) ?? 0;
    if (apart === null || sense < SENSE) continue;
    const words = nearness.story(other, article);
    if (words >= WORDS && sense + words / 2 >= TOGETHER) found.push({ other, near: sense + words / 2 });
  }
  return found
    .sort((a, b) => b.near - a.near)
    .slice(0, MOST)
    .reverse();
}
