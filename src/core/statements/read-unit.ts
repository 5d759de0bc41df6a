import type { Span } from '../span.ts';
import { canSpeak } from './can-speak.ts';
import { type Clause, type Draft, isComma } from './clause.ts';
import { type Cue, findCues } from './cues.ts';
import type { Found } from './found.ts';
import type { Phrases } from './noun-phrases.ts';
import { readAccordingTo } from './rules/according-to.ts';
import { CUE_RULES } from './rules/index.ts';
import type { Range } from './sources.ts';
import type { Node, Unit } from './units.ts';

/** The statements of one unit by its reporting verbs and "according to", in order, no two over the same words. */
export function readUnit(unit: Unit, phrases: Phrases): Found[] {
  const { nodes } = unit;
  const drafts: Draft[] = [];
  const used = new Uint8Array(nodes.length);
  const clause: Clause = { unit, nodes, phrases, cues: findCues(nodes), drafts };
  const take = (draft: Draft | null): boolean => {
    if (!draft) return false;
    for (const { from, to } of draft.content) for (let i = from; i < to; i++) if (used[i]) return false;
    for (const { from, to } of draft.content) used.fill(1, from, to);
    drafts.push(draft);
    return true;
  };
  let next = 0;
  nodes.forEach((node, i) => {
    if (node.lower === 'according' && !used[i]) take(readAccordingTo(clause, i));
    while (next < clause.cues.length && clause.cues[next]!.verb <= i) {
      const cue = clause.cues[next++]!;
      if (used[cue.verb]) continue;
      CUE_RULES.some((rule) => take(believable(clause, cue, rule.read(clause, cue))));
    }
  });
  return drafts.map((draft) => ({
    source: draft.source && spanOf(nodes, draft.source),
    cue: spanOf(nodes, draft.cue),
    content: [...draft.content].sort((a, b) => a.from - b.from).map((range) => spanOf(nodes, range)),
    negated: draft.negated,
    asks: draft.asks,
    unit,
    inherited: false,
  }));
}

/** Drops what a thing is said to do with a verb that needs no speech: "the stalemate underscores …". */
function believable({ nodes, phrases }: Clause, cue: Cue, draft: Draft | null): Draft | null {
  if (!draft?.source || !cue.entry.soft) return draft;
  return canSpeak(nodes, phrases, draft.source) ? draft : null;
}

function spanOf(nodes: readonly Node[], { from, to }: Range): Span {
  let end = to;
  while (end - 1 > from && isComma(nodes[end - 1])) end--;
  return { start: nodes[from]!.start, end: nodes[end - 1]!.end };
}
