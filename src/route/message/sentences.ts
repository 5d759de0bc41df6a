import type { MessageWord } from './words.ts';

/** With these a question begins. */
export const ASKS =
  /^(?:what|who|whom|whose|when|where|why|how|which|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may)(?: |$)/;

/**
 * The sentences of a message that may stand for all of it, since none of the others asks anything: "I was on holiday. What is new?" None for a
 * message of one sentence.
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

const asks = (sentence: readonly MessageWord[]): boolean =>
  sentence.at(-1)!.asks || ASKS.test(sentence.find(({ norm }) => norm !== '')?.norm ?? '');
