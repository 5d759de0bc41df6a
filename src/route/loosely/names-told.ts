import { withoutPossessive } from '../../core/terms/possessive.ts';
import { isSilent, type MessageWord } from '../message/words.ts';
import type { KnownNames } from '../slots/known-names.ts';
import { isNamePart } from '../slots/names.ts';
import { isJoin } from '../words/joins.ts';
import { isOffice, isTitle } from '../words/offices.ts';

/** Most words of a name that is looked up. */
const LONGEST = 4;

/**
 * The names that words tell, in order: the longest stretches that the library knows, else words that can be nothing but names, with titles before
 * and offices behind them.
 */
export function namesTold(words: readonly MessageWord[], names: KnownNames): MessageWord[][] {
  const runs: MessageWord[][] = [];
  let last = 0;
  for (let at = 0; at < words.length; ) {
    const length = lengthOfName(words, at, names);
    if (length === 0) {
      at++;
      continue;
    }
    let from = at;
    while (from > last && words[from - 1]!.after === '' && joinsName(words[from - 1]!, names)) from--;
    let end = at + length;
    while (end < words.length && words[end - 1]!.after === '' && joinsName(words[end]!, names)) end++;
    while (end < words.length && words[end - 1]!.after === '' && isOffice(words[end]!.norm)) end++;
    runs.push(words.slice(from, end));
    last = end;
    at = end;
  }
  return runs;
}

function lengthOfName(words: readonly MessageWord[], at: number, names: KnownNames): number {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    if (isName(words.slice(at, at + length), names)) return length;
  }
  return 0;
}

function isName(words: readonly MessageWord[], names: KnownNames): boolean {
  if (words.some(({ quoted, norm }) => quoted || norm === '') || isSilent(words[0]!)) return false;
  if (words.slice(0, -1).some(({ after }) => after !== '')) return false;
  const text = words.map(({ norm }) => withoutPossessive(norm.replaceAll('_', ' '))).join(' ');
  return names.isName(text) || (words.length === 1 && names.isStrange(text) && text.length > 3);
}

/** Whether a word beside a name is more of it. */
const joinsName = (word: MessageWord, names: KnownNames): boolean =>
  !word.quoted && !isSilent(word) && (isTitle(word.norm) || isNamePart(word.norm) || names.isStrange(word.norm));

/** The first of some names with those that a list goes on with: of "Mujahid tell Al Jazeera" only Mujahid. */
export function firstList(words: readonly MessageWord[], runs: readonly MessageWord[][]): MessageWord[][] {
  const list = runs.slice(0, 1);
  for (const run of runs.slice(1)) {
    const end = words.indexOf(list.at(-1)!.at(-1)!);
    const between = words.slice(end + 1, words.indexOf(run[0]!)).filter((word) => !isSilent(word));
    if (!between.every(({ norm }) => isJoin(norm)) || (between.length === 0 && words[end]!.after === '')) break;
    list.push(run);
  }
  return list;
}
