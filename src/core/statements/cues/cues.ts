import { isAlias } from '../grammar/marks.ts';
import type { Node } from '../grammar/node.ts';
import { type CueVerb, cueVerb } from './cue-lexicon.ts';

/** A reporting verb in a unit with all that belongs to its verb phrase, as node indices. */
export interface Cue {
  /** First node of the verb phrase: "did" of "did not say", "went" of "went on to say". */
  readonly from: number;
  /** The reporting verb itself. */
  readonly verb: number;
  /** After the reporting verb and its particle. */
  readonly to: number;
  readonly entry: CueVerb;
  readonly form: 'finite' | 'participle' | 'infinitive' | 'passive';
  readonly negated: boolean;
}

const BE = /^(?:was|were|been|is|are|be|being|am|'s|'re|get|got|gets)$/;
const NOT = /^(?:not|n't|never|cannot|neither|nor)$/;
/** Verbs under which a reporting verb in the infinitive still reports: "went on to say". */
const RAISING =
  /^(?:go|goes|went|gone|going|continue[sd]?|continuing|appear(?:s|ed|ing)?|seem(?:s|ed)?|want(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|refuse[sd]?|refusing|decline[sd]?|declining|used|like[sd]?|come|comes|came|begin|began|begun|start(?:s|ed)?|plan(?:s|ned)?|hasten(?:s|ed)?|proceed(?:s|ed)?|fail(?:s|ed)?|hesitate[sd]?|has|have|had|need(?:s|ed)?|ought|felt|dare[sd]?|vow(?:s|ed)?|rush(?:es|ed)?|return(?:s|ed)?)$/;
const REFUSING = /^(?:refus|declin|fail|hesitat)/;
/** Words after which a verb form is a noun: "the claims". */
const BEFORE_NOUN = /^(?:the|a|an|his|her|their|its|my|our|your|this|these|those|of|'s|no|any|some|such|every|each)$/;
const PARTICLE: Readonly<Record<string, RegExp>> = {
  call: /^(?:for|on|upon|out)$/,
  point: /^out$/,
  speak: /^(?:of|about|out|against)$/,
  talk: /^(?:about|of)$/,
  refer: /^to$/,
  admit: /^to$/,
  agree: /^(?:to|with)$/,
  appeal: /^to$/,
  complain: /^(?:about|of)$/,
  lash: /^out$/,
  weigh: /^in$/,
  respond: /^to$/,
  warn: /^(?:of|about|against)$/,
  apologize: /^for$/,
  go: /^on$/,
  put: /^it$/,
};
/** Verbs that report only together with their particle. */
const NEEDS_PARTICLE = /^(?:point|refer|appeal|lash|weigh|put|go)$/;

/** Reporting verbs of a unit, outside quotation marks, in order. */
export function findCues(nodes: readonly Node[]): Cue[] {
  const cues: Cue[] = [];
  nodes.forEach((node, i) => {
    if (node.tag === 'PUNCT' || node.tag === 'QUOTE') return;
    const entry = cueVerb(node.lower);
    if (!entry || !isVerb(nodes, i, entry) || isAlias(nodes, i + 1) || isAlias(nodes, i + 2)) return;
    const cue = readCue(nodes, i, entry);
    if (cue) cues.push(cue);
  });
  return cues;
}

/** The tagger takes some verbs of headlines and of inverted sentences for nouns. */
function isVerb(nodes: readonly Node[], i: number, entry: CueVerb): boolean {
  const node = nodes[i]!;
  const before = nodes[i - 1];
  if (before && BEFORE_NOUN.test(before.lower) && !(before.lower === "'s" && before.tag === 'AUX')) return false;
  if (before && /^[-–‑]$/.test(before.text) && before.end === node.start) return false;
  const after = nodes[i + 1];
  if (after && /^[-–‑]$/.test(after.text) && after.start === node.end) return false;
  if (node.tag === 'VERB') return true;
  if (entry.lemma === 'say') return node.tag !== 'NOUN' || node.lower !== 'say';
  if (node.lower.endsWith('ed') && (node.tag === 'PROPN' || node.tag === 'ADJ' || node.tag === 'NOUN')) {
    const subject = before?.tag === 'ADV' ? nodes[i - 2] : before;
    return subject?.tag === 'PROPN' || subject?.tag === 'PRON' || subject?.tag === 'QUOTE';
  }
  return (
    /s$/.test(node.lower) &&
    node.tag !== 'ADJ' &&
    (after?.lower === 'that' || after?.tag === 'QUOTE' || after?.text === ':') &&
    before?.tag === 'PROPN'
  );
}

function readCue(nodes: readonly Node[], verb: number, entry: CueVerb): Cue | null {
  let from = verb;
  let negated = false;
  let passive = false;
  let finite = !nodes[verb]!.lower.endsWith('ing');
  let infinitive = false;
  for (let k = verb - 1; k >= 0; k--) {
    const { lower, tag } = nodes[k]!;
    if (NOT.test(lower)) negated = true;
    else if (tag === 'AUX' || lower === 'to' || /^'(?:ve|d|ll|re|m)$/.test(lower)) {
      if (tag === 'AUX' && BE.test(lower) && from === verb && !nodes[verb]!.lower.endsWith('ing')) passive = true;
      if (tag === 'AUX' && nodes[verb]!.lower.endsWith('ing')) finite = true;
      if (lower === 'to' && tag === 'PART') {
        const chain = raisingVerb(nodes, k);
        if (chain < 0) {
          infinitive = true;
          if (from === verb) from = k;
          break;
        }
        if (REFUSING.test(nodes[chain]!.lower)) negated = true;
        if (/ing$/.test(nodes[chain]!.lower)) finite = false;
        from = chain;
        k = chain;
        continue;
      }
    } else if (tag !== 'ADV' || /^(?:when|why|how|where|so|instead|however)$/.test(lower)) break;
    if (tag !== 'ADV') from = k;
  }
  const participle = !finite;
  if (passive && !/(?:ed|en|id|ught|old|wn)$/.test(nodes[verb]!.lower)) passive = false;
  const particle = PARTICLE[entry.lemma];
  const next = nodes[verb + 1];
  const hasParticle = particle !== undefined && next !== undefined && particle.test(next.lower);
  if (NEEDS_PARTICLE.test(entry.lemma) && !hasParticle) return null;
  if (entry.lemma === 'go' && (nodes[verb + 2]?.lower === 'to' || goesOnTalking(nodes, verb))) return null;
  return {
    from,
    verb,
    to: verb + (hasParticle ? 2 : 1),
    entry,
    form: passive ? 'passive' : infinitive ? 'infinitive' : participle ? 'participle' : 'finite',
    negated,
  };
}

/** "went on | talking in Tarsk": somebody does not stop, and says nothing. */
const goesOnTalking = (nodes: readonly Node[], verb: number): boolean =>
  /ing$/.test(nodes[verb + 2]?.lower ?? '') && nodes[verb + 2]!.tag !== 'QUOTE';

/** Index of the verb that governs the infinitive whose "to" stands at `k`; -1 when that verb does not pass on a report. */
function raisingVerb(nodes: readonly Node[], k: number): number {
  for (let v = k - 1; v >= Math.max(0, k - 2); v--) {
    const { lower, tag } = nodes[v]!;
    if (RAISING.test(lower)) return v;
    if (!(lower === 'on' || tag === 'ADV')) return -1;
  }
  return -1;
}
