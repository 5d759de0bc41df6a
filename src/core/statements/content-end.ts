import { type Clause, unitEnd } from './clause.ts';
import type { Cue } from './cues.ts';
import { endsSentence, isComma, isDash, isFiniteVerb, isQuote, isStop } from './marks.ts';
import { opensNarratorTail } from './narrator-tail.ts';
import type { Range } from './noun-phrases.ts';
import { occasionEnd } from './occasion.ts';
import { goesOnAfterSemicolon } from './semicolons.ts';
import { subjectBefore } from './subjects.ts';
import type { Node } from './units.ts';

const CONJUNCTION = /^(?:and|but|while|as|though|although|yet|whereas|or|so|because|when)$/;

/** Nouns with which a reporter sums up what was said before commenting on it: ", a stance that …". */
const SUMMARY =
  /^(?:stance|move|claim|charge|comment|remark|statement|position|allegation|assertion|accusation|decision|step|line|view|point|reference|message|figure|sentiment|criticism|contention|argument)s?$/;

/** Where content that begins at `from`, after `cue`, ends at the latest. */
export function rightLimit(clause: Clause, cue: Cue, from: number, source: Range | null): number {
  const { nodes, cues } = clause;
  let limit = unitEnd(nodes);
  const inserted = isInserted(clause, cue, source);
  const subordinate = isSubordinate(nodes, source ?? { from: cue.from, to: cue.from });
  for (let k = from; k < limit; k++) {
    const node = nodes[k]!;
    if (k > from && ((node.text === ';' && !goesOnAfterSemicolon(clause, k)) || opensNarratorTail(nodes, k))) {
      limit = k;
      break;
    }
    if (subordinate && isComma(node) && k > from && clause.phrases.at[k + 1]! >= 0) return k;
    if (
      inserted &&
      k > from &&
      (isComma(node) || node.text === ')' || isDash(node)) &&
      (isFiniteVerb(nodes[k + 1]) || node.text === ')' || (nodes[k + 1]?.tag === 'ADV' && isFiniteVerb(nodes[k + 2])))
    )
      return k;
    if (node.lower === 'according' && nodes[k + 1]?.lower === 'to' && isComma(nodes[k - 1])) return k - 1;
    if (isComma(node) && k > from && summaryFollows(nodes, k + 1)) return k;
    if (isQuote(node) && endsSentence(node) && k + 1 < limit && !/^[\p{Ll},;:)]/u.test(nodes[k + 1]!.text))
      return k + 1;
  }
  for (const other of cues) {
    if (other.verb <= cue.verb || other.from < from) continue;
    if (other.from >= limit) break;
    const stop = stopBefore(clause, cue, other, from);
    if (stop >= 0) limit = Math.min(limit, stop);
  }
  while (limit > from && hangsOver(nodes[limit - 1]!)) limit--;
  return limit;
}

/** A mark or conjunction at the end, which belongs to what follows: "… were made” | - but". */
const hangsOver = (node: Node): boolean => isComma(node) || isDash(node) || node.text === '-' || node.tag === 'CCONJ';

function summaryFollows(nodes: readonly Node[], k: number): boolean {
  const article = nodes[k]?.tag === 'DET' ? k + 1 : k;
  if (article === k && !/s$/.test(nodes[k]?.lower ?? '')) return false;
  const at = nodes[article]?.tag === 'ADJ' ? article + 1 : article;
  return (
    SUMMARY.test(nodes[at]?.lower ?? '') &&
    /^(?:that|which|he|she|they|echoed|made|repeated)$/.test(nodes[at + 1]?.lower ?? '')
  );
}

/** Whether a clause at the beginning of a sentence depends on the main one that follows: "While he said …, she". */
function isSubordinate(nodes: readonly Node[], source: Range): boolean {
  const lead = nodes[source.from - 1];
  if (!lead || source.from > 3) return false;
  return /^(?:while|when|after|before|as|although|though|since|because|if|once|until)$/.test(lead.lower);
}

/** Whether a cue stands in a relative clause or an insertion, which ends where the main clause goes on. */
function isInserted({ nodes }: Clause, cue: Cue, source: Range | null): boolean {
  if (source && source.to - source.from === 1 && /^(?:who|which|that)$/.test(nodes[source.from]!.lower)) return true;
  return cue.form === 'participle' && cue.from > 1 && isComma(nodes[cue.from - 1]) && !source;
}

/** Where the clause of a later cue begins when that is not part of this cue's content; -1 when it is. */
function stopBefore({ nodes, phrases }: Clause, cue: Cue, other: Cue, from: number): number {
  let k = other.from - 1;
  while (k > from && nodes[k]!.tag === 'ADV') k--;
  const before = nodes[k]!;
  if (other.form === 'participle') {
    if (isComma(before) || isDash(before)) return k;
    if (isQuote(before) && other.entry.family === 'clause' && /,["”’']+$/.test(before.text)) return k + 1;
    if (before.lower === 'and' || before.lower === 'while' || before.lower === 'but')
      return isComma(nodes[k - 1]) ? k - 1 : k;
    return -1;
  }
  if (other.form !== 'finite') return -1;
  if (before.tag === 'CCONJ' && before.lower !== 'or') {
    if (other.entry.lemma === 'agree' && nodes.slice(from, other.from).some(({ lower }) => lower === 'that')) return -1;
    if (!sameTense(nodes[cue.verb]!, nodes[other.verb]!) && cue.form === 'finite') return -1;
    return isComma(nodes[k - 1]) ? k - 1 : k;
  }
  const subject = subjectBefore(nodes, phrases, other.from);
  if (!subject || subject.from <= from) return -1;
  const lead = nodes[subject.from - 1];
  if (isComma(lead) || isDash(lead)) {
    const after = nodes[occasionEnd(nodes, phrases, other.to)];
    return isComma(after) || isStop(after) || isDash(after) ? subject.from - 1 : -1;
  }
  if (lead && CONJUNCTION.test(lead.lower) && isComma(nodes[subject.from - 2])) return subject.from - 2;
  if (lead && /^(?:and|but|while)$/.test(lead.lower) && isQuote(nodes[subject.from - 2])) return subject.from - 1;
  return isQuote(lead) ? subject.from : -1;
}

const isPast = ({ lower }: Node): boolean =>
  /(?:ed|said|told|wrote|swore|spoke|gave|went|made|put|began|found)$/.test(lower);
const sameTense = (a: Node, b: Node): boolean => isPast(a) === isPast(b);
