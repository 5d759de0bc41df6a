import type { Fact, FactOf } from '../facts.ts';
import { conceptOf } from '../likeness/concepts.ts';
import type { ToldSentence } from '../likeness/told.ts';

/** Who directs what is done leads it, whatever verb tells so. */
export const LEADING: ReadonlySet<string> = new Set(
  'lead direct run command oversee supervise preside conduct guide'.split(' ').map((verb) => `by ${conceptOf(verb)}`),
);

/** What each party has one of. */
const GROUP =
  /^(?:delegations?|sides?|teams?|negotiators|missions?|brigades?|divisions?|battalions?|regiments?|armies|army|forces|troops|units?|guards?|front)$/;

/** Whether two lead groups that need not be one: each party to talks has a delegation, and its own head of it. */
export function leadOthers(a: FactOf<'name'>, b: FactOf<'name'>): boolean {
  if (!LEADING.has(a.role.role) || !LEADING.has(b.role.role)) return false;
  return !isOneParty(a, b) || !isOneParty(b, a);
}

/** Whether the other sentence names whose group it is that somebody leads; where nobody leads a group, nothing speaks against it. */
function isOneParty({ sentence }: Fact, other: Fact): boolean {
  const owners = ownersOfGroup(sentence);
  return owners === null || owners.some((owner) => other.sentence.concepts.has(owner));
}

/** What stands about a group that may tell whose it is; null where there is no group. */
function ownersOfGroup({ words, concepts }: ToldSentence): readonly string[] | null {
  const at = words.findIndex(({ norm }) => GROUP.test(norm));
  if (at < 0) return null;
  const before = words.slice(Math.max(0, at - 2), at);
  if (before.some(({ norm }) => /^(?:its|their|his|her|whose)$/.test(norm))) return [...concepts];
  const after = /^(?:of|from|for)$/.test(words[at + 1]?.norm ?? '') ? words.slice(at + 2, at + 5) : [];
  return [...before, ...after].flatMap(({ concept }) => concept ?? []);
}
