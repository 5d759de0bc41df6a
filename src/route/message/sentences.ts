import { AUXILIARIES, QUESTION_WORDS } from '../words/question-words.ts';
import type { MessageWord } from './words.ts';

/** Matches a word, as phrases have it, or words with which a question begins. */
export const ASKS = new RegExp(`^(?:${QUESTION_WORDS}|${AUXILIARIES}|may)(?: |$)`);

/**
 * The sentences of a message each of which may stand for the whole, since no other sentence asks anything: of "I was on holiday. What is new?"
 * the second. None for a message of one sentence.
 */
export function loneSentences(words: readonly MessageWord[]): MessageWord[][] {
  const sentences: MessageWord[][] = [[]];
  for (const word of words) {
    sentences.at(-1)!.push(word);
    if (word.after === '.') sentences.push([]);
  }
  const some = sentences.filter((sentence) => sentence.length > 0);
  if (some.length < 2) return [];
  return some.filter((sentence) => some.every((other) => other === sentence || !asks(other)));
}

/** Whether a sentence is marked as a question, or begins as one. */
const asks = (sentence: readonly MessageWord[]): boolean =>
  sentence.at(-1)!.asks || ASKS.test(sentence.find(({ norm }) => norm !== '')?.norm ?? '');
