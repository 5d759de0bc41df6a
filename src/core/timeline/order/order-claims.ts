import { claimsByLink } from './claims-by-link.ts';
import { claimsByOpening } from './claims-by-opening.ts';
import { claimsByPhase } from './claims-by-phase.ts';
import { claimsByRank } from './claims-by-rank.ts';
import { claimsByTense } from './claims-by-tense.ts';
import type { DatedClause } from './clause.ts';
import type { OrderClaim } from './order-claim.ts';

/**
 * Every claim about order that the words make: by rank in a series, by stages, by connectives, by
 * openings of sentences, by tense.
 */
export function claimOrder(body: string, clauses: readonly DatedClause[]): OrderClaim[] {
  return [
    ...claimsByRank(body, clauses),
    ...claimsByPhase(body, clauses),
    ...claimsByLink(body, clauses),
    ...claimsByOpening(body, clauses),
    ...claimsByTense(body, clauses),
  ];
}
