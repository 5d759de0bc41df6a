import { type Closeness, isEmpty, matchAll, readWanted } from '../match.ts';
import { type CataloguedStatement, placesAround } from './statement-catalogue.ts';

/** A statement that fits a query, the better the higher its score; 0 where it was not compared. */
export type Candidate = CataloguedStatement & { readonly score?: number };

/**
 * Those candidates of which the words said, or those of their sentences, hold enough of what was typed; rarity is counted over all sentences told of. With
 * `own-words-first`, words of near meaning count only where nobody used the words themselves, which `isNear` tells.
 */
export function keepMatching(
  candidates: readonly Candidate[],
  typed: string | undefined,
  closeness: 'near-words' | 'own-words-first',
  where: 'said' | 'around',
): { readonly kept: readonly Candidate[]; readonly isNear: boolean } {
  if (typed === undefined) return { kept: candidates, isNear: false };
  const wanted = readWanted(typed);
  if (isEmpty(wanted)) return { kept: [], isNear: false };
  const background = placesAround(candidates);
  const places = where === 'around' ? background : candidates.map(({ said }) => said);
  const keep = (closely: Closeness): readonly Candidate[] => {
    const shares = matchAll(wanted, places, closely, background);
    return candidates.flatMap((candidate, at) =>
      shares[at]! > 0 ? [{ ...candidate, score: (candidate.score ?? 0) + shares[at]! }] : [],
    );
  };
  if (closeness === 'near-words') return { kept: keep('near-words'), isNear: false };
  const own = keep('own-words');
  return own.length > 0 ? { kept: own, isNear: false } : { kept: keep('near-words'), isNear: true };
}
