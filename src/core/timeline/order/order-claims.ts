import { claimsByAttribute } from './claims-by-attribute.ts';
import { claimsByBackground } from './claims-by-background.ts';
import { claimsByFirsts } from './claims-by-firsts.ts';
import { claimsByGround } from './claims-by-ground.ts';
import { claimsByLink } from './claims-by-link.ts';
import { claimsByMaking } from './claims-by-making.ts';
import { claimsByNumber } from './claims-by-number.ts';
import { claimsByOpening } from './claims-by-opening.ts';
import { claimsByParticiple } from './claims-by-participle.ts';
import { claimsByPhase } from './claims-by-phase.ts';
import { claimsByPlan } from './claims-by-plan.ts';
import { claimsByRank } from './claims-by-rank.ts';
import { claimsByReference } from './claims-by-reference.ts';
import { claimsBySequel } from './claims-by-sequel.ts';
import { claimsBySubordinate } from './claims-by-subordinate.ts';
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
    ...claimsByNumber(body, clauses),
    ...claimsByPhase(body, clauses),
    ...claimsByLink(body, clauses),
    ...claimsByParticiple(body, clauses),
    ...claimsBySequel(body, clauses),
    ...claimsByPlan(body, clauses),
    ...claimsByOpening(body, clauses),
    ...claimsByReference(body, clauses),
    ...claimsBySubordinate(body, clauses),
    ...claimsByTense(body, clauses),
    ...claimsByAttribute(body, clauses),
    ...claimsByFirsts(body, clauses),
    ...claimsByBackground(body, clauses),
    ...claimsByMaking(body, clauses),
    ...claimsByGround(body, clauses),
  ];
  const said = new Set(claims.map(({ earlier, later }) => `${earlier.index} ${later.index}`));
  return claims.filter(({ weak, earlier, later }) => !weak || !said.has(`${later.index} ${earlier.index}`));
}
