import type { DatedClause } from './clause.ts';
import { claimed, type OrderClaim } from './order-claim.ts';

const PUT_OFF =
  /\b(?<w>postponed|put off|pushed back|put back|delayed|deferred|extended|prolonged|held over|pushed|set back)\b/i;
const BROUGHT_FORWARD =
  /\b(?<w>(?:brought|moved|pulled|bring|move)\b[^,;.]{0,80}? forward|brought forward|moved up|advanced)\b/i;

/** Verbs of what is still to be done, and of what is done. */
const TO_COME =
  /\b(?<w>will|shall|(?:is|are) (?:due |set |expected |scheduled |supposed )?to|(?:has|have) until|must|(?:is|are) due)\b/;
const DONE =
  /\b(?:was|were|had|did|[a-z]{3,}ed|began|came|went|took|left|won|lost|fell|met|held|broke|sank|rose|struck|hit|gave|made|found|sent|shot|put|cut|quit|led|became|got|ran|threw|brought)\b/;
const NOT_TOLD_AS_DONE =
  /\b(?:will|shall|would|could|may|might|can|must|if|unless|should|is|are|to be|due|scheduled|planned|expected|set|until|by|before|from|for)\b/;

/** Claims of moved dates ("put off from … to …"), and of what is still to come beside what is done. */
export function* claimsByPlan(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  for (let at = 0; at + 1 < clauses.length; at++) {
    const [a, b] = [clauses[at]!, clauses[at + 1]!];
    if (a.paragraph !== b.paragraph || b.sentence - a.sentence > 1) continue;
    if (a.sentence === b.sentence) {
      const moved = moveOf(body, a, b);
      if (moved) yield claimed(body, moved.words, moved.leftFirst ? a : b, moved.leftFirst ? b : a);
    }
    const [x, y] = [outlookOf(body, a, clauses[at - 1]), outlookOf(body, b, a)];
    if (x?.toCome && y?.done) yield claimed(body, x.toCome, b, a);
    else if (x?.done && y?.toCome) yield claimed(body, y.toCome, a, b);
  }
}

/** "from 24 May to 17 May", "to 6 November from 27 November": which of the two should be the earlier. */
function moveOf(
  body: string,
  a: DatedClause,
  b: DatedClause,
): { readonly words: string; readonly leftFirst: boolean } | null {
  const join = /^,?\s(?<w>to|from)\s(?:the\s)?$/.exec(body.slice(a.event.timex.end, b.event.timex.start))?.groups?.[
    'w'
  ];
  if (!join) return null;
  const before = body.slice(Math.max(a.event.sentence.start, a.event.timex.start - 160), a.event.timex.start);
  if (!(join === 'to' ? /\bfrom (?:the )?$/ : /\bto (?:the )?$/).test(before)) return null;
  const forward = BROUGHT_FORWARD.exec(before)?.groups?.['w'];
  const off = forward ? undefined : PUT_OFF.exec(before)?.groups?.['w'];
  const words = forward ?? off;
  return words ? { words, leftFirst: (join === 'to') === (forward === undefined) } : null;
}

/** Whether a clause tells its date as still to come, or as that of something done. */
function outlookOf(
  body: string,
  { clause, event, sentence }: DatedClause,
  former: DatedClause | undefined,
): { readonly toCome?: string; readonly done?: true } {
  const start = former?.sentence === sentence ? clause.start : event.sentence.start;
  const lead = body.slice(Math.max(start, event.timex.start - 160), event.timex.start);
  const toCome = TO_COME.exec(lead)?.groups?.['w'];
  // "will end the season at the club where he made his debut in …".
  if (toCome && /,? (?:where|which|who|whom|whose) [^,;]*$/.test(lead)) return {};
  if (toCome) return /\b(?:if|unless|not|would|was|were|had)\b/.test(lead) ? {} : { toCome };
  const before = body.slice(Math.max(clause.start, event.timex.start - 80), event.timex.start);
  return DONE.test(before) && !NOT_TOLD_AS_DONE.test(before) && / (?:on|in) (?:the )?$/.test(before)
    ? { done: true }
    : {};
}
