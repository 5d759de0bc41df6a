import type { AnalyzedArticle } from '../analyze.ts';
import type { SentenceVectors } from '../ask/meaning/vectors/sentence-vectors.ts';
import { allDifferences, type Difference, findDifferences } from './find-differences.ts';
import { type Disagreement, gatherDifferences } from './gather.ts';

/** Where the articles of one library disagree. */
export interface Disagreements {
  /** Pairs, as they were found. */
  readonly differences: readonly Difference[];
  /** The newest first. */
  readonly all: readonly Disagreement[];
  /** By the id of each article: the disagreements in which it has a part. */
  readonly byArticle: ReadonlyMap<string, readonly Disagreement[]>;
}

const known = new WeakMap<readonly AnalyzedArticle[], Disagreements>();
/** By the list of articles: the search that runs or has ended, and whether it has the vectors of all. */
const running = new WeakMap<
  readonly AnalyzedArticle[],
  { readonly byMeaning: boolean; readonly found: Promise<Disagreements> }
>();

/** What was found among a library's articles; null while nobody has looked. */
export const knownDisagreements = (articles: readonly AnalyzedArticle[]): Disagreements | null =>
  known.get(articles) ?? null;

/**
 * Finds where articles disagree, once for each list of articles and once more when all their vectors are made, letting others have their
 * turn, by `pause`, every few milliseconds.
 */
export function lookForDisagreements(
  articles: readonly AnalyzedArticle[],
  pause: () => Promise<void>,
  vectors: SentenceVectors | null = null,
): Promise<Disagreements> {
  const looking = running.get(articles);
  if (looking?.byMeaning) return looking.found;
  const byMeaning = vectors !== null && !articles.some((analyzed) => vectors.lacks(analyzed));
  if (looking && !byMeaning) return looking.found;
  // One after the other, so that what was found by meaning is kept.
  const found = (looking?.found ?? Promise.resolve()).then(() => look(articles, pause, byMeaning ? vectors : null));
  running.set(articles, { byMeaning, found });
  return found;
}

async function look(
  articles: readonly AnalyzedArticle[],
  pause: () => Promise<void>,
  vectors: SentenceVectors | null,
): Promise<Disagreements> {
  const steps = findDifferences(articles, vectors);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return keep(articles, value as readonly Difference[]);
    await pause();
  }
}

/** The same without pauses: for a few articles. */
export function disagreementsAmong(articles: readonly AnalyzedArticle[]): Disagreements {
  return known.get(articles) ?? keep(articles, allDifferences(articles));
}

function keep(articles: readonly AnalyzedArticle[], differences: readonly Difference[]): Disagreements {
  const all = gatherDifferences(differences);
  const byArticle = new Map<string, Disagreement[]>();
  for (const disagreement of all) {
    for (const id of new Set(disagreement.tellings.map(({ analyzed }) => analyzed.article.id))) {
      byArticle.set(id, [...(byArticle.get(id) ?? []), disagreement]);
    }
  }
  const found = { differences, all, byArticle };
  known.set(articles, found);
  return found;
}
