import { canSpeak } from '../can-speak.ts';
import { type Clause, type Draft, mainSubject, unitEnd } from '../clause.ts';
import { isQuote } from '../marks.ts';
import type { Range } from '../noun-phrases.ts';
import { sourceAfter } from '../source-after.ts';
import { isGivenName } from '../speakers/given-names.ts';
import { isOffice, isPersonalNoun } from '../speakers/titles.ts';
import { subjectBefore } from '../subjects.ts';
import type { Node } from '../units.ts';

/** Fewest words of a quotation after a colon: shorter ones are names and headings. */
const FEWEST_WORDS = 4;

/** Reads The minister was blunt: “We will not go.” where no reporting verb stands before the colon. */
export function readColon(clause: Clause, used: (node: number) => boolean): Draft | null {
  const { nodes } = clause;
  for (let i = 1; i + 1 < nodes.length; i++) {
    if (nodes[i]!.text !== ':' || !isQuote(nodes[i + 1]) || used(i + 1)) continue;
    if (nodes[i + 1]!.text.split(/\s+/).length < FEWEST_WORDS) continue;
    const source = mainSubject(clause, i) ?? nameBefore(clause, i);
    if (!source || !canSpeak(nodes, clause.phrases, source)) continue;
    return { source, cue: { from: i, to: i + 1 }, content: [{ from: i + 1, to: i + 2 }], negated: false, asks: false };
  }
  return null;
}

/** Whoever alone stands before the colon: Analyst Jane Doe: “We will not go.” */
function nameBefore({ nodes, phrases }: Clause, colon: number): Range | null {
  const source = sourceAfter(nodes, phrases, 0, colon);
  const phrase = source && phrases.list[phrases.at[0]!];
  if (!phrase || source.to !== colon || nodes[phrase.head]!.tag !== 'PROPN') return null;
  const isPerson = ({ text, lower }: Node) => isOffice(text) || isPersonalNoun(lower) || isGivenName(text);
  return nodes.slice(source.from, source.to).some(isPerson) ? source : null;
}

/** Who is announced to speak by a unit that ends with a colon: "The minister added:", and with which words. */
export function readAnnouncement(clause: Clause): { source: Range; cue: Range } | null {
  const { nodes, phrases, cues } = clause;
  const end = unitEnd(nodes);
  if (nodes[end - 1]?.text !== ':') return null;
  for (const cue of cues.toReversed()) {
    if (cue.form !== 'finite') continue;
    const own = subjectBefore(nodes, phrases, cue.from) ?? mainSubject(clause, cue.from);
    if (own && canSpeak(nodes, phrases, own)) return { source: own, cue: { from: cue.from, to: cue.to } };
  }
  const source = mainSubject(clause, end);
  return source && canSpeak(nodes, phrases, source) ? { source, cue: { from: end - 1, to: end } } : null;
}
