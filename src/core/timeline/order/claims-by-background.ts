import { textOf } from '../../span.ts';
import { SIMPLE_PAST } from './claims-by-tense.ts';
import type { DatedClause } from './clause.ts';
import { claimed, type OrderClaim } from './order-claim.ts';
import { NAMED_EVENT, tells } from './told-by.ts';

/** Words before a noun that make it something yet to come at the time of the sentence. */
const AHEAD =
  /\b(?:without|no|any|lack of|instead of|before|ahead of|until|prior to|eve of|run-up to|announce[ds]?|announcing|call(?:ed|ing)? (?:for|a|an|the)|propos\w+|plan(?:s|ned|ning)?|agreed|agreeing|approv\w+|back(?:ed|ing)|demand\w*|offer\w*|promis\w+|vow\w*|threat\w*|warn\w*|prepar\w+|schedul\w+|postpon\w+|cancel\w*|invit\w+|candidates?|campaign\w*|tickets?|debat\w+|want\w*|s(?:ought|eek\w*)|await\w*|expect\w*|aver\w+|avoid\w*|prevent\w*|halted|halting|abandoned|interrupted|suspended|stop|forecast\w*|rais(?:ed|ing)|ask\w*|request\w*|appl\w+|order(?:ed|ing)|allow\w*|urg\w+|will|would|may|could|should|must|next|coming|forthcoming|upcoming|looming|imminent|possible|to (?:hold|stage|open|start|begin|carry|launch|make|sign|discuss|organi[sz]e|lead|vote|face|join|attend|take)|toward|towards|forcing|forced|prompting|prompted|triggering|triggered|sparking|sparked|leading|led|causing|caused|paving|clearing|opening the way|setting the stage|resulting|ordered|launched|began|started|opened|into a|dat\w+ for|for an?)\b[^,;]{0,40}$/i;
/** What it leads to: the noun comes after the date beside it. */
const LEADING_TO =
  /\b(?:before|ahead of|prior to|eve of|run-up to|announc(?:ed|ing)|call(?:ed|ing)|forcing|forced|prompting|prompted|triggering|triggered|sparking|sparked|leading to|led to|causing|caused|paving the way (?:for|to)|clearing the way for|setting the stage for|resulting in|demand(?:ed|ing)|propos(?:ed|ing)|promis(?:ed|ing)|request(?:ed|ing)|prepar(?:ed|ing) for|schedul(?:ed|ing)|threaten(?:ed|ing)|invit(?:ed|ing) [^,;]{3,30} to|order(?:ed|ing)|call(?:ed|ing) for|agreed (?:on|to hold))(?: [\p{L}-]+){0,2} (?:an?|the|its|his|her|their|more|new)? ?(?:[\p{L}-]+ ){0,2}$/iu;
/** Words before a noun, or after it, that make it the ground for the sentence. */
const BEHIND =
  /\b(?:after|following|since|from|of|over|against|amid|despite|because of|due to|owing to|by|in|during|at|with|for|about|citing|into|under|on|to|than|as|and|on his return from|the|a|an|that|this|his|her|its|their|whose|both|these|those)\s(?:the |a |an |that |this |his |her |its |their |an? )?(?:[\p{L}’'-]+ ){0,3}$/iu;
/** "The crash, on …", "That verdict, read out on …", "The strike began on …": the date is that of what the noun names. */
const NAMED =
  /^(?:In |At |During )?(?:The|That|This|Those|These|His|Her|Its|Their|Both) (?:[\p{L}’'-]+ ){0,3}?(?<n>[\p{L}-]{3,})(?<s>(?: (?:itself|themselves|of|in|at|on|near|by|with|between|to|for|against) [^,;]{0,50}?|(?: itself)?)(?:,[^,;]{0,60}?,?|)(?: (?:which|that) [^,;]{2,40}?)?(?: (?:had|was|were|took|came|struck|happened|occurred|began|started|hit|erupted|broke out|followed|made|dated|killed|handed down|reached|arrived|started|opened|lasted|went)[^,;]{0,60}?)?)\s?(?:,\s)?(?:only )?(?:on|in|at)(?: the (?:night|morning|evening|afternoon) of)? (?:the )?$/u;
const OVER =
  /\b(?:ended|end|over|lifted|concluded|finished|closed|stopped|settled|revoked|scrapped|overturned|quashed|took effect|came into force|force|expired|collapsed|broken|resumed|reopened|annulled|called off|cancelled|postponed|will|would|again|cleared|prompted|forced|due|set|planned|scheduled|to be|until|upheld|confirmed|approved|ratified|extended|rejected)\b/i;
const DEFINITE =
  /^(?:On [^,]{3,30}, |In [^,]{3,30}, )?(?:The|That|Those|These|He|She|It|They|His|Her|Its|Their|Police|Firefighters|Rescuers|\p{Lu}\p{L}+ (?=(?:was|were|had|[a-z]+ed|broke|tore|fell|left|ran|struck|won|lost) ))/u;
/** "hurricane warning": of what is to come. */
const FEARED =
  /^\p{L}+ (?:warnings?|alerts?|forecast|watch|threat|risk|season|plans?|drills?|preparations|talks|date|day|campaign|fears|film|movie|book|deadline|bid|call|ban|law)\b/u;
const TURNED =
  /\b(?:another|second|third|new|fresh|again|then|later|next|afterwards|since|subsequently|separate|different|other|finally|eventually|now)\b/i;

/** "visited the landslide zone on …. The hillside gave way on …": what a sentence rests on, dated by the next, was before it. */
export function* claimsByBackground(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  for (let at = 1; at < clauses.length; at++) {
    const [a, b] = [clauses[at - 1]!, clauses[at]!];
    if (b.sentence - a.sentence !== 1 || a.paragraph !== b.paragraph || clauses[at - 2]?.sentence === a.sentence)
      continue;
    const told = textOf(body, a.event.sentence);
    if (/\bwill\b/.test(told)) continue;
    const here = textOf(body, b.event.sentence);
    const claim = byName(body, a, b, told, here) ?? byVerb(body, a, b, told, here);
    if (claim) yield claim;
  }
}

/** The next sentence names it and says when. */
function byName(body: string, a: DatedClause, b: DatedClause, told: string, here: string): OrderClaim | null {
  const match = NAMED.exec(here.slice(0, b.event.timex.start - b.event.sentence.start));
  const { n = '', s = '' } = match?.groups ?? {};
  if (!match || OVER.test(s) || TURNED.test(match[0])) return null;
  const at = placeOf(told, n);
  if (at === null) return null;
  if (FEARED.test(told.slice(at))) return null;
  const before = told.slice(0, at);
  // "announced that they had agreed": what it leads to had happened.
  if (LEADING_TO.test(before)) return /\bhad\b/.test(told.slice(at)) ? null : claimed(body, match[0].trim(), a, b);
  return AHEAD.test(before) || !BEHIND.test(before) ? null : claimed(body, n, b, a);
}

/** Where a text names or tells what a noun means; null where it does not. */
function placeOf(told: string, noun: string): number | null {
  const word = noun.toLowerCase();
  if (NAMED_EVENT.test(word)) {
    const at = told.toLowerCase().search(new RegExp(`(?<![\\p{L}-])${word.replace(/s$/, '')}s?(?![\\p{L}-])`, 'u'));
    if (at > 0) return at;
    const after = /\b(?:after|following|since|having|for|over|when|who|that)\b/.exec(told);
    if (after && tells(told.slice(after.index), word)) return after.index + after[0].length + 1;
  }
  return null;
}

/** How far into a sentence what it rests on is looked for: keeps a sentence without end from taking its time squared. */
const REACH = 600;
const WORD = /\p{L}[\p{L}-]{2,}/gu;

/** The next sentence tells by a verb what this one named. */
function byVerb(body: string, a: DatedClause, b: DatedClause, told: string, here: string): OrderClaim | null {
  const words = textOf(body, b.clause);
  if (!DEFINITE.test(here) || TURNED.test(words) || !SIMPLE_PAST.test(words)) return null;
  for (const { 0: word, index } of told.slice(0, REACH).matchAll(WORD)) {
    if (!NAMED_EVENT.test(word.toLowerCase())) continue;
    const before = told.slice(0, index);
    if (index === 0 || FEARED.test(told.slice(index)) || AHEAD.test(before) || !BEHIND.test(before)) continue;
    if (OVER.test(words) || !tells(words, word) || words.toLowerCase().includes(word.toLowerCase().replace(/s$/, '')))
      continue;
    return { earlier: b, later: a, weak: true, reason: `“${word}” comes after what it names` };
  }
  return null;
}
