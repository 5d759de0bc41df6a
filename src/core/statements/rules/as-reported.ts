import type { Cue } from '../cues/cues.ts';
import { type Clause, type Draft, unitEnd } from '../grammar/clause.ts';
import { isComma } from '../grammar/marks.ts';
import type { Range } from '../grammar/noun-phrases.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import { contentBefore, lacksSubject } from './left-content.ts';
import type { CueRule } from './rule.ts';

/** "The truce, as Lund noted, was shaky." / "As Lund concedes, the truce was shaky." */
export const asReported: CueRule = {
  name: 'as-reported',
  read(clause: Clause, cue: Cue): Draft | null {
    const { nodes, phrases } = clause;
    if (cue.form !== 'finite' || cue.negated || cue.entry.family !== 'clause' || cue.entry.addressee) return null;
    const source = subjectBefore(nodes, phrases, cue.from);
    const as = source ? source.from - 1 : -1;
    if (!source || nodes[as]?.lower !== 'as' || (as > 0 && !isComma(nodes[as - 1]))) return null;
    const left = as > 0 ? contentBefore(clause, as) : null;
    const content = partsOf(clause, left, cue.to);
    if (!content) return null;
    return {
      source,
      cue: { from: cue.from, to: cue.to },
      content,
      negated: false,
      asks: false,
    };
  },
};

const DOUBT = /^(?:not|n't|no|never|nor|neither|whether|if|that)$/;

/** What was said on either side of the report that ends at `to`; null where nothing was. */
function partsOf({ nodes }: Clause, left: Range | null, to: number): Range[] | null {
  const end = unitEnd(nodes);
  if (to >= end) {
    // "It does not show that he fell, as police have said": no telling which of the two was said
    const plain = left !== null && !nodes.slice(left.from, left.to).some(({ lower }) => DOUBT.test(lower));
    return plain && left.to - left.from > 2 ? [{ from: left.from, to: left.to }] : null;
  }
  if (!isComma(nodes[to]) || to + 1 >= end) return null;
  const right = { from: to + 1, to: end };
  return left && lacksSubject(nodes, right.from) ? [{ from: left.from, to: left.to }, right] : [right];
}
