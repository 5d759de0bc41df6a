import { rightLimit } from '../content/content-end.ts';
import { contentStart } from '../content/content-start.ts';
import { sourceAfter } from '../content/source-after.ts';
import { agentBefore } from '../content/with-agent.ts';
import type { Cue } from '../cues/cues.ts';
import { feelingAt, LIGHT } from '../cues/feelings.ts';
import { canSpeak } from '../grammar/can-speak.ts';
import { type Clause, type Draft, mainSubject } from '../grammar/clause.ts';
import { isComma, isDash, isQuote } from '../grammar/marks.ts';
import type { Range } from '../grammar/noun-phrases.ts';
import { subjectEndingAt } from '../grammar/subjects.ts';
import type { CueRule } from './rule.ts';

const LINK = /^(?:and|but|by|while|when|after|before|in)$/;
const SPEAKING_NOUN =
  /^(?:statement|letter|report|memo|message|tweet|post|email|e-mail|note|resolution|article|editorial|ad|sign|headline|people|officials|groups|critics|supporters|spokesman|spokeswoman|spokesperson|source|sources|document|documents|speech|petition|press|release|filing|complaint|lawsuit|brief|study|poll|advocates|experts|analysts)$/;

/** The minister left, saying that … / a letter accusing him of … */
export const participle: CueRule = {
  name: 'participle',
  read(clause, cue) {
    const { nodes, phrases, drafts } = clause;
    if (cue.form !== 'participle') return null;
    let k = cue.from - 1;
    while (k >= 0 && nodes[k]!.tag === 'ADV') k--;
    const link = nodes[k];
    let source: Range | null = null;
    if (!link || (k === 0 && LINK.test(link.lower))) {
      source = subjectAfterComma(clause, cue.to);
    } else if (isComma(link) || isDash(link) || isQuote(link) || LINK.test(link.lower)) {
      source =
        drafts.filter((draft) => draft.source && draft.cue.from < cue.from).at(-1)?.source ??
        mainSubject(clause, cue.from);
    } else if (phrases.at[k]! >= 0 && SPEAKING_NOUN.test(nodes[phrases.list[phrases.at[k]!]!.head]!.lower)) {
      source = subjectEndingAt(nodes, phrases, k + 1);
    }
    source ??= agentBefore(nodes, phrases, cue.from);
    if (!source) return null;
    const end = rightLimit(clause, cue, cue.to, source);
    const limit =
      source.from > cue.to ? Math.min(end, isComma(nodes[source.from - 1]) ? source.from - 1 : source.from) : end;
    const right = contentStart(clause, cue.to, limit, cue.entry.addressee);
    const felt = LIGHT.test(cue.entry.lemma) ? feelingAt(nodes, cue.to, limit) : -1;
    if (felt >= 0 && canSpeak(nodes, phrases, source)) return draftOf(cue, source, { from: felt, to: limit });
    if (!right || right.at >= limit) return null;
    if (/^(?:cite|quote)$/.test(cue.entry.lemma) && canSpeak(nodes, phrases, { from: right.at, to: limit }))
      return null;
    if (right.opening !== 'quote' && !canSpeak(nodes, phrases, source)) return null;
    if (cue.entry.family === 'weak' && !/^(?:that|quote|colon)$/.test(right.opening)) return null;
    return draftOf(cue, source, { from: right.at, to: limit });
  },
};

const draftOf = ({ from, to, negated, entry }: Cue, source: Range, content: Range): Draft => ({
  source,
  cue: { from, to },
  content: [content],
  negated: negated || entry.denies,
  asks: entry.asks,
});

/** "After saying …, | the minister left": who follows the first comma. */
function subjectAfterComma({ nodes, phrases }: Clause, from: number): Range | null {
  for (let k = from; k < nodes.length; k++) {
    if (!isComma(nodes[k]) && !(isQuote(nodes[k]) && /,["”’']+$/.test(nodes[k]!.text))) continue;
    const source = sourceAfter(nodes, phrases, k + 1, nodes.length);
    if (source) return source;
  }
  return null;
}
