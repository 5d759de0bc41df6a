import { isOffice, isPersonalNoun } from '../speakers/people/titles.ts';
import type { Node } from './node.ts';
import type { Phrase, Phrases } from './noun-phrases.ts';

const COORDINATION = /^(?:and|or|nor|&)$/;
const NAME_PREPOSITION = /^(?:of|for|at|in|from|with|on|to|behind|de|del|bin|ibn|al)$/;
/** Adjectives behind a noun that say whom or what it has to do with: "sources | close to | the talks". */
const CLOSE =
  /^(?:close|familiar|loyal|near|opposed|sympathetic|allied|privy|involved|present|aligned|linked|acquainted|aware|informed|knowledgeable)$/;
const COMMA = /^,$/;

/** Index of the first node that belongs to a noun phrase, with all that stands before it and goes with it. */
export function extendLeft(nodes: readonly Node[], phrases: Phrases, phrase: Phrase): number {
  let from = phrase.from;
  let listed = false;
  for (let guard = 0; guard < 12; guard++) {
    const link = nodes[from - 1];
    const near = CLOSE.test(nodes[from - 2]?.lower ?? '') && /^(?:with|to|in|at|of)$/.test(link?.lower ?? '');
    const before = phraseEndingAt(phrases, near ? from - 2 : from - 1);
    if (!link || !before) return from;
    const next = extendOnce(nodes, phrases, { from, link, before, phrase, listed });
    if (next === from) return from;
    listed ||= COORDINATION.test(link.lower);
    from = next;
  }
  return from;
}

/** Whether a phrase begins the sentence or what a comma opens. */
const opensClause = (nodes: readonly Node[], from: number): boolean => from === 0 || COMMA.test(nodes[from - 1]!.text);

interface Step {
  readonly from: number;
  /** What stands between the phrase so far and the one before. */
  readonly link: Node;
  readonly before: Phrase;
  /** Where the extension began. */
  readonly phrase: Phrase;
  /** Whether it went over "and" already, so that commas part the members of a list. */
  readonly listed: boolean;
}

function extendOnce(nodes: readonly Node[], phrases: Phrases, { from, link, before, phrase, listed }: Step): number {
  const far = (): number => {
    const start = extendLeft(nodes, phrases, before);
    return roomBefore(nodes, { ...before, from: start }) ? start : from;
  };
  if (NAME_PREPOSITION.test(link.lower)) {
    const pronoun = before.to - before.from === 1 && nodes[before.from]!.tag === 'PRON';
    if (pronoun && !/^(?:one|some|many|those|all|both|none|most)$/.test(nodes[before.from]!.lower)) return from;
    if (link.lower === 'to' && link.tag === 'PART') return from;
    if (link.lower === 'of' || roomBefore(nodes, before)) return before.from;
    // "The envoy of the council | for | Arvenia"
    const start = far();
    return opensClause(nodes, start) ? start : from;
  }
  if (COORDINATION.test(link.lower)) return sameSort(nodes, before, phrase) ? far() : from;
  // A comma alone closes an apposition as often as it opens one: "in the capital, Tarsk, | officials said"
  const member = sameSort(nodes, before, phrase) && !isThingBeforeName(nodes, before, phrase);
  return COMMA.test(link.text) && listed && member ? far() : from;
}

/** The noun phrase that ends before a node; undefined where none does. */
export const phraseEndingAt = (phrases: Phrases, to: number): Phrase | undefined => {
  if (to <= 0) return undefined;
  const index = phrases.at[to - 1]!;
  const phrase = index < 0 ? undefined : phrases.list[index];
  return phrase?.to === to ? phrase : undefined;
};

/** Whether a phrase may begin a clause: nothing before it takes it for its object. */
export function roomBefore(nodes: readonly Node[], { from }: Phrase): boolean {
  const before = nodes[from - 1];
  if (!before) return true;
  if (before.tag === 'ADP') return false;
  if (before.tag === 'VERB') return /^(?:said|says|say|saying)$/.test(before.lower);
  return true;
}

function sameSort(nodes: readonly Node[], a: Phrase, b: Phrase): boolean {
  const [x, y] = [nodes[a.head]!, nodes[b.head]!];
  if (x.tag === 'PRON' || y.tag === 'PRON') return x.tag === y.tag;
  return true;
}

/** "At a meeting, | Norland and Arvenia said": a thing is no member of a list of names. */
function isThingBeforeName(nodes: readonly Node[], a: Phrase, b: Phrase): boolean {
  const thing = nodes[a.head]!;
  return (
    thing.tag === 'NOUN' && nodes[b.head]!.tag === 'PROPN' && !isOffice(thing.text) && !isPersonalNoun(thing.lower)
  );
}

/** Whether the phrase at `from`, after a comma, describes what stands before: "Asif, the minister". */
export function appositive(nodes: readonly Node[], from: number): boolean {
  const first = nodes[from]!;
  return first.tag === 'DET'
    ? /^(?:the|a|an)$/.test(first.lower)
    : first.tag === 'NOUN' ||
        (first.tag === 'ADJ' && /^\p{Ll}/u.test(first.text)) ||
        /^(?:his|her|their)$/.test(first.lower);
}
