import { cueVerb } from '../cues/cue-lexicon.ts';
import { isComma, isDash, isFiniteVerb, isQuote } from '../grammar/marks.ts';
import type { Node } from '../grammar/node.ts';

/** What one gives or does when one says no more: "without giving details", "although he gave no reason". */
const GIVING =
  /^(?:giv|provid|offer|go(?:ing|es)? |add|shar|supply|present|cit|identif|specif|detail|nam|explain|elaborat|clarif)/;
const CONCEDING = /^(?:although|though|but|while|albeit|yet|and)$/;
const PRONOUN = /^(?:he|she|they|it)$/;
/** Verbs for keeping silent and their negations: "stopped short of", "declined to", "did not", "gave no". */
const SILENCE = /^(?:declin|refus|fail|decid)/;

/**
 * Whether the reporter speaks again from node `k` on, of when or how much somebody said: "|, hours before the talks", "| without clarifying what that meant",
 * "|, although he stopped short of …", "|, but gave no details".
 */
export function opensNarratorTail(nodes: readonly Node[], k: number): boolean {
  const i = isComma(nodes[k]) || isDash(nodes[k]) ? k + 1 : k;
  if (i > k && datesReport(nodes, i)) return true;
  const first = nodes[i];
  if (first?.lower === 'without')
    return !(isComma(nodes[i - 1]) && closesBeforeThat(nodes, i)) && withholds(nodes, i + 1);
  if (first?.lower === 'as' && tellsMeanwhile(nodes, i)) return true;
  // “open to all”, | although snow had closed it: words between marks end what was said
  if (i > k && isQuote(nodes[k - 1]) && /^(?:although|though)$/.test(first?.lower ?? '')) return true;
  if (i === k || !first || !CONCEDING.test(first.lower)) return false;
  return keepsSilent(nodes, PRONOUN.test(nodes[i + 1]?.lower ?? '') ? i + 2 : i + 1);
}

/** “… is thin,” | as envoys prepared for talks: what went on while somebody spoke, behind words between marks. */
function tellsMeanwhile(nodes: readonly Node[], k: number): boolean {
  const before = nodes[isComma(nodes[k - 1]) ? k - 2 : k - 1];
  if (!isQuote(before) || !(isComma(nodes[k - 1]) || /,["”’']+$/.test(before!.text))) return false;
  return /^(?:NOUN|PROPN|ADJ|DET)$/.test(nodes[k + 1]?.tag ?? '') && nodes.slice(k + 2).some(isFiniteVerb);
}

/** "hours before the talks began", "two days after the attack": how long before or after what somebody spoke. */
function datesReport(nodes: readonly Node[], k: number): boolean {
  const words = nodes.slice(k, k + 5).map(({ lower }) => lower);
  const at = words.findIndex((word) => /^(?:minute|hour|day|week|month|year)s?$/.test(word));
  if (at < 0 || !/^(?:before|after|ahead|since)$/.test(words[at + 1] ?? '')) return false;
  if (!nodes.slice(k, k + at).every(({ tag }) => /^(?:NUM|DET|ADV|ADJ)$/.test(tag))) return false;
  const comma = nodes.findIndex((node, i) => i > k && isComma(node));
  return comma < 0 || !(nodes[comma + 1]?.lower === 'that' || nodes[comma + 1]?.tag === 'QUOTE');
}

/** ", citing two diplomats, | that …", ", without giving proof, | that …": an insertion between a verb and what it reports. */
export function closesBeforeThat(nodes: readonly Node[], from: number): boolean {
  const comma = nodes.findIndex((node, i) => i >= from && isComma(node));
  return comma >= 0 && nodes[comma + 1]?.lower === 'that' && nodes[comma + 1]!.tag === 'SCONJ';
}

/** "clarifying what that meant", "giving details", "going into detail". */
function withholds(nodes: readonly Node[], k: number): boolean {
  const verb = nodes[nodes[k]?.tag === 'ADV' ? k + 1 : k];
  if (!verb || !/ing$/.test(verb.lower)) return false;
  if (verb.lower === 'going') return nodes[k + 1]?.lower === 'into';
  return GIVING.test(verb.lower) || cueVerb(verb.lower)?.family === 'clause';
}

/** "stopped short of", "declined to say", "did not elaborate", "gave no details". */
function keepsSilent(nodes: readonly Node[], k: number): boolean {
  const [first = '', second = '', third = ''] = nodes.slice(k, k + 3).map(({ lower }) => lower);
  if (first === 'stopped' && second === 'short') return true;
  if (SILENCE.test(first) && second === 'to') return cueVerb(third) !== undefined || GIVING.test(third);
  if (/^(?:did|does|do|would|could)$/.test(first) && /^(?:not|n't)$/.test(second))
    return cueVerb(third)?.family === 'clause' || GIVING.test(third);
  return /^(?:gave|offered|provided|gives|offers|provides)$/.test(first) && /^(?:no|few|little|scant)$/.test(second);
}
