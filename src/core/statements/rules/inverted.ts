import { rightLimit } from '../content/content-end.ts';
import { contentStart } from '../content/content-start.ts';
import { sourceAfter } from '../content/source-after.ts';
import { unitEnd } from '../grammar/clause.ts';
import { isComma, isDash, isQuote, isStop } from '../grammar/marks.ts';
import type { Node } from '../grammar/node.ts';
import type { Range } from '../grammar/noun-phrases.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import { contentBefore, lacksSubject } from './left-content.ts';
import { endsInverted } from './parenthetical.ts';
import type { CueRule } from './rule.ts';

/** “We will stay,” said the minister. / “We will stay,” the minister said. */
export const inverted: CueRule = {
  name: 'inverted',
  read(clause, cue) {
    const { nodes, phrases } = clause;
    if (!cue.entry.inverts || cue.form !== 'finite' || cue.negated) return null;
    const at = nodes[cue.from - 1]?.tag === 'ADV' && isComma(nodes[cue.from - 2]) ? cue.from - 1 : cue.from;
    const before = nodes[at - 1];
    if (!isQuote(before) && !isComma(before) && !isDash(before)) return null;
    if (cue.entry.family === 'weak' && !isQuote(before) && !isQuote(nodes[cue.from - 2])) return null;
    const named = sourceAfter(nodes, phrases, cue.to, unitEnd(nodes));
    if (!named) return null;
    const source = withoutManner(nodes, named);
    const after = nodes[source.to];
    if (after?.tag === 'VERB' || after?.tag === 'AUX') return null;
    const whole =
      endsInverted(clause, cue) ||
      (!isQuote(before) && source.to >= unitEnd(nodes) && cue.entry.lemma === 'say' && isName(nodes, source));
    if (
      !whole &&
      !isQuote(before) &&
      (subjectBefore(nodes, phrases, cue.from) !== null || !(isStop(after) || isComma(after)))
    )
      return null;
    const left = contentBefore(clause, at);
    if (!left) return null;
    const content = [{ from: left.from, to: left.to }];
    const limit = rightLimit(clause, cue, source.to, source);
    const right = contentStart(clause, source.to, limit, false);
    if (right && (right.opening === 'quote' || right.opening === 'that')) content.push({ from: right.at, to: limit });
    else if (!right && isComma(after) && source.to + 1 < limit && lacksSubject(nodes, source.to + 1))
      content.push({ from: source.to + 1, to: limit });
    return { source, cue: { from: cue.from, to: cue.to }, content, negated: false, asks: cue.entry.asks };
  },
};

/** Leaves out how somebody spoke: said the elder, | his eyes filling with tears. */
function withoutManner(nodes: readonly Node[], { from, to }: Range): Range {
  const verb = nodes[to];
  if (verb?.tag !== 'VERB' || !/ing$/.test(verb.lower)) return { from, to };
  const comma = nodes.findLastIndex((node, i) => i > from && i < to && isComma(node));
  return comma > 0 && /^(?:his|her|their|its)$/.test(nodes[comma + 1]!.lower) ? { from, to: comma } : { from, to };
}

/** Whether a source begins with a name, perhaps after titles. */
const isName = (nodes: readonly Node[], { from }: Range): boolean => nodes[from]!.tag === 'PROPN';
