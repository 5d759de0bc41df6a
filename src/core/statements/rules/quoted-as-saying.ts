import { rightLimit } from '../content/content-end.ts';
import { contentStart } from '../content/content-start.ts';
import { sourceAfter } from '../content/source-after.ts';
import { cueVerb } from '../cues/cue-lexicon.ts';
import type { Cue } from '../cues/cues.ts';
import { canSpeak } from '../grammar/can-speak.ts';
import { type Clause, type Draft, mainSubject, unitEnd } from '../grammar/clause.ts';
import { isComma, isQuote } from '../grammar/marks.ts';
import type { Range } from '../grammar/noun-phrases.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import { contentBefore } from './left-content.ts';
import type { CueRule } from './rule.ts';

/** “We will stay,” the minister was quoted as saying by a newspaper. / “…,” a newspaper quoted the minister as saying. */
export const quotedAsSaying: CueRule = {
  name: 'quoted-as-saying',
  read(clause, cue) {
    if (!/^(?:quote|cite|report)$/.test(cue.entry.lemma) || cue.form === 'infinitive') return null;
    return cue.form === 'passive' ? readPassive(clause, cue) : readActive(clause, cue);
  },
};

/** A sentence that ends with whom a paper quotes, so that all before is what was said: "…, the paper quoted him as saying." */
export function endsQuoting(clause: Clause, cue: Cue): Draft | null {
  if (!/^(?:quote|cite)$/.test(cue.entry.lemma) || cue.form === 'infinitive' || cue.form === 'participle') return null;
  const draft = quotedAsSaying.read(clause, cue);
  const ends = draft !== null && draft.cue.to >= unitEnd(clause.nodes) && draft.content[0]!.to <= draft.cue.from;
  return ends ? draft : null;
}

const SAYING = /^(?:saying|telling)$/;

function readPassive(clause: Clause, cue: Cue): Draft | null {
  const { nodes, phrases } = clause;
  const by = nodes[cue.to]?.lower === 'by' ? sourceAfter(nodes, phrases, cue.to + 1, unitEnd(nodes)) : null;
  const as = by?.to ?? cue.to;
  if (nodes[as]?.lower !== 'as' || !SAYING.test(nodes[as + 1]?.lower ?? '')) return null;
  const source = subjectBefore(nodes, phrases, cue.from);
  const after =
    by === null && nodes[as + 2]?.lower === 'by' ? sourceAfter(nodes, phrases, as + 3, unitEnd(nodes)) : null;
  return source && withContent(clause, cue, { source, cue: { from: cue.from, to: as + 2 }, reporter: by ?? after });
}

/** Furthest that "as saying" stands behind "quoted", in nodes. */
const FURTHEST_SAYING = 24;

function readActive(clause: Clause, cue: Cue): Draft | null {
  const { nodes, phrases } = clause;
  const end = unitEnd(nodes);
  const named =
    /^(?:him|her|them)$/.test(nodes[cue.to]?.lower ?? '') && nodes[cue.to + 1]?.lower === 'as'
      ? { from: cue.to, to: cue.to + 1 }
      : sourceAfter(nodes, phrases, cue.to, end);
  if (!named) return null;
  for (let k = named.from + 1; k < Math.min(end, cue.to + FURTHEST_SAYING); k++) {
    if (isQuote(nodes[k])) return null;
    const says =
      nodes[k - 1]!.lower === 'as' && /ing$/.test(nodes[k]!.lower) && cueVerb(nodes[k]!.lower)?.family === 'clause';
    if (!says && !SAYING.test(nodes[k]!.lower)) continue;
    const from = nodes[k - 1]!.lower === 'as' ? k - 1 : k;
    const to = Math.min(from, named.to);
    const source = { from: named.from, to: isComma(nodes[to - 1]) ? to - 1 : to };
    const reporter = cue.form === 'participle' ? quoting(clause, cue) : subjectBefore(nodes, phrases, cue.from);
    return withContent(clause, cue, { source, cue: { from, to: k + 1 }, reporter });
  }
  return null;
}

/** Who quotes in ", quoting the minister as saying": whoever reported before, else the sentence's subject. */
function quoting(clause: Clause, cue: Cue): Range | null {
  const before = clause.drafts.findLast(({ source }) => source !== null)?.source;
  const subject = before ?? mainSubject(clause, cue.from);
  return subject && canSpeak(clause.nodes, clause.phrases, subject) ? subject : null;
}

function withContent(
  clause: Clause,
  cue: Cue,
  said: { readonly source: Range; readonly cue: Range; readonly reporter: Range | null },
): Draft | null {
  const { nodes } = clause;
  const to = said.cue.to;
  const left = contentBefore(clause, Math.min(said.source.from, said.reporter?.from ?? said.source.from, cue.from));
  const limit = rightLimit(clause, { ...cue, verb: to - 1 }, to, said.source);
  const right = contentStart(clause, to, limit, nodes[to - 1]!.lower === 'telling');
  const after = right && { from: right.at, to: limit };
  const content = (left?.quoted || !after ? left : null) ?? after;
  if (!content || content.to <= content.from) return null;
  return { ...said, content: [{ from: content.from, to: content.to }], negated: cue.negated, asks: false };
}
