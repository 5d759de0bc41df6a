import type { AnalyzedArticle } from '../../analyze.ts';
import { evidenceOf } from './evidence.ts';
import type { Places } from './places.ts';

/** A state that so large a part of the articles that name it call mediator or host is one in all of them. */
const SHARE = 1 / 2;

/** Tells which states stand between the sides in an article: there they are no side. */
export function findMediators(
  articles: readonly AnalyzedArticle[],
  places: Places,
): (analyzed: AnalyzedArticle, state: string) => boolean {
  const stateOf = (word: string): string | readonly string[] => places.find(word)?.state ?? [];
  const between = new Map(articles.map((one) => [one, new Set([...evidenceOf(one).between].flatMap(stateOf))]));
  const counts = new Map<string, { named: number; between: number }>();
  for (const analyzed of articles) {
    for (const state of new Set([...evidenceOf(analyzed).named].flatMap(stateOf))) {
      const count = counts.get(state) ?? { named: 0, between: 0 };
      count.named++;
      if (between.get(analyzed)!.has(state)) count.between++;
      counts.set(state, count);
    }
  }
  const everywhere = new Set([...counts].flatMap(([state, one]) => (one.between / one.named >= SHARE ? [state] : [])));
  return (analyzed, state) => everywhere.has(state) || (between.get(analyzed)?.has(state) ?? false);
}
