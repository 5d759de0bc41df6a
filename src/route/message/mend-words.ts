import { slips, slipsAllowed } from '../../core/terms/spelling.ts';
import type { KnownNames } from '../slots/known-names.ts';
import type { MessageWord } from './words.ts';

/**
 * The words with slips of the keyboard in those that phrases are written in mended: "timelne" becomes "timeline". Only words that neither
 * English nor the library has are touched.
 */
export function mendWords(
  words: readonly MessageWord[],
  vocabulary: ReadonlySet<string>,
  names: KnownNames,
): readonly MessageWord[] {
  return words.map((word) => {
    const meant = word.quoted || word.capital ? null : meantBy(word.norm, vocabulary, names);
    return meant === null ? word : { ...word, norm: meant };
  });
}

function meantBy(norm: string, vocabulary: ReadonlySet<string>, names: KnownNames): string | null {
  const most = slipsAllowed(norm.length);
  if (most === 0 || vocabulary.has(norm) || !/^\p{Ll}+$/u.test(norm) || !names.isStrange(norm) || names.isName(norm))
    return null;
  let best: string | null = null;
  let fewest = most + 1;
  for (const word of vocabulary) {
    if (word.length < SHORTEST || word[0] !== norm[0]) continue;
    const count = slips(norm, word, most);
    if (count < fewest) [best, fewest] = [word, count];
  }
  return best;
}

/** Shorter words are near to too many. */
const SHORTEST = 4;
