import type { Cue } from './cues.ts';
import { isTimeWord, type Phrases } from './noun-phrases.ts';
import { type Range, subjectBefore } from './sources.ts';
import type { Node, Unit } from './units.ts';

/** A statement in node indices of one unit, as a rule reads it. */
export interface Draft {
  readonly source: Range | null;
  readonly cue: Range;
  /** In order, apart, at least one. */
  readonly content: readonly Range[];
  readonly negated: boolean;
  readonly asks: boolean;
}

/** What a rule may look at: one unit, its noun phrases and cues, and what was read of it so far. */
export interface Clause {
  readonly unit: Unit;
  readonly nodes: readonly Node[];
  readonly phrases: Phrases;
  readonly cues: readonly Cue[];
  readonly drafts: readonly Draft[];
}

export const isQuote = (node: Node | undefined): boolean => node?.tag === 'QUOTE';
/** Most words of a quotation that can be the name of a work or broadcast: “Face the Nation,”. */
const LONGEST_NAME = 8;

/** Whether a quotation is a name rather than speech: all its long words are capitalised. */
export function isNameQuote({ tag, text }: Node): boolean {
  if (tag !== 'QUOTE' || /[?!]["”’']+$/.test(text)) return false;
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    words.filter((word) => /^\p{Lu}/u.test(word)).length > 1 &&
    words.length <= LONGEST_NAME &&
    words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || word.length < 4)
  );
}

export const isComma = (node: Node | undefined): boolean => node?.text === ',';
export const isDash = (node: Node | undefined): boolean => node !== undefined && /^(?:—|–|--|―)$/.test(node.text);
export const isStop = (node: Node | undefined): boolean => node === undefined || /^(?:[.?!;…]|\.\.+)$/.test(node.text);
const isFiniteVerb = (node: Node | undefined): boolean =>
  node !== undefined && (node.tag === 'AUX' || (node.tag === 'VERB' && !node.lower.endsWith('ing')));
const CONJUNCTION = /^(?:and|but|while|as|though|although|yet|whereas|or|so|because|when)$/;

/** End of a unit without its final stop. */
export function unitEnd(nodes: readonly Node[]): number {
  let end = nodes.length;
  while (end > 0 && isStop(nodes[end - 1])) end--;
  return end;
}

/** First node that content to the left of a cue may have: after what earlier statements of the unit take. */
export function leftLimit({ drafts, nodes }: Clause): number {
  let limit = 0;
  for (const { source, cue, content } of drafts) {
    for (const range of [source, cue, ...content]) if (range && range.to > limit) limit = range.to;
  }
  while (
    limit > 0 &&
    limit < nodes.length &&
    (isComma(nodes[limit]) || isDash(nodes[limit]) || isStop(nodes[limit]) || nodes[limit]!.tag === 'CCONJ')
  )
    limit++;
  return limit;
}

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
    if (node.text === ';' && k > from) return k;
    if (subordinate && isComma(node) && k > from && clause.phrases.at[k + 1]! >= 0) return k;
    if (
      inserted &&
      k > from &&
      (isComma(node) || node.text === ')' || isDash(node)) &&
      (isFiniteVerb(nodes[k + 1]) || node.text === ')' || (nodes[k + 1]?.tag === 'ADV' && isFiniteVerb(nodes[k + 2])))
    )
      return k;
    if (node.lower === 'according' && nodes[k + 1]?.lower === 'to' && isComma(nodes[k - 1])) return k - 1;
    if (isComma(node) && nodes[k + 1]?.tag === 'DET' && k > from && summaryFollows(nodes, k + 2)) return k;
    if (isQuote(node) && endsSentence(node) && k + 1 < limit && !/^[\p{Ll},;:)]/u.test(nodes[k + 1]!.text))
      return k + 1;
  }
  for (const other of cues) {
    if (other.verb <= cue.verb || other.from < from) continue;
    if (other.from >= limit) break;
    const stop = stopBefore(clause, cue, other, from);
    if (stop >= 0) limit = Math.min(limit, stop);
  }
  while (limit > from && (isComma(nodes[limit - 1]) || nodes[limit - 1]!.tag === 'CCONJ' || isDash(nodes[limit - 1])))
    limit--;
  return limit;
}

/** Whether a quotation's last words end a sentence. */
export const endsSentence = ({ text }: Node): boolean => /[.?!…]["”’'»]*$/.test(text);

function summaryFollows(nodes: readonly Node[], k: number): boolean {
  const at = nodes[k]?.tag === 'ADJ' ? k + 1 : k;
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
    if (!sameTense(nodes[cue.verb]!, nodes[other.verb]!) && cue.form === 'finite') return -1;
    return isComma(nodes[k - 1]) ? k - 1 : k;
  }
  const subject = subjectBefore(nodes, phrases, other.from);
  if (!subject || subject.from <= from) return -1;
  const lead = nodes[subject.from - 1];
  if (isComma(lead) || isDash(lead)) {
    const after = nodes[other.to];
    return isComma(after) || isStop(after) || isDash(after) ? subject.from - 1 : -1;
  }
  if (lead && CONJUNCTION.test(lead.lower) && isComma(nodes[subject.from - 2])) return subject.from - 2;
  if (lead && /^(?:and|but|while)$/.test(lead.lower) && isQuote(nodes[subject.from - 2])) return subject.from - 1;
  return isQuote(lead) ? subject.from : -1;
}

const isPast = ({ lower }: Node): boolean =>
  /(?:ed|said|told|wrote|swore|spoke|gave|went|made|put|began|found)$/.test(lower);
const sameTense = (a: Node, b: Node): boolean => isPast(a) === isPast(b);

const SUBORDINATOR =
  /^(?:after|when|as|while|before|although|though|if|since|because|once|in|on|at|during|for|with|by|asked|speaking|despite|until|from)$/;

/** The subject of the sentence's main clause before `to`: whoever a later "saying" or "and said" speaks of. */
export function mainSubject({ nodes, phrases }: Clause, to: number, from = 0): Range | null {
  let start = from;
  if (SUBORDINATOR.test(nodes[start]?.lower ?? '')) {
    for (let k = start; k < to; k++) {
      if (isComma(nodes[k]) && phrases.at[k + 1]! >= 0) {
        start = k + 1;
        break;
      }
    }
  }
  for (let k = start + 1; k < to; k++) {
    const { tag } = nodes[k]!;
    if (tag !== 'VERB' && tag !== 'AUX') continue;
    if (tag === 'VERB' && (/ing$/.test(nodes[k]!.lower) || nodes[k - 1]!.lower === 'to')) continue;
    const subject = subjectBefore(nodes, phrases, k);
    if (subject && subject.from >= start && !/^(?:who|which|that|what)$/.test(nodes[subject.from]!.lower))
      return subject;
  }
  return null;
}

/** Forms after which "when" and "where" tell what is asked rather than when it was said. */
const ASKING =
  /^(?:say|ask|asks|asked|asking|explain|explains|explained|know|knows|tell|disclose|reveal|specify|describe|described|discuss|discussed)$/;

/** What begins the content found after a cue. */
export type Opening = 'that' | 'question' | 'quote' | 'colon' | 'clause';

/** Where content begins after a cue, and how; null when nothing of the sort follows before `limit`. */
export function contentStart(
  clause: Clause,
  from: number,
  limit: number,
  addressee: boolean,
): { at: number; opening: Opening } | null {
  const { nodes, phrases } = clause;
  let k = from;
  let told = !addressee;
  for (let guard = 0; guard < 14 && k < limit; guard++) {
    const opening = openingAt(nodes, k, limit);
    if (opening) return opening;
    const node = nodes[k]!;
    if (/^(?:when|where)$/.test(node.lower) && ASKING.test(nodes[from - 1]!.lower))
      return { at: k, opening: 'question' };
    if (/^(?:when|while|because|where|until|once)$/.test(node.lower)) return null;
    if (node.lower === 'to' && k > from && (isQuote(nodes[k + 1]) || nodes[k + 1]?.tag === 'VERB'))
      return { at: k, opening: 'clause' };
    if (isTimeWord(node) || (node.tag === 'ADV' && !/^(?:not|so)$/.test(node.lower))) {
      k++;
      continue;
    }
    if (node.tag === 'ADP' || node.tag === 'SCONJ' || isComma(node) || isDash(node) || node.text === '(') {
      const next = modifierEnd(clause, k, limit);
      if (next > k) {
        k = next;
        continue;
      }
      return null;
    }
    if (node.tag === 'AUX' || (node.tag === 'PUNCT' && !/^[([$#@]/.test(node.text))) return null;
    const phrase = phrases.at[k]! < 0 ? undefined : phrases.list[phrases.at[k]!];
    if (!told && phrase?.from === k) {
      told = true;
      const end = addresseeEnd(nodes, phrases, phrase.to, limit);
      if (
        openingAt(nodes, end, limit) ||
        isComma(nodes[end]) ||
        modifierNode(nodes[end]) ||
        startsClauseAt(clause, end, limit)
      ) {
        k = end;
        continue;
      }
    }
    return { at: k, opening: 'clause' };
  }
  return null;
}

const modifierNode = (node: Node | undefined): boolean =>
  node !== undefined && (node.tag === 'ADP' || isTimeWord(node));

function startsClauseAt({ nodes, phrases }: Clause, k: number, limit: number): boolean {
  const phrase = k < limit && phrases.at[k]! >= 0 ? phrases.list[phrases.at[k]!]! : undefined;
  return phrase !== undefined && phrase.from === k && isFiniteVerb(nodes[phrase.to]);
}

function addresseeEnd(nodes: readonly Node[], phrases: Phrases, start: number, limit: number): number {
  let to = start;
  while (to + 1 < limit && /^(?:and|of|at|from|in|'s)$/.test(nodes[to]!.lower) && phrases.at[to + 1]! >= 0) {
    to = phrases.list[phrases.at[to + 1]!]!.to;
  }
  return to;
}

function openingAt(nodes: readonly Node[], k: number, limit: number): { at: number; opening: Opening } | null {
  const node = nodes[k];
  if (!node || k >= limit) return null;
  if (isQuote(node)) return { at: k, opening: 'quote' };
  if (node.text === ':')
    return k + 1 < limit ? { at: k + 1, opening: isQuote(nodes[k + 1]) ? 'quote' : 'colon' } : null;
  if (isComma(node) && isQuote(nodes[k + 1]) && k + 1 < limit) return { at: k + 1, opening: 'quote' };
  if (node.lower === 'that') return { at: k, opening: 'that' };
  if (/^(?:whether|if|how|why|what|who|which)$/.test(node.lower)) return { at: k, opening: 'question' };
  return null;
}

/** Furthest that words between a cue and its content may reach, in nodes. */
const LONGEST_MODIFIER = 24;

/** Index after "in an interview with CNN", ", speaking to reporters," or "(…)" at `k`; `k` when what follows is content. */
function modifierEnd(clause: Clause, k: number, limit: number): number {
  const { nodes, phrases } = clause;
  const stop = Math.min(limit, k + LONGEST_MODIFIER);
  if (isComma(nodes[k]) || isDash(nodes[k])) {
    for (let i = k + 1; i < stop; i++) {
      if (nodes[i]!.text !== nodes[k]!.text) continue;
      return openingAt(nodes, i + 1, limit) && i + 1 < limit ? i + 1 : openingAt(nodes, i, limit) ? i : k;
    }
    return k;
  }
  if (nodes[k]!.text === '(') {
    for (let i = k + 1; i < stop; i++) if (nodes[i]!.text === ')') return i + 1;
    return k;
  }
  for (let i = k + 1; i < stop; i++) {
    const opening = openingAt(nodes, i, limit);
    if (opening && (opening.opening === 'quote' || opening.opening === 'colon' || opening.opening === 'that')) {
      return opening.opening === 'quote' && opening.at === i && !isComma(nodes[i - 1]) && nodes[i - 1]!.tag === 'DET'
        ? k
        : i;
    }
    if (isComma(nodes[i])) {
      return startsClauseAt(clause, i + 1, limit) ? i + 1 : k;
    }
  }
  // "said on Monday the plan was …"
  const phrase =
    phrases.at[k + 1] === undefined || phrases.at[k + 1]! < 0 ? undefined : phrases.list[phrases.at[k + 1]!];
  const end = phrase?.from === k + 1 ? phrase.to : isTimeWord(nodes[k + 1] ?? nodes[k]!) ? k + 2 : -1;
  if (end > 0 && startsClauseAt(clause, end, limit)) return end;
  return k;
}
