import { type Clause, type Draft, isComma, unitEnd } from '../clause.ts';
import { type Range, sourceAfter } from '../sources.ts';

const NOUN =
  /^(?:claim|argument|assertion|allegation|accusation|warning|statement|contention|insistence|suggestion|promise|pledge|vow|threat|admission|announcement|declaration|comment|remark|prediction|complaint|charge|acknowledg(?:e)?ment|denial|assurance|acceptance|concession|revelation|conclusion|confession|testimony|message|mantra|tweet)s?$/;

/** Reads "the minister’s claim that …" and "claims by the minister that …" at node `i`; null without somebody's name. */
export function readClaimNoun(clause: Clause, i: number): Draft | null {
  const { nodes, phrases } = clause;
  const { lower, tag } = nodes[i]!;
  if (tag !== 'NOUN' || !NOUN.test(lower)) return null;
  const by = /^(?:by|from)$/.test(nodes[i + 1]?.lower ?? '')
    ? sourceAfter(nodes, phrases, i + 2, unitEnd(nodes))
    : null;
  const that = by ? by.to : i + 1;
  if (nodes[that]?.lower !== 'that' || nodes[that]!.tag !== 'SCONJ') return null;
  const source = by ?? possessor(clause, i);
  if (!source) return null;
  let end = that + 1;
  while (end < unitEnd(nodes) && !(isComma(nodes[end]) && nodes[end + 1]?.tag !== 'ADJ')) end++;
  if (end - that < 3) return null;
  return {
    source,
    cue: { from: i, to: i + 1 },
    content: [{ from: that, to: end }],
    negated: lower.startsWith('denial'),
    asks: false,
  };
}

/** Whose claim: "his", or what stands before "’s" in the same noun phrase. */
function possessor({ nodes, phrases }: Clause, i: number): Range | null {
  const index = phrases.at[i]!;
  if (index < 0) return null;
  const { from } = phrases.list[index]!;
  if (/^(?:his|her|their|its)$/.test(nodes[from]!.lower)) return { from, to: from + 1 };
  for (let k = i - 1; k > from; k--) {
    if (nodes[k]!.tag === 'PART' && /^'s?$/.test(nodes[k]!.lower)) return { from, to: k };
  }
  return null;
}
