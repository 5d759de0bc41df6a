import type { Sides } from './sides.ts';

/** A topic as typed, without the sides that are to be compared on it. */
export interface AskedSides {
  /** Two or more; empty where the topic names none to compare. */
  readonly sides: readonly string[];
  readonly topic: string;
}

const LONGEST = 3;
const LINKS = /^(?:and|or|vs?\.?|versus|of|on|about|the|between|what|do|did|does|say|said|says|think|both|,)$/i;

/**
 * Reads "pakistan and kabul on the ceasefire" as two sides and "ceasefire". One side alone is part of the topic: "aid to Kabul". Words in
 * quotation marks are left as they are.
 */
export function readAskedSides(about: string, sides: Sides): AskedSides {
  const none = { sides: [], topic: about };
  if (/["“”„«»]/.test(about)) return none;
  const words = about
    .replaceAll(',', ' , ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const found: string[] = [];
  const rest: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = [LONGEST, 2, 1].find(
      (n) => at + n <= words.length && named(words.slice(at, at + n), sides) !== null,
    );
    if (length === undefined) {
      rest.push(words[at]!);
      at++;
      continue;
    }
    found.push(named(words.slice(at, at + length), sides)!);
    at += length;
  }
  const distinct = [...new Set(found)];
  if (distinct.length < 2) return none;
  while (rest.length > 0 && LINKS.test(rest[0]!)) rest.shift();
  while (rest.length > 0 && LINKS.test(rest.at(-1)!)) rest.pop();
  return { sides: distinct, topic: rest.filter((word) => word !== ',').join(' ') };
}

const named = (words: readonly string[], sides: Sides): string | null =>
  LINKS.test(words[0]!) || LINKS.test(words.at(-1)!)
    ? null
    : sides.named(
        words
          .join(' ')
          .replace(/[’']s$/i, '')
          .replace(/[?!.]$/, ''),
      );
