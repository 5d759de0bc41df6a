import type { Found } from './found.ts';
import type { Unit } from './units.ts';

/** Least words of a quotation that stands alone as somebody's: shorter ones are names and scare quotes. */
const FEWEST_WORDS = 4;
/** Most words and marks that may follow a quotation in a sentence without a reporting verb: “… a tax” for the rich. */
const LONGEST_TAIL = 12;

/**
 * Gives a quotation that begins a unit without a reporting verb to whoever spoke last: in the same paragraph, or in the
 * paragraph before when it opens its own. Changes the content of `last`; returns whether it did.
 */
export function takeStandAlone(unit: Unit, last: Found | undefined): boolean {
  const { nodes } = unit;
  const first = nodes[0]!;
  if (!last?.source || !first.quotation) return false;
  if (first.text.split(/\s+/).length < FEWEST_WORDS && !/[.?!]["”’']+$/.test(first.text)) return false;
  const sameParagraph = last.unit.paragraph === unit.paragraph;
  if (!sameParagraph && !(unit.firstInParagraph && last.unit.paragraph === unit.paragraph - 1)) return false;
  let end = nodes.length;
  while (end > 1 && nodes[end - 1]!.tag === 'PUNCT') end--;
  if (end - 1 > (sameParagraph ? LONGEST_TAIL : 0)) return false;
  last.content.push({ start: first.start, end: nodes[end - 1]!.end });
  last.unit = unit;
  return true;
}
