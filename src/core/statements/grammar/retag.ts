import { cueVerb } from '../cues/cue-lexicon.ts';
import type { Node } from './node.ts';

/** Share of capitalised words from which a sentence counts as a headline, where capitals tell nothing of names. */
const HEADLINE = 0.7;

const OPEN_CLASS = /^(?:VERB|NOUN|ADJ|ADV|INTJ|X|SCONJ)$/;

/**
 * The same nodes with the tags put right where the tagger, which knows the words better than the news, is regularly
 * wrong: surnames that look like verbs, reporting verbs that look like nouns.
 */
export function retag(nodes: readonly Node[]): Node[] {
  const headline = isHeadline(nodes) && !/[.?!]["”’']?$/.test(nodes.at(-1)?.text ?? '');
  return nodes.map((node, i) => {
    const tag = tagOf(nodes, i, headline);
    return tag === node.tag ? node : { ...node, tag };
  });
}

/** Whether nearly every word is capitalised, as in headlines, so that capitals tell nothing of names. */
export function isHeadline(nodes: readonly Node[]): boolean {
  let words = 0;
  let capital = 0;
  for (const { text } of nodes) {
    if (!/^\p{L}{4,}/u.test(text)) continue;
    words++;
    if (/^\p{Lu}/u.test(text)) capital++;
  }
  return words > 3 && capital / words >= HEADLINE;
}

const HAVE = /^(?:has|have|had|'ve|'d)$/;

function tagOf(nodes: readonly Node[], i: number, headline: boolean): string {
  const { text, lower, tag } = nodes[i]!;
  const before = nodes[i - 1];
  const after = nodes[i + 1];
  if (/^\p{Lu}\p{L}/u.test(text) && OPEN_CLASS.test(tag) && !headline) {
    const initial =
      !before ||
      /^(?:[.?!:;…•*-]|\.\.+)$/.test(before.text) ||
      (before.tag === 'QUOTE' && /[.!?…]["”’']+$/.test(before.text));
    if (!initial) return 'PROPN';
    // "Exiled leader Doe said"
    if (tag === 'VERB' && /ed$/.test(lower) && !cueVerb(lower) && /^(?:NOUN|ADJ)$/.test(after?.tag ?? '')) return 'ADJ';
    if (tag === 'VERB' && after && /^(?:said|says|told|added|wrote)$/.test(after.lower)) return 'PROPN';
  }
  // the tagger knows Latin letters alone: a word in another script within English text is a name
  if (tag === 'X' && /^\p{Lo}/u.test(text)) return 'PROPN';
  if (
    /^['’]$/.test(text) &&
    before &&
    /s$/i.test(before.text) &&
    before.end === nodes[i]!.start &&
    after &&
    /^(?:NOUN|PROPN|ADJ)$/.test(after.tag)
  )
    return 'PART';
  if (
    lower === 'chief' &&
    tag === 'ADJ' &&
    (after?.lower === 'of' || (/^(?:NOUN|PROPN)$/.test(before?.tag ?? '') && after?.tag !== 'NOUN'))
  )
    return 'NOUN';
  if (
    lower === 'general' &&
    tag === 'ADJ' &&
    (before?.lower === 'secretary' || /^(?:VERB|AUX)$/.test(after?.tag ?? '')) &&
    /^(?:attorney|solicitor|secretary|inspector|surgeon|director)$/.test(before?.lower ?? '')
  )
    return 'NOUN';
  if (
    lower === 'following' &&
    tag === 'VERB' &&
    before?.tag !== 'AUX' &&
    /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(after?.tag ?? '')
  )
    return 'ADP';
  if (text === 'Under' && after?.text === '-' && after.start === nodes[i]!.end) return 'PROPN';
  if (lower === 'long' && HAVE.test(before?.lower ?? '') && /ed$/.test(after?.lower ?? '')) return 'ADV';
  if ((tag === 'NOUN' || tag === 'ADJ') && /ed$/.test(lower) && cueVerb(lower)) {
    const auxiliary =
      HAVE.test(before?.lower ?? '') ||
      (/^(?:long|also|already|repeatedly)$/.test(before?.lower ?? '') && HAVE.test(nodes[i - 2]?.lower ?? ''));
    if (auxiliary) return 'VERB';
  }
  // “We pay,” | fumed | Doe
  if (
    /^(?:ADJ|NOUN)$/.test(tag) &&
    /ed$/.test(lower) &&
    before?.tag === 'QUOTE' &&
    /[,?!]["”’']+$/.test(before.text) &&
    cueVerb(lower)?.inverts &&
    /^(?:PROPN|DET|PRON)$/.test(after?.tag ?? '')
  )
    return 'VERB';
  if (/^(?:further|even|still|later)$/.test(lower) && tag === 'VERB' && after?.tag === 'VERB') return 'ADV';
  if (tag === 'VERB' && /^(?:express|voic|issu)(?:e|es|ed|ing)$/.test(before?.lower ?? '')) return 'NOUN';
  if (tag === 'VERB' && before?.lower === 'to' && nodes[i - 2]?.lower === 'according') return 'NOUN';
  if (tag === 'NOUN' && /s$/.test(lower) && cueVerb(lower) && after && reports(nodes, i)) return 'VERB';
  if (tag === 'NOUN' && after?.lower === 'that' && reportInPlural(nodes, i)) return 'VERB';
  const told = after?.tag === 'PROPN' || (after?.tag === 'NOUN' && /[^s]s$/.test(after.lower));
  if (tag === 'ADJ' && /ed$/.test(lower) && before?.tag === 'PROPN' && told && tellsThat(nodes, i)) return 'VERB';
  if (tag === 'ADJ' && cueVerb(lower)?.family === 'clause' && goesOnBehind(nodes, i)) return 'VERB';
  // "told a camp | monitor: “…”"
  if (
    tag === 'VERB' &&
    after?.text === ':' &&
    before?.tag === 'NOUN' &&
    /^\p{Ll}/u.test(text) &&
    !/(?:s|ed|ing)$/.test(lower) &&
    !cueVerb(lower)
  )
    return 'NOUN';
  if (lower === 'that' && tag === 'DET' && before && opensWithSeveral(nodes, i + 1)) return 'SCONJ';
  return tag;
}

/** Furthest that an insertion behind a verb reaches, in nodes. */
const LONGEST_INSERT = 10;

/** Whether what looks like an adjective is a verb with an insertion: "The ministry | alleged, without giving proof, that". */
function goesOnBehind(nodes: readonly Node[], i: number): boolean {
  if (!/^(?:NOUN|PROPN)$/.test(nodes[i - 1]?.tag ?? '') || nodes[i + 1]?.text !== ',') return false;
  const rest = nodes.slice(i + 2, i + 2 + LONGEST_INSERT);
  const comma = rest.findIndex(({ text }) => text === ',');
  return comma > 0 && rest[comma + 1]?.lower === 'that';
}

/** Whether several are the subject of a verb at `k`, so that "that" before them is no article: "that | unmarked convoys would". */
function opensWithSeveral(nodes: readonly Node[], k: number): boolean {
  const noun = nodes[k]?.tag === 'ADJ' ? k + 1 : k;
  if (
    nodes[noun]?.tag !== 'NOUN' ||
    !/[^su]s$/.test(nodes[noun]!.lower) ||
    /^(?:news|series|species|means)$/.test(nodes[noun]!.lower)
  )
    return false;
  return /^(?:AUX|VERB)$/.test(nodes[noun + 1]?.tag ?? '');
}

/** Whether a noun is the verb of several: "Partners | report that it held", not "the officers’ report that came". */
function reportInPlural(nodes: readonly Node[], i: number): boolean {
  const before = nodes[i - 1];
  if (cueVerb(nodes[i]!.lower)?.family !== 'clause' || /s$/.test(nodes[i]!.lower)) return false;
  if (/^(?:VERB|AUX)$/.test(nodes[i + 2]?.tag ?? '')) return false;
  return before?.text === ',' || (/^(?:NOUN|PROPN)$/.test(before?.tag ?? '') && /[^s]s$/.test(before!.lower));
}

/** Furthest that "that" stands behind a verb with whom it tells, in nodes. */
const FURTHEST_THAT = 6;

/** Whether an adjective is the verb between who tells and whom: "Roe | informed Unicef that". */
const tellsThat = (nodes: readonly Node[], i: number): boolean =>
  cueVerb(nodes[i]!.lower)?.addressee === true &&
  nodes.slice(i + 1, i + FURTHEST_THAT).some(({ lower }) => lower === 'that');

/** Whether a plural noun or third person is the latter: "the center estimates that", "the firm says it". */
function reports(nodes: readonly Node[], i: number): boolean {
  const before = nodes[i - 1];
  const after = nodes[i + 1]!;
  if (!before || !/^(?:PROPN|NOUN|PRON)$/.test(before.tag)) return false;
  if (before.tag === 'PRON') return /^(?:he|she|it|who|which)$/.test(before.lower);
  if (
    before.tag === 'NOUN' &&
    !/^(?:says|states|argues|notes|insists|contends|warns|claims|adds|believes|suggests|explains|concludes)$/.test(
      nodes[i]!.lower,
    )
  )
    return false;
  const clause = after.lower === 'that' || /^(?:he|she|it|they|there|how|why|whether)$/.test(after.lower);
  return clause || (before.tag === 'PROPN' && (after.tag === 'QUOTE' || after.text === ':' || after.tag === 'DET'));
}
