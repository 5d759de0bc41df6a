import { saysWhen, sourceAfter } from '../content/source-after.ts';
import type { Cue } from '../cues/cues.ts';
import { occasionEnd } from '../cues/occasion.ts';
import { canSpeak } from '../grammar/can-speak.ts';
import { type Clause, unitEnd } from '../grammar/clause.ts';
import { phraseEndingAt } from '../grammar/extend-left.ts';
import { isComma, isDash, isFiniteVerb, isQuote, isStop } from '../grammar/marks.ts';
import type { Node } from '../grammar/node.ts';
import { isTimeWord, type Phrases, type Range } from '../grammar/noun-phrases.ts';
import { subjectBefore } from '../grammar/subjects.ts';

/**
 * Whether a sentence ends with source and cue after a comma, so that all before them is what was said, reporting verbs
 * among it: "The minister told them to go, sources said."
 */
export function endsSentenceOf({ nodes, phrases }: Clause, cue: Cue): boolean {
  if (cue.form !== 'finite' || cue.entry.family !== 'clause') return false;
  const source = wholeSubject(nodes, phrases, cue);
  if (!source || source.from < 4 || /^(?:who|which|that|his|her|their|its)$/.test(nodes[source.from]!.lower))
    return false;
  const before = nodes[source.from - 1];
  if (!isComma(before) && !isDash(before) && !endsReport(nodes, source.from - 1)) return false;
  if (isStop(nodes[cue.to])) return true;
  if (!nodes.slice(1, source.from - 1).some(isFiniteVerb)) return false;
  return (
    saysOnlyWhen(nodes, phrases, cue.to) ||
    endsOrAdds(nodes, occasionEnd(nodes, phrases, cue.to)) ||
    saysOnlyHow(nodes, phrases, cue)
  );
}

/** Whether a sentence ends with a report by whoever speaks for somebody named in it: "Roe condemned it, her office said." */
export function speaksForAnother(clause: Clause, cue: Cue): boolean {
  const { nodes, phrases } = clause;
  if (cue.form !== 'finite' || cue.negated || !/^(?:say|confirm|announce|add)$/.test(cue.entry.lemma)) return false;
  const source = subjectBefore(nodes, phrases, cue.from);
  if (!source || source.from < 4 || !speaksFor(nodes[source.from]!) || !isComma(nodes[source.from - 1])) return false;
  return isStop(nodes[cue.to]) || saysOnlyHow(nodes, phrases, cue);
}

/**
 * Whether a sentence ends with an inverted report: "The minister told them to go, added the sources, who …".
 */
export function endsInverted({ nodes, phrases }: Clause, cue: Cue): boolean {
  if (cue.form !== 'finite' || cue.negated || !/^(?:say|add|stress)$/.test(cue.entry.lemma)) return false;
  if (!isComma(nodes[cue.from - 1]) && !(nodes[cue.from - 1]?.tag === 'ADV' && isComma(nodes[cue.from - 2])))
    return false;
  if (!nodes.slice(1, cue.from - 1).some((node) => isFiniteVerb(node) || isQuote(node))) return false;
  const named = sourceAfter(nodes, phrases, cue.to, unitEnd(nodes));
  return named !== null && isStop(nodes[named.to]) && canSpeak(nodes, phrases, named);
}

/** "…, his office said: whoever speaks for somebody passes on that one's words, which are not the office's own. */
const speaksFor = ({ lower }: Node): boolean => /^(?:his|her|their|its)$/.test(lower);

/** Whether a sentence ends at `k`, but for "issued on Friday" and what its source adds: "… said in a statement|, adding that". */
function endsOrAdds(nodes: readonly Node[], k: number): boolean {
  let i = k;
  if (/^(?:issued|released|published|made|posted|carried|read|sent|broadcast)$/.test(nodes[i]?.lower ?? ''))
    while (nodes[i] && !isComma(nodes[i]) && !isStop(nodes[i])) i++;
  return isStop(nodes[i]) || (isComma(nodes[i]) && nodes[i + 1]?.tag === 'VERB' && /ing$/.test(nodes[i + 1]!.lower));
}

/** Whether only a day, or a word like "earlier", stands between `k` and the next comma or the end: "on Thursday,". */
function saysOnlyWhen(nodes: readonly Node[], phrases: Phrases, k: number): boolean {
  let i = k;
  while (i < nodes.length && (isTimeWord(nodes[i]!) || /^(?:on|late|early|earlier)$/.test(nodes[i]!.lower))) i++;
  if (isStop(nodes[i])) return true;
  if (i === k || !isComma(nodes[i])) return false;
  if (/^(?:after|before|following|amid|despite|hours|days)$/.test(nodes[i + 1]?.lower ?? '')) return true;
  const index = phrases.at[i + 1] ?? -1;
  return index >= 0 && saysWhen(nodes, phrases.list[index]!);
}

/** Whether the sentence ends with to whom, where, on what occasion or terms it was said: "on condition of anonymity." */
function saysOnlyHow(nodes: readonly Node[], phrases: Phrases, cue: Cue): boolean {
  const to = cue.to;
  const addressee = cue.entry.addressee && phrases.at[to]! >= 0 ? phrases.list[phrases.at[to]!]! : null;
  const from = addressee?.from === to ? addressee.to : to;
  const first = nodes[from];
  if (isStop(first)) return from > to;
  if (
    /^on (?:the )?condition (?:that|of)\b/.test(
      nodes
        .slice(from, from + 4)
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
    return true;
  const when = /^(?:after|before|during)$/.test(first!.lower);
  if (!isComma(first) && !when && !/^(?:ADP|ADV)$/.test(first!.tag) && !isTimeWord(first!)) return false;
  for (let k = from; k < nodes.length; k++) {
    const node = nodes[k]!;
    if (node.tag === 'QUOTE' || node.tag === 'AUX' || node.lower === 'that' || node.text === ':') return false;
    if (isComma(node) && !/^(?:ADP|ADV|VERB)$/.test(nodes[k + 1]?.tag ?? '')) return false;
    if (isFiniteVerb(node) && nodes[k - 1]!.tag !== 'ADP' && !describesObject(nodes, phrases, k)) return false;
  }
  return true;
}

/** Whether a verb form tells more of what a preposition takes: "in a statement | released on Monday". */
function describesObject(nodes: readonly Node[], phrases: Phrases, verb: number): boolean {
  const noun = phraseEndingAt(phrases, verb);
  return noun !== undefined && nodes[noun.from - 1]?.tag === 'ADP';
}

/** The subject before a verb with what stands before its name without a comma: "the state-run newspaper | The Beacon". */
export function wholeSubject(nodes: readonly Node[], phrases: Phrases, cue: Cue): Range | null {
  const subject = subjectBefore(nodes, phrases, cue.from);
  if (!subject || nodes[subject.from]!.tag !== 'DET') return subject;
  const role = phraseEndingAt(phrases, subject.from);
  const named = nodes.slice(subject.from + 1, subject.to).some(({ tag }) => tag === 'PROPN');
  if (!role || !named || nodes[role.head]!.tag !== 'NOUN' || !isComma(nodes[role.from - 1])) return subject;
  return { from: role.from, to: subject.to };
}

/** "Roe told them that it was | “over,” | the envoy said": words between marks that end what stands before them. */
function endsReport(nodes: readonly Node[], k: number): boolean {
  if (!isQuote(nodes[k]) || !/,["”’']+$/.test(nodes[k]!.text)) return false;
  const before = nodes[k - 1];
  return before !== undefined && !/^(?:PUNCT|CCONJ|QUOTE)$/.test(before.tag);
}
