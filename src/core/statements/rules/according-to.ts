import { sourceAfter } from '../content/source-after.ts';
import { type Clause, type Draft, leftLimit, unitEnd } from '../grammar/clause.ts';
import { isComma, isFiniteVerb, isQuote } from '../grammar/marks.ts';
import type { Node } from '../grammar/node.ts';
import type { Range } from '../grammar/noun-phrases.ts';
import { lacksSubject } from './left-content.ts';

/** What one acts according to without quoting it. */
const NO_SPEAKER = /^(?:plan|plans|schedule|law|custom|tradition|need|protocol|size|age|rank|merit|instructions)$/;

/** Reads "According to X, …" and "…, according to X" at node `i` of a clause; null where it does not stand there. */
export function readAccordingTo(clause: Clause, i: number): Draft | null {
  const { nodes, phrases } = clause;
  if (nodes[i]!.lower !== 'according' || nodes[i + 1]?.lower !== 'to') return null;
  const end = unitEnd(nodes);
  const named = sourceAfter(nodes, phrases, i + 2, end);
  if (!named || (named.to === named.from + 1 && NO_SPEAKER.test(nodes[named.from]!.lower))) return null;
  const source = { from: named.from, to: participleEnd(clause, withoutReport(clause, named), end) };
  const cue = { from: i, to: i + 2 };
  const draft = { source, cue, negated: false, asks: false };
  const from = leftLimit(clause);
  const left = isComma(nodes[i - 1]) ? i - 1 : i;
  if (left - from > 1 && !/^(?:but|and|while|as)$/.test(nodes[left - 1]!.lower)) {
    const after = source.to + 1;
    const goesOn =
      isComma(nodes[source.to]) &&
      !tellsOfSource(nodes[after]) &&
      (isQuote(nodes[after]) || (after < end && (left - from <= 3 || lacksSubject(nodes, after))));
    const content = [{ from, to: left }];
    if (goesOn) content.push({ from: after, to: end });
    return { ...draft, content };
  }
  const start = isComma(nodes[source.to]) ? source.to + 1 : source.to;
  return start < end ? { ...draft, content: [{ from: start, to: end }] } : null;
}

/**
 * Reads a sentence that ends with "…, according to X" and reports something before that, so that all of it is what X tells:
 * "The army has warned the rebels that …, according to two envoys." Null for words between marks, which stay their speaker's.
 */
export function readFinalSource(clause: Clause): Draft | null {
  const { nodes, cues } = clause;
  const i = nodes.findLastIndex(({ lower }, k) => k > 0 && lower === 'according' && isComma(nodes[k - 1]));
  if (i < 0 || isQuote(nodes[0]) || !cues.some(({ verb, form }) => verb < i && form === 'finite')) return null;
  const draft = readAccordingTo(clause, i);
  if (draft?.content.length !== 1 || draft.content[0]!.to !== i - 1) return null;
  const { to } = draft.source!;
  return to >= unitEnd(nodes) || (isComma(nodes[to]) && tellsOfSource(nodes[to + 1])) ? draft : null;
}

/** Reads "in the words of one envoy, “…”" at node `i`; null where no words between marks follow. */
export function readInTheWordsOf({ nodes, phrases }: Clause, i: number): Draft | null {
  const words = nodes.slice(i, i + 4).map(({ lower }) => lower);
  if (words.join(' ') !== 'in the words of') return null;
  const source = sourceAfter(nodes, phrases, i + 4, unitEnd(nodes));
  const at = source && isComma(nodes[source.to]) ? source.to + 1 : source?.to;
  if (!source || at === undefined || !isQuote(nodes[at])) return null;
  return { source, cue: { from: i, to: i + 4 }, content: [{ from: at, to: at + 1 }], negated: false, asks: false };
}

/** Where a source ends whose relative clause reports on: "according to an aide|, who told the paper that …". */
function withoutReport({ nodes, cues }: Clause, { from, to }: Range): number {
  const who = nodes.findIndex(({ lower }, i) => i > from && i < to && lower === 'who');
  const reports =
    who > 0 &&
    cues.some((cue) => cue.from === who + 1 && cue.entry.family === 'clause' && tellsThat(nodes, cue.to, to));
  return reports && isComma(nodes[who - 1]) ? who - 1 : to;
}

const tellsThat = (nodes: readonly Node[], from: number, to: number): boolean =>
  nodes.slice(from, to).some(({ lower, tag }) => lower === 'that' && tag === 'SCONJ');

/** "…, according to an aide, | who spoke on condition of anonymity": of whom more is told. */
const tellsOfSource = (node: Node | undefined): boolean =>
  node !== undefined &&
  (/^(?:who|whose|which|whom)$/.test(node.lower) || (node.tag === 'VERB' && /ing$/.test(node.lower)));

const PARTICIPLE = /(?:ed|ing|en|made|held|put|read|sent|seen)$/;

/**
 * Who passes on what the statement right before "according to" at node `i` reports: “…,” Doe told the meeting, | according to
 * two officials. Null where more stands between that could be what they said.
 */
export function readPassedOn({ nodes, phrases, drafts }: Clause, i: number): Range | null {
  if (nodes[i]!.lower !== 'according' || nodes[i + 1]?.lower !== 'to') return null;
  const last = drafts.at(-1);
  if (!last?.source || last.reporter || !isComma(nodes[i - 1])) return null;
  const said = Math.max(last.cue.to, ...last.content.map(({ to }) => to));
  if (nodes.slice(said, i - 1).some((node) => isFiniteVerb(node) || isQuote(node) || isComma(node))) return null;
  return sourceAfter(nodes, phrases, i + 2, unitEnd(nodes));
}

/** "a report | released last week", "the statement, | read out by a minister, the sides": steps over a participle behind a source. */
function participleEnd({ nodes }: Clause, from: number, end: number): number {
  const first = isComma(nodes[from]) ? from + 1 : from;
  const verb = nodes[first];
  if (first >= end || verb?.tag !== 'VERB' || !PARTICIPLE.test(verb.lower)) return from;
  let to = first;
  while (to < end && !isComma(nodes[to]) && !isQuote(nodes[to])) to++;
  return first === from || isComma(nodes[to]) ? to : from;
}
