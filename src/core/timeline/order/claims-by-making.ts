import { textOf } from '../../span.ts';
import { SIMPLE_PAST } from './claims-by-tense.ts';
import type { DatedClause } from './clause.ts';
import type { OrderClaim } from './order-claim.ts';

/** Verbs that bring into being, or into play, what they name: "lodged an appeal", "agreed to create a fund". */
const MADE =
  /\b(?<v>created?|founded|established|set up|launched|put forward|proposed|tabled|lodged|filed|submitted|presented|unveiled|published|issued|placed|declared|imposed|introduced|signed|reached|struck|concluded|agreed on|adopted|wrote|sent|posted|offered|made|laid|planted|opened|formed|registered|demanded|ordered|gave|received|won|called|organi[sz]ed|hung|put up|erected|installed|dug|built|bought|hired|invited|requested|sought|asked for)\b (?:(?:a|an|its|their|his|her|two|three|four|new) )(?<o>(?:[\p{L}’'-]+ ){0,3}?[\p{L}-]+?)(?=[,.;:]|$| (?:on|in|at|of|to|for|with|by|from|between|that|which|against|over|about|under|after)\b)/gu;
/** What comes before the thing is there, or is not told of it. */
const BEFORE_IT =
  /\b(?:had|earlier|before|previous|previously|since|(?:was|were|had|at) first|original|originally|initially|ago|will|would|drafted|negotiated|prepared|planned|designed|commissioned|promised|another|other|older|former|own|different|separate|second|third|began|begun|started|due|announced|talks|born|bought|ordered|written|wrote|built)\b/i;
const MAKING = /\b(?:drafted|negotiated|prepared|designed|commissioned|proposed|created|founded|built)\b/;

/** "lodged an appeal on …. The court threw it out on …": what is made or put forward is there before it is dealt with. */
export function* claimsByMaking(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  for (let at = 1; at < clauses.length; at++) {
    const [a, b] = [clauses[at - 1]!, clauses[at]!];
    if (b.sentence - a.sentence !== 1 || a.paragraph !== b.paragraph) continue;
    const words = textOf(body, b.event.sentence);
    if (BEFORE_IT.test(words) || MAKING.test(words) || !SIMPLE_PAST.test(textOf(body, b.clause))) continue;
    const told = textOf(body, a.clause);
    if (/\b(?:had|will|would)\b/.test(told)) continue;
    const made = [...told.slice(0, 600).matchAll(MADE)].at(-1)?.groups;
    if (!made) continue;
    const head = (made['o'] ?? '').split(' ').at(-1)!.toLowerCase();
    const back = pointerTo(words, head);
    if (!back) continue;
    yield { earlier: a, later: b, weak: true, reason: `“${made['v']}” comes before “${back}”` };
  }
}

/** "tore it up", "voted against it", but not "when it", "said it". */
const OBJECT =
  /\b(?!if\b|that\b|when\b|while\b|as\b|because\b|before\b|after\b|until\b|since\b|and\b|but\b|or\b|said\b|says\b|than\b|which\b|who\b|where\b|though\b|although\b|once\b|how\b|why\b)[a-z]{2,} (?<w>it|them)\b(?! (?:was|were|is|had|would|will|came|went)\b)/;

/** How a sentence takes up what the one before named: "it", "the appeal". */
function pointerTo(words: string, head: string): string | null {
  const object = OBJECT.exec(words)?.groups?.['w'];
  if (head.length < 3) return object ?? null;
  for (const { 0: found, groups } of words.matchAll(/\b[Tt](?:he|hat|his) (?:[\p{L}’'-]+ ){0,2}?(?<h>[\p{L}-]+)\b/gu))
    if (groups?.['h']?.toLowerCase() === head) return found;
  return object ?? null;
}
