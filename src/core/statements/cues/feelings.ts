import type { Node } from '../grammar/node.ts';

/** Verbs that report with a noun: "expressed hope that …". */
export const LIGHT = /^(?:express|voice|issue|give|offer|convey)$/;

const FEELING =
  /^(?:hope|concern|fear|doubt|regret|optimism|pessimism|confidence|support|readiness|willingness|alarm|outrage|anger|dismay|disappointment|satisfaction|solidarity|condolence|gratitude|appreciation|opposition|reservation|frustration|s[ck]epticism|caution|interest|determination|commitment|thank|worry|worries|anxiety|surprise|shock|sorrow|relief)s?$/;

/** Where "that" stands after a verb and its noun, which ends at `k`; -1 when it does not: "voiced her hope | that …". */
function nounClauseAt(nodes: readonly Node[], from: number, limit: number): number {
  for (let k = from; k < Math.min(limit, from + 5); k++) {
    const { lower, tag } = nodes[k]!;
    if (lower === 'that') return k > from && !/^(?:VERB|AUX)$/.test(nodes[k + 1]?.tag ?? '') ? k : -1;
    if (!/^(?:NOUN|ADJ|DET|ADV)$/.test(tag) && !/^(?:his|her|their|its)$/.test(lower)) return -1;
  }
  return -1;
}

/** Where what was expressed begins at or behind `from`: the clause after the noun, else the feeling and what it is about; -1. */
export function feelingAt(nodes: readonly Node[], from: number, limit: number): number {
  const clause = nounClauseAt(nodes, from, limit);
  if (clause >= 0) return clause;
  const at = nodes.slice(from, Math.min(limit, from + 5)).findIndex(({ lower }) => FEELING.test(lower));
  if (at < 0 || nodes.slice(from, from + at).some(({ tag }) => !/^(?:ADJ|DET|ADV|PRON|NOUN|CCONJ)$/.test(tag)))
    return -1;
  return /^(?:for|about|over|at|to|of|in|with|on|and|,)$/.test(nodes[from + at + 1]?.lower ?? '') ? from : -1;
}
