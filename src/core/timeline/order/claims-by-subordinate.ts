import type { DatedClause } from './clause.ts';
import { claimed, type OrderClaim } from './order-claim.ts';
import { NO_EVENT, tells } from './told-by.ts';

/** "… three weeks after the singer sued her label": what has no date in its own sentence. */
const SUBORDINATE =
  /(?<![\w-])(?:(?<right>after|following|in protest (?:at|against|over)|(?<=\bappeal(?:ed|s)? [^,;.]{0,20})against)|(?<left>before|ahead of)) (?<t>(?!that\b|this\b|all\b|the (?:court|judge|committee|council|panel|cameras)\b)[^,;:.\d]{8,100})/giu;
/** "That briefing", "her complaint": what the next sentence takes up. */
const TAKEN_UP =
  /(?<![\w-])(?:that|this|the|her|his|its|their) (?:[\p{L}-]+ ){0,1}?(?<n>\p{Ll}[\p{Ll}-]{3,})(?![\w-])/giu;
/** How far around the two dates is looked: keeps sentences without end from taking their time squared. */
const REACH = 600;
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
    const rest = body.slice(from, Math.min(a.event.sentence.end, from + REACH));
    const taken = body.slice(b.event.sentence.start, Math.min(b.clause.end, b.event.sentence.start + REACH));
    if (ANOTHER.test(taken)) continue;
    const nouns = [...taken.matchAll(TAKEN_UP)]
      .map(({ groups }) => groups?.['n'] ?? '')
      .filter((n) => !NO_EVENT.test(n));
    for (const match of rest.matchAll(SUBORDINATE)) {
      const { right, t = '' } = match.groups ?? {};
      const main = body.slice(Math.max(a.event.sentence.start, from - REACH), from + match.index);
      const noun = nouns.find((n) => tells(t, n) && !tells(main, n));
      if (!noun) continue;
      yield right ? claimed(body, `${right} ${t}`, b, a) : claimed(body, match[0], a, b);
      break;
    }
  }
}
