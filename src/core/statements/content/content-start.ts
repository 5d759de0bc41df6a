import { canSpeak } from '../grammar/can-speak.ts';
import type { Clause } from '../grammar/clause.ts';
import { isComma, isDash, isFiniteVerb, isNameQuote, isQuote } from '../grammar/marks.ts';
import type { Node } from '../grammar/node.ts';
import { isSubjectPronoun, isTimeWord, type Phrase, type Phrases } from '../grammar/noun-phrases.ts';
import { opensQuantity } from '../grammar/quantities.ts';
import { dateEnd } from '../grammar/written-date.ts';
import { saysWhen } from './source-after.ts';

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
  let isAddressed = !addressee;
  for (let guard = 0; guard < 14 && k < limit; guard++) {
    const opening = openingAt(nodes, k, limit);
    if (opening) return opening;
    const node = nodes[k]!;
    if (/^(?:when|where)$/.test(node.lower) && ASKING.test(nodes[from - 1]!.lower))
      return { at: k, opening: 'question' };
    if (/^(?:when|while|because|where|until|once)$/.test(node.lower)) return null;
    if (node.lower === 'to' && k > from && (isQuote(nodes[k + 1]) || nodes[k + 1]?.tag === 'VERB'))
      return { at: k, opening: 'clause' };
    if (node.tag === 'CCONJ') return null;
    if (opensQuantity(nodes, k)) return { at: k, opening: 'clause' };
    if (/^(?:early|late|earlier|later)$/.test(node.lower) && modifierNode(nodes[k + 1])) {
      k++;
      continue;
    }
    const date = afterDate(clause, k, limit);
    if (date > k) {
      k = date;
      continue;
    }
    const partOfDay = /^(?:morning|evening|afternoon|night)$/.test(node.lower) && k > 0 && isTimeWord(nodes[k - 1]!);
    if (
      partOfDay ||
      isTimeWord(node) ||
      (node.tag === 'ADV' && !/^(?:not|so|none|nothing|nobody)$/.test(node.lower) && !isThere(nodes, k))
    ) {
      k++;
      continue;
    }
    // "said on condition | that their names not be used": whom it was promised, not what was said
    if (node.lower === 'on' && nodes.slice(k + 1, k + 3).some(({ lower }) => lower === 'condition')) return null;
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
    if (
      phrase?.from === k &&
      PAST.test(node.lower) &&
      saysWhen(nodes, phrase) &&
      startsClauseAt(clause, phrase.to, limit)
    ) {
      k = phrase.to;
      continue;
    }
    if (phrase?.from === k && nodes[phrase.to]?.lower === 'ago') {
      k = phrase.to + 1;
      continue;
    }
    if (
      !isAddressed &&
      node.lower === 'her' &&
      (openingAt(nodes, k + 1, limit) || startsClauseAt(clause, k + 1, limit))
    ) {
      isAddressed = true;
      k++;
      continue;
    }
    if (!isAddressed && phrase?.from === k) {
      isAddressed = true;
      const end = addresseeEnd(nodes, phrases, phrase.to, limit);
      const urged =
        nodes[end]?.lower === 'to' &&
        (isUnmarkedVerb(nodes[end + 1]) || (isQuote(nodes[end + 1]) && node.tag !== 'PRON'));
      if (urged && canSpeak(nodes, phrases, { from: k, to: end })) return { at: k, opening: 'clause' };
      if (
        openingAt(nodes, end, limit) ||
        isComma(nodes[end]) ||
        modifierNode(nodes[end]) ||
        startsClauseAt(clause, end, limit) ||
        tellsWhenAgo(nodes, phrases, end)
      ) {
        k = end;
        continue;
      }
    }
    return { at: k, opening: 'clause' };
  }
  return null;
}

/** "told me | an hour ago they would". */
const tellsWhenAgo = (nodes: readonly Node[], phrases: Phrases, k: number): boolean =>
  (phrases.at[k] ?? -1) >= 0 && nodes[phrases.list[phrases.at[k]!]!.to]?.lower === 'ago';

/** "| there are photographs": a clause begins. */
const isThere = (nodes: readonly Node[], k: number): boolean =>
  nodes[k]!.lower === 'there' && isFiniteVerb(nodes[k + 1]);

/** What makes a time one that is over: "last week", not "next week". */
const PAST = /^(?:last|this|earlier)$/;

/** Index after a date at `k` and its comma where content begins right behind: "said November 4, 2025, | the plan was …". */
function afterDate(clause: Clause, k: number, limit: number): number {
  const { nodes } = clause;
  const end = dateEnd(nodes, k);
  if (end === k) return k;
  const next = isComma(nodes[end]) ? end + 1 : end;
  return openingAt(nodes, next, limit) || startsClauseAt(clause, next, limit) ? next : k;
}

const modifierNode = (node: Node | undefined): boolean =>
  node !== undefined && (node.tag === 'ADP' || isTimeWord(node));

function startsClauseAt({ nodes, phrases }: Clause, k: number, limit: number): boolean {
  const phrase = k < limit && phrases.at[k]! >= 0 ? phrases.list[phrases.at[k]!]! : undefined;
  if (phrase === undefined || phrase.from !== k) return false;
  let to = phrase.to;
  for (let guard = 0; guard < 3 && nodes[to]?.tag === 'ADP'; guard++) {
    const tail = phrases.at[to + 1]! < 0 ? undefined : phrases.list[phrases.at[to + 1]!];
    if (!tail || tail.from !== to + 1) break;
    to = tail.to;
  }
  return isFiniteVerb(nodes[to]) || (to < limit && opensWithVerb(nodes[to]));
}

/** “will be hunted”: words between marks that go on a clause begun before them. */
const opensWithVerb = (node: Node | undefined): boolean => isQuote(node) && /^["“‘'«]\p{Ll}/u.test(node!.text);

/** Whether a word after "to" can be a verb that the tagger takes for a noun: "urged the parties to | de-escalate tensions". */
const isUnmarkedVerb = (node: Node | undefined): boolean =>
  node !== undefined && /^(?:NOUN|ADJ|ADV)$/.test(node.tag) && /^\p{Ll}/u.test(node.text) && !/s$/.test(node.lower);

function addresseeEnd(nodes: readonly Node[], phrases: Phrases, start: number, limit: number): number {
  let to = start;
  while (to + 1 < limit && /^(?:and|of|at|from|in|'s)$/.test(nodes[to]!.lower) && phrases.at[to + 1]! >= 0) {
    to = phrases.list[phrases.at[to + 1]!]!.to;
  }
  // "told a channel | there that"
  if (/^(?:there|here)$/.test(nodes[to]?.lower ?? '') && nodes[to + 1]?.lower === 'that') to++;
  // "told Radio 4 | ’s Today programme"
  if (nodes[to]?.lower === "'s")
    for (to++; to < limit && (isNameQuote(nodes[to]!) || /^(?:NOUN|PROPN|ADJ)$/.test(nodes[to]!.tag)); ) to++;
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
    return insertionEnd(nodes, k, stop);
  }
  if (nodes[k]!.text === '(') {
    for (let i = k + 1; i < stop; i++) if (nodes[i]!.text === ')') return i + 1;
    return k;
  }
  const date = afterDate(clause, k + 1, limit);
  if (date > k + 1) return date;
  const when = settingsEnd(clause, k, stop);
  if (when > k && startsClauseAt(clause, when, limit)) return when;
  const manner = phraseAfter(clause, k);
  if (manner && MANNER.test(nodes[manner.to - 1]!.lower) && phrases.at[manner.to]! >= 0) return manner.to;
  for (let i = k + 1; i < stop; i++) {
    const opening = openingAt(nodes, i, limit);
    if (opening && (opening.opening === 'quote' || opening.opening === 'colon' || opening.opening === 'that')) {
      if (opening.opening !== 'quote' || opening.at !== i || isComma(nodes[i - 1])) return i;
      if (isSubject(clause, i - 1)) return i - 1;
      return nodes[i - 1]!.tag === 'DET' ? k : i;
    }
    if (isComma(nodes[i])) {
      if (startsClauseAt(clause, i + 1, limit) || openingAt(nodes, i + 1, limit)) return i + 1;
      const end = insertionEnd(nodes, i, stop);
      return end > i ? end : k;
    }
  }
  return k;
}

/** "said in a letter | he “welcomes” it": a pronoun that can only be the subject of what is quoted. */
function isSubject({ nodes, phrases }: Clause, k: number): boolean {
  const index = phrases.at[k] ?? -1;
  return index >= 0 && isSubjectPronoun(nodes, phrases.list[index]!);
}

/** "condemned in the strongest terms | the attack". */
const MANNER = /^(?:terms|words|language|tones?|voice|form|way)$/;

function phraseAfter({ phrases }: Clause, k: number): Phrase | undefined {
  const index = phrases.at[k + 1] ?? -1;
  const phrase = index < 0 ? undefined : phrases.list[index];
  return phrase?.from === k + 1 ? phrase : undefined;
}

/** Index after where, when and to whom in a row: "said in a statement on Monday | the plan was …"; `k` where none stands. */
function settingsEnd(clause: Clause, k: number, stop: number): number {
  const { nodes } = clause;
  let to = k;
  while (to < stop) {
    const node = nodes[to]!;
    const phrase = node.tag === 'ADP' ? phraseAfter(clause, to) : undefined;
    if (phrase) to = phrase.to;
    else if (node.tag === 'ADP' && nodes[to + 1] && isTimeWord(nodes[to + 1]!)) to += 2;
    else if (isTimeWord(node) || (to > k && /^(?:morning|evening|afternoon|night|late|early)$/.test(node.lower))) to++;
    else break;
    if (startsClauseAt(clause, to, stop)) return to;
  }
  return to;
}

/**
 * Index after an insertion that begins with the comma or dash at `k` and closes right before content; `k` when it does not.
 * Places and dates have commas of their own: "said | in Doha, Qatar, on November 4, 2025, | that …".
 */
function insertionEnd(nodes: readonly Node[], k: number, stop: number): number {
  let hasVerb = false;
  for (let i = k + 1; i < stop; i++) {
    const date = dateEnd(nodes, i);
    if (date > i) {
      if (openingAt(nodes, date, stop)) return date;
      i = date - 1;
    } else if (nodes[i]!.text === nodes[k]!.text) {
      if (openingAt(nodes, i + 1, stop)) return i + 1;
      if (openingAt(nodes, i, stop)) return i;
      if (hasVerb) return k;
    } else hasVerb ||= isFiniteVerb(nodes[i]);
  }
  return k;
}
