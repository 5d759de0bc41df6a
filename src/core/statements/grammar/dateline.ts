import { isDash } from './marks.ts';
import type { Node } from './node.ts';

/** Furthest that the dash behind a dateline stands, in nodes. */
const LONGEST_DATELINE = 18;

/**
 * Index after a dateline at the beginning of a paragraph: "TARSK, April 2 (Wire) -- |", "May 3, 2031 (TARSK) – |"; 0 where
 * there is none. Its place stands in capitals or before its country, or its agency in brackets.
 */
export function datelineEnd(nodes: readonly Node[]): number {
  const dash = nodes
    .slice(0, LONGEST_DATELINE)
    .findIndex((node, i) => isDash(node) || (i > 0 && isSpacedHyphen(nodes, i)));
  if (dash < 1) return 0;
  const line = nodes.slice(0, dash);
  if (line.some(({ tag }) => /^(?:VERB|AUX|PRON|QUOTE)$/.test(tag))) return 0;
  const marked =
    /^\p{Lu}{4,}$/u.test(line[0]!.text) || line.at(-1)!.text === ')' || isPlaceInCountry(line, nodes[dash + 1]);
  return marked ? dash + 1 : 0;
}

/** "Wadi Tarsk, Norland – Every morning": two names with a comma before a sentence that is not between marks. */
const isPlaceInCountry = (line: readonly Node[], next: Node | undefined): boolean =>
  line.filter(({ text }) => text === ',').length === 1 &&
  line.every(({ tag, text }) => tag === 'PROPN' || text === ',') &&
  next !== undefined &&
  next.tag !== 'QUOTE' &&
  next.tag !== 'PROPN' &&
  /^\p{Lu}/u.test(next.text);

const isSpacedHyphen = (nodes: readonly Node[], i: number): boolean =>
  nodes[i]!.text === '-' && nodes[i]!.start > nodes[i - 1]!.end && (nodes[i + 1]?.start ?? 0) > nodes[i]!.end;
