import { saysWhen } from '../content/source-after.ts';
import { cueVerb } from '../cues/cue-lexicon.ts';
import { extendLeft, phraseEndingAt, roomBefore } from './extend-left.ts';
import { isAlias, isFiniteVerb } from './marks.ts';
import type { Node } from './node.ts';
import { isRelative, isSubjectPronoun, isTimeWord, type Phrase, type Phrases, type Range } from './noun-phrases.ts';

/** Furthest that a parenthesis between a subject and its verb may reach, in nodes. */
const LONGEST_INSERT = 45;
/** Furthest that "who" stands before the verb behind its clause, in nodes. */
const LONGEST_RELATIVE = 16;
const DASH = /^(?:—|–|--|―)$/;
const COMMA = /^,$/;

/**
 * The subject before the verb phrase that begins at `verb`, with its appositions and what hangs on it; null when none
 * stands there. Adverbs, days, brackets, relative clauses and other insertions between commas are stepped over.
 */
export function subjectBefore(nodes: readonly Node[], phrases: Phrases, verb: number): Range | null {
  const subject = oneSubjectBefore(nodes, phrases, verb);
  return subject && withFirst(nodes, phrases, subject);
}

/** "The president, Ann Roe, and | his counterpart, Tom Poe, | said": a subject with the one before "and", where it has an apposition. */
function withFirst(nodes: readonly Node[], phrases: Phrases, last: Range): Range {
  const comma = last.from - 2;
  if (nodes[last.from - 1]?.lower !== 'and' || !COMMA.test(nodes[comma]?.text ?? '')) return last;
  const first = subjectBeforeInsert(nodes, phrases, comma);
  if (!first || nodes.slice(first.from, comma).some(isFiniteVerb)) return last;
  const before = nodes[first.from - 1];
  const free = !before || /^(?:[.:;,]|that|but)$/.test(before.lower) || before.tag === 'QUOTE';
  return free && roomBefore(nodes, { ...first, head: first.from }) ? { from: first.from, to: last.to } : last;
}

function oneSubjectBefore(nodes: readonly Node[], phrases: Phrases, verb: number): Range | null {
  let j = verb - 1;
  while (
    j >= 0 &&
    (nodes[j]!.tag === 'ADV' || isTimeWord(nodes[j]!) || /^(?:not|n't|just|both|all)$/.test(nodes[j]!.lower)) &&
    phrases.at[j]! < 0
  )
    j--;
  j = stepOverDate(nodes, phrases, j);
  if (j > 0 && /^(?:all|both|each|himself|herself|itself|themselves)$/.test(nodes[j]!.lower) && phrases.at[j - 1]! >= 0)
    j--;
  if (j < 0) return null;
  const node = nodes[j]!;
  if (COMMA.test(node.text) || DASH.test(node.text) || (isAlias(nodes, j) && /,["”’']+$/.test(node.text)))
    return subjectBeforeInsert(nodes, phrases, j);
  if (phrases.at[j]! < 0) return subjectWithRelative(nodes, phrases, j + 1) ?? subjectWithWho(nodes, phrases, j, verb);
  return subjectEndingAt(nodes, phrases, j + 1);
}

/** "Everyone I interviewed | said": a noun phrase and a relative clause without a pronoun. */
function subjectWithRelative(nodes: readonly Node[], phrases: Phrases, to: number): Range | null {
  const verb = nodes[to - 1]!;
  const who = phraseEndingAt(phrases, to - 1);
  if (verb.tag !== 'VERB' || !who || !isSubjectPronoun(nodes, who)) return null;
  const head = phraseEndingAt(phrases, who.from);
  return head && !isSubjectPronoun(nodes, head) && roomBefore(nodes, head) ? { from: head.from, to } : null;
}

/** "An official who was not allowed to speak publicly | said": a relative clause that ends with a verb or adverb. */
function subjectWithWho(nodes: readonly Node[], phrases: Phrases, last: number, verb: number): Range | null {
  for (let k = last - 1; k > 0 && last - k <= LONGEST_RELATIVE; k--) {
    const { lower, tag } = nodes[k]!;
    if (tag === 'PUNCT' || tag === 'QUOTE') return null;
    if (lower !== 'who') continue;
    const head = phraseEndingAt(phrases, k);
    if (!head || !nodes.slice(k + 1, last + 1).some(isFiniteVerb)) return null;
    const from = extendLeft(nodes, phrases, head);
    return roomBefore(nodes, { ...head, from }) ? { from, to: verb } : null;
  }
  return null;
}

/** Steps over "on Monday" and "Monday night" at the end of a subject: "Smith on Monday said". */
function stepOverDate(nodes: readonly Node[], phrases: Phrases, j: number): number {
  let k = j;
  if (k >= 0 && /^(?:morning|night|evening|afternoon)$/.test(nodes[k]!.lower) && k > 0 && isTimeWord(nodes[k - 1]!))
    k -= 2;
  if (k >= 0 && k < j && nodes[k]!.lower === 'on') k--;
  else if (k >= 1 && nodes[k]!.lower === 'on' && k + 1 < nodes.length && isTimeWord(nodes[k + 1]!)) k--;
  void phrases;
  return k;
}

function subjectBeforeInsert(nodes: readonly Node[], phrases: Phrases, close: number): Range | null {
  const mark = isAlias(nodes, close) ? ',' : nodes[close]!.text;
  for (let open = close - 1; open > 0 && close - open <= LONGEST_INSERT; open--) {
    if (nodes[open]!.text !== mark) continue;
    if (phrases.at[open - 1]! < 0) continue;
    if (!beginsInsert(nodes, phrases, open + 1)) continue;
    const subject = subjectEndingAt(nodes, phrases, open);
    if (!subject || isVerbsObject(nodes, subject.from)) continue;
    return {
      from: beforeFurtherInserts(nodes, phrases, subject.from),
      to: isDescribing(nodes, open + 1) ? close + (isAlias(nodes, close) ? 1 : 0) : open,
    };
  }
  return null;
}

/** "who gave only | her first name", and no subject. */
function isVerbsObject(nodes: readonly Node[], from: number): boolean {
  let k = from - 1;
  while (k >= 0 && nodes[k]!.tag === 'ADV') k--;
  const before = nodes[k];
  if (before?.tag !== 'VERB') return false;
  // "who advises | the president, Ann Roe, said": the verb has its subject in "who"
  if (/^(?:who|which)$/.test(lowerBefore(nodes, k))) return true;
  return !cueVerb(before.lower) && !/(?:ed|ing)$/.test(before.lower);
}

/** The word before a verb, adverbs and auxiliaries aside. */
function lowerBefore(nodes: readonly Node[], verb: number): string {
  let k = verb - 1;
  while (k >= 0 && (nodes[k]!.tag === 'ADV' || nodes[k]!.tag === 'AUX')) k--;
  return nodes[k]?.lower ?? '';
}

/** Whether an insertion that begins with this word tells who somebody is, rather than when or how they spoke. */
const isDescribing = (nodes: readonly Node[], i: number): boolean =>
  describes(nodes[i]!) || /^(?:known|nicknamed|dubbed|alias)$/.test(nodes[i]!.lower);

const describes = ({ tag, lower }: Node): boolean =>
  /^(?:NOUN|PROPN|DET|ADJ|NUM|PRON|QUOTE)$/.test(tag) || /^(?:of|from|formerly|once|who|whose|which)$/.test(lower);

/** "Ann Rawlings, 59, of Ashton, | Md., who …, said": steps back over ages and places to the name; else stays. */
function beforeFurtherInserts(nodes: readonly Node[], phrases: Phrases, start: number): number {
  let from = start;
  for (let guard = 0; guard < 6; guard++) {
    const lead =
      nodes[from - 1]?.tag === 'ADP' && /^(?:of|from|in|with|at)$/.test(nodes[from - 1]!.lower) ? from - 1 : from;
    if (!COMMA.test(nodes[lead - 1]?.text ?? '')) break;
    const before = phraseEndingAt(phrases, lead - 1);
    if (!before) break;
    from = extendLeft(nodes, phrases, before);
    const head = nodes[before.head]!;
    const person = head.tag === 'PROPN' || /(?:man|woman|person|er|or)$/.test(head.lower);
    const lead2 = nodes[from - 1];
    // "In Tarsk, Ann Roe, | 61, | a nurse, said": an age makes sure that a person stands before it
    const aged = COMMA.test(lead2?.text ?? '') && nodes[lead]!.tag === 'NUM';
    const free = aged || !lead2 || /^(?:[.:;”"]|that|but|and)$/.test(lead2.lower) || lead2.tag === 'SCONJ';
    if (person && free) return from;
  }
  return start;
}

/** Whether words at `i`, right after a comma or dash, begin an apposition, a relative clause or another insertion. */
function beginsInsert(nodes: readonly Node[], phrases: Phrases, i: number): boolean {
  const node = nodes[i]!;
  if (/^(?:who|whose|which|whom|himself|herself)$/.test(node.lower)) return true;
  if (node.tag === 'CCONJ' || node.lower === 'that') return false;
  if (node.tag === 'VERB') return /(?:ing|ed|en|known)$/.test(node.lower);
  if (node.tag === 'PRON' && phrases.at[i]! >= 0 && isSubjectPronoun(nodes, phrases.list[phrases.at[i]!]!))
    return false;
  return true;
}

/** The noun phrase that ends at `to`, extended leftwards over prepositions, coordination and appositions. */
export function subjectEndingAt(nodes: readonly Node[], phrases: Phrases, to: number): Range | null {
  const index = phrases.at[to - 1]!;
  if (index < 0) return null;
  const last = phrases.list[index]!;
  if (last.to !== to) return null;
  if (
    /^(?:whom|which)$/.test(nodes[last.from]!.lower) &&
    nodes[last.from - 1]?.lower === 'of' &&
    to - last.from === 1
  ) {
    return { from: extendLeft(nodes, phrases, last), to };
  }
  if (isRelative(nodes, last))
    return nodes[last.from]!.lower === 'that' && !relativeThat(nodes, phrases, last) ? null : last;
  if (isSubjectPronoun(nodes, last)) return last;
  const relative = subjectOfRelative(nodes, phrases, last.from, to);
  if (relative) return relative;
  const from = extendLeft(nodes, phrases, last);
  const before = nodes[from - 1];
  if (
    isObject(nodes, from) ||
    saysWhen(nodes, last) ||
    (before?.tag === 'VERB' && /(?:ed|ing)$/.test(before.lower) && !cueVerb(before.lower))
  ) {
    return clauseSubject(nodes, phrases, from, to);
  }
  return { from, to };
}

/** Furthest that a subject with participles and prepositions in it reaches, in nodes. */
const LONGEST_SUBJECT = 40;

/**
 * "A report released last year | found": the whole clause up to the verb, when it begins with a noun phrase and nothing
 * in it can be a verb of its own.
 */
function clauseSubject(nodes: readonly Node[], phrases: Phrases, before: number, to: number): Range | null {
  let from = before;
  for (let k = before - 1; k >= 0 && to - k <= LONGEST_SUBJECT; k--) {
    const { tag, lower } = nodes[k]!;
    if (tag === 'PUNCT' || tag === 'QUOTE' || tag === 'SCONJ' || tag === 'AUX' || lower === 'that') break;
    if (tag === 'VERB' && !/(?:ed|ing|en|made|held|led|sent|run|written)$/.test(lower)) break;
    if (tag === 'PRON' && /^(?:who|which|it|what)$/.test(lower)) break;
    from = k;
  }
  while (from < before && nodes[from]!.tag === 'CCONJ') from++;
  const index = phrases.at[from]!;
  const phrase = index < 0 ? undefined : phrases.list[index];
  if (!phrase || phrase.from !== from || from >= before || saysWhen(nodes, phrase)) return null;
  if (nodes[phrase.from]!.tag === 'PRON') return null;
  const after = nodes[phrase.to];
  return after && (after.tag === 'VERB' || after.tag === 'ADP' || after.lower === 'such') ? { from, to } : null;
}

const isWord = (node: Node | undefined): boolean => node !== undefined && node.tag !== 'PUNCT' && node.tag !== 'QUOTE';

/** "In a statement | posted on …": what a preposition takes is no subject. */
function isObject(nodes: readonly Node[], from: number): boolean {
  const before = nodes[from - 1];
  if (before?.lower === 'as') {
    const verb = nodes[from - 2];
    // "It came as | Doe told them", but "known as | Doe"
    if (verb?.tag === 'VERB' && !/(?:ed|n)$/.test(verb.lower)) return false;
    return before.tag === 'ADP' && isWord(verb);
  }
  return (
    before?.tag === 'ADP' &&
    !/^(?:after|before|if|because|while|since|though|although|until|than|that|like)$/.test(before.lower)
  );
}

/** "that" is a subject when it follows a noun: "a report that said". */
function relativeThat(nodes: readonly Node[], phrases: Phrases, { from }: Phrase): boolean {
  return from > 0 && phrases.at[from - 1]! >= 0 && nodes[from - 1]!.tag !== 'PRON';
}

/** "a man who met the minister | said": the subject is what stands before "who", not the noun phrase next to the verb. */
function subjectOfRelative(nodes: readonly Node[], phrases: Phrases, from: number, to: number): Range | null {
  for (let k = from - 1; k > 0 && from - k <= LONGEST_RELATIVE; k--) {
    const { lower, tag } = nodes[k]!;
    if (tag === 'PUNCT' || tag === 'QUOTE' || tag === 'CCONJ') return null;
    if (lower !== 'who' && lower !== 'which' && lower !== 'that') continue;
    if (phrases.at[k - 1]! < 0 || nodes[k + 1]?.tag === 'NOUN') return null;
    const verbs = nodes.slice(k + 1, from).filter((node) => node.tag === 'VERB' || node.tag === 'AUX').length;
    // "an officer who asked for silence said | the general": the relative clause is over
    if (verbs === 0 || (verbs > 1 && /^(?:said|says|say)$/.test(nodes[from - 1]!.lower))) return null;
    if (lower === 'that' && nodes[k + 1]!.tag !== 'VERB' && nodes[k + 1]!.tag !== 'AUX') return null;
    const subject = extendLeft(nodes, phrases, phrases.list[phrases.at[k - 1]!]!);
    return { from: subject, to };
  }
  return null;
}
