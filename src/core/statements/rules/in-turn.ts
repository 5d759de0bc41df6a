import type { Clause, Draft } from '../grammar/clause.ts';
import { isComma } from '../grammar/marks.ts';
import type { Node } from '../grammar/node.ts';

/** Longest that "and finally, in a statement on Sunday," is, in nodes. */
const LONGEST_LINK = 12;

/** A statement as the several that its speaker made one after the other: "said it was late, then that it was early". */
export function splitInTurn({ nodes }: Clause, draft: Draft): readonly Draft[] {
  const [range] = draft.content;
  if (draft.content.length !== 1 || range!.from < draft.cue.to) return [draft];
  const parts: { from: number; to: number }[] = [];
  let from = range!.from;
  for (let k = from; k < range!.to; k++) {
    const that = isComma(nodes[k]) ? thatAfterLink(nodes, k + 1, range!.to) : -1;
    if (that < 0) continue;
    parts.push({ from, to: k });
    from = that;
    k = that;
  }
  return [...parts, { from, to: range!.to }].map((part) => ({ ...draft, content: [part] }));
}

/** Index of "that" behind words that say it came later: "then | that", "and finally, in a letter, | that"; -1. */
function thatAfterLink(nodes: readonly Node[], from: number, to: number): number {
  const first = nodes[from]?.tag === 'CCONJ' ? from + 1 : from;
  if (!/^(?:then|later|finally|lastly|eventually)$/.test(nodes[first]?.lower ?? '')) return -1;
  for (let k = first + 1; k < Math.min(to, from + LONGEST_LINK); k++) {
    if (nodes[k]!.lower === 'that' && nodes[k]!.tag === 'SCONJ') return k;
    if (/^(?:VERB|AUX|QUOTE)$/.test(nodes[k]!.tag)) return -1;
  }
  return -1;
}

/** Reads "One said it was late; | the other that it was early" for its second half, which lacks the verb; else null. */
export function readVerbless({ nodes, phrases, drafts }: Clause, semicolon: number, end: number): Draft | null {
  const first = drafts.at(-1);
  const index = phrases.at[semicolon + 1] ?? -1;
  const source = index < 0 ? undefined : phrases.list[index];
  if (nodes[semicolon]!.text !== ';' || !first?.source || source?.from !== semicolon + 1) return null;
  if (!/^(?:other|others|another|first|second|third|former|latter|rest)$/.test(nodes[source.head]!.lower)) return null;
  if (nodes[source.to]?.lower !== 'that' || source.to + 2 >= end) return null;
  return {
    source: { from: source.from, to: source.to },
    cue: first.cue,
    content: [{ from: source.to, to: end }],
    negated: false,
    asks: false,
  };
}
