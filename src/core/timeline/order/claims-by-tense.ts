import { textOf } from '../../span.ts';
import type { DatedClause } from './clause.ts';
import { claimed, type OrderClaim } from './order-claim.ts';

const PLUPERFECT =
  /\b(?<w>had (?:(?:already|first|last|previously|earlier|formally|also|only|just) )?(?:been )?(?!to\b|been\b|no\b|a\b|the\b|planned|hoped|expected|intended|wanted|agreed to|threatened|vowed|promised|said|pledged|scheduled|called for|demanded|until)(?:[a-z]{3,}(?:ed|en|wn)|begun|met|held|fought|struck|won|lost|left|gone|come|put|set|cut|hit|sent|built|bought|sold|told|made|led|paid|laid|run|shot|fled|withdrawn|sworn|spoken))\b(?![^.]*\b(?:had|was|were|is)\b)[^,;:]*$/;
const REPORTED =
  /\b(?:said|says|told|that|whether|if|claims?|claimed|believed|reported|denied|insisted|added|unless|would)\b/i;
const BY = /\bby(?: the)?\s$/i;
const SIMPLE_PAST =
  /\b(?!had\b)(?:[a-z]{3,}ed|was|were|met|held|began|took|went|came|left|won|lost|fell|struck|hit|shook|spoke|broke|led|made|gave|sent)\b/;

/** "They had met on …": what a clause tells as past by then comes before what was told just before, in the simple past. */
export function* claimsByTense(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  for (let at = 1; at < clauses.length; at++) {
    const [a, b] = [clauses[at - 1]!, clauses[at]!];
    if (b.sentence - a.sentence !== 1 || a.paragraph !== b.paragraph) continue;
    const told = body.slice(a.event.sentence.start, a.event.timex.start);
    if (/\bhad\b/.test(textOf(body, a.clause)) || REPORTED.test(told) || !SIMPLE_PAST.test(textOf(body, a.clause)))
      continue;
    const before = body.slice(b.event.sentence.start, b.event.timex.start);
    const had = PLUPERFECT.exec(before);
    if (!had || REPORTED.test(before) || BY.test(before)) continue;
    yield claimed(body, had.groups?.['w'] ?? had[0], b, a);
  }
}
