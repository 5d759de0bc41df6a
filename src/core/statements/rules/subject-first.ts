import {
  type Clause,
  contentStart,
  isComma,
  isDash,
  isQuote,
  isStop,
  mainSubject,
  rightLimit,
  unitEnd,
} from '../clause.ts';
import type { Cue } from '../cues.ts';
import { type Range, subjectBefore } from '../sources.ts';
import { contentBefore, type LeftContent } from './left-content.ts';
import type { CueRule } from './rule.ts';

/** The minister said (that) … / …, the minister said. / …, the minister said, … / X reiterated … and vowed … */
export const subjectFirst: CueRule = {
  name: 'subject-first',
  read(clause, cue) {
    if (cue.form !== 'finite') return null;
    const { nodes, phrases } = clause;
    const own = subjectBefore(nodes, phrases, cue.from);
    const source = own ?? sharedSubject(clause, cue);
    const edge = own ? own.from : cue.from;
    const left = own || isQuote(nodes[edge - 1]) ? contentBefore(clause, edge) : null;
    const limit = rightLimit(clause, cue, cue.to, source);
    const content = readContent(clause, cue, left, limit);
    if (content.length === 0) return null;
    if (!source && !content.some(({ from }) => isQuote(nodes[from]))) return null;
    return {
      source,
      cue: { from: cue.from, to: cue.to },
      content,
      negated: cue.negated || cue.entry.denies,
      asks: cue.entry.asks,
    };
  },
};

/** Whose verb this is when it follows "and" or "but": the earlier statement's source, or the sentence's subject. */
function sharedSubject(clause: Clause, cue: Cue): Range | null {
  const { nodes, drafts } = clause;
  let k = cue.from - 1;
  while (k >= 0 && nodes[k]!.tag === 'ADV') k--;
  const link = nodes[k];
  if (!link || !(link.tag === 'CCONJ' || isComma(link) || isDash(link))) return null;
  const before = drafts.filter((draft) => draft.cue.from < cue.from && draft.source).at(-1);
  return before?.source ?? mainSubject(clause, cue.from);
}

/** The spans of what was said, on either side of source and cue. */
function readContent(clause: Clause, cue: Cue, left: LeftContent | null, limit: number): Range[] {
  const { nodes } = clause;
  const { entry } = cue;
  const right = contentStart(clause, cue.to, limit, entry.addressee);
  const span = right ? { from: right.at, to: objectEnd(clause, cue, right.at, right.opening, limit) } : null;
  if (left?.quoted) {
    if (right && span && (right.opening === 'quote' || right.opening === 'that') && !isQuote(nodes[cue.to]))
      return [left, span];
    if (right?.opening !== 'quote' || endsWithComma(nodes[left.to - 1]!.text)) return [left];
  }
  if (left && !left.quoted && entry.family === 'clause') {
    const after = nodes[cue.to];
    if (isStop(after) || cue.to >= unitEnd(nodes)) return [left];
    if (isComma(after) || isDash(after)) {
      const next = cue.to + 1;
      if (next < limit && !isQuote(nodes[next])) return [left, { from: next, to: limit }];
      return span && right?.opening === 'quote' ? [left, span] : [left];
    }
    if (!right) return [left];
  }
  if (!right || !span || span.to <= span.from) return [];
  if (entry.family === 'weak' && right.opening === 'clause' && cue.to === cue.verb + 1) return [];
  if (entry.family === 'weak' && right.opening === 'question') return [];
  return [span];
}

const endsWithComma = (text: string): boolean => /[,?!—-]["”’']*$/.test(text);

/** An object verb takes its object and what is said of it, up to the first comma outside of a series. */
function objectEnd({ nodes }: Clause, cue: Cue, from: number, opening: string, limit: number): number {
  if (cue.entry.family !== 'object' || opening === 'that' || opening === 'colon') return limit;
  for (let k = from + 1; k < limit; k++) {
    if (isComma(nodes[k]) && !/^(?:and|or)$/.test(nodes[k + 1]?.lower ?? '') && nodes[k + 1]?.tag !== 'ADJ') return k;
  }
  return limit;
}
