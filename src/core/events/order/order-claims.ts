import { claimsByLink } from './claims-by-link.ts';
import { claimsByOpening } from './claims-by-opening.ts';
import { claimsByPhase } from './claims-by-phase.ts';
import { claimsByRank } from './claims-by-rank.ts';
import { claimsByTense } from './claims-by-tense.ts';
import type { DatedClause } from './clause.ts';
import type { OrderClaim } from './order-claim.ts';

/**
 * Every claim about order that the words make: by rank in a series, by stages, by connectives, by
 * openings of sentences, by tense. What only usually comes first gives way where other words say the opposite.
 */
export function claimOrder(body: string, clauses: readonly DatedClause[]): OrderClaim[] {
  const claims: OrderClaim[] = [
    ...claimsByRank(body, clauses),
    ...claimsByPhase(body, clauses),
    ...claimsByLink(body, clauses),
    ...claimsByOpening(body, clauses),
    ...claimsByTense(body, clauses),
  ];
  const said = new Set(claims.map(({ earlier, later }) => `${earlier.index} ${later.index}`));
  return claims.filter(({ weak, earlier, later }) => !weak || !said.has(`${later.index} ${earlier.index}`));
}
