import { phraseEndingAt } from '../../grammar/extend-left.ts';
import type { Node } from '../../grammar/node.ts';
import type { Phrase, Phrases } from '../../grammar/noun-phrases.ts';
import { isKin } from './roles.ts';
import { isAddress, isOffice, isPersonalNoun } from './titles.ts';

/** Most prepositions and "and" between an office and the name that follows without a comma. */
const LONGEST_CHAIN = 4;

/**
 * First node of a role that runs into the name at `name` without a comma: "UN envoy to Arvenia | Simon Clarke", "minister
 * for trade and information | Jamal Rashid". -1 where none does: the last words before the name must be no office ("aide to
 * President | Simon Clarke"), and the role must not be just any ("a lawyer for …").
 */
export function roleRunStart(nodes: readonly Node[], phrases: Phrases, name: number): number {
  const index = phrases.at[name]!;
  let phrase: Phrase | undefined = index < 0 ? undefined : phrases.list[index];
  const last = nodes[name - 1];
  if (!phrase || phrase.from >= name || !last) return -1;
  if (!/^(?:NOUN|PROPN)$/.test(last.tag) || isRole(last)) return -1;
  for (let guard = 0; guard < LONGEST_CHAIN; guard++) {
    const link: Node | undefined = nodes[phrase.from - 1];
    if (!link || !/^(?:for|of|to|on|in|at|from|and|&)$/.test(link.lower)) return -1;
    phrase = phraseEndingAt(phrases, phrase.from - 1);
    if (!phrase || /^an?$/.test(nodes[phrase.from]!.lower)) return -1;
    if (isRole(nodes[phrase.head]!)) return isKin(nodes[phrase.head]!.lower) ? -1 : phrase.from;
  }
  return -1;
}

const isRole = ({ text, lower }: Node): boolean =>
  isOffice(text) || isAddress(text) || (/^\p{Ll}/u.test(text) && isPersonalNoun(lower));
