import type { DatedClause } from './clause.ts';
import { claimed, type OrderClaim } from './order-claim.ts';

const IRREGULAR =
  'born|built|bought|brought|caught|cut|dug|felled|found|freed|hit|held|held|hurt|laid|left|lost|made|paid|put|set|shot|shut|sold|sent|struck|stuck|sunk|swept|sworn in|torn|won|written|drawn|thrown|grown|flown|taken|stolen|beaten|bitten|chosen|driven|frozen|given|hidden|broken';
/** Participles that tell what is yet to come, or how something stands, rather than what happened on the date. */
const NOT_YET =
  'scheduled|planned|expected|slated|supposed|intended|needed|required|proposed|tipped|tasked|asked|based|given|faced|compared|dated|postponed|delayed|rescheduled|booked|pencilled|penciled|billed|touted|timed|set for|set to|projected|hoped';
const PARTICIPLE = `(?!(?:${NOT_YET})\\b)(?:[a-z]{2,}(?:ed|wn)|${IRREGULAR})`;
/** "Seized in an ambush on …", "First published on …": what opens a sentence. */
const FRONTED = new RegExp(
  `^(?:(?:First|Originally|Once|Initially) (?<late>${PARTICIPLE})|(?<w>(?=\\p{Lu})(?!(?:${NOT_YET})\\b)(?:[\\p{L}]{3,}(?:ed|wn)|${IRREGULAR})))\\b[^,;:]*$`,
  'iu',
);
/** ", arrested at a marina on …": what is put between a subject and its verb. */
const APPOSED = new RegExp(
  `,\\s(?:(?:first|originally|already|initially) )?(?<w>${PARTICIPLE})\\b(?![^,;:]*\\b(?:was|were|had|is|who|which|that|when|where)\\b)[^,;:]{0,90}$`,
  'u',
);
/** A verb of the sentence itself, or another clause. */
const NO_PAST =
  '\\b(?:was|were|had|has|have|is|are|who|which|that|when|where|while|said|told|began|came|went|took|to)\\b';
/** "A paper sat by thousands on … was declared void on …": a participle right after what it belongs to. */
const ATTACHED = new RegExp(
  `^(?:(?!${NO_PAST})[^,;:])*? (?<w>${PARTICIPLE})(?: (?!${NO_PAST})[^,;:]{1,90}?)? (?:on|in) (?:the )?$`,
  'u',
);
const WENT_ON = /^ (?:was|were|[a-z]{3,}ed|died|fell|sank|broke|went|came|won|lost|left|met|began) /;
/** "closed since …", "in force since …": what holds from the date on, told before the verb that ends it. */
const SINCE = /\b(?<w>since)\s(?:the\s)?$/i;
const ISSUED = /^(?:published|released|issued|unveiled|posted|printed|presented|aired|broadcast|shown|dated)$/i;
const MADE =
  /\b(?:commissioned|written|wrote|shot|filmed|recorded|composed|drafted|compiled|conducted|carried out|collected|gathered|taken|painted|prepared|designed|found that|covered|covers)\b/i;
const PAST =
  /\b(?:was|were|had|did|[a-z]{3,}ed|began|came|went|took|left|won|lost|fell|met|held|broke|sank|rose|flew|sold|made|gave|got|became|ran|stood|struck|hit|set|put|shut|cut|quit)\b/;
const LINKED = /[;:]|\b(?:before|after|until|since|following|ahead|from|than)\b/i;

/** "Seized on …, they were freed on …": what a participle dates is done before what its sentence mainly tells. */
export function* claimsByParticiple(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  for (let at = 0; at + 1 < clauses.length; at++) {
    const [a, b] = [clauses[at]!, clauses[at + 1]!];
    if (a.sentence !== b.sentence || clauses[at - 1]?.sentence === a.sentence) continue;
    const between = body.slice(a.event.timex.end, b.event.timex.start);
    const before = body.slice(Math.max(a.event.sentence.start, a.event.timex.start - 200), a.event.timex.start);
    if (LINKED.test(between)) continue;
    const attached = WENT_ON.test(between) ? ATTACHED.exec(before)?.groups?.['w'] : undefined;
    if (attached && !ISSUED.test(attached)) yield claimed(body, attached, a, b);
    if (!/^[^;:]{0,80}?,\s(?!and\b|or\b|but\b)/.test(between) || !PAST.test(between)) continue;
    const words = participleIn(before, between.startsWith(','), /^, (?:and|but|or) /.test(between));
    if (words === null || (ISSUED.test(words) && MADE.test(between))) continue;
    yield claimed(body, words, a, b);
  }
}

function participleIn(before: string, closed: boolean, goesOn: boolean): string | null {
  const fronted = FRONTED.exec(before)?.groups;
  if (fronted) return fronted['late'] ?? fronted['w'] ?? null;
  if (!closed) return null;
  return (APPOSED.exec(before) ?? (goesOn ? null : SINCE.exec(before)))?.groups?.['w'] ?? null;
}
