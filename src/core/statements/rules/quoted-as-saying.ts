import { rightLimit } from '../content-end.ts';
import { contentStart } from '../content-start.ts';
import { subjectBefore } from '../subjects.ts';
import { contentBefore } from './left-content.ts';
import type { CueRule } from './rule.ts';

/** “We will stay,” the minister was quoted as saying by a newspaper. */
export const quotedAsSaying: CueRule = {
  name: 'quoted-as-saying',
  read(clause, cue) {
    const { nodes, phrases } = clause;
    if (cue.form !== 'passive' || !/^(?:quote|cite|report)$/.test(cue.entry.lemma)) return null;
    if (nodes[cue.to]?.lower !== 'as' || !/^(?:saying|telling)$/.test(nodes[cue.to + 1]?.lower ?? '')) return null;
    const source = subjectBefore(nodes, phrases, cue.from);
    if (!source) return null;
    const to = cue.to + 2;
    const left = contentBefore(clause, source.from);
    const limit = rightLimit(clause, cue, to, source);
    const right = left ? null : contentStart(clause, to, limit, nodes[to - 1]!.lower === 'telling');
    const content = left ?? (right && { from: right.at, to: limit });
    if (!content || content.to <= content.from) return null;
    return {
      source,
      cue: { from: cue.from, to },
      content: [{ from: content.from, to: content.to }],
      negated: cue.negated,
      asks: false,
    };
  },
};
