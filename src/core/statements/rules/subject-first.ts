import { type Clause, contentStart, isComma, isDash, isQuote, mainSubject, rightLimit, unitEnd } from '../clause.ts';
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
    const content = readContent(clause, cue, edge, left, limit);
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

/** The spans of what was said, on either side of source and cue. `edge` is where source and cue begin. */
function readContent(clause: Clause, cue: Cue, edge: number, left: LeftContent | null, limit: number): Range[] {
  const { nodes } = clause;
  const { entry } = cue;
  if (left?.quoted) {
    const next = quotationAfter(clause, cue.to, limit);
    if (next) return [left, next];
    if (endsLikeSpeech(nodes[left.to - 1]!.text) || cue.to >= limit) return [left];
  }
  const inserted =
    edge < cue.from &&
    (isComma(nodes[edge - 1]) || isDash(nodes[edge - 1])) &&
    (isComma(nodes[cue.to]) || isDash(nodes[cue.to]));
  const right = contentStart(clause, inserted && !left ? cue.to + 1 : cue.to, limit, entry.addressee);
  const span = right ? { from: right.at, to: objectEnd(clause, cue, right.at, right.opening, limit) } : null;
  if (left && !left.quoted && entry.family === 'clause') {
    if (endsAfter(clause, cue)) return [left];
    if (inserted) {
      const next = cue.to + 1;
      if (next < limit && !isQuote(nodes[next])) return [left, { from: next, to: limit }];
      return span && right?.opening === 'quote' ? [left, span] : [left];
    }
    if (!right) return [left];
  }
  if (left?.quoted && !right) return [left];
  if (!right || !span || span.to <= span.from) return [];
  if (entry.family === 'weak' && right.opening === 'clause' && cue.to === cue.verb + 1) return [];
  if (entry.family === 'weak' && right.opening === 'question') return [];
  return [span];
}

/** Furthest from its cue that a second half of a quotation begins, in nodes. */
const FURTHEST_HALF = 24;

/** The second half of an interrupted quotation: “…,” he told the paper on Monday, | “…”, with a conjunction before it. */
function quotationAfter({ nodes, cues }: Clause, from: number, limit: number): Range | null {
  const next = cues.find(({ from: start }) => start >= from)?.from ?? nodes.length;
  for (let k = from; k < Math.min(limit, from + FURTHEST_HALF, next); k++) {
    if (!isQuote(nodes[k])) continue;
    const before = nodes[k - 1]!;
    if (isComma(before) || before.text === ':') return { from: k, to: limit };
    if (/^(?:but|and|that|because|so)$/.test(before.lower))
      return { from: before.lower === 'and' || before.lower === 'but' ? k : k - 1, to: limit };
    return null;
  }
  return null;
}

const endsLikeSpeech = (text: string): boolean => /[,.?!…—-]["”’']*$/.test(text);

/** Whether nothing but whom, when and where follows a cue: "…, sources told the paper on Friday." */
function endsAfter({ nodes, phrases }: Clause, cue: Cue): boolean {
  const end = unitEnd(nodes);
  let k = cue.to;
  if (cue.entry.addressee && k < end && phrases.at[k]! >= 0) k = phrases.list[phrases.at[k]!]!.to;
  if (k >= end) return true;
  return k > cue.to && nodes[k]!.tag === 'ADP';
}

/** An object verb takes its object and what is said of it, up to the first comma outside of a series. */
function objectEnd({ nodes }: Clause, cue: Cue, from: number, opening: string, limit: number): number {
  if (cue.entry.family !== 'object' || opening === 'that' || opening === 'colon') return limit;
  for (let k = from + 1; k < limit; k++) {
    if (!isComma(nodes[k])) continue;
    const series = nodes.slice(k + 1, k + 7).some(({ lower, text }) => /^(?:and|or)$/.test(lower) && text !== ',');
    const next = nodes[k + 1];
    const goesOn = series && next && /^(?:NOUN|PROPN|ADJ|CCONJ|QUOTE|NUM)$/.test(next.tag);
    if (!goesOn) return k;
  }
  return limit;
}
