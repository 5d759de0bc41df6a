import { isSilent, type MessageWord, pieceOf } from '../message/words.ts';
import type { Phrase } from './parse-phrase.ts';

/** A phrase found to be what a message says, with the words for each of its slots in their order; undefined for one that is left out. */
export interface PhraseMatch {
  readonly slots: readonly (readonly MessageWord[] | undefined)[];
  /** Words of the message that are the phrase's own. */
  readonly own: number;
}

/** Words ready to be compared with many phrases. */
export interface Comparable {
  readonly text: string;
  /** Where in the text each word begins. */
  readonly starts: readonly number[];
  readonly words: readonly MessageWord[];
}

/** Makes words ready to be compared; a break at their end says nothing. */
export function comparable(words: readonly MessageWord[]): Comparable {
  const starts: number[] = [];
  let text = '';
  for (const word of words) {
    starts.push(text.length);
    text += pieceOf(word);
  }
  return { text: text.replace(/(?:[,.] )+$/, ''), starts, words };
}

/** Compares all words with a phrase; null where they are not what it says. */
export function matchPhrase({ text, starts, words }: Comparable, { pattern, slots }: Phrase): PhraseMatch | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const taken = slots.map((_, at) => {
    const range = match.indices!.groups![`a${at}`];
    return range && words.filter((_, place) => starts[place]! >= range[0] && starts[place]! < range[1]);
  });
  const given = taken.reduce((sum, some) => sum + (some === undefined ? 0 : count(some)), 0);
  return { slots: taken, own: count(words) - given };
}

const count = (words: readonly MessageWord[]): number => words.filter((word) => !isSilent(word)).length;
