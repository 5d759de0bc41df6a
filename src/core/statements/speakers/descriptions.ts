import { fold } from '../../terms/fold.ts';
import { withoutPossessive } from '../../terms/possessive.ts';
import type { Person } from './people/person.ts';
import { isPlaceName } from './people/places.ts';
import { isKin, isParty, isSingleRole, mayMean, narrower, officeOf, partiesIn } from './people/roles.ts';
import { isSamePlace } from './people/same-place.ts';
import { genderOfTitle, isBodyWord } from './people/titles.ts';
import { compound, type Traits } from './people/traits.ts';

/** A definite description of one person: "the former Vermont senator", "Obama's campaign strategist". */
export interface Description {
  /** As `officeOf` gives it: "senator". */
  readonly office: string;
  /** Other words that describe, folded. */
  readonly words: readonly string[];
  /** The office before "and", where there is one: "the former first lady and senator". */
  readonly second: string | null;
  readonly former: boolean;
  readonly deputy: boolean;
  /** Words before the possessive mark, folded; null where an article stands instead. */
  readonly owner: string | null;
  readonly gender: 'female' | 'male' | null;
}

const TAIL = /\s(?:of|for|at|in|from|to|on|with)\s/;
const DETERMINER = /^(?:the|his|her|their)$/;
const FORMER = /^(?:former|ex|ex-.+|onetime)$/;
const EMPTY =
  /^(?:own|longtime|current|new|same|late|then|top|senior|embattled|outgoing|long-time|sitting|incumbent|vice|deputy|the|a|an|\W)$/;

/** Reads the words of a source before any insertion as a description; null when they name, introduce or list. */
export function describe(lead: string): Description | null {
  const parts = lead.split(' and ');
  if (parts.length === 2) return describeTwo(parts[0]!, parts[1]!);
  const [front = '', ...tail] = lead.split(TAIL);
  const words = front.split(/\s+/);
  const head = words.at(-1)!;
  // "the Special Envoy for Norland": the United Nations and some papers write offices in capitals
  const capital = /^\p{Lu}/u.test(head);
  if (words.length < 2 || words.length > 9 || !isSingleRole(head.toLowerCase())) return null;
  if (capital && !/^the$/i.test(words[0]!)) return null;
  // the United Nations' records name states, not people: "the representative of Norland"
  if (/^(?:representative|delegate)$/.test(head) && tail.length > 0) return null;
  const mark = words.findIndex((word) => /[’']s?$/.test(word));
  if (mark < 0 && !DETERMINER.test(fold(words[0]!))) return null;
  const owned = mark >= 0 || !/^the$/i.test(words[0]!);
  const own = words.slice(mark < 0 ? 1 : mark + 1, -1).map(fold);
  const rest = [
    ...own,
    ...tail
      .join(' ')
      .split(/[^\p{L}\p{N}.-]+/u)
      .map(fold),
  ].filter((word) => word !== '' && !FORMER.test(word) && !EMPTY.test(word));
  return {
    office: compound(own.at(-1), officeOf(head)),
    second: null,
    words: rest.map(officeOf).filter((word) => !/^(?:prime|attorney)$/.test(word)),
    former: own.some((word) => FORMER.test(word)),
    deputy: own.some((word) => /^(?:vice|deputy)$/.test(word)),
    owner: owned ? withoutPossessive(fold(words.slice(0, Math.max(mark, 0) + 1).join(' '))) : null,
    gender: genderOfTitle(head.replace(/^ex-/, '')),
  };
}

/** "the former secretary of state and current nominee": one person with two offices; null where the second has an article. */
function describeTwo(first: string, last: string): Description | null {
  if (/^(?:the|a|an|his|her|their)\s/i.test(last)) return null;
  const description = describe(`the ${last}`);
  const head = first.split(TAIL)[0]!.split(/\s+/).at(-1)!;
  if (!description || !/^the\s/i.test(first) || !(isSingleRole(head) || /^(?:lady|founder)$/.test(head))) return null;
  const former = description.former || /\bformer\b/i.test(first);
  return { ...description, former, gender: description.gender ?? genderOfTitle(head), second: officeOf(head) };
}

/** How well somebody fits a description. */
interface Fit {
  readonly person: Person;
  /** 2: office and all words; 1: the office, and nothing against it. */
  readonly level: 1 | 2;
}

/** People by the offices that the article gives them. */
export type Holders = ReadonlyMap<string, readonly Person[]>;

/** Most holders of one office that are compared, which keeps the time linear. */
const MOST_HOLDERS = 30;

/** Sorts people by their offices. */
export function gatherHolders(traits: ReadonlyMap<Person, Traits>): Holders {
  const holders = new Map<string, Person[]>();
  for (const [person, { offices }] of traits) {
    for (const office of offices.keys()) {
      const list = holders.get(office);
      if (!list) holders.set(office, [person]);
      else if (list.length < MOST_HOLDERS) list.push(person);
    }
  }
  return holders;
}

/** The people who hold the office of a description, best level first, without those whom something else rules out. */
export function findFits(
  description: Description,
  holders: Holders,
  traits: ReadonlyMap<Person, Traits>,
): readonly Fit[] {
  const offices = [description.office, ...(description.second ? [description.second] : [])].flatMap(narrower);
  const fits: Fit[] = [];
  for (const person of new Set(offices.flatMap((office) => holders.get(office) ?? []))) {
    const level = levelOf(description, person, traits.get(person)!);
    if (level) fits.push({ person, level });
  }
  return fits.sort((a, b) => b.level - a.level);
}

function levelOf(description: Description, person: Person, traits: Traits): 1 | 2 | null {
  const { office, second, words, former, deputy, owner } = description;
  if (!isCompatible(description, person, traits)) return null;
  const held = [...traits.offices].filter(([one]) => mayMean(office, one) || (second !== null && mayMean(second, one)));
  const fitting = held.filter(([, one]) => one.deputy === deputy && (!former || one.former || isKin(office)));
  if (fitting.length === 0) return null;
  const isTold = (word: string): boolean => tellsOf(traits.words, word);
  const missing = words.filter((word) => !/^(?:presidential|campaign|party)$/.test(word) && !isTold(word));
  if (missing.length === 0 && (former || fitting.some(([, one]) => !one.former)))
    return owner === null || isKin(office) || owner.split(' ').some(isTold) ? 2 : 1;
  return missing.every(isColour) ? 1 : null;
}

/** Most words about somebody that are compared with the name of a country, which keeps the time linear. */
const MOST_WORDS = 60;

/** Whether words about somebody hold a word, or one for the same country: "Norlandic" where "Norland" was told. */
function tellsOf(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true;
  let seen = 0;
  for (const one of words) {
    if (isSamePlace(one, word)) return true;
    if (++seen > MOST_WORDS) return false;
  }
  return false;
}

/** Whether nothing that the article tells of somebody speaks against a description: gender or party. */
export function isCompatible({ gender, words }: Description, person: Person, traits: Traits | undefined): boolean {
  if (person.gender && gender && person.gender !== gender) return false;
  const parties = words.filter(isParty);
  const ownParties = traits ? partiesIn(traits.words) : [];
  return parties.length === 0 || ownParties.length === 0 || parties.some((party) => ownParties.includes(party));
}

/** Words that may stand before an epithet without telling of a trade or a place of work: "the New York businessman". */
const isColour = (word: string): boolean =>
  isParty(word) ||
  isPlaceName(word) ||
  /^(?:new|north|south|west|real|estate|casino|wealthy|presidential|u\.?s\.?|gop)$|\d/.test(word);

const EPITHET =
  /^(?:businessman|nominee|senator|governor|mayor|representative|lawmaker|republican|democrat|.*-old|native|politician|premier)$/;

/** Whether a description that fits nobody by office may still mean whoever the passage is about. */
export const isEpithet = ({ office, words, owner }: Description): boolean =>
  owner === null &&
  (words.some((word) => /-old$/.test(word)) ||
    (EPITHET.test(office) && words.every((word) => (isColour(word) || word === office) && !isBodyWord(word))));
