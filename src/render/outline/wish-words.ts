import type { Wish } from '../../core/answers/wish.ts';

/** What is wished to be told of, as it stands in a sentence: `“ceasefire”`, `Asif`. */
export const wishWords = ({ kind, words }: Wish): string => (kind === 'topic' ? `“${words}”` : words);

/** Several of them, topics first: `“ceasefire”, “talks” and Asif`. */
export function listWishes(wishes: readonly Wish[]): string {
  const words = (['topic', 'speaker'] as const).flatMap((kind) =>
    wishes.filter((wish) => wish.kind === kind).map(wishWords),
  );
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
