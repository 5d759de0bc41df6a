import type { Node } from './node.ts';

/** Half-open node indices within a unit. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A noun phrase without what hangs on it, as half-open node indices; a bracket right after it belongs to it. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** Index of its last word, brackets aside. */
  readonly head: number;
}

const CORE = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'SYM']);
const HEAD = new Set(['NOUN', 'PROPN', 'NUM', 'PRON', 'QUOTE', 'ADJ', 'SYM']);
/** Words for some or all of a group that stand for it: "all agreed". */
const QUANTIFIER = /^(?:all|some|many|most|both|each|few|several|others|none|another)$/;
/** Nouns for occasions and media, which never describe the person whose name follows: "In an interview Smith said". */
const OCCASION =
  /^(?:interview|statement|speech|rally|tweet|debate|letter|email|e-mail|hearing|briefing|conference|memo|report|message|post|call|meeting|talk|address|appearance|event|visit|campaign|election|week|month|year|night|morning|time|case|issue|matter|today)$/;
/** Nouns for people: "a spokesman | John Smith" is one noun phrase, "a charge | John Smith denies" two. */
const PERSONAL =
  /(?:er|or|ist|ian|ant|man|woman|person|chief|head|aide|nominee|official|king|queen|pope|star|coach|mayor|judge|attorney|senator)$/;
const POSSESSIVE = /^(?:his|her|their|its|my|our|your|whose)$/;
const RELATIVE = /^(?:who|which|that|whom|what)$/;
const DAY =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow|tonight|earlier|later|meanwhile|afterward|afterwards|instead|also|then|again|recently)$/;

/** Whether a word says when and so belongs neither to a name before nor after it: "Smith Monday said". */
export const isTimeWord = (node: Node): boolean => DAY.test(node.lower);

/** Noun phrases of a unit in order and apart, and for each node the index of its phrase or -1. */
export interface Phrases {
  readonly list: readonly Phrase[];
  readonly at: Int16Array;
}

/** Finds noun phrases by their parts of speech. */
export function findPhrases(nodes: readonly Node[]): Phrases {
  const list: Phrase[] = [];
  const at = new Int16Array(nodes.length).fill(-1);
  for (let i = 0; i < nodes.length; ) {
    const phrase = readPhrase(nodes, i);
    if (phrase) {
      at.fill(list.length, phrase.from, phrase.to);
      list.push(phrase);
      i = phrase.to;
    } else i++;
  }
  return { list, at };
}

function readPhrase(nodes: readonly Node[], from: number): Phrase | null {
  const first = nodes[from]!;
  if (isTimeWord(first)) return null;
  if (first.tag === 'PRON' && !POSSESSIVE.test(first.lower)) {
    // "that", "which", "who" as subjects are phrases of their own
    return { from, to: from + 1, head: from };
  }
  if (QUANTIFIER.test(first.lower) && /^(?:VERB|AUX)$/.test(nodes[from + 1]?.tag ?? ''))
    return { from, to: from + 1, head: from };
  let i = from;
  let head = -1;
  // "of registered voters", "in existing law"
  const before = nodes[from - 1];
  if (
    first.tag === 'VERB' &&
    /(?:ed|ing|en)$/.test(first.lower) &&
    before?.tag === 'ADP' &&
    nodes[from + 1]?.tag === 'NOUN'
  )
    i++;
  if (first.tag === 'DET' || POSSESSIVE.test(first.lower)) i++;
  for (; i < nodes.length; i++) {
    const node = nodes[i]!;
    const next = nodes[i + 1];
    if (isTimeWord(node)) break;
    if (
      i > from &&
      node.tag === 'PROPN' &&
      /^\p{Lu}/u.test(node.text) &&
      nodes[i - 1]!.tag === 'NOUN' &&
      (OCCASION.test(nodes[i - 1]!.lower) || (/^an?$/.test(first.lower) && !PERSONAL.test(nodes[i - 1]!.lower)))
    )
      break;
    if (CORE.has(node.tag) || isAmpersand(node)) {
      if (
        node.tag === 'ADJ' &&
        node.lower !== 'chief' &&
        head >= 0 &&
        nodes[head]!.tag !== 'ADJ' &&
        !nextIsCore(nodes, i)
      )
        break;
      if (HEAD.has(node.tag)) head = i;
      continue;
    }
    if (node.tag === 'DET' && i > from && /^(?:all|both|half|some|many)$/.test(nodes[i - 1]!.lower)) continue;
    if (
      node.tag === 'PRON' &&
      POSSESSIVE.test(node.lower) &&
      i > from &&
      /^(?:all|both|many|of)$/.test(nodes[i - 1]!.lower)
    )
      continue;
    if (isPossessiveMark(node) && head === i - 1) {
      if (!next || !(CORE.has(next.tag) || next.tag === 'VERB' || next.tag === 'ADV' || next.tag === 'QUOTE')) {
        break;
      }
      continue;
    }
    if (isJoint(nodes, i)) continue;
    // "the newspaper | The Light"
    if (i > from && node.text === 'The' && next?.tag === 'PROPN' && nodes[i - 1]!.tag === 'NOUN') continue;
    if (i > from && isShortForm(nodes, i)) {
      i += 2;
      continue;
    }
    // "the leading candidate", "the so called experts", "the then minister"
    if (
      (node.tag === 'VERB' || node.tag === 'ADV') &&
      i > from &&
      next &&
      nextIsCore(nodes, i) &&
      modifies(nodes, from, i)
    ) {
      continue;
    }
    if (
      node.tag === 'QUOTE' &&
      isShort(node) &&
      (i === from ? next && isNoun(next) : true) &&
      (i === from || nextIsCore(nodes, i))
    ) {
      continue;
    }
    break;
  }
  let to = i;
  while (to > from && to - 1 > head) to--;
  if (head < 0 || to <= from) return null;
  if (nodes[head]!.tag === 'ADJ' && first.tag !== 'DET') return null;
  return { from, to: bracketEnd(nodes, to), head };
}

const isNoun = ({ tag }: Node): boolean => tag === 'NOUN' || tag === 'PROPN';
const nextIsCore = (nodes: readonly Node[], i: number): boolean => {
  const next = nodes[i + 1];
  return next !== undefined && CORE.has(next.tag) && !isTimeWord(next);
};
const isAmpersand = ({ text }: Node): boolean => text === '&';
const isPossessiveMark = ({ lower, tag }: Node): boolean => tag === 'PART' && (lower === "'s" || lower === "'");
const isShort = ({ text }: Node): boolean => text.length <= 30 && !/[.,?!…]["”’']+$/.test(text);

/** A hyphen or stroke that joins two words, or the stop of an initial. */
function isJoint(nodes: readonly Node[], i: number): boolean {
  const node = nodes[i]!;
  const before = nodes[i - 1];
  const after = nodes[i + 1];
  if (!before || !after || node.start !== before.end) return false;
  if (/^[-–/‑]$/.test(node.text)) return node.end === after.start && after.tag !== 'PUNCT';
  return (
    node.text === '.' &&
    /^\p{Lu}/u.test(before.text) &&
    before.text.length <= 4 &&
    after.tag === 'PROPN' &&
    after.start > node.end
  );
}

/** Whether a verb form or adverb at `i` may stand within the noun phrase begun at `from`. */
function modifies(nodes: readonly Node[], from: number, i: number): boolean {
  const before = nodes[i - 1]!;
  const { lower, tag } = nodes[i]!;
  const joined = /^[-–‑]$/.test(before.text) && before.end === nodes[i]!.start;
  if (joined) return true;
  if (before.tag === 'NOUN' || before.tag === 'PROPN' || before.tag === 'PRON') return false;
  if (tag === 'ADV') return before.tag === 'DET' || POSSESSIVE.test(before.lower);
  const inside =
    before.tag === 'DET' ||
    before.tag === 'ADJ' ||
    before.tag === 'NUM' ||
    POSSESSIVE.test(before.lower) ||
    isPossessiveMark(before);
  return inside && i - from <= 4 && /(?:ing|ed|en)$/.test(lower);
}

/** Whether a short form stands in brackets within a name: "the Lakes Union | (LU) | High Representative". */
const isShortForm = (nodes: readonly Node[], i: number): boolean =>
  ((nodes[i]!.text === '(' && /^\p{Lu}[\p{Lu}.-]+$/u.test(nodes[i + 1]?.text ?? '') && nodes[i + 2]?.text === ')') ||
    isGivenNameAdded(nodes, i)) &&
  nextIsCore(nodes, i + 2);

/** Whether an editor's brackets add a given name: "Minister | [Ann] | Roe". */
export const isGivenNameAdded = (nodes: readonly Node[], i: number): boolean =>
  nodes[i]?.text === '[' &&
  /^\p{Lu}\p{Ll}+$/u.test(nodes[i + 1]?.text ?? '') &&
  nodes[i + 2]?.text === ']' &&
  nodes[i + 3]?.tag === 'PROPN';

const LONGEST_BRACKET = 12;

/** Index after a bracket that begins at `to`: "(R-Ky.)". `to` itself when there is none. */
function bracketEnd(nodes: readonly Node[], to: number): number {
  if (nodes[to]?.text !== '(' && nodes[to]?.text !== '[') return to;
  const closing = nodes[to]!.text === '(' ? ')' : ']';
  for (let i = to + 1; i < Math.min(nodes.length, to + LONGEST_BRACKET); i++) {
    if (nodes[i]!.text === closing) return i + 1;
  }
  return to;
}

/** Whether a phrase is a relative or demonstrative pronoun that stands for another. */
export const isRelative = (nodes: readonly Node[], phrase: Phrase): boolean =>
  phrase.to - phrase.from === 1 && RELATIVE.test(nodes[phrase.from]!.lower);

/** Whether a phrase is a pronoun that can only be a subject: "he", "they". */
export const isSubjectPronoun = (nodes: readonly Node[], phrase: Phrase): boolean =>
  phrase.to - phrase.from === 1 && /^(?:he|she|they|we|i)$/.test(nodes[phrase.from]!.lower);

/** Whether a noun phrase names an occasion, a medium or a time rather than a thing: "a speech", "last week". */
export const isOccasion = (nodes: readonly Node[], phrase: Phrase): boolean =>
  OCCASION.test(nodes[phrase.head]!.lower) ||
  /^(?:tweets|interviews|ruling|forum|remarks|statements|speeches|debates)$/.test(nodes[phrase.head]!.lower);
