import { fold } from '../../terms/fold.ts';
import { slips, slipsAllowed } from '../../terms/spelling.ts';

/** Something that may be suggested: by any of its spellings, folded, the weightier the rather. */
export interface Suggestible {
  readonly name: string;
  readonly spellings: readonly string[];
  readonly weight: number;
}

/** Suggestible things, made ready to be looked through at every letter. */
export type Ranking = readonly Ready[];

interface Ready extends Suggestible {
  /** The words of its spellings, where there are several. */
  readonly words: readonly string[];
  /** Spellings and words, with the letters in them as bits. */
  readonly texts: readonly { readonly text: string; readonly letters: number }[];
}

/** Makes things ready to be ranked. */
export const readyToRank = (all: readonly Suggestible[]): Ranking =>
  all.map((one) => {
    const words = one.spellings.flatMap((spelling) => (/[\s-]/.test(spelling) ? spelling.split(/[\s-]+/) : []));
    const texts = [...one.spellings, ...words].map((text) => ({ text, letters: lettersOf(text) }));
    return { ...one, words, texts };
  });

/**
 * Names for what was typed so far, likeliest first: those that begin so, that have a word which does, that hold it; and where there are
 * none, those that do so but for a slip of the keyboard. All for nothing typed.
 */
export function rank(all: Ranking, typed: string, limit: number): readonly string[] {
  const wanted = fold(typed).trim();
  const plain = best(all, (one) => placeOf(one, wanted), limit);
  if (plain.length > 0) return plain;
  const allowed = slipsAllowed(wanted.length);
  const letters = lettersOf(wanted);
  return allowed === 0 ? [] : best(all, (one) => slipsIn(one, wanted, letters, allowed), limit);
}

function best(all: Ranking, placeOf: (one: Ready) => number, limit: number): readonly string[] {
  const placed = all
    .map((one) => ({ one, place: placeOf(one) }))
    .filter(({ place }) => place < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.place - b.place || b.one.weight - a.one.weight);
  return [...new Set(placed.map(({ one }) => one.name))].slice(0, limit);
}

function placeOf({ spellings, words }: Ready, wanted: string): number {
  if (spellings.some((spelling) => spelling.startsWith(wanted))) return 0;
  if (words.some((word) => word.startsWith(wanted))) return 1;
  return spellings.some((spelling) => spelling.includes(wanted)) ? 2 : Number.POSITIVE_INFINITY;
}

function slipsIn({ texts }: Ready, wanted: string, letters: number, allowed: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { text, letters: held } of texts) {
    // Each letter that is not there at all is a slip: most of what there is to suggest is told apart by that.
    if (bitsIn(letters & ~held) > allowed || text.length < wanted.length - allowed) continue;
    // Whoever is still typing has typed the beginning; of a slip that adds or leaves out a letter, one more or less.
    for (const length of [wanted.length - 1, wanted.length, wanted.length + 1]) {
      if (length > text.length && length !== wanted.length) continue;
      const found = slips(text.slice(0, length), wanted, allowed);
      if (found <= allowed && found < least) least = found;
    }
  }
  return least;
}

/** A bit for each letter of the alphabet; others share the last ones. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) % 32);
  return letters;
}

function bitsIn(letters: number): number {
  let bits = 0;
  for (let left = letters; left !== 0; left &= left - 1) bits += 1;
  return bits;
}
