import { sourceAfter } from '../content/source-after.ts';
import { type Clause, type Draft, unitEnd } from '../grammar/clause.ts';
import { isComma } from '../grammar/marks.ts';
import type { Range } from '../grammar/noun-phrases.ts';

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
  end = beforeMainVerb(clause, i, that, end);
  if (end - that < 3) return null;
  return {
    source,
    cue: { from: i, to: i + 1 },
    content: [{ from: that, to: end }],
    negated: lower.startsWith('denial'),
    asks: false,
  };
}

/** Where the claim ends when it is the subject of the sentence: "His claim that the plan had failed | was rejected". */
function beforeMainVerb({ nodes, phrases }: Clause, noun: number, that: number, end: number): number {
  const start = phrases.at[noun]! < 0 ? noun : phrases.list[phrases.at[noun]!]!.from;
  if (start > 0 && !isComma(nodes[start - 1])) return end;
  const isVerb = (k: number) => nodes[k]!.tag === 'AUX' || nodes[k]!.tag === 'VERB';
  for (let k = end - 1; k > that + 2; k--) {
    if (nodes[k]!.tag !== 'AUX' || nodes[k - 1]!.tag === 'AUX') continue;
    if (nodes.slice(that + 1, k).some((_, offset) => isVerb(that + 1 + offset))) return k;
  }
  return end;
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
