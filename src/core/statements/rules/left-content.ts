import { type Clause, leftLimit } from '../grammar/clause.ts';
import { isComma, isDash, isFiniteVerb, isNameQuote, isQuote, isStop } from '../grammar/marks.ts';
import type { Node } from '../grammar/node.ts';
import { isTimeWord, type Range } from '../grammar/noun-phrases.ts';

/** Content that ends right before the source and cue which begin at `edge`, and whether a quotation ends it. */
export interface LeftContent extends Range {
  readonly quoted: boolean;
}

const CONNECTIVE =
  /^(?:but|and|instead|however|still|meanwhile|yet|so|or|then|also|later|earlier|nonetheless|nevertheless|moreover|besides|separately|finally)$/;

/** Reads "… , | X said" and "“…,” | X said" leftwards from `edge`. Null when neither a comma nor a quotation stands there. */
export function contentBefore(clause: Clause, edge: number): LeftContent | null {
  const { nodes } = clause;
  let end = edge;
  if (isComma(nodes[end - 1]) || isDash(nodes[end - 1])) end--;
  const last = nodes[end - 1];
  if (end === edge && !isQuote(last)) return null;
  if (last && isNameQuote(last)) return null;
  const limit = leftLimit(clause);
  let from = end;
  while (from > limit && !isStop(nodes[from - 1])) {
    if (nodes[from - 1]!.text === ':' && from < end && from > limit + 1) break;
    from--;
  }
  while (from < end && (nodes[from]!.tag === 'CCONJ' || (isComma(nodes[from]) && from + 1 < end))) from++;
  if (from >= end) return null;
  if (end - from === 1 && CONNECTIVE.test(nodes[from]!.lower)) return null;
  return { from, to: end, quoted: isQuote(last) };
}

/** Longest that words saying when or where before "he said" may be, in nodes. */
const LONGEST_SETTING = 12;

/** Whether words before a source only say when, where or on what occasion: "In an interview last week, he said …". */
export function isSetting({ nodes }: Clause, { from, to }: Range): boolean {
  if (to - from > LONGEST_SETTING) return false;
  const first = nodes[from]!;
  // "To this, he said"
  if (first.lower === 'to' && to - from === 2) return nodes[from + 1]!.tag === 'PRON';
  if (!/^(?:ADP|ADV|SCONJ|VERB)$/.test(first.tag) && !isTimeWord(first)) return false;
  if (first.tag === 'VERB' && !/(?:ing|ed)$/.test(first.lower)) return false;
  if (first.tag === 'SCONJ' || /^(?:when|while|after|before|as|since|once|until|asked|speaking)$/.test(first.lower))
    return true;
  return !nodes.slice(from + 1, to).some(({ tag }) => tag === 'AUX' || tag === 'QUOTE');
}

/** Whether a verb stands at `k` for which what precedes the report is the subject: "Waiting, he said, | was a mistake". */
export const lacksSubject = (nodes: readonly Node[], k: number): boolean =>
  isFiniteVerb(nodes[k]) || (nodes[k]!.tag === 'ADV' && isFiniteVerb(nodes[k + 1]));
