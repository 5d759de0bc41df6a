import { sourceAfter } from '../content/source-after.ts';
import { type Clause, type Draft, unitEnd } from '../grammar/clause.ts';
import { isDash, isQuote, isStop } from '../grammar/marks.ts';

/** Reads “We will stay.” — Jane Doe: a quotation with nothing but a dash and a name behind it. */
export function readCredited({ nodes, phrases }: Clause): Draft | null {
  const end = unitEnd(nodes);
  for (let i = 0; i + 2 < end; i++) {
    if (!isQuote(nodes[i]) || !isDash(nodes[i + 1])) continue;
    const source = sourceAfter(nodes, phrases, i + 2, end);
    if (!source || source.to !== end || nodes[phrases.list[phrases.at[source.from]!]!.head]!.tag !== 'PROPN')
      return null;
    if (i > 0 && !isStop(nodes[i - 1])) return null;
    return { source, cue: { from: i + 1, to: i + 2 }, content: [{ from: i, to: i + 1 }], negated: false, asks: false };
  }
  return null;
}
