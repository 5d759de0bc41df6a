import { textOf } from '../../span.ts';
import type { DatedClause } from './clause.ts';
import { claimed, type OrderClaim } from './order-claim.ts';

const PLUPERFECT =
  /\b(?<w>had (?:(?:itself|himself|herself|themselves|already|first|last|previously|earlier|formally|also|only|just) )?(?:been )?(?!to\b|been\b|no\b|a\b|the\b|planned|hoped|expected|intended|wanted|agreed to|threatened|vowed|promised|said|pledged|scheduled|called for|demanded|until)(?:[a-z]{3,}(?:ed|en|wn)|begun|met|held|fought|struck|won|lost|left|gone|come|put|set|cut|hit|sent|built|bought|sold|told|made|led|paid|laid|run|shot|fled|withdrawn|sworn|spoken))\b(?![^.]*\b(?:had|was|were|is)\b)[^,;:]*$/;
const REPORTED =
  /\b(?:said|says|told|that|whether|if|claims?|claimed|believed|reported|denied|insisted|added|unless|would)\b/i;
const BY = /\bby(?: the)?\s$/i;
const SIMPLE_PAST =
  /\b(?!had\b)(?:[a-z]{3,}ed|was|were|met|held|began|took|went|came|left|won|lost|fell|struck|hit|shook|spoke|broke|led|made|gave|sent)\b/;

/** "They had met on …": what a clause tells as past by then comes before what was told just before, in the simple past. */
export function* claimsByTense(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  for (let at = 1; at < clauses.length; at++) {
    const [a, b] = [clauses[at - 1]!, clauses[at]!];
    if (b.sentence === a.sentence) {
      yield* claimsOfAside(body, a, b);
      continue;
    }
    if (b.sentence - a.sentence !== 1 || a.paragraph !== b.paragraph) continue;
    yield* claimsOfAdverb(body, a, b);
    const told = body.slice(a.event.sentence.start, a.event.timex.start);
    if (isResumed(body, a, b)) yield claimed(body, 'had', a, b);
    if (/\bhad\b/.test(textOf(body, a.clause)) || REPORTED.test(told) || !SIMPLE_PAST.test(textOf(body, a.clause)))
      continue;
    const before = body.slice(b.event.sentence.start, b.event.timex.start);
    const had = PLUPERFECT.exec(before);
    if (!had || REPORTED.test(before) || BY.test(before)) continue;
    yield claimed(body, had.groups?.['w'] ?? had[0], b, a);
  }
}

const HAD = /\bhad (?:earlier |already |previously |first |also )?(?:been )?[a-z]{3,}\b/;

/** "He had been suspended on …. He resigned on …": back in the simple past, the story goes on. */
function isResumed(body: string, a: DatedClause, b: DatedClause): boolean {
  const [told, words] = [textOf(body, a.event.sentence), textOf(body, b.event.sentence)];
  if (!HAD.test(told) || REPORTED.test(told) || /\b(?:had|by|since)\b/i.test(words) || REPORTED.test(words))
    return false;
  if (/\b(?:earlier|before|previous|first|original|after|following)\b/i.test(words)) return false;
  const subject = /^(?:He|She|They|It)\b/.exec(words)?.[0];
  return (
    subject !== undefined &&
    told.startsWith(`${subject} `) &&
    HAD.test(textOf(body, a.clause)) &&
    SIMPLE_PAST.test(textOf(body, b.clause))
  );
}

/** "An aftershock hit on …; the main shock had struck on …": the same across a semicolon. */
function* claimsOfAside(body: string, a: DatedClause, b: DatedClause): Generator<OrderClaim> {
  const between = body.slice(a.event.timex.end, b.event.timex.start);
  const stop = between.search(/[;—–]\s/);
  if (stop < 0) return;
  const told = body.slice(a.event.sentence.start, a.event.timex.end) + between.slice(0, stop);
  const aside = between.slice(stop);
  const had = PLUPERFECT.exec(aside);
  if (!had || /\bhad\b/.test(told) || REPORTED.test(told) || REPORTED.test(aside) || BY.test(aside)) return;
  yield claimed(body, had.groups?.['w'] ?? had[0], b, a);
}

const THEN =
  /^[^,;:]{0,60}?(?<!\b(?:since|until|by|from|just|only|than|sooner or|or|and|the|a|than|week|weeks|day|days|month|months|year|years|hours|minutes|no|much) )\b(?<w>then|later|subsequently|afterwards|thereupon|in turn|duly|eventually)\b (?!in\b|on\b|this\b|that\b|today\b)[a-z]+/i;
const FIRST =
  /^(?:[\p{L}’'-]+ ){1,4}(?<w>first|initially|at first|originally) (?!of\b|time\b|round\b|to\b|on\b|in\b)(?:[a-z]{3,}ed|turned|refused|met|held|said no|went|took|put|sent|set|came|began|fell|won|struck|was|were)\b/u;
const BEFORE_THAT = /^[^,;:]{0,60}?\b(?:had|were|was|have|he|she|they|it) (?<w>earlier|previously|beforehand)\b/i;

/** "Members then chose …", "They had earlier met …": an adverb beside the verb. */
function* claimsOfAdverb(body: string, a: DatedClause, b: DatedClause): Generator<OrderClaim> {
  const lead = body.slice(b.event.sentence.start, b.clause.end);
  if (REPORTED.test(lead)) return;
  const first = FIRST.exec(textOf(body, a.clause))?.groups?.['w'];
  if (first && !/\b(?:had|was first|were first)\b/.test(lead) && SIMPLE_PAST.test(lead))
    yield claimed(body, first, a, b);
  const before = BEFORE_THAT.exec(lead)?.groups?.['w'];
  const then = THEN.exec(lead)?.groups?.['w'];
  if (before) yield claimed(body, before, b, a);
  else if (then && !/\bhad\b/.test(lead)) yield claimed(body, then, a, b);
}
