import { wordsOf } from '../../core/terms/words.ts';
import type { Feed } from './feeds-file.ts';
import type { FeedItem } from './read-items.ts';

/** Whether an item has one of each group of words: in any form ("talk" in "talks"), words of a group's member in a row. */
export function hasWords(item: Pick<FeedItem, 'text'>, { words }: Pick<Feed, 'words'>): boolean {
  if (words.length === 0) return true;
  const text = termsOf(item.text);
  return words.every((group) => group.some((phrase) => text.includes(termsOf(phrase))));
}

/** A text's terms in order, each between blanks. */
const termsOf = (text: string): string =>
  ` ${wordsOf(text)
    .map(({ term }) => term)
    .join(' ')} `;
