import { sourceAfter } from '../content/source-after.ts';
import type { Cue } from '../cues/cues.ts';
import { canSpeak } from '../grammar/can-speak.ts';
import { type Clause, type Draft, mainSubject, unitEnd } from '../grammar/clause.ts';
import { endsSentence, isQuote, isStop } from '../grammar/marks.ts';
import type { Node } from '../grammar/node.ts';
import type { Range } from '../grammar/noun-phrases.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import { isGivenName } from '../speakers/people/given-names.ts';
import { isOffice, isPersonalNoun } from '../speakers/people/titles.ts';

/** Fewest words of a quotation after a colon: shorter ones are names and headings. */
const FEWEST_WORDS = 4;

/** Reads The minister was blunt: “We will not go.” where no reporting verb stands before the colon. */
export function readColon(clause: Clause, used: (node: number) => boolean): Draft | null {
  const { nodes } = clause;
  for (let i = 1; i + 1 < nodes.length; i++) {
    if (nodes[i]!.text !== ':' || !isQuote(nodes[i + 1]) || used(i + 1)) continue;
    if (nodes[i + 1]!.text.split(/\s+/).length < FEWEST_WORDS) continue;
    const source = mainSubject(clause, i) ?? nameBefore(clause, i) ?? authorBefore(clause, i)?.source;
    if (!source || !canSpeak(nodes, clause.phrases, source)) continue;
    return { source, cue: { from: i, to: i + 1 }, content: [{ from: i + 1, to: i + 2 }], negated: false, asks: false };
  }
  return null;
}

/** Analyst Ann Roe: “We will not go.” – a sentence that is nothing but a name, perhaps with what its bearer is. */
function nameBefore({ nodes, phrases }: Clause, colon: number): Range | null {
  let from = colon - 1;
  while (from > 0 && !isStop(nodes[from - 1]) && !isQuote(nodes[from - 1])) from--;
  const source = sourceAfter(nodes, phrases, from, colon);
  if (source?.to !== colon || !endsSentence(nodes[colon + 1]!)) return null;
  const name = nodes.slice(from, colon);
  if (speaksForSomebody(name)) return source;
  const isPerson = ({ text, lower }: Node) => isOffice(text) || isPersonalNoun(lower) || isGivenName(text);
  return name.some(({ tag }) => tag === 'PROPN') && name.some(isPerson) ? source : null;
}

/** "The prime minister’s office", "Lund’s ministry": whose office or ministry speaks. */
const speaksForSomebody = (name: readonly Node[]): boolean =>
  /^(?:office|ministry|spokes(?:man|woman|person))$/.test(name.at(-1)!.lower) &&
  name.some(({ lower }) => /^'s?$/.test(lower));

/**
 * Who is announced to speak by a unit that ends with a colon: "The minister added:", and with which words. `block` where
 * nothing but whom, when and where stands between verb and colon, so that what follows is what was said.
 */
export function readAnnouncement(clause: Clause): { source: Range; cue: Range; block: boolean } | null {
  const { nodes, phrases, cues } = clause;
  const end = unitEnd(nodes);
  if (nodes[end - 1]?.text !== ':') return null;
  for (const cue of cues.toReversed()) {
    if (cue.form !== 'finite') continue;
    const own = subjectBefore(nodes, phrases, cue.from) ?? mainSubject(clause, cue.from);
    if (own && canSpeak(nodes, phrases, own))
      return { source: own, cue: { from: cue.from, to: cue.to }, block: saysWhatFollows(clause, cue) };
  }
  const author = authorBefore(clause, end - 1);
  if (author) return { ...author, block: false };
  const source = mainSubject(clause, end);
  if (!source || !canSpeak(nodes, phrases, source)) return null;
  return { source, cue: { from: end - 1, to: end }, block: sendsWords(clause, source.to) };
}

/** "Our correspondent | sends this from Tarsk:", "Lund had this message:". */
const sendsWords = ({ nodes }: Clause, verb: number): boolean =>
  /^(?:sen(?:ds?|t)|ha[sd]|filed|files|issued)$/.test(nodes[verb]?.lower ?? '') &&
  /^(?:this|these)$/.test(nodes[verb + 1]?.lower ?? '');

const WORDS =
  /^(?:statement|message|words|remark|remarks|comment|comments|tweet|post|quote|line|note|letter|warning|reply|answer)$/;

/** Whose words a colon announces by a noun: "the paper recalled this remark by the envoy on Friday:". */
function authorBefore({ nodes, phrases }: Clause, colon: number): { source: Range; cue: Range } | null {
  for (let k = colon - 2; k >= 0; k--) {
    if (!WORDS.test(nodes[k]!.lower) || !/^(?:by|from)$/.test(nodes[k + 1]!.lower)) continue;
    const source = sourceAfter(nodes, phrases, k + 2, colon);
    return source && canSpeak(nodes, phrases, source) ? { source, cue: { from: k, to: k + 1 } } : null;
  }
  return null;
}

function saysWhatFollows({ nodes }: Clause, { entry, to, negated }: Cue): boolean {
  if (negated || entry.family === 'object' || entry.denies) return false;
  const between = nodes.slice(to, -1);
  return !between.some(({ tag, lower }) => /^(?:VERB|AUX|QUOTE|SCONJ)$/.test(tag) || lower === 'that');
}
