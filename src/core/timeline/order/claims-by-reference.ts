import { textOf } from '../../span.ts';
import type { DatedClause } from './clause.ts';
import { linksIn } from './connectives.ts';
import { claimed, type OrderClaim } from './order-claim.ts';

/** Over how many sentences a noun points to what they tell. */
const BACK = 2;
/** How many dated clauses on each side are looked at. */
const REACH = 4;

const DETERMINER = 'the|that|this|these|those|his|her|their|its|both';
const RIGHT_FIRST =
  'after|following|since|under|in the wake of|in response to|in retaliation for|in reply to|in protest at|in protest against|because of|as a result of|as a consequence of|owing to|due to|thanks to|in the aftermath of|on the heels of|prompted by|triggered by|sparked by|caused by|angered by';
const LEFT_FIRST =
  'before|ahead of|prior to|on the eve of|in preparation for|in the run-up to|to prepare for|in anticipation of|leading up to|(?<=\\b(?:led|leading) )to';
/** "because of the collapse", "a week before that vote": a noun without a date, known from what was told. */
const REFERENCE = new RegExp(
  `(?<![\\w-])(?:(?<right>${RIGHT_FIRST})|(?<left>${LEFT_FIRST})) (?:${DETERMINER}) (?<n>(?:[\\p{L}’'-]+ ){0,3}?[\\p{L}-]+)(?=[,.;:]|$| (?:on|in|at|of|by|was|were|had|that|who|which|to|for|killed)\\b)`,
  'giu',
);

/** Nouns told by other verbs than their own. */
const TOLD_BY: Readonly<Record<string, RegExp>> = {
  death: /\b(?:died|killed|dead|succumbed)\b/i,
  killing: /\b(?:killed|shot|murdered|assassinated)\b/i,
  murder: /\b(?:killed|shot|stabbed)\b/i,
  vote: /\b(?:voted|polls|elections?|ballot|referendum|voters)\b/i,
  poll: /\b(?:voted|polls|elections?|referendum)\b/i,
  election: /\b(?:elected|voted|polls|voters)\b/i,
  attack: /\b(?:attacked|struck|bombed|raided|ambushed|shelled|fired|stormed|blew up|bomb|gunmen|missiles?)\b/i,
  strike: /\b(?:struck|bombed|walked out|downed tools|stopped work)\b/i,
  meeting: /\b(?:met|talks|summit|gathered)\b/i,
  talks: /\b(?:met|meeting|negotiated|negotiations|round)\b/i,
  visit: /\b(?:visited|flew|arrived|travelled|traveled|toured)\b/i,
  departure: /\b(?:left|departed|sailed|flew out|took off|lifted off)\b/i,
  deal: /\b(?:agreed|agreement|accord|pact|treaty|signed|truce)\b/i,
  agreement: /\b(?:agreed|deal|accord|pact|signed)\b/i,
  truce: /\b(?:ceasefire|cease-fire|armistice)\b/i,
  ruling: /\b(?:ruled|judgment|judgement|verdict|upheld|overturned|struck down)\b/i,
  verdict: /\b(?:convicted|acquitted|found guilty|sentenced|ruled|cleared)\b/i,
  crash: /\b(?:crashed|collided|plunged|derailed|came down|accident)\b/i,
  accident: /\b(?:crashed|collided|plunged|derailed|overturned|capsized)\b/i,
  quake: /\b(?:earthquake|shook)\b/i,
  earthquake: /\b(?:quake|shook)\b/i,
  recall: /\b(?:pulled|withdrew|recalled|took back)\b/i,
  deployment: /\b(?:deployed|took up positions|stepped off|troops arrived|peacekeepers)\b/i,
  fire: /\b(?:blaze|burned|burnt|caught fire)\b/i,
  blaze: /\b(?:fire|burned)\b/i,
  blast: /\b(?:exploded|explosion|blew|bomb|went off)\b/i,
  explosion: /\b(?:exploded|blast|blew up|went off)\b/i,
  coup: /\b(?:overthrew|overthrown|toppled|seized power|took power|ousted)\b/i,
  victory: /\b(?:won|beat|defeated)\b/i,
  win: /\b(?:won|beat|defeated)\b/i,
  defeat: /\b(?:lost|beaten|defeated)\b/i,
  closure: /\b(?:closed|shut)\b/i,
  shutdown: /\b(?:shut|closed)\b/i,
  sale: /\b(?:sold|bought)\b/i,
  purchase: /\b(?:bought|acquired)\b/i,
  takeover: /\b(?:bought|acquired|took over|taken over)\b/i,
  theft: /\b(?:stole|stolen|robbed|took)\b/i,
  robbery: /\b(?:stole|stolen|robbed)\b/i,
  sinking: /\b(?:sank|sunk|capsized|went down)\b/i,
  escape: /\b(?:escaped|fled|broke out)\b/i,
  discovery: /\b(?:found|discovered|unearthed)\b/i,
  birth: /\bborn\b/i,
  wedding: /\bmarried\b/i,
  release: /\b(?:freed|released|set free|walked free)\b/i,
  abduction: /\b(?:kidnapped|abducted|seized|taken)\b/i,
  kidnapping: /\b(?:kidnapped|abducted|seized)\b/i,
  resignation: /\b(?:resigned|stepped down|quit)\b/i,
  dismissal: /\b(?:dismissed|sacked|fired|removed)\b/i,
  appointment: /\b(?:appointed|named|chosen)\b/i,
  conviction: /\b(?:convicted|found guilty)\b/i,
  takeoff: /\b(?:took off|lifted off)\b/i,
  opening: /\b(?:opened|inaugurated)\b/i,
  launch: /\b(?:launched|lifted off|blasted off)\b/i,
  breakdown: /\b(?:broke down|failed|collapsed)\b/i,
  outage: /\b(?:blackout|went out|failed|cut)\b/i,
  arrival: /\b(?:arrived|landed|docked|reached)\b/i,
  landing: /\b(?:landed|touched down)\b/i,
  withdrawal: /\b(?:withdrew|pulled out|left)\b/i,
  seizure: /\b(?:seized|captured|took)\b/i,
  storm: /\b(?:hurricane|cyclone|typhoon|made landfall)\b/i,
};

/** Whether a clause tells what a noun names: by a word of its own stem, or by a verb that says the same. */
export function tells(clause: string, noun: string): boolean {
  const head = noun.toLowerCase().split(' ').at(-1)!;
  const singular = head.replace(/(?<=[^s])s$/, '');
  if ((TOLD_BY[head] ?? TOLD_BY[singular])?.test(clause)) return true;
  if (head.length < 4) return false;
  const stem = singular.slice(0, Math.max(4, Math.min(6, singular.length - 3)));
  return (clause.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => word.startsWith(stem));
}

const NO_EVENT =
  /^(?:same|next|previous|first|second|last|(?:\p{L}+ )?(?:day|days|week|weeks|month|months|year|years|time|end|war|court|courts|judge|parliament|council|committee|cameras|government|minister|president|king|team|army|police|company|city|country|town|capital))$/iu;

/** "Because of the collapse, the pit was shut on …": after what a sentence near it tells by the noun or its verb. */
export function* claimsByReference(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  for (const [at, b] of clauses.entries()) {
    const alone = clauses[at - 1]?.sentence !== b.sentence && clauses[at + 1]?.sentence !== b.sentence;
    const from = alone ? b.event.sentence.start : b.clause.start;
    const text = body.slice(from, alone ? b.event.sentence.end : b.clause.end);
    const date = b.event.timex.start - from;
    for (const match of text.matchAll(REFERENCE)) {
      const { right, n = '' } = match.groups ?? {};
      const end = match.index + match[0].length;
      if (NO_EVENT.test(n) || /\d/.test(match[0])) continue;
      // The noun has a date of its own: "after the attack of 5 May", "after the vote on …".
      if (date > end && !text.slice(end, date).includes(',')) continue;
      if (/[;:]|\b(?:said|says|told)\b/.test(text.slice(Math.min(end, date), Math.max(match.index, date)))) continue;
      if (date < match.index && linksIn(text.slice(date, match.index)).length > 0) continue;
      const a = nearestTelling(body, clauses, at, n);
      if (!a) continue;
      const words = match[0];
      yield right ? claimed(body, words, a, b) : claimed(body, words, b, a);
    }
  }
}

function nearestTelling(body: string, clauses: readonly DatedClause[], at: number, noun: string): DatedClause | null {
  const b = clauses[at]!;
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    const a = clauses[index]!;
    if (b.sentence - a.sentence > BACK || a.paragraph !== b.paragraph) break;
    if (a.sentence !== b.sentence && tells(textOf(body, a.clause), noun)) return a;
  }
  for (let index = at + 1; index <= Math.min(clauses.length - 1, at + REACH); index++) {
    const a = clauses[index]!;
    if (a.sentence - b.sentence > 1 || a.paragraph !== b.paragraph) break;
    if (a.sentence !== b.sentence && tells(textOf(body, a.clause), noun)) return a;
  }
  return null;
}
