import type { Found } from '../found.ts';
import { canSpeak } from '../grammar/can-speak.ts';
import { type Clause, mainSubject } from '../grammar/clause.ts';
import { endsSentence } from '../grammar/marks.ts';
import type { Node } from '../grammar/node.ts';
import { isTimeWord } from '../grammar/noun-phrases.ts';
import type { Unit } from '../grammar/units.ts';
import { isPlaceName } from '../speakers/people/places.ts';

/** Least words of a quotation that stands alone as somebody's: shorter ones are names and scare quotes. */
const FEWEST_WORDS = 4;
/** Most words and marks that may follow a quotation in a sentence without a reporting verb: “… a tax” for the rich. */
const LONGEST_TAIL = 12;

/** Whether a unit begins with a quotation that can be somebody's speech, with at most `tail` nodes behind it. */
export function isSpeechAlone({ nodes }: Unit, tail: number): boolean {
  const first = nodes[0]!;
  if (!first.quotation) return false;
  if (first.text.split(/\s+/).length < FEWEST_WORDS && !/[.?!]["”’']+$/.test(first.text)) return false;
  return lastWord(nodes) - 1 <= tail;
}

/** End of a unit without the marks that close it. */
function lastWord(nodes: Unit['nodes']): number {
  let end = nodes.length;
  while (end > 1 && nodes[end - 1]!.tag === 'PUNCT') end--;
  return end;
}

/**
 * Gives a quotation that begins a unit without a reporting verb to whoever spoke last: in the same paragraph, or in the
 * paragraph before when it opens its own. Changes the content of `last`; returns whether it did.
 */
export function takeStandAlone(unit: Unit, last: Found | undefined): boolean {
  if (!last?.source) return false;
  const sameParagraph = last.unit.paragraph === unit.paragraph;
  if (!sameParagraph && !(unit.firstInParagraph && last.unit.paragraph === unit.paragraph - 1)) return false;
  if (!isSpeechAlone(unit, sameParagraph ? LONGEST_TAIL : 0)) return false;
  // a heading between marks ends without a stop
  if (!sameParagraph && lastWord(unit.nodes) === 1 && !/[.?!,;:…—–-]/.test(unit.nodes[0]!.text.slice(-3))) return false;
  last.content.push({ start: unit.nodes[0]!.start, end: unit.nodes[lastWord(unit.nodes) - 1]!.end });
  last.unit = unit;
  return true;
}

/**
 * Whether a quotation that is a paragraph of its own goes on from `last`, one paragraph of other text away: whoever spoke
 * last was quoted, and nobody who could speak is named between them.
 */
export function resumesSpeech(unit: Unit, last: Found | undefined, between: readonly Clause[]): boolean {
  if (!last?.source || !unit.firstInParagraph || last.unit.paragraph !== unit.paragraph - 2) return false;
  if (!isSpeechAlone(unit, 0) || !endsSentence(unit.nodes[0]!)) return false;
  if (!last.unit.nodes.some(({ quotation }) => quotation)) return false;
  return between.every((clause) => {
    const subject = mainSubject(clause, clause.nodes.length);
    return subject !== null && !canSpeak(clause.nodes, clause.phrases, subject) && !clause.nodes.some(mayNameSpeaker);
  });
}

/** A name or pronoun that may stand for another speaker, or a colon that announces one. */
const mayNameSpeaker = (node: Node): boolean =>
  node.text === ':' ||
  /^(?:he|she|they|who|him|them)$/.test(node.lower) ||
  (node.tag === 'PROPN' && !isTimeWord(node) && !isPlaceName(node.text));
