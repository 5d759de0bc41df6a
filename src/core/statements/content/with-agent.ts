import { phraseEndingAt } from '../grammar/extend-left.ts';
import { isComma } from '../grammar/marks.ts';
import type { Node } from '../grammar/node.ts';
import type { Phrases, Range } from '../grammar/noun-phrases.ts';

/** Who speaks by a participle behind "with": "with the former | stressing that …, and the latter | adding that …"; else null. */
export function agentBefore(nodes: readonly Node[], phrases: Phrases, verb: number): Range | null {
  const agent = phraseEndingAt(phrases, verb);
  return agent && agentLink(nodes, phrases, verb) >= 0 ? { from: agent.from, to: agent.to } : null;
}

/** Index of the "with" or of the "and" of such a row before the participle at `verb`, or of the comma before it; -1. */
export function agentLink(nodes: readonly Node[], phrases: Phrases, verb: number): number {
  const agent = phraseEndingAt(phrases, verb);
  const link = agent ? agent.from - 1 : -1;
  const word = nodes[link]?.lower;
  const goesOn =
    word === 'and' && nodes.slice(0, link).some((node, i) => node.lower === 'with' && isComma(nodes[i - 1]));
  if (word !== 'with' && !goesOn) return -1;
  return isComma(nodes[link - 1]) ? link - 1 : link;
}
