import { textOf } from '../../article/span.ts';
import type { DatedClause } from './clause.ts';
import { claimed, type OrderClaim } from './order-claim.ts';
import { ANY, familiesIn, isRankedBefore, type Rank, rankIn, stepIn, unheadedRankIn } from './series.ts';

/** How many events back in one series a rank is compared; keeps a long article linear. */
const SERIES_REACH = 16;

/** Words by which a sentence turns to another series. */
const TURN = /^(?:Separately|Elsewhere|Meanwhile|In (?:another|a separate|a different)\b)/;

interface Ranked {
  /** Whether its sentence turns to another thing: "Separately, …". */
  readonly turned: boolean;
  readonly clause: DatedClause;
  readonly rank: Rank;
}

/**
 * "second round" comes before "third round", wherever they stand; "began" before them within a paragraph; "the next round"
 * after the round told just before.
 */
export function* claimsByRank(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  const series = new Map<string, Ranked[]>();
  let newest: Ranked | null = null;
  for (const [at, clause] of clauses.entries()) {
    const words = textOf(body, clause.clause);
    const date = clause.event.timex.start - clause.clause.start;
    const rank: Rank | null = rankIn(words, date) ?? inherited(unheadedRankIn(words, date), newest, clause);
    yield* claimsByStep(body, clauses, at, rank);
    if (!rank) continue;
    newest = { clause, rank, turned: TURN.test(textOf(body, clause.event.sentence)) };
    const former = series.get(rank.family) ?? [];
    series.set(rank.family, former);
    for (const other of former.slice(-SERIES_REACH)) {
      if (other.clause.event.date === clause.event.date || !areOneSeries(other, newest)) continue;
      const [a, b] = isRankedBefore(other.rank, rank)
        ? [other, newest]
        : isRankedBefore(rank, other.rank)
          ? [newest, other]
          : [];
      if (a && b)
        yield { earlier: a.clause, later: b.clause, reason: `“${a.rank.words}” comes before “${b.rank.words}”` };
    }
    former.push(newest);
  }
}

/** "Qatar hosted the first meeting on …, Turkey the second on …": the second of what was ranked just before. */
function inherited(
  rank: { place: number; words: string } | null,
  newest: Ranked | null,
  clause: DatedClause,
): Rank | null {
  if (!rank || !newest || clause.sentence - newest.clause.sentence > 1) return null;
  return { ...newest.rank, ...rank, byVerb: false };
}

/** The same head word counts throughout an article; others of the family, or "began", only nearby. */
function areOneSeries(former: Ranked, current: Ranked): boolean {
  const apart = current.clause.paragraph - former.clause.paragraph;
  if (apart === 0 && current.turned) return false;
  const [a, b] = [former.rank, current.rank];
  // "the second round of the tournament" is not of the talks told before; "the second round" may be.
  if (b.of !== null && b.of !== b.family && a.of !== b.of) return false;
  if (a.name !== null && b.name !== null && a.name !== b.name) return false;
  if (a.topic && b.topic && a.topic !== b.topic) return false;
  if (a.byVerb || b.byVerb) return apart === 0;
  return a.head === b.head || apart <= 1;
}

const RENEWED = /\b(?:extension|extended|renewal|renewed|prolonged|revised|amended|successor|replacement)\b/i;

/** "the next round", "a second meeting", "the previous round": beside the event told just before, when that is of the family. */
function* claimsByStep(
  body: string,
  clauses: readonly DatedClause[],
  at: number,
  rank: Rank | null,
): Generator<OrderClaim> {
  const clause = clauses[at]!;
  const former = clauses[at - 1];
  if (!former || clause.sentence - former.sentence > 1 || clause.paragraph !== former.paragraph) return;
  const words = textOf(body, clause.clause);
  const step = stepIn(words, clause.event.timex.start - clause.clause.start);
  if (!step) return;
  const formerWords = textOf(body, former.clause);
  const families = familiesIn(formerWords);
  const renewed = !step.forward && /\boriginal\b/i.test(step.words) && RENEWED.test(formerWords);
  if (!renewed && (step.family === ANY ? families.size === 0 : !families.has(step.family))) return;
  const formerRank = rankIn(formerWords, former.event.timex.start - former.clause.start);
  if (step.byNumber && formerRank && rank) return;
  const [earlier, later] = step.forward ? [former, clause] : [clause, former];
  yield claimed(body, step.words, earlier, later);
}
