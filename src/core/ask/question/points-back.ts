import type { Word } from '../../terms/words.ts';

const PRONOUN = new Set('he she it they him his her hers its their theirs them this that these those such'.split(' '));
const OPENER = new Set('and but so yet instead also then however there here both neither later still'.split(' '));

/**
 * Whether a sentence opens with words that point to the one before it, so that it is not understood alone: "He said",
 * "That round ended", "Instead, he said".
 */
export function pointsBack({ words }: { readonly words: readonly Word[] }): boolean {
  const first = words[0];
  if (!first) return false;
  if (PRONOUN.has(first.norm)) return true;
  return OPENER.has(first.norm) && words[1] !== undefined && PRONOUN.has(words[1].norm);
}
