import type { DatedClause } from './clause.ts';
import { claimed, type OrderClaim } from './order-claim.ts';
import { tells } from './told-by.ts';

/** "… three weeks after the singer sued her label": what has no date in its own sentence. */
const SUBORDINATE =
  /(?<![\w-])(?:(?<right>after|following|in protest (?:at|against|over)|(?<=\bappeal(?:ed|s)? [^,;.]{0,20})against)|(?<left>before|ahead of)) (?<t>(?!that\b|this\b|all\b|the (?:court|judge|committee|council|panel|cameras)\b)[^,;:.\d]{8,100})/giu;
/** "That briefing", "her complaint": what the next sentence takes up. */
const TAKEN_UP =
  /(?<![\w-])(?:that|this|the|her|his|its|their) (?:[\p{L}-]+ ){0,1}?(?<n>\p{Ll}[\p{Ll}-]{3,})(?![\w-])/giu;
const NO_EVENT =
  /^(?:same|next|previous|first|second|last|days?|weeks?|months?|years?|time|court|judge|government|minister|president|king|team|army|police|company|city|country|town|capital|people|group|side|sides|party|parties|world)$/iu;
const ANOTHER = /\b(?:another|second|third|fresh|new|similar|separate|other)\b/iu;

/**
 * "The parties settled on …, three weeks after the singer sued. Her complaint was filed on …": the next sentence dates what this
 * one only puts before or after its own date.
 */
export function* claimsBySubordinate(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  for (let at = 0; at + 1 < clauses.length; at++) {
    const [a, b] = [clauses[at]!, clauses[at + 1]!];
    if (b.sentence - a.sentence !== 1 || a.paragraph !== b.paragraph) continue;
    const from = a.event.timex.end;
    const rest = body.slice(from, a.event.sentence.end);
    const taken = body.slice(b.event.sentence.start, b.clause.end);
    if (ANOTHER.test(taken)) continue;
    for (const match of rest.matchAll(SUBORDINATE)) {
      const { right, t = '' } = match.groups ?? {};
      const main = body.slice(a.event.sentence.start, from + match.index);
      const noun = [...taken.matchAll(TAKEN_UP)]
        .map(({ groups }) => groups?.['n'] ?? '')
        .find((n) => !NO_EVENT.test(n) && tells(t, n) && !tells(main, n));
      if (!noun) continue;
      yield right ? claimed(body, `${right} ${t}`, b, a) : claimed(body, match[0], a, b);
      break;
    }
  }
}
