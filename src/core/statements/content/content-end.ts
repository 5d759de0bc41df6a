import type { Cue } from '../cues/cues.ts';
import { occasionEnd } from '../cues/occasion.ts';
import { type Clause, unitEnd } from '../grammar/clause.ts';
import { phraseEndingAt } from '../grammar/extend-left.ts';
import { endsSentence, isComma, isDash, isFiniteVerb, isQuote, isStop } from '../grammar/marks.ts';
import type { Node } from '../grammar/node.ts';
import type { Phrases, Range } from '../grammar/noun-phrases.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import { closesBeforeThat, opensNarratorTail } from './narrator-tail.ts';
import { goesOnAfterSemicolon } from './semicolons.ts';
import { agentLink } from './with-agent.ts';

const CONJUNCTION = /^(?:and|but|while|as|though|although|yet|whereas|or|so|because|when)$/;

/** Nouns with which a reporter sums up what was said before commenting on it: ", a stance that …". */
const SUMMARY =
  /^(?:stance|move|claim|charge|comment|remark|statement|position|allegation|assertion|accusation|decision|step|line|view|point|reference|message|figure|sentiment|criticism|contention|argument)s?$/;

/** Where content that begins at `from`, after `cue`, ends at the latest. */
export function rightLimit(clause: Clause, cue: Cue, from: number, source: Range | null): number {
  const { nodes, cues } = clause;
  let limit = unitEnd(nodes);
  const end = firstEnd(clause, cue, { from, to: limit }, source);
  if (end >= 0) limit = end;
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

/** The first mark within a range with which content ends whatever else is reported behind it; -1 when there is none. */
function firstEnd(clause: Clause, cue: Cue, { from, to }: Range, source: Range | null): number {
  const { nodes } = clause;
  const inserted = isInserted(clause, cue, source);
  const start = source?.from ?? cue.from;
  const subordinate = isSubordinate(nodes, { from: start, to: start });
  const dashed = source !== null && isDash(nodes[start - 1]);
  for (let k = from; k < to; k++) {
    const node = nodes[k]!;
    if (k > from && ((node.text === ';' && !goesOnAfterSemicolon(clause, k)) || opensNarratorTail(nodes, k))) return k;
    if (dashed && isDash(node)) return k;
    if (subordinate && isComma(node) && clause.phrases.at[k + 1]! >= 0) return k;
    if (
      inserted &&
      k > from &&
      (isComma(node) || node.text === ')' || isDash(node)) &&
      (isFiniteVerb(nodes[k + 1]) || node.text === ')' || (nodes[k + 1]?.tag === 'ADV' && isFiniteVerb(nodes[k + 2])))
    )
      return k;
    if (node.lower === 'according' && nodes[k + 1]?.lower === 'to' && isComma(nodes[k - 1])) return k - 1;
    if ((isComma(node) || isDash(node)) && k > from && summaryFollows(clause, k + 1)) return k;
    if (isQuote(node) && endsSentence(node) && k + 1 < to && !/^[\p{Ll},;:)]/u.test(nodes[k + 1]!.text)) return k + 1;
  }
  return -1;
}

/** Whether a reporter's word for what was said stands at `k`, with a comment on it: "a claim | the minister has denied". */
function summaryFollows({ nodes, phrases }: Clause, k: number): boolean {
  const article = nodes[k]?.tag === 'DET' ? k + 1 : k;
  if (article === k && !/s$/.test(nodes[k]?.lower ?? '')) return false;
  const at = nodes[article]?.tag === 'ADJ' ? article + 1 : article;
  if (!SUMMARY.test(nodes[at]?.lower ?? '')) return false;
  const next = nodes[at + 1];
  if (/^(?:that|which|he|she|they|echoed|made|repeated)$/.test(next?.lower ?? '')) return true;
  if (next?.tag === 'VERB' && nodes[at + 2]?.lower === 'by') return true;
  const index = phrases.at[at + 1] ?? -1;
  const who = index < 0 ? undefined : phrases.list[index];
  return who?.from === at + 1 && isFiniteVerb(nodes[who.to]);
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
  if (source && nodes[source.from]!.lower === 'whose') return true;
  return cue.form === 'participle' && cue.from > 1 && isComma(nodes[cue.from - 1]) && !source;
}

/** Where the clause of a later cue begins when that is not part of this cue's content; -1 when it is. */
function stopBefore({ nodes, phrases }: Clause, cue: Cue, other: Cue, from: number): number {
  let k = other.from - 1;
  while (k > from && nodes[k]!.tag === 'ADV') k--;
  const before = nodes[k]!;
  if (other.form === 'participle') {
    const agent = other.entry.family === 'clause' ? agentLink(nodes, phrases, other.from) : -1;
    if (agent > from) return agent;
    if (isComma(before) && closesBeforeThat(nodes, other.to)) return -1;
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
  // the mark closes an insertion that this cue stands in: "Weiss – speaking after Roe said it was over – | said"
  if (subject && subject.to < cue.from && (isComma(before) || isDash(before))) return k;
  if (!subject || subject.from <= from) return -1;
  const lead = nodes[subject.from - 1];
  if (isComma(lead) || isDash(lead)) {
    const after = nodes[occasionEnd(nodes, phrases, other.to)];
    if (nodes[subject.from]!.lower === 'who' && quotesToEnd(nodes, other)) return subject.from - 1;
    const own =
      isDash(lead) &&
      (other.entry.family === 'clause' || quotesToEnd(nodes, other)) &&
      !isRelativePronoun(nodes[subject.from]!);
    return own || isComma(after) || isStop(after) || isDash(after) ? subject.from - 1 : -1;
  }
  const object = objectRelative(nodes, phrases, subject, other);
  if (object && object.to === subject.from) return object.from - 1;
  const link = nodes[subject.from - 2];
  if (lead && CONJUNCTION.test(lead.lower) && (isComma(link) || isDash(link)))
    return lead.lower === 'when' && other.entry.family === 'weak' ? -1 : subject.from - 2;
  if (lead && /^(?:and|but|while)$/.test(lead.lower) && isQuote(nodes[subject.from - 2])) return subject.from - 1;
  return isQuote(lead) ? subject.from : -1;
}

/** Whether what a cue reports ends its sentence with words between marks. */
const quotesToEnd = (nodes: readonly Node[], cue: Cue): boolean => {
  const end = unitEnd(nodes);
  return end > cue.to && isQuote(nodes[end - 1]);
};

/**
 * The noun phrase after a comma of which a subject and its reporting verb tell more: ", | a request | the minister has said
 * is out of the question". Null where none stands there.
 */
export function objectRelative(
  nodes: readonly Node[],
  phrases: Phrases,
  subject: Range,
  cue: Pick<Cue, 'to'>,
): Range | null {
  if (!isFiniteVerb(nodes[cue.to])) return null;
  if (nodes[subject.from - 1]?.lower === 'which') {
    const comma = isComma(nodes[subject.from - 2]) ? 1 : 0;
    return phraseEndingAt(phrases, subject.from - 1 - comma) ?? null;
  }
  const object = phraseEndingAt(phrases, subject.from);
  return object && isComma(nodes[object.from - 1]) && nodes[object.from]!.tag === 'DET' ? object : null;
}

const isRelativePronoun = ({ lower }: Node): boolean => /^(?:who|whom|whose|which|that|what)$/.test(lower);

const isPast = ({ lower }: Node): boolean =>
  /(?:ed|said|told|wrote|swore|spoke|gave|went|made|put|began|found)$/.test(lower);
const sameTense = (a: Node, b: Node): boolean => isPast(a) === isPast(b);
