import type { Node } from './node.ts';

/** "at least 50 people", "more than half", "up to 20 houses", "no fewer than ten": words of measure that begin a clause. */
export function opensQuantity(nodes: readonly Node[], k: number): boolean {
  const words = nodes.slice(k, k + 3).map(({ lower }) => lower);
  const length = QUANTITY.find((phrase) => phrase.every((word, i) => word.test(words[i] ?? '')))?.length;
  return length !== undefined && /^(?:NUM|DET|NOUN|ADJ)$/.test(nodes[k + length]?.tag ?? '');
}

const QUANTITY: readonly (readonly RegExp[])[] = [
  [/^at$/, /^(?:least|most)$/],
  [/^up$/, /^to$/],
  [/^(?:more|fewer|less)$/, /^than$/],
  [/^no$/, /^(?:more|fewer|less)$/, /^than$/],
  [/^as$/, /^(?:many|few|much|little)$/, /^as$/],
];
