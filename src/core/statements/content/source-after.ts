import { appositive } from '../grammar/extend-left.ts';
import type { Node } from '../grammar/node.ts';
import { isRelative, isTimeWord, type Phrase, type Phrases, type Range } from '../grammar/noun-phrases.ts';

const COORDINATION = /^(?:and|or|nor|&)$/;

/**
 * The noun phrase that begins at `from` as the source of an inverted or passive verb or of "according to", with its
 * appositions, brackets and relative clauses, up to `limit`. Null when no noun phrase begins there.
 */
export function sourceAfter(nodes: readonly Node[], phrases: Phrases, from: number, limit: number): Range | null {
  const index = from < limit ? phrases.at[from]! : -1;
  const first = index < 0 ? undefined : phrases.list[index];
  if (!first || first.from !== from) return null;
  if (isRelative(nodes, first) || saysWhen(nodes, first)) return null;
  if (
    nodes[from]!.tag === 'PRON' &&
    first.to - first.from === 1 &&
    !/^(?:one|some|many|those|others)$/.test(nodes[from]!.lower)
  )
    return first;
  let to = withTail(nodes, phrases, first.to, limit);
  for (let guard = 0; guard < 6; guard++) {
    const next = isPluralAfterOne(nodes, phrases, from, to) ? to : withInsert(nodes, phrases, to, limit);
    if (next === to) break;
    to = next;
  }
  return { from, to };
}

/** Steps over prepositional and coordinated tails of a noun phrase. */
function withTail(nodes: readonly Node[], phrases: Phrases, start: number, limit: number): number {
  let to = start;
  while (to < limit) {
    // "a diplomat | close to the talks"
    if (
      /^(?:close|familiar|loyal|near|critical|opposed|sympathetic|allied|privy|involved|present|aligned|linked|acquainted|aware|informed|knowledgeable)$/.test(
        nodes[to]!.lower,
      ) &&
      to + 2 < limit &&
      phrases.at[to + 2]! >= 0
    )
      to++;
    const link = nodes[to]!;
    const next = to + 1 < limit ? phrases.at[to + 1]! : -1;
    if (next < 0 || phrases.list[next]!.from !== to + 1) break;
    const phrase = phrases.list[next]!;
    const tail =
      (/^(?:of|for|at|from|in|with|on|behind|to)$/.test(link.lower) && !saysWhenOrHow(nodes, phrase, link.lower)) ||
      (COORDINATION.test(link.lower) && !startsClause(nodes, phrases, phrase));
    if (!tail) break;
    to = phrase.to;
  }
  return to;
}

const WHEN =
  /^(?:week|month|year|day|morning|evening|night|afternoon|time|weekend|spring|fall|autumn|winter|january|february|march|april|june|july|august|september|october|november|december)s?$/;

/** Whether a noun phrase tells when something was said: "on Monday". */
export const saysWhen = (nodes: readonly Node[], phrase: Phrase): boolean =>
  isTimeWord(nodes[phrase.from]!) || (WHEN.test(nodes[phrase.head]!.lower) && nodes[phrase.head]!.text !== 'Times');

function saysWhenOrHow(nodes: readonly Node[], phrase: Phrase, preposition: string): boolean {
  const head = nodes[phrase.head]!;
  if (
    /^(?:statement|interview|tweet|speech|email|e-mail|letter|post|call|memo|message|conference|briefing|remarks|report|response|reply|release|hearing|rally|debate|testimony|reference|column|appearance|event|article|series)$/.test(
      head.lower,
    )
  )
    return true;
  if (head.tag === 'NUM' || isTimeWord(nodes[phrase.from]!)) return true;
  if (WHEN.test(head.lower)) return true;
  return preposition === 'in' && nodes[phrase.from]!.tag === 'DET' && /^(?:a|an)$/.test(nodes[phrase.from]!.lower);
}

const startsClause = (nodes: readonly Node[], _phrases: Phrases, phrase: Phrase): boolean => {
  const after = nodes[phrase.to];
  return after?.tag === 'VERB' || after?.tag === 'AUX';
};

/** "According to Roe, | mediators from Norland had come": several without an article do not describe one. */
function isPluralAfterOne(nodes: readonly Node[], phrases: Phrases, from: number, to: number): boolean {
  const index = nodes[to]?.text === ',' ? (phrases.at[to + 1] ?? -1) : -1;
  const phrase = index < 0 ? undefined : phrases.list[index];
  if (phrase?.from !== to + 1 || !/^(?:NOUN|ADJ)$/.test(nodes[to + 1]!.tag)) return false;
  return (
    /[^s]s$/.test(nodes[phrase.head]!.lower) && !nodes.slice(from, to).some(({ lower }) => COORDINATION.test(lower))
  );
}

/** Steps over one apposition or relative clause after a comma. */
function withInsert(nodes: readonly Node[], phrases: Phrases, to: number, limit: number): number {
  if (nodes[to]?.text !== ',' || to + 1 >= limit) return to;
  const first = nodes[to + 1]!;
  if (/^(?:who|whose|which)$/.test(first.lower)) {
    let k = to + 1;
    while (k < limit && !/^[,;:.?!]$/.test(nodes[k]!.text)) k++;
    return k;
  }
  const index = phrases.at[to + 1]!;
  const phrase = index < 0 ? undefined : phrases.list[index];
  if (!phrase || phrase.from !== to + 1) return to;
  if (first.tag === 'NUM' && phrase.to - phrase.from === 1) return phrase.to;
  const isName = nodes[phrase.head]!.tag === 'PROPN' && first.tag !== 'DET';
  if (!appositive(nodes, to + 1) && !isName) return to;
  const end = withTail(nodes, phrases, phrase.to, limit);
  const after = nodes[end];
  if (after && (after.tag === 'VERB' || after.tag === 'AUX') && !/ing$/.test(after.lower)) return to;
  return end;
}
