import type { Span } from '../../article/span.ts';
import { sameLetters, slips } from '../../terms/spelling.ts';
import { isLightWord, isStopWord } from '../../terms/stop-words.ts';

/** Small words of questions that are often mistyped, the likelier first. */
const SMALL =
  `what who when where why how which whose did does was were has have had will would say said says tell told happen happened happening
talk talked about want wants think meet meeting between because after before agree agreed there their they with the`.split(
    /\s+/,
  );

/** One letter says too little to tell what was meant. */
const SHORTEST = 3;
const LONG = 5;

/**
 * The text with slips of the keyboard in small words mended: "wat did asif sya" becomes "what did asif say". `unknown` are the words that no
 * article has; a name or a word that an article has is never touched.
 */
export function mendSmallWords(text: string, unknown: readonly Span[]): string {
  let mended = text;
  for (const { start, end } of [...unknown].sort((a, b) => b.start - a.start)) {
    const word = text.slice(start, end);
    const meant = smallWordFor(word.toLowerCase());
    if (meant !== null && /^\p{Ll}+$/u.test(word)) mended = mended.slice(0, start) + meant + mended.slice(end);
  }
  return mended;
}

function smallWordFor(word: string): string | null {
  if (word.length < SHORTEST || isStopWord(word) || isLightWord(word)) return null;
  // Letters swapped or doubled, the "h" of "what" left out, any letter of a longer word: what else is near is mostly another word ("old", "told").
  const hasSlipped = (small: string): boolean => {
    if (slips(word, small, 1) !== 1) return false;
    if (small.length === word.length) return sameLetters(small, word);
    return small.length < word.length || word.length >= LONG || small.replace(/^wh/, 'w') === word;
  };
  return SMALL.find(hasSlipped) ?? null;
}
