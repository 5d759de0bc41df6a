import { textOf } from '../../span.ts';
import { ABOUT_CUES, AFTER_CUES, PLAN_CUES } from './after-cues.ts';
import type { DatedClause } from './clause.ts';
import { linksIn } from './connectives.ts';
import { claimed, type OrderClaim } from './order-claim.ts';
import { NO_EVENT, tells } from './told-by.ts';

/** Over how many sentences a noun points to what they tell. */
const BACK = 2;
/** How many characters around a date are looked at: keeps a sentence without end from taking its time squared. */
const AROUND = 600;
/** How many dated clauses on each side are looked at. */
const REACH = 4;

const DETERMINER = 'the|that|this|these|those|his|her|their|its|both';
const RIGHT_FIRST =
  'after|following|since|under|in the wake of|in response to|in retaliation for|in reply to|in protest at|in protest against|because of|as a result of|as a consequence of|owing to|due to|thanks to|in the aftermath of|on the heels of|prompted by|triggered by|sparked by|caused by|angered by';
const LEFT_FIRST =
  'before|ahead of|prior to|on the eve of|to (?:call|order|stage|launch|authori[sz]e|hold)(?= (?:that|this|those|these)\\b)|in preparation for|in the run-up to|to prepare for|in anticipation of|leading up to|(?<=\\b(?:led|leading) )to';
/** "because of the collapse", "a week before that vote": a noun without a date, known from what was told. */
const REFERENCE = new RegExp(
  `(?<![\\w-])(?:(?<right>${RIGHT_FIRST}|${AFTER_CUES}|(?<about>${ABOUT_CUES}))|(?<left>${LEFT_FIRST}|(?<plan>${PLAN_CUES}))) (?:(?:the |their )?(?:results?|outcome|victims?|survivors?|consequences|aftermath) of )?(?:${DETERMINER}) (?<n>(?:[\\p{L}’'-]+ ){0,3}?[\\p{L}-]+)(?=[,.;:]|$| (?:on|in|at|of|by|was|were|had|has|that|who|which|to|for|killed|they|he|she|it|we|as|when|and|from|near|with|after|before|during|late|early)\\b)`,
  'giu',
);

/** "Because of the collapse, the pit was shut on …": after what a sentence near it tells by the noun or its verb. */
export function* claimsByReference(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  for (const [at, b] of clauses.entries()) {
    const alone = clauses[at - 1]?.sentence !== b.sentence && clauses[at + 1]?.sentence !== b.sentence;
    const { timex, sentence } = b.event;
    const from = Math.max(alone ? sentence.start : b.clause.start, timex.start - AROUND);
    const text = body.slice(from, Math.min(alone ? sentence.end : b.clause.end, timex.end + AROUND));
    const date = timex.start - from;
    for (const match of text.matchAll(REFERENCE)) {
      const { right, about, plan, n = '' } = match.groups ?? {};
      const end = match.index + match[0].length;
      if (NO_EVENT.test(n) || /\d/.test(match[0])) continue;
      // The noun has a date of its own: "after the attack of 5 May", "after the vote on …".
      if (!about && !plan && date > end && !text.slice(end, date).includes(',')) continue;
      if (/[;:]|\b(?:said|says|told)\b/.test(text.slice(Math.min(end, date), Math.max(match.index, date)))) continue;
      if (date < match.index && linksIn(text.slice(date, match.index)).length > 0) continue;
      const a = nearestTelling(body, clauses, at, n, (about ?? plan) !== undefined);
      if (!a) continue;
      const words = match[0];
      yield right ? claimed(body, words, a, b) : claimed(body, words, b, a);
    }
  }
}

/** Another of its kind, not what the noun means. */
const ANOTHER =
  /\b(?:another|second|third|further|fresh|next|new|similar|other) \p{L}+ (?:on|of|in|was|were|took|came|struck|hit)\b|^(?:Another|A (?:second|third|new|fresh))\b/iu;

function nearestTelling(
  body: string,
  clauses: readonly DatedClause[],
  at: number,
  noun: string,
  onlyBack: boolean,
): DatedClause | null {
  const b = clauses[at]!;
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    const a = clauses[index]!;
    if (b.sentence - a.sentence > BACK || a.paragraph !== b.paragraph) break;
    if (a.sentence !== b.sentence && tells(textOf(body, a.clause), noun)) return a;
  }
  if (onlyBack) return null;
  for (let index = at + 1; index <= Math.min(clauses.length - 1, at + REACH); index++) {
    const a = clauses[index]!;
    if (a.sentence - b.sentence > 1 || a.paragraph !== b.paragraph) break;
    if (a.sentence === b.sentence) continue;
    const told = textOf(body, a.clause);
    if (tells(told, noun) && !ANOTHER.test(told)) return a;
  }
  return null;
}
