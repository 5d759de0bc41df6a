import { isComma, isFiniteVerb } from '../grammar/marks.ts';
import type { Node } from '../grammar/node.ts';
import { isOccasion, isTimeWord, type Phrase, type Phrases, type Range } from '../grammar/noun-phrases.ts';
import { subjectEndingAt } from '../grammar/subjects.ts';
import { dateEnd } from '../grammar/written-date.ts';

/** Furthest that the comma stands before the verb, in nodes. */
const LONGEST_OCCASION = 16;

const MEDIUM =
  /^(?:readouts?|communiqu[ée]s?|release|bulletin|note|video|broadcast|podcast|thread|filing|declaration|address|call|update|text|newsletter|column|editorial|article|paper|document|blog|x|twitter|facebook|telegram|instagram|television|tv|radio)$/;

/** Whether a noun phrase names where words were said: "a statement", "a readout of the call", "state television". */
const isMedium = (nodes: readonly Node[], phrase: Phrase): boolean =>
  isOccasion(nodes, phrase) || MEDIUM.test(nodes[phrase.head]!.lower);

/** Index after words at `k` that tell only where and when somebody said it: "in a statement on Monday"; else `k`. */
export function occasionEnd(nodes: readonly Node[], phrases: Phrases, k: number): number {
  const index = /^(?:in|at|during|on|via)$/.test(nodes[k]?.lower ?? '') ? (phrases.at[k + 1] ?? -1) : -1;
  if (index < 0 || !isMedium(nodes, phrases.list[index]!)) return dayEnd(nodes, k);
  return dayEnd(nodes, phrases.list[index]!.to);
}

/**
 * Who spoke where a comma opens the occasion and none closes it: "Roe, | in an interview with a paper | said". Null where
 * no occasion stands before the verb at `verb`.
 */
export function subjectBeforeOccasion(nodes: readonly Node[], phrases: Phrases, verb: number): Range | null {
  for (let k = verb - 1; k > 0 && verb - k <= LONGEST_OCCASION; k--) {
    if (nodes[k]!.tag === 'QUOTE' || isFiniteVerb(nodes[k])) return null;
    if (!isComma(nodes[k])) continue;
    return occasionEnd(nodes, phrases, k + 1) > k + 1 ? subjectEndingAt(nodes, phrases, k) : null;
  }
  return null;
}

/** Index after a day at `k`, perhaps with "late", "on" and a part of the day: "late on Monday evening"; else `k`. */
function dayEnd(nodes: readonly Node[], k: number): number {
  let i = k;
  while (/^(?:late|early|earlier|later|on)$/.test(nodes[i]?.lower ?? '')) i++;
  const date = dateEnd(nodes, i);
  if (date > i) return date;
  const from = i;
  while (nodes[i] && (isTimeWord(nodes[i]!) || /^(?:morning|evening|afternoon|night)$/.test(nodes[i]!.lower))) i++;
  return i > from || nodes[k]?.lower !== 'on' ? i : k;
}
