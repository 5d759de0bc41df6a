import { textOf } from '../../span.ts';
import type { DatedClause } from './clause.ts';
import type { OrderClaim } from './order-claim.ts';
import { areOfOneCourse, areOfOneThing, chainAt, type Phase, phasesIn } from './phases.ts';

/** Over how many sentences a thing's stages are followed. */
const SENTENCES = 2;
/** How many dates back. */
const REACH = 4;

/** "arrested on … charged on …": stages of one thing, in one sentence or in sentences that follow each other. */
export function* claimsByPhase(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  const phases = clauses.map(({ clause, event }) => phasesIn(textOf(body, clause), event.timex.start - clause.start));
  for (let at = 1; at < clauses.length; at++) {
    const b = clauses[at]!;
    for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
      const a = clauses[before]!;
      if (b.sentence - a.sentence > SENTENCES || a.paragraph !== b.paragraph) break;
      for (const x of phases[before]!) {
        const y = phases[at]!.find(({ chain }) => chain === x.chain);
        if (!y || !isOrdered(x, y, a.sentence === b.sentence)) continue;
        if (chainAt(x.chain).loose) {
          if (b.sentence - a.sentence > 1) continue;
          const [told, words] = [textOf(body, a.clause), textOf(body, b.clause)];
          if (!areOfOneCourse(x, y, told, words, a.sentence === b.sentence)) continue;
          yield claimOf(a, x, b, y);
        } else if (
          !/\b(?:different|separate|unrelated)\b/.test(textOf(body, b.clause)) &&
          areOfOneThing(x, y, a.sentence === b.sentence)
        )
          yield claimOf(a, x, b, y);
      }
    }
  }
}

/**
 * Told out of order, a stage that comes again may be that of another turn ("ended … new talks began"), unless it is told as
 * past by then; told in order, one that is past by then ("signed, having been announced") denies the chain.
 */
function isOrdered(x: Phase, y: Phase, oneSentence: boolean): boolean {
  if (x.step === y.step) return false;
  if (x.step < y.step) return !y.perfect;
  return !chainAt(x.chain).turns || y.perfect || (y.relative && oneSentence);
}

function claimOf(a: DatedClause, x: Phase, b: DatedClause, y: Phase): OrderClaim {
  const [earlier, later] = x.step < y.step ? [a, b] : [b, a];
  const [first, second] = x.step < y.step ? [x, y] : [y, x];
  return { earlier, later, reason: `“${first.verb}” comes before “${second.verb}”`, weak: true };
}
