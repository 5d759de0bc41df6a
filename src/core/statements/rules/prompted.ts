import { rightLimit } from '../content/content-end.ts';
import { contentStart } from '../content/content-start.ts';
import { phraseEndingAt } from '../grammar/extend-left.ts';
import { isQuote } from '../grammar/marks.ts';
import type { CueRule } from './rule.ts';

const PROMPTING = /^(?:prompt(?:s|ed|ing)|le(?:d|ads|ading)|caus(?:es|ed|ing)|push(?:es|ed|ing)|spur(?:s|red|ring))$/;
/** Furthest that the verb stands before who was prompted, in nodes. */
const FURTHEST = 12;

/** "…, prompting the minister to accuse Norland of “…”": who was made to speak, and did. */
export const prompted: CueRule = {
  name: 'prompted',
  read(clause, cue) {
    const { nodes, phrases } = clause;
    if (
      cue.form !== 'infinitive' ||
      cue.entry.family === 'weak' ||
      nodes[cue.from]?.lower !== 'to' ||
      !phraseEndingAt(phrases, cue.from)
    )
      return null;
    let from = cue.from - 1;
    while (from > 0 && cue.from - from < FURTHEST && !/^(?:VERB|AUX|PUNCT|QUOTE)$/.test(nodes[from]!.tag)) from--;
    if (!PROMPTING.test(nodes[from]!.lower)) return null;
    const source = { from: from + 1, to: cue.from };
    const limit = rightLimit(clause, cue, cue.to, source);
    const right = contentStart(clause, cue.to, limit, cue.entry.addressee);
    if (!right || (right.opening !== 'that' && !nodes.slice(right.at, limit).some(isQuote))) return null;
    const content = [{ from: right.at, to: limit }];
    return { source, cue: { from: cue.from, to: cue.to }, content, negated: cue.negated, asks: cue.entry.asks };
  },
};
