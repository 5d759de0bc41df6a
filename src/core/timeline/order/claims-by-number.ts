import { textOf } from '../../span.ts';
import { ordinalOf } from '../lexicon.ts';
import type { DatedClause } from './clause.ts';
import type { OrderClaim } from './order-claim.ts';
import { familyOf } from './series.ts';

const ORDINALS = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|penultimate';
/** "the second plane landed", "the last relief plane but one": any noun that a verb in the past follows. */
const NUMBERED = new RegExp(
  `\\b(?:the|its|their|his|her|a) (?<r>${ORDINALS})(?: [\\p{L}-]+){0,2}? (?<h>[\\p{Ll}-]{3,})(?<but> but one)? (?:was |were |of [^,;]{3,30} |(?:was |were )?\\w+ly )?(?<v>[a-z]{3,}(?:ed|en)|left|came|went|fell|met|began|hit|struck|sank|set|put|sold|won|lost|built|flew|held)\\b`,
  'giu',
);

interface Numbered {
  readonly clause: DatedClause;
  readonly place: number;
  readonly head: string;
  readonly verb: string;
  readonly words: string;
}

/** "The last relief plane but one landed on …. The final plane landed on …": one noun and one verb, counted through. */
export function* claimsByNumber(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  let former: Numbered | null = null;
  for (const clause of clauses) {
    const current = numberedIn(textOf(body, clause.clause), clause);
    if (!current) continue;
    if (former && isSame(former, current) && former.place !== current.place) {
      const [a, b] = former.place < current.place ? [former, current] : [current, former];
      yield { earlier: a.clause, later: b.clause, reason: `“${a.words}” comes before “${b.words}”` };
    }
    former = current;
  }
}

const isSame = (a: Numbered, b: Numbered): boolean =>
  a.head === b.head &&
  a.verb === b.verb &&
  b.clause.paragraph === a.clause.paragraph &&
  b.clause.sentence - a.clause.sentence <= 1;

const LAST = 90;

function numberedIn(text: string, clause: DatedClause): Numbered | null {
  for (const match of text.matchAll(NUMBERED)) {
    const { r = '', h = '', v = '', but } = match.groups ?? {};
    const word = r.toLowerCase();
    if (familyOf(h) || /^(?:time|day|week|month|year|man|woman|person|minister|lady)$/.test(h)) continue;
    const place =
      word === 'penultimate' || but ? LAST - 1 : word === 'last' || word === 'final' ? LAST : ordinalOf(word);
    return { clause, place, head: h.replace(/s$/, ''), verb: v.toLowerCase(), words: match[0] };
  }
  return null;
}
