import type { Span } from '../../../article/span.ts';
import { sourceAfter } from '../../content/source-after.ts';
import type { Node } from '../../grammar/node.ts';
import { isSubjectPronoun, type Phrase, type Phrases } from '../../grammar/noun-phrases.ts';
import { wordsOf } from './name-words.ts';
import { isAddress, isOffice, isPersonalNoun } from './titles.ts';

const ARTICLE = /^(?:the|a|an|that|this|his|her|their|its|our|my|both|then)$/;

/** "Taliban spokesperson | Zabihullah Mujahid": the words of the noun phrase before the name. */
export function roleBefore(
  body: string,
  nodes: readonly Node[],
  phrases: Phrases,
  from: number,
  nameStart: number,
): Span | null {
  const index = phrases.at[from]!;
  let i = index < 0 ? from : Math.min(phrases.list[index]!.from, from);
  const office =
    nodes[i - 1]?.lower === 'of' && i > 1 && phrases.at[i - 2]! >= 0 ? phrases.list[phrases.at[i - 2]!] : undefined;
  const title = nodes.slice(i, nodeAt(nodes, nameStart)).at(-1);
  // "Secretary of State | Ann Roe", but "the wife of President | Ann Roe"
  const ofOffice =
    office !== undefined &&
    office.to === i - 1 &&
    isOffice(nodes[office.head]!.text) &&
    !(title && (isOffice(title.text) || isAddress(title.text) || title.text === '.'));
  if (ofOffice) i = office.from;
  while (
    nodes[i] &&
    nodes[i]!.end <= nameStart &&
    (ARTICLE.test(nodes[i]!.lower) ||
      isAddress(nodes[i]!.text) ||
      (nodes[i]!.text === '.' && isAddress(nodes[i - 1]!.text)))
  )
    i++;
  if (!nodes[i] || nodes[i]!.start >= nameStart) return null;
  const words = wordsOf(body, nodes[i]!.start, nameStart);
  while (words.length > 0 && isAddress(words.at(-1)!.text)) words.pop();
  const lastWord = words.at(-1);
  if (!lastWord) return null;
  const last = lastWord.text;
  const lower = /^\p{Ll}/u.test(last) && isPersonalNoun(last);
  return isOffice(last) || lower || (ofOffice && nameStart > nodes[from]!.start)
    ? { start: nodes[i]!.start, end: lastWord.end }
    : null;
}

/** Index of the node that begins at an offset or behind it. */
function nodeAt(nodes: readonly Node[], offset: number): number {
  const at = nodes.findIndex(({ start }) => start >= offset);
  return at < 0 ? nodes.length : at;
}

/** "Khawaja Asif, | Pakistan's defence minister,": the apposition behind the name. */
export function roleAfter(body: string, nodes: readonly Node[], phrases: Phrases, to: number): string | null {
  let i = to;
  if (nodes[i]?.text === '(') {
    while (i < nodes.length && nodes[i]!.text !== ')') i++;
    i++;
  }
  if (nodes[i]?.text !== ',') return null;
  const index = phrases.at[i + 1] ?? -1;
  const phrase = index < 0 ? undefined : phrases.list[index];
  if (phrase?.from !== i + 1 || isSubjectPronoun(nodes, phrase)) return null;
  const head = nodes[phrase.head]!;
  if (head.tag === 'PROPN' ? !isOffice(head.text) : !(isOffice(head.text) || isPersonalNoun(head.lower))) return null;
  const range = sourceAfter(nodes, phrases, i + 1, nodes.length);
  if (!range) return null;
  let end = range.to;
  for (let k = phrase.to; k < range.to; k++) {
    if (nodes[k]!.text === ',') {
      end = k;
      break;
    }
  }
  // "In Chelsea, the mayor | also said": a clause of its own
  if (/^(?:VERB|AUX|ADV)$/.test(nodes[end]?.tag ?? '')) return null;
  const from = ARTICLE.test(nodes[i + 1]!.lower) ? i + 2 : i + 1;
  return from < end ? body.slice(nodes[from]!.start, nodes[end - 1]!.end) : null;
}

/** "The minister of the economy, | Ildefonso Guajardo,": the noun phrase in front of a name that stands in apposition. */
export function roleInFront(body: string, nodes: readonly Node[], phrases: Phrases, from: number): string | null {
  if (nodes[from - 1]?.text !== ',') return null;
  let end = from - 1;
  for (let guard = 0; guard < 6; guard++) {
    const index = end > 0 ? phrases.at[end - 1]! : -1;
    const phrase = index < 0 ? undefined : phrases.list[index];
    if (!phrase) return null;
    const first = nodes[phrase.from]!;
    const noun = isOffice(nodes[phrase.head]!.text) || isPersonalNoun(nodes[phrase.head]!.lower);
    const defined =
      ARTICLE.test(first.lower) || nodes.slice(phrase.from, phrase.head).some(({ lower }) => lower === "'s");
    if (noun && defined) {
      // "a spokesman for the minister, | Ann Roe" may be either
      if (speaksForIt(nodes, phrases, phrase)) return null;
      const start = envoyOf(nodes, phrases, phrase) ?? phrase.from;
      return body.slice(nodes[ARTICLE.test(nodes[start]!.lower) ? start + 1 : start]!.start, nodes[from - 2]!.end);
    }
    if (
      !(noun && nodes[phrase.from - 1]?.lower === 'and') &&
      !/^(?:of|for|at|in|to|from)$/.test(nodes[phrase.from - 1]?.lower ?? '')
    )
      return null;
    end = phrase.from - 1;
  }
  return null;
}

/** Where the office begins of who stands in for an office: "the Special Envoy | of the Secretary-General"; else null. */
function envoyOf(nodes: readonly Node[], phrases: Phrases, { from }: Phrase): number | null {
  const index = nodes[from - 1]?.lower === 'of' && from > 1 ? phrases.at[from - 2]! : -1;
  const outer = index < 0 ? undefined : phrases.list[index];
  return outer && /^(?:representative|envoy)$/.test(nodes[outer.head]!.lower) ? outer.from : null;
}

/** Whether a phrase is whom a spokesman speaks for: "a spokesman for | the minister". */
const speaksForIt = (nodes: readonly Node[], phrases: Phrases, { from }: Phrase): boolean => {
  const index = /^(?:for|to|of)$/.test(nodes[from - 1]?.lower ?? '') && from > 1 ? phrases.at[from - 2]! : -1;
  return (
    index >= 0 && /^(?:spokes\p{L}+|aide|adviser|advisor|lawyer|ally)$/u.test(nodes[phrases.list[index]!.head]!.lower)
  );
};

/** The words from `start` to a name, without the article before them. */
export function roleOf(body: string, nodes: readonly Node[], start: number, nameStart: number): Span {
  const from = nodes[ARTICLE.test(nodes[start]!.lower) ? start + 1 : start]!.start;
  return { start: from, end: from + body.slice(from, nameStart).trimEnd().length };
}
