import { withoutPossessive } from '../../core/terms/possessive.ts';
import { type MessageWord, typed } from '../message/words.ts';
import type { KnownNames } from './known-names.ts';

/** Most words of a name that is joined. */
const LONGEST = 5;

/**
 * The words with names of several, outlets' among them, as one each, so that no phrase takes a part of one: "Coast Today" tells no day. Names
 * as the library spells them only.
 */
export function joinNames(message: string, words: readonly MessageWord[], names: KnownNames): MessageWord[] {
  const joined: MessageWord[] = [];
  for (let at = 0; at < words.length; ) {
    const length = lengthOfName(message, words, at, names);
    joined.push(length === 1 ? words[at]! : join(words.slice(at, at + length)));
    at += length;
  }
  return joined;
}

function lengthOfName(message: string, words: readonly MessageWord[], at: number, names: KnownNames): number {
  for (let length = Math.min(LONGEST, words.length - at); length > 1; length--) {
    const run = words.slice(at, at + length);
    if (run.some(({ quoted }) => quoted) || run.slice(0, -1).some(({ after }) => after !== '')) continue;
    const text = withoutPossessive(typed(message, run));
    if (!/^(?:the|an?)\s/i.test(text) && (names.isOutlet(text) || names.isSpelt(text))) return length;
  }
  return 1;
}

const join = (words: readonly MessageWord[]): MessageWord => ({
  ...words.at(-1)!,
  start: words[0]!.start,
  norm: words.map(({ norm }) => norm).join('_'),
  capital: words[0]!.capital,
});
