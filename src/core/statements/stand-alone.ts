import type { Span } from '../span.ts';
import type { Found } from './found.ts';
import type { Unit } from './units.ts';

/** Least words of a quotation that stands alone as somebody's: shorter ones are names and scare quotes. */
const FEWEST_WORDS = 4;

/**
 * Gives a quotation that makes up a whole unit to whoever spoke last: in the same paragraph, or in the paragraph before
 * when it opens its own. Changes the content of `last`; returns whether it did.
 */
export function takeStandAlone(unit: Unit, last: Found | undefined): boolean {
  const first = unit.nodes[0]!;
  if (!last || !first.quotation || unit.nodes.slice(1).some(({ tag }) => tag !== 'PUNCT')) return false;
  if (unit.nodes.length > 2 || first.text.split(/\s+/).length < FEWEST_WORDS) return false;
  const near =
    last.unit.paragraph === unit.paragraph || (unit.firstInParagraph && last.unit.paragraph === unit.paragraph - 1);
  if (!near || !last.source) return false;
  last.content.push({ start: first.start, end: first.end } satisfies Span);
  return true;
}
