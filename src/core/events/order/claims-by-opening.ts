import { textOf } from '../../article/span.ts';
import { countedFrom, isGoverned, withCount } from './claims-by-link.ts';
import type { DatedClause } from './clause.ts';
import { leadIn, linksIn, openerOf, pointsBack } from './connectives.ts';
import { claimed, type OrderClaim } from './order-claim.ts';
import { familiesIn, familyOf } from './series.ts';
import { NAMED_EVENT, tells } from './told-by.ts';

/** Claims of sentences whose opening words place them after or before the one that precedes them. */
export function* claimsByOpening(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  for (let at = 1; at < clauses.length; at++) {
    const [a, b] = [clauses[at - 1]!, clauses[at]!];
    yield* claimsOfAgain(body, a, b);
    if (b.sentence - a.sentence !== 1) continue;
    const sentence = textOf(body, b.event.sentence);
    const opener = openerOf(sentence);
    if (opener) {
      yield opener.first === 'previous' ? claimed(body, opener.words, a, b) : claimed(body, opener.words, b, a);
      const next = clauses[at + 1];
      if (opener.first === 'previous' && next?.sentence === b.sentence && goesOn(body, b, next))
        yield claimed(body, opener.words, a, next);
      continue;
    }
    const counted = countedFrom(withCount(body, b));
    const lead = body.slice(b.event.sentence.start, b.event.timex.start);
    if (BY_THEN.test(lead) && /\bhad\b/.test(sentence) && !/\b(?:will|until)\b/.test(textOf(body, a.clause)))
      yield claimed(body, 'By', a, b);
    if (counted) yield counted.later ? claimed(body, counted.words, a, b) : claimed(body, counted.words, b, a);
    else yield* claimsPointingBack(body, clauses, at, sentence);
    yield* claimsOfLead(body, a, b, sentence);
  }
}

/** "Four days later they returned, and on …": the story goes on after what the opening counts from. */
const goesOn = (body: string, b: DatedClause, next: DatedClause): boolean =>
  /^[^;:]*, and (?:on |in )?(?:the )?$/.test(body.slice(b.event.timex.end, next.event.timex.start)) &&
  !/\b(?:had|since|by|before)\b/.test(textOf(body, next.clause));

const AGAIN = /\b(?:again|once more|for (?:a|the) second time|anew)\b/i;
const FOLLOWED = /\b(?:followed|came next|came later|came last|ensued)(?: (?:on|in))?\s*$/i;
const IN_RETURN =
  /\b(?:retaliated|responded|replied in kind|replied|answered in kind|hit back|struck back|fired back|fought back|reacted|countered|reciprocated|followed suit)\b[^,;]*$/i;
const BY_THEN = /^By (?:the )?$/;
const VERBS =
  /\b(?:met|spoke|talked|clashed|voted|gathered|convened|visited|struck|attacked|fired|tested|launched|extended|signed|failed|tried)\b/gi;

/** "They met again on …", "a second meeting followed on …": later than what was told just before. */
function* claimsOfAgain(body: string, a: DatedClause, b: DatedClause): Generator<OrderClaim> {
  if (b.sentence - a.sentence > 1 || a.paragraph !== b.paragraph) return;
  const [former, words] = [textOf(body, a.clause), textOf(body, b.clause)];
  const date = b.event.timex.start - b.clause.start;
  const followed = FOLLOWED.exec(words.slice(0, date));
  if (followed) yield claimed(body, followed[0].replace(/ (?:on|in)\s*$/i, '').trim(), a, b);
  const inReturn = IN_RETURN.exec(words.slice(0, date));
  if (inReturn) yield claimed(body, inReturn[0].split(' ')[0]!, a, b);
  const again = AGAIN.exec(words);
  if (!again) return;
  const verbs = new Set((former.match(VERBS) ?? []).map((verb) => verb.toLowerCase()));
  if ((words.match(VERBS) ?? []).some((verb) => verbs.has(verb.toLowerCase()))) yield claimed(body, again[0], a, b);
}

/** "After the signing, on …": what it names is what the sentence before told. */
function* claimsOfLead(body: string, a: DatedClause, b: DatedClause, sentence: string): Generator<OrderClaim> {
  const before = sentence.slice(0, b.event.timex.start - b.event.sentence.start);
  const lead = leadIn(before);
  if (!lead) return;
  const former = textOf(body, a.clause);
  if (!POINTER.test(lead.names) && !sharesStem(lead.names, former) && !tells(former, lead.names)) return;
  yield lead.later ? claimed(body, lead.words, a, b) : claimed(body, lead.words, b, a);
}

const POINTER = /^(?:it|that|this|them|these|those)$/i;

/** Whether two texts share a word, but for its ending: "signing" and "signed". */
function sharesStem(names: string, former: string): boolean {
  const stem = (word: string) => word.toLowerCase().slice(0, 4);
  const stems = new Set((former.match(/\p{L}{4,}/gu) ?? []).map(stem));
  return (names.match(/\p{L}{4,}/gu) ?? []).some((word) => stems.has(stem(word)));
}

const CAUSE =
  /\b(?<w>led|forced|prompted|caused|drove|pushed|persuaded|moved|compelled|obliged|enabled|spurred|allowed|meant|set off|touched off|unleashed|fuelled|fueled|sparked|triggered|brought)\b(?= (?:[\p{L}’'-]+ ){1,6}(?:to|into|that)? ?)/iu;

/** "The queues led the state to take it over on …". */
function causeIn(before: string): { readonly words: string; readonly end: number; readonly first: 'left' } | null {
  const match = CAUSE.exec(before);
  return match && { words: match[0], end: match.index + match[0].length, first: 'left' };
}

/** "That round ended without progress, prompting a second meeting on …": the round is the one of the sentence before. */
function* claimsPointingBack(
  body: string,
  clauses: readonly DatedClause[],
  at: number,
  sentence: string,
): Generator<OrderClaim> {
  const b = clauses[at]!;
  const head = pointsBack(sentence);
  if (head === null) return;
  const family = familyOf(head);
  const before = sentence.slice(0, b.event.timex.start - b.event.sentence.start);
  const link = linksIn(before).at(-1) ?? causeIn(before);
  if (!link || before.slice(0, link.end).includes(';') || !isGoverned(before.slice(link.end))) return;
  const previous = previousOf(
    body,
    clauses,
    at,
    (former) =>
      head === '' || (family ? familiesIn(former).has(family) : NAMED_EVENT.test(head) && tells(former, head)),
  );
  if (!previous) return;
  const words = `${before.split(' ').slice(0, 2).join(' ')} … ${link.words}`;
  yield link.first === 'left' ? claimed(body, words, previous, b) : claimed(body, words, b, previous);
}

/** The first event of the sentence before that is meant by the head; without a head, its first of all. */
function previousOf(
  body: string,
  clauses: readonly DatedClause[],
  at: number,
  isMeant: (former: string) => boolean,
): DatedClause | null {
  const { sentence } = clauses[at]!;
  let first: DatedClause | null = null;
  for (let index = at - 1; index >= 0 && sentence - clauses[index]!.sentence <= 1; index--) {
    const clause = clauses[index]!;
    if (clause.sentence === sentence) continue;
    if (isMeant(textOf(body, clause.clause))) first = clause;
  }
  return first;
}
