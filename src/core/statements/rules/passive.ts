import { rightLimit } from '../content/content-end.ts';
import { contentStart } from '../content/content-start.ts';
import { sourceAfter } from '../content/source-after.ts';
import type { Cue } from '../cues/cues.ts';
import { canSpeak } from '../grammar/can-speak.ts';
import { type Clause, type Draft, unitEnd } from '../grammar/clause.ts';
import { isComma } from '../grammar/marks.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import type { CueRule } from './rule.ts';

/** Furthest that "by" stands behind its verb, in nodes. */
const FURTHEST_AGENT = 12;

/** The talks were described by the minister as …; no statement without "by": who spoke is not said. */
export const passive: CueRule = {
  name: 'passive',
  read(clause, cue) {
    const { nodes, phrases } = clause;
    if (cue.form !== 'passive') return null;
    if (cue.entry.addressee) return readTold(clause, cue);
    const limit = rightLimit(clause, cue, cue.to, null);
    let by = cue.to;
    while (by < limit && by - cue.to < FURTHEST_AGENT && nodes[by]!.lower !== 'by') by++;
    if (nodes[by]?.lower !== 'by' || by >= limit) return null;
    const source = sourceAfter(nodes, phrases, by + 1, limit);
    const subject = subjectBefore(nodes, phrases, cue.from);
    if (!source || !subject) return null;
    const content = [subject];
    if (by > cue.to) content.push({ from: cue.to, to: by });
    const as = isComma(nodes[source.to]) ? source.to + 1 : source.to;
    if (as < limit && nodes[as]!.lower === 'as') content.push({ from: as, to: limit });
    return {
      source,
      cue: { from: cue.from, to: cue.to },
      content,
      negated: cue.negated || cue.entry.denies,
      asks: false,
    };
  },
};

/** "She had been told by a colleague that …": whoever stands behind "by" tells it. */
function readTold(clause: Clause, cue: Cue): Draft | null {
  const { nodes, phrases } = clause;
  if (nodes[cue.to]?.lower !== 'by') return null;
  const source = sourceAfter(nodes, phrases, cue.to + 1, unitEnd(nodes));
  if (!source || !canSpeak(nodes, phrases, source)) return null;
  const limit = rightLimit(clause, cue, source.to, source);
  const right = contentStart(clause, source.to, limit, false);
  if (right?.at !== source.to || !/^(?:that|question|quote)$/.test(right.opening)) return null;
  return {
    source,
    cue: { from: cue.from, to: cue.to },
    content: [{ from: right.at, to: limit }],
    negated: cue.negated,
    asks: cue.entry.asks,
  };
}
