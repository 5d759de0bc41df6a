/** Stands for words that are left out, as in the reply. */
export const ELISION = '[…]';

/** Characters that no font draws, or that would turn the text around; isolates keep to what they enclose. */
const UNDRAWN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e]/gu;

/** A text as it can be drawn on one line: the same length, what cannot be drawn as blanks. */
export const drawable = (text: string): string => text.replace(UNDRAWN, (lost) => ' '.repeat(lost.length));

/**
 * The first words of a text, an exact slice of at most `room` characters that ends at a blank, and a mark where more
 * follows. The whole text when it fits.
 */
export function openingWords(text: string, room: number): string {
  if (text.length <= room) return text;
  const blank = text.lastIndexOf(' ', Math.max(0, room - ELISION.length - 1));
  return blank <= 0 ? ELISION : `${text.slice(0, blank).trimEnd()} ${ELISION}`;
}
