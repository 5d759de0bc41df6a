import { isEmpty, matchAll, type Place, readWanted } from './match.ts';
import type { CataloguedStatement } from './statement-catalogue.ts';

/** A statement that fits a query, the better the higher its score. */
export type Candidate = CataloguedStatement & { readonly score: number };

/** Those candidates of which a place holds enough of what was typed; rarity is counted over all sentences told of. */
export function keepMatching(
  candidates: readonly Candidate[],
  typed: string | undefined,
  placeIn: (candidate: Candidate) => Place,
): readonly Candidate[] {
  if (typed === undefined) return candidates;
  const wanted = readWanted(typed);
  if (isEmpty(wanted)) return [];
  const shares = matchAll(
    wanted,
    candidates.map(placeIn),
    candidates.map(({ around }) => around),
  );
  return candidates
    .map((candidate, at) => ({ ...candidate, score: candidate.score + shares[at]! }))
    .filter((_, at) => shares[at]! > 0);
}
