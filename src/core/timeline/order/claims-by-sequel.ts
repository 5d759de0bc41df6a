import { textOf } from '../../span.ts';
import type { DatedClause } from './clause.ts';
import { claimed, type OrderClaim } from './order-claim.ts';

const NUMBER =
  '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|several|some|many|long|endless)(?:[ -](?:\\d+|one|two|three|five|odd|more|full|straight|long|tense))?';
const UNITS = '(?:minutes|hours?|days?|nights?|weeks?|fortnight|months?|years?|decades?)';

/** "After five days of fighting", "Having heard three weeks of evidence": a time gone by since what was told before. */
const GONE_BY = new RegExp(
  `^(?<w>(?:Only |Just |But |And |Yet )?(?:After|Following|Having [a-z]+|Despite) (?:(?:just|only|barely|nearly|almost|about|around|more than|less than|over|some|the|his|her|their|its) ){0,2}${NUMBER} ${UNITS} (?:of|in|on|at|under|without|adrift|underground|away)\\b)[^,;:]{0,80}(?:,|$| (?:the|a|an|it|he|she|they|both)\\b)`,
  'i',
);
/** "thirteen days into the crisis". */
const INTO = new RegExp(`\\b(?<w>${NUMBER} ${UNITS} into (?:the|his|her|their|its|that|this|what)\\b)`, 'i');
/** "Citing that ruling, …", "Emboldened by the vote, …". */
const LEANING =
  /^(?<w>(?:Citing|Invoking|Quoting|Heeding|Obeying|Defying|Ignoring|Honouring|Honoring|Using|Seizing on|Acting on|Drawing on|Building on|Relying on|Answering|Following up on|Reacting to|Responding to|Replying to|Armed with|Bolstered by|Buoyed by|Emboldened by|Encouraged by|Angered by|Alarmed by|Stung by|Shaken by|Spurred by|Prompted by|Forced by|In answer to|In reaction to|In line with|On the strength of|With) (?:that|this|those|these|such)\b)[^.;:]{0,80}?,/;
/** "The flood it unleashed", "the riots that this set off". */
const BROUGHT_ABOUT =
  /^(?<w>The [^,;:]{3,40}? (?:it|they|that|this|he|she) (?:unleashed|caused|triggered|set off|touched off|provoked|sparked|unlocked|brought about|brought on|gave rise to|spawned|left behind|prompted|started))\b/;
/** "The reply came on", "Its answer followed". */
const SEQUEL =
  /^(?<w>(?:The|Its|His|Her|Their|A|An|No) (?:[\p{L}-]+ ){0,2}?(?:reply|answer|response|reaction|retort|rebuttal|retaliation|reprisals?|revenge|backlash|aftermath|fallout|sequel|outcome|riposte|counter-?offer|counter-?attack|aftershocks?))\b[^,;:]*\b(?:came|arrived|followed|was|were|reached|landed)\b/iu;
/** "On the way down", "Back on land": on the way from what was told before. */
const ON_THE_WAY =
  /^(?<w>On the (?:way|journey|trip|voyage|flight|march|drive|climb|walk|ride) (?:back|down|home|out)|Back (?:on|at|in) (?:land|base|shore|earth|home|port|court|camp)|On (?:his|her|their|its) return)\b/;
/** "The resulting stoppage". */
const RESULTING =
  /^(?<w>(?:The|A|Its|Their|His|Her) (?:[\p{L}-]+ ){0,2}?(?:resulting|ensuing|consequent|subsequent|follow-up|promised|threatened))\b/u;
const SENT =
  /^(?<w>(?:That|This|The (?:result|vote|outcome|verdict|ruling|news|defeat|loss|win|draw|collapse|failure|split|deadlock|stalemate)) (?:sent|left|threw|tipped|plunged|put|drove|meant|set up|opened|cleared the way|paved the way|earned|brought|took|forced|led|handed|gave))\b/;
const PATTERNS = [GONE_BY, RESULTING, LEANING, BROUGHT_ABOUT, SEQUEL, ON_THE_WAY, SENT];
const EARLIER = /\b(?:had|earlier|before|previous|previously|since)\b/i;

/** "After five days of fighting a truce came into force on …": what a sentence begins with follows from the one before. */
export function* claimsBySequel(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  for (let at = 1; at < clauses.length; at++) {
    const [a, b] = [clauses[at - 1]!, clauses[at]!];
    if (b.sentence - a.sentence !== 1 || a.paragraph !== b.paragraph) continue;
    const sentence = textOf(body, b.event.sentence);
    const before = sentence.slice(0, b.event.timex.start - b.event.sentence.start);
    const into = INTO.exec(sentence)?.groups?.['w'];
    if (into) yield claimed(body, into, a, b);
    if (EARLIER.test(textOf(body, b.clause)) || EARLIER.test(before)) continue;
    const words = PATTERNS.map((pattern) => pattern.exec(sentence)).find((match) => match)?.groups?.['w'];
    if (words) yield claimed(body, words, a, b);
  }
}
