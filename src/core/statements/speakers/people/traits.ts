import { fold } from '../../../terms/fold.ts';
import type { Node } from '../../grammar/node.ts';
import type { Phrases } from '../../grammar/noun-phrases.ts';
import type { Unit } from '../../grammar/units.ts';
import type { Mention } from './mention.ts';
import type { People, Person } from './person.ts';
import { stateOf } from './places.ts';
import { isParty, isSingleRole, officeOf } from './roles.ts';
import { isAddress } from './titles.ts';

/** What an article tells of somebody beside the name. */
export interface Traits {
  /** Offices, as `officeOf` gives them, each with whether it is told as a former one only. */
  readonly offices: Map<string, { former: boolean; deputy: boolean }>;
  /** Every word that describes, folded: "vermont", "republican". */
  readonly words: Set<string>;
}

const FORMER = /^(?:former|ex|then|late|retired|onetime|one-time|longtime)$/;
const DEPUTY = /^(?:vice|deputy|assistant)$/;
const PARTIES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ r: 'republican', d: 'democratic', i: 'independent' }),
);
const LONGEST_PREDICATE = 12;

/** What an article tells of each of its people: titles, appositions, brackets ("D-Vt.") and "is the …". */
export function gatherTraits(units: readonly Unit[], phrases: readonly Phrases[], people: People): Map<Person, Traits> {
  const traits = new Map<Person, Traits>();
  for (const [mention, person] of people.byMention) {
    if (mention.headline) continue;
    let own = traits.get(person);
    if (!own) {
      own = { offices: new Map(), words: new Set() };
      traits.set(person, own);
    }
    if (mention.role) addRole(own, mention.role);
    const { nodes } = units[mention.unit]!;
    addBefore(own, nodes, phrases[mention.unit]!, mention);
    addAfter(own, nodes, phrases[mention.unit]!, mention);
  }
  return traits;
}

/** Reads "former Vermont senator", the part before any "of" or "for" as offices and all of it as words. */
function addRole(traits: Traits, role: string): void {
  const [front = '', ...tail] = fold(role).split(/,| (?:of|for|at|in|from|to|on|with|who) /);
  const words = front.split(/[^\p{L}\p{N}.'-]+/u).filter((word) => word !== '');
  const former = words.some((word) => FORMER.test(word) && word !== 'longtime');
  const owner = words.findLastIndex((word) => /'s?$/.test(word));
  words.forEach((word, i) => {
    const office = officeOf(word);
    // "the Republican nominee's | daughter" is of no party
    if (i <= owner && isParty(office)) return;
    if (isSingleRole(word.replace(/\.$/, '')) && (i === words.length - 1 || words[i + 1] === 'and'))
      addOffice(
        traits,
        compound(words[i - 1], office),
        former,
        words.slice(0, i).some((one) => DEPUTY.test(one)),
      );
    traits.words.add(office);
  });
  for (const word of tail.join(' ').split(/[^\p{L}\p{N}-]+/u)) if (word) traits.words.add(officeOf(word));
}

function addOffice({ offices, words }: Traits, office: string, former: boolean, deputy: boolean): void {
  const known = offices.get(office);
  offices.set(office, { former: former && (known?.former ?? true), deputy: deputy && (known?.deputy ?? true) });
  words.add(office);
}

/** "prime minister" and "attorney general" are offices of two words. */
export const compound = (before: string | undefined, office: string): string =>
  (before === 'prime' && office === 'minister') ||
  (/^(?:attorney|secretary)$/.test(before ?? '') && office === 'general')
    ? `${before} ${office}`
    : office;

/** The words of the name's own noun phrase: "Republican | Donald Trump". */
function addBefore(traits: Traits, nodes: readonly Node[], phrases: Phrases, { first }: Mention): void {
  const index = phrases.at[first]!;
  const from = index < 0 ? first : phrases.list[index]!.from;
  let start = from;
  for (let i = from; i < first; i++) if (/^'s?$/.test(nodes[i]!.lower)) start = i + 1;
  const words = nodes.slice(start, first).map(({ lower }) => fold(lower));
  words.forEach((word, i) => {
    if (!/^\p{L}/u.test(word) || isAddress(word)) return;
    traits.words.add(officeOf(word));
    if (isSingleRole(word) && i === words.length - 1) {
      const former = words.some((one) => FORMER.test(one));
      addOffice(
        traits,
        compound(words[i - 1], officeOf(word)),
        former,
        words.slice(0, i).some((one) => DEPUTY.test(one)),
      );
    }
  });
}

/** "(D-Vt.)", ", R-Ky.," and "is the Republican nominee" behind a name. */
function addAfter(traits: Traits, nodes: readonly Node[], phrases: Phrases, { next }: Mention): void {
  const mark = nodes[next]?.text;
  if (mark === '(' || mark === ',') {
    const party = PARTIES.get(nodes[next + 1]?.lower ?? '');
    const dashed = /^([rdi])[-–](.+)$/.exec(nodes[next + 1]?.lower ?? '');
    if (party && (mark === '(' || /^[-–]$/.test(nodes[next + 2]?.text ?? ''))) {
      traits.words.add(party);
      const state = /^[-–]$/.test(nodes[next + 2]?.text ?? '') ? nodes[next + 3] : undefined;
      if (state) traits.words.add(stateOf(state.lower));
    } else if (dashed) {
      traits.words.add(PARTIES.get(dashed[1]!)!);
      traits.words.add(stateOf(dashed[2]!));
    } else if (mark === '(' && nodes[next + 2]?.text === ')') traits.words.add(stateOf(nodes[next + 1]!.lower));
    return;
  }
  if (!/^(?:is|was|became|remains|remained)$/.test(nodes[next]?.lower ?? '')) return;
  const index = phrases.at[next + 1] ?? -1;
  const phrase = index < 0 ? undefined : phrases.list[index];
  if (phrase?.from !== next + 1 || !/^(?:the|a|an)$/.test(nodes[phrase.from]!.lower)) return;
  if (phrase.to - phrase.from > LONGEST_PREDICATE) return;
  addRole(
    traits,
    nodes
      .slice(phrase.from + 1, phrase.to)
      .map(({ text }) => text)
      .join(' '),
  );
}
