import { textOf } from '../../article/span.ts';
import { edtfBounds } from '../../dates/edtf-date.ts';
import type { DatedClause } from './clause.ts';
import { claimed, type OrderClaim } from './order-claim.ts';

const PLUPERFECT =
  /\b(?<w>had (?:(?:itself|himself|herself|themselves|already|first|last|previously|earlier|formally|also|only|just|once|long|all|both) )?(?:been )?(?!to\b|been\b|no\b|a\b|the\b|planned|hoped|expected|intended|wanted|agreed to|threatened|vowed|promised|said|pledged|scheduled|called for|demanded|until)(?:[a-z]{3,}(?:ed|en|wn)|begun|met|held|fought|struck|won|lost|left|gone|come|put|set|cut|hit|sent|sat|built|bought|sold|told|made|led|paid|laid|run|shot|fled|sworn|sunk|become|heard|caught|taught|brought|found|read|sung|swum|spent|stood|kept|slid|got|swept|torn|shut|split|burst|beaten|fallen|dug|hung|bound|fed|hidden|lain)|had been (?:[a-z]+ ){1,3}since)\b(?![^.]*\b(?:had|was|were|is)\b)(?:[^,;:]|,(?=\d))*(?:,(?: [^,;:]{3,50},)?[^,;:]{0,12})?$/;
const REPORTED =
  /\b(?:said|says|told|that(?= (?:he|she|it|they|we|i|you|the|an?|his|her|its|their|there|no|all|some|many|both|most)\b| (?:[\p{L}-]+ )?[\p{L}-]+ (?:had|has|have|was|were|is|are|would|will|could)\b| [\p{L}-]+s\b)(?! (?:had |was |were )?(?:ended|began|begun|started|lasted|followed|opened|closed|killed|left|led|came|went|ran|took|hit|struck)\b)|whether|if|claims?|claimed|believed|reported|denied|insisted|added|unless|would)\b/iu;
/** "said on …": the date is that of the saying itself. */
const SAID_THEN =
  /\b(?:said|says|told|announced|reported|claimed|denied|added|insisted)(?: (?:on|in|late on|early on))? (?:the )?$/;
/** "The port it had closed reopened on …": another verb of the sentence has the date. */
const OF_A_THING =
  /^(?:The|A|An|That|Its|Their|His|Her) (?:[\p{L}-]+ ){1,4}?(?:which |that |who |whom )?(?:it |he |she |they |we |the [\p{L}-]+ )?had (?:been )?(?!been\b)[\p{L}-]+(?: [\p{L}-]+){0,4}? (?:was|were|[a-z]{3,}ed|began|came|went|fell|rose|left|won|lost|met|sank|flew|broke|took|got|stood)\b/u;
/** "Officers held since …": it goes on. */
const SINCE = /\bsince(?: the)?\s$/i;
const FOR = /\bfor(?: the)?\s$/i;
const BY = /\bby(?: the)?\s$/i;
/** Verbs in the simple past that tell what happened next. */
export const SIMPLE_PAST =
  /\b(?!had\b)(?:[a-z]{3,}ed|was|were|met|held|began|took|went|came|left|won|lost|fell|struck|hit|shook|spoke|broke|led|made|gave|sent|tore|wore|bore|swore|brought|bought|fought|caught|sought|taught|thought|found|wound|stood|understood|wrote|rode|drove|rose|threw|blew|flew|grew|knew|drew|withdrew|wed|read|put|set|cut|quit|shut|split|burst|sat|ran|sang|sank|swam|rang|stuck|hung|dug|swung|paid|laid|said|sold|told|held|built|spent|lent|bent|got|forgot|shot|chose|froze|stole|woke|fled|fed|sped|met|kept|slept|swept|wept|slid|saw|ate|became|overcame|did|overrode|overthrew|overtook|undertook|underwent|upheld|withheld|bit|hid|lit|hurt|spun|bound|flung)\b/;

/**
 * "They had met on …": what a clause tells as past by then comes before what the sentence before told, in the simple past. Of
 * several events it is before the main one: "erupted on …, weeks after it was emptied on …. People had been allowed back on …".
 */
export function* claimsByTense(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  for (let at = 1; at < clauses.length; at++) {
    const [a, b] = [clauses[at - 1]!, clauses[at]!];
    if (b.sentence === a.sentence) {
      yield* claimsOfAside(body, a, b);
      continue;
    }
    if (b.sentence - a.sentence > UNDATED + 1 || a.paragraph !== b.paragraph) continue;
    if (b.sentence - a.sentence === 1) {
      yield* claimsOfAdverb(body, a, b);
      if (isResumed(body, a, b)) yield claimed(body, 'had', a, b);
      if (holdsSince(body, a, b)) yield claimed(body, 'since', a, b);
    }
    const main = mainOf(body, clauses, at - 1);
    if (!main) continue;
    const lead = body.slice(main.event.sentence.start, main.event.timex.start);
    if (
      /\bhad\b/.test(textOf(body, main.clause)) ||
      (REPORTED.test(lead) && !SAID_THEN.test(lead)) ||
      !SIMPLE_PAST.test(textOf(body, main.clause))
    )
      continue;
    const before = body.slice(b.event.sentence.start, b.event.timex.start);
    // "The flight had been set for Thursday", "she had come to measure the hall for Saturday": the date is that of the plan.
    if (FOR.test(before) || FOR.test(lead) || SINCE.test(lead)) continue;
    const had = PLUPERFECT.exec(before) ?? hadAfterDate(body, b);
    if (!had || REPORTED.test(before) || BY.test(before) || OF_A_THING.test(before)) continue;
    if (!isBackground(clauses.slice(Math.max(0, at - TOLD_BEFORE), at), main, b))
      yield claimed(body, had.groups?.['w'] ?? had[0], b, main);
  }
}

const ONLY_A_DATE = /^(?:(?:Early |Late )?[Oo]n |In |At )?(?:the )?$/;
const HAD_NEXT = /^,? (?:[\p{L}’'-]+ ){1,6}?(?<w>had (?:been )?(?!to\b|no\b|an?\b|the\b)[a-z]{3,})\b/u;

/** "On 9 September the two firms had told …". */
function hadAfterDate(body: string, { event }: DatedClause): RegExpExecArray | null {
  if (!ONLY_A_DATE.test(body.slice(event.sentence.start, event.timex.start))) return null;
  const match = HAD_NEXT.exec(body.slice(event.timex.end, event.sentence.end).slice(0, 120));
  const subject = match?.[0].slice(0, match[0].indexOf(match.groups!['w']!)) ?? '';
  return SIMPLE_PAST.test(subject) || REPORTED.test(subject) ? null : match;
}

/** How many sentences, and how many dates, back the main line of a story is looked for. */
const MAIN_LINE = 4;
const TOLD_BEFORE = 8;

/**
 * Whether what is past by then lies behind another event than the `main` one of the sentence before: "freed on Tuesday …, seized
 * on 3 March. Eight had been freed on 9 June".
 */
function isBackground(earlier: readonly DatedClause[], main: DatedClause, b: DatedClause): boolean {
  const past = edtfBounds(b.event.date);
  if (!past) return false;
  return earlier.some((other) => {
    if (other === main || other.paragraph !== b.paragraph || b.sentence - other.sentence > MAIN_LINE) return false;
    const then = edtfBounds(other.event.date);
    return then !== null && then.last >= past.last;
  });
}

/** How many sentences without a date may stand between. */
const UNDATED = 1;
const SUBORDINATE =
  /^\s*,?\s?(?:and |but )?(?:[\w-]+ ){0,4}?(?:after|before|since|following|when|while|which|who|whose|where|that|until|although|because|having|once)\b/i;

/** The event that a sentence mainly tells, given its last one; null when each stands in a subordinate clause. */
function mainOf(body: string, clauses: readonly DatedClause[], last: number): DatedClause | null {
  const { sentence } = clauses[last]!;
  let main: DatedClause | null = null;
  for (let at = last; at >= 0 && clauses[at]!.sentence === sentence; at--) {
    if (at < last || clauses[at - 1]?.sentence === sentence) {
      if (SUBORDINATE.test(textOf(body, clauses[at]!.clause))) continue;
    }
    main = clauses[at]!;
    if (at === last) break;
  }
  return main;
}

const HAD = /\bhad (?:earlier |already |previously |first |also )?(?:been )?[a-z]{3,}\b/;

/** "He had been suspended on …. He resigned on …": back in the simple past, the story goes on. */
function isResumed(body: string, a: DatedClause, b: DatedClause): boolean {
  const [former, words] = [textOf(body, a.event.sentence), textOf(body, b.event.sentence)];
  if (!HAD.test(former) || REPORTED.test(former) || /\b(?:had|by|since)\b/i.test(words) || REPORTED.test(words))
    return false;
  if (/\b(?:earlier|before|previous|first|original|after|following)\b/i.test(words)) return false;
  const subject = /^(?:He|She|They|It)\b/.exec(words)?.[0];
  return (
    subject !== undefined &&
    former.startsWith(`${subject} `) &&
    HAD.test(textOf(body, a.clause)) &&
    SIMPLE_PAST.test(textOf(body, b.clause))
  );
}

const HELD_SINCE = /\bhad [^.;:]{3,80} since (?:the )?$/;

/** "They had held the bridge since …. They gave it up on …". */
function holdsSince(body: string, a: DatedClause, b: DatedClause): boolean {
  const words = textOf(body, b.event.sentence);
  return (
    HELD_SINCE.test(body.slice(a.event.sentence.start, a.event.timex.start)) &&
    !/\b(?:had|earlier|before|previous|since|after)\b/i.test(words) &&
    SIMPLE_PAST.test(textOf(body, b.clause))
  );
}

/** "An aftershock hit on …; the main shock had struck on …": the same across a semicolon. */
function* claimsOfAside(body: string, a: DatedClause, b: DatedClause): Generator<OrderClaim> {
  const between = body.slice(a.event.timex.end, b.event.timex.start);
  const stop = between.search(/[;—–]\s/);
  if (stop < 0) return;
  const main = body.slice(a.event.sentence.start, a.event.timex.end) + between.slice(0, stop);
  const aside = between.slice(stop);
  const had = PLUPERFECT.exec(aside);
  if (!had || /\bhad\b/.test(main) || REPORTED.test(main) || REPORTED.test(aside) || BY.test(aside)) return;
  yield claimed(body, had.groups?.['w'] ?? had[0], b, a);
}

const THEN =
  /^[^,;:]{0,60}?(?<!\b(?:since|until|by|from|just|only|than|sooner or|or|and|the|a|than|week|weeks|day|days|month|months|year|years|hours|minutes|no|much) )\b(?<w>then|later|subsequently|afterwards|thereupon|in turn|duly|eventually)\b (?!in\b|on\b|this\b|that\b|today\b)[a-z]+/i;
const FIRST =
  /^(?:[\p{L}’'-]+ ){1,4}(?<w>first|initially|at first|originally) (?!of\b|time\b|round\b|to\b|on\b|in\b)(?:[a-z]{3,}ed|turned|refused|met|held|said no|went|took|put|sent|set|came|began|fell|won|struck|was|were)\b/u;
const ANOTHER = /^(?:Another|An? (?:second|third|new|other)|The (?:other|second|third)|Elsewhere|Meanwhile)\b/;
const BEFORE_THAT = /^[^,;:]{0,60}?\b(?:had|were|was|have|he|she|they|it) (?<w>earlier|previously|beforehand)\b/i;

/** "Members then chose …", "They had earlier met …": an adverb beside the verb. */
function* claimsOfAdverb(body: string, a: DatedClause, b: DatedClause): Generator<OrderClaim> {
  const lead = body.slice(b.event.sentence.start, b.clause.end);
  if (REPORTED.test(lead) || ANOTHER.test(lead)) return;
  const first = FIRST.exec(textOf(body, a.clause))?.groups?.['w'];
  if (first && !/\b(?:had|was first|were first)\b/.test(lead) && SIMPLE_PAST.test(lead))
    yield claimed(body, first, a, b);
  const before = BEFORE_THAT.exec(lead)?.groups?.['w'];
  const then = THEN.exec(lead)?.groups?.['w'];
  if (before) yield claimed(body, before, b, a);
  else if (then && !/\bhad\b/.test(lead)) yield claimed(body, then, a, b);
}
