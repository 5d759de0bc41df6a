import { canSpeak } from '../grammar/can-speak.ts';
import type { Draft } from '../grammar/clause.ts';
import type { Node } from '../grammar/node.ts';
import { isTimeWord, type Phrase, type Phrases } from '../grammar/noun-phrases.ts';
import { dateEnd } from '../grammar/written-date.ts';
import type { Cue } from './cues.ts';

/** Whether a verb of speech with what was read of it tells no speech: silence, a gesture, a blow, empty words, or what may only be said. */
export const saysNothing = (nodes: readonly Node[], phrases: Phrases, cue: Cue, draft: Draft): boolean =>
  isOnlyPossible(nodes, cue) ||
  isWished(nodes, cue) ||
  isNobody(nodes, draft) ||
  isSupposed(nodes, draft) ||
  isEmpty(nodes, cue, draft) ||
  isNoReport(nodes, phrases, cue, draft) ||
  isMadeOrSet(nodes, cue, draft) ||
  isByArms(nodes, phrases, cue, draft);

/** Verbs of speech that mean blows as well. */
const STRIKES = /^(?:attack|blast|hammer|slam|bash|knock|lash|rip|assail|defend)$/;
const ARMED =
  /^(?:force|troop|army|armies|soldier|fighter|militant|militia|militiam[ae]n|rebel|insurgent|gunm[ae]n|commando|warplane|plane|jet|drone|helicopter|missile|rocket|shell|tank|warship|navy|artillery|paratrooper|brigade|battalion|division|unit|raider|assailant|attacker|bomber|mob|settler|jihadist|guerrilla|mercenar(?:y|ies)|raf|idf)s?$/;
/** What is attacked by arms: places, the armed, what they use and where they live. */
const TARGET =
  /^(?:post|outpost|base|position|checkpoint|checkpost|border|town|village|city|cities|district|province|neighbou?rhood|convoy|airport|airfield|airbase|port|harbou?r|camp|hospital|school|mosque|church|market|ship|vessel|tanker|boat|depot|barracks|building|house|home|bridge|road|refinery|pipeline|plant|station|facility|facilities|compound|site|target|patrol|vehicle|truck|bus|train|infrastructure|territory|frontier|garrison|prison|stronghold|hideout|headquarters|embassy|consulate|area|region|street|door|table|desk|phone|fist|window)s?$/;

/** Whether a verb of speech tells of arms: "forces attacked posts along the border", not "the rebels attacked the plan". */
function isByArms(nodes: readonly Node[], phrases: Phrases, cue: Cue, { source, content }: Draft): boolean {
  if (!STRIKES.test(cue.entry.lemma)) return false;
  const at = content.at(-1)!;
  if (content.length !== 1 || at.from < cue.to) return false;
  const object = headAt(nodes, phrases, at.from);
  if (object && (TARGET.test(object.lower) || ARMED.test(object.lower))) return true;
  const subject = source && headAt(nodes, phrases, source.from);
  return subject !== null && subject !== undefined && ARMED.test(subject.lower) && object?.tag === 'PROPN';
}

function headAt(nodes: readonly Node[], phrases: Phrases, k: number): Node | null {
  const index = phrases.at[k]!;
  return index < 0 ? null : nodes[phrases.list[index]!.head]!;
}

/**
 * Whether a verb phrase tells only what may be said: "could announce a deal", "might deny them permits"; not "would not
 * say", which tells that nothing was.
 */
const isOnlyPossible = (nodes: readonly Node[], { from, verb, negated, entry }: Cue): boolean =>
  !negated &&
  nodes
    .slice(from, verb)
    .some(
      ({ lower }) =>
        /^(?:could|may|might)$/.test(lower) || (entry.family === 'object' && /^(?:can|should|must|would)$/.test(lower)),
    );

const NOBODY = /^(?:nobody|none|no|any|anyone|anybody|whoever|having|i['’]m)$/;

/**
 * Nobody, or whoever it may be, says nothing: "nobody will say what was agreed", "no official has said so", "anyone who tells you that". But
 * "no one at the ministry claims that" tells what the ministry does not say.
 */
function isNobody(nodes: readonly Node[], { source }: Draft): boolean {
  if (source === null) return false;
  const first = /^(?:who|that)$/.test(nodes[source.from]!.lower) ? source.from - 1 : source.from;
  if (!NOBODY.test(nodes[first]?.lower ?? '')) return false;
  return !nodes.slice(first + 1, source.to).some(({ tag }) => tag === 'ADP');
}

/** "Should the other side refuse to talk": what would be, if it were said. */
const isSupposed = (nodes: readonly Node[], { source }: Draft): boolean =>
  source !== null && /^(?:if|unless|should|whether)$/.test(nodes[source.from - 1]?.lower ?? '');

/** What may follow the name of whom somebody telephones or lets in. */
const NO_COMPLEMENT = /^(?:ADV|ADP|PUNCT|CCONJ|SCONJ)$/;

const isDate = (nodes: readonly Node[], at: number): boolean => isTimeWord(nodes[at]!) || dateEnd(nodes, at) > at;

/** Words of a date at most. */
const DATE_WORDS = 4;

/** "It was written and signed by the minister", "a vote that was called for 27 May": told is who made something, or when it is to be. */
function isMadeOrSet(nodes: readonly Node[], cue: Cue, { content }: Draft): boolean {
  const { from, to } = content[0]!;
  if (cue.form === 'passive' && cue.entry.lemma === 'write')
    return from < cue.from && /^(?:it|this|that|they|these)$/.test(nodes[from]!.lower);
  const isCalledFor = cue.entry.lemma === 'call' && nodes[cue.verb + 1]?.lower === 'for';
  return isCalledFor && from >= cue.to && to - from <= DATE_WORDS && isDate(nodes, from);
}

/** "She called the prime minister first", "they admit a monitoring team", "forces observe the truce": nothing is said. */
function isNoReport(nodes: readonly Node[], phrases: Phrases, cue: Cue, { content }: Draft): boolean {
  if (!/^(?:call|admit|observe|conclude)$/.test(cue.entry.lemma) || cue.form === 'passive' || cue.to > cue.verb + 1)
    return false;
  const at = content[0]!;
  if (content.length !== 1 || at.from < cue.to || nodes.slice(at.from, at.to).some(({ tag }) => tag === 'QUOTE'))
    return false;
  const index = phrases.at[at.from]!;
  const phrase = index < 0 ? undefined : phrases.list[index];
  if (!phrase || phrase.from !== at.from) return false;
  if (cue.entry.lemma === 'admit') return canSpeak(nodes, phrases, phrase);
  if (cue.entry.lemma !== 'call') return !nodes.slice(at.from, at.to).some(({ tag }) => tag === 'AUX');
  if (holdsComplement(nodes, phrase) && !canSpeak(nodes, phrases, phrase)) return false;
  const next = nodes[phrase.to];
  return (
    (nodes[phrase.head]!.tag === 'PROPN' || /^(?:about|back|again|[.,])$/.test(next?.lower ?? '.')) &&
    (next === undefined || NO_COMPLEMENT.test(next.tag) || /^(?:first|again|back)$/.test(next.lower)) &&
    next?.lower !== 'as'
  );
}

/** Whether a phrase may be a thing and what it is called: "the attack terrorism", not "a cabinet meeting". */
const holdsComplement = (nodes: readonly Node[], { from, to }: Phrase): boolean =>
  /^(?:the|this|that|these|those|its|his|her|their)$/.test(nodes[from]!.lower) &&
  nodes.slice(from, to).filter(({ tag }) => tag === 'NOUN').length > 1;

/** "Would like to talk about the road", "wants to discuss it": what is wished has not been said. */
const isWished = (nodes: readonly Node[], { from, verb, entry }: Cue): boolean =>
  /^(?:talk|speak|discuss)$/.test(entry.lemma) &&
  nodes.slice(from, verb).some(({ lower }) => /^(?:like|likes|liked|want|wants|wanted)$/.test(lower));

const POINTER =
  /^(?:this|that|it|so|these|those|them|him|her|he|she|they|us|me|one|which|what|who|whom|both|all|more|little|nothing)$/;
/** What somebody is told to have said without its being told: "said so", "said little in the hall". */
const VAGUE = /^(?:so|this|it|much|more|less|little|something|anything|everything|nothing|enough)$/;
const untilClause = (words: readonly Node[]): number | undefined => {
  const at = words.findIndex(({ lower }) => /^(?:as|when|while|before|after|because|since|until)$/.test(lower));
  return at < 0 ? undefined : at;
};
const isClausal = ({ tag }: Node): boolean => tag === 'VERB' || tag === 'AUX' || tag === 'QUOTE';
const DETERMINER = /^(?:the|this|that|these|those|such|a|an)$/;
const POINTING = /^(?:step|move|news|matter|thing|same|development)s?$/;
const EMPTY =
  /^(?:way|point|effort|report|fact|issue|idea|decision|claim|charge|allegation|accusation|offer|proposal|question|request|statement|story|stories|comment|remark)s?$/;

/** "appealed to | the rebels to leave", not "appealed to | the court". */
const asksTo = (words: readonly Node[]): boolean =>
  words.some(({ lower, tag }, i) => tag === 'QUOTE' || (lower === 'to' && words[i + 1]?.tag === 'VERB'));

/**
 * Whether content says nothing by itself: "said so", "welcomed the step". A quotation always says something, and so does
 * the refusal of what somebody else said: "rejected the claim".
 */
function isEmpty(nodes: readonly Node[], { entry, form }: Cue, { content }: Draft): boolean {
  if (content.length !== 1 || entry.family === 'weak' || form === 'passive') return false;
  const { from, to } = content[0]!;
  if (entry.lemma === 'appeal' && !asksTo(nodes.slice(from, to))) return true;
  const words = nodes.slice(from, to).filter(({ tag }) => tag !== 'PUNCT');
  if (words.length === 0) return true;
  if (
    /^(?:say|tell|add|repeat)$/.test(entry.lemma) &&
    VAGUE.test(words[0]!.lower) &&
    !/^(?:of|about)$/.test(words[1]?.lower ?? '') &&
    !words.slice(1, untilClause(words)).some(isClausal)
  )
    return true;
  if (words.length > 2 || words.some(({ tag }) => tag === 'QUOTE')) return false;
  const noun = words.at(-1)!.lower;
  if (words.length === 1) return POINTER.test(noun);
  if (!DETERMINER.test(words[0]!.lower)) return false;
  return POINTING.test(noun) || (entry.family === 'clause' && !entry.denies && EMPTY.test(noun));
}
