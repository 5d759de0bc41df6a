import { textOf } from '../../span.ts';
import { SIMPLE_PAST } from './claims-by-tense.ts';
import type { DatedClause } from './clause.ts';
import { claimed, type OrderClaim } from './order-claim.ts';

/** "An amateur was the first to spot it", "A newspaper first reported the gifts": where a story began. */
const FIRST =
  /\b(?<w>(?:was|were) the first to (?:spot|see|notice|report|find|discover|raise|reveal|suggest|propose|detect|publish|describe|observe|hear|warn|sound|alert)|first (?:reported|revealed|disclosed|noticed|spotted|detected|emerged|surfaced|came to light|raised|proposed|suggested|mooted|aired|appeared|noted|observed|seen|identified|complained|alerted|warned|told|heard of|learned of|drew attention|made public|published|brought up|sighted|described|discovered|recorded)|(?:was|were) first (?:reported|revealed|disclosed|noticed|spotted|detected|raised|proposed|suggested|mooted|seen|identified|sighted|described|discovered|recorded|published|diagnosed|built|opened|set|shown|performed|used)|(?:broke|uncovered|exposed) the (?:story|scandal|affair|scheme)|came to light|blew the whistle|(?:raised|sounded) the alarm|(?:called|phoned|alerted|rang) (?:the )?(?:police|emergency services|firefighters|coastguard|neighbours|authorities))\b/;
/** "when it was still standing": before what ended that. */
const STILL =
  /\b(?<w>(?:while|when|though|although|as) (?:it|he|she|they|the [\p{L}-]+) (?:was|were) still|(?:was|were|had) still (?:alive|standing|at large|in office|open|afloat|intact|running|working|free|married|whole|going|under way|in charge|undecided|unbuilt|a candidate|an? [\p{L}-]+)|still in (?:office|charge|power|one piece|use|force))\b/u;
/** "A spark from a torch started it": what set off what was told. */
const SET_OFF =
  /\b(?<w>(?:started|caused|triggered|sparked|ignited|set off|provoked|prompted|touched off|unleashed|brought on|led to|gave rise to|kindled|fuelled|lit) (?:it|them|the (?:fire|blaze|row|dispute|crisis|protests?|riots?|unrest|strike|war|conflict|fighting|rush|panic|alarm|outage|blackout|collapse|flood|avalanche|spill|explosion|blast|inquiry|investigation|scandal|uproar|outcry)))\b/;
const AGAIN =
  /\b(?:another|second|new|fresh|again|later|afterwards|then|next|elsewhere|separate|different|would|will|if)\b/i;
const POINTS = /\b(?:it|its|he|him|his|she|her|they|them|their|the \p{Ll}+|that \p{Ll}+)\b/u;

/** "…, and a newspaper first reported the gifts on …": what a sentence tells as first, still so, or the spark of it all. */
export function* claimsByFirsts(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  for (let at = 1; at < clauses.length; at++) {
    const [a, b] = [clauses[at - 1]!, clauses[at]!];
    if (b.sentence - a.sentence !== 1 || a.paragraph !== b.paragraph || clauses[at - 2]?.sentence === a.sentence)
      continue;
    const words = textOf(body, b.clause);
    const told = textOf(body, a.event.sentence);
    if (AGAIN.test(words) || /\b(?:will|would)\b/.test(told) || !SIMPLE_PAST.test(words) || !POINTS.test(words))
      continue;
    if (FIRST.test(told) || STILL.test(told)) continue;
    const here = textOf(body, b.event.sentence);
    const found = (FIRST.exec(words) ?? STILL.exec(here) ?? SET_OFF.exec(words))?.groups?.['w'];
    if (found && sharesThing(told, here)) yield claimed(body, found, b, a);
  }
}

const CONTENT = /\p{Ll}{4,}/gu;
const stemsOf = (text: string): string[] => (text.match(CONTENT) ?? []).map((word) => word.slice(0, 5));

/** A pronoun or a word of the one sentence in the other. */
function sharesThing(told: string, here: string): boolean {
  if (/\b(?:it|its|him|his|her|them|their)\b/i.test(here)) return true;
  const known = new Set(stemsOf(told));
  return stemsOf(here).some((stem) => known.has(stem)) || /\bthe \p{Ll}/u.test(here);
}
