import { fold } from '../../fold.ts';
import { isGivenName } from './given-names.ts';
import type { Gender, Mention } from './mentions.ts';

/** Somebody whom an article names, with every place where it does. */
export interface Person {
  /** The longest form of the name: "Zabihullah Mujahid". */
  readonly name: string;
  readonly surname: string;
  role: string | null;
  gender: Gender | null;
  /** Whether anything shows that this is a person and not a place or body. */
  person: boolean;
  readonly mentions: Mention[];
  /** How often the article gives more than the surname. */
  full: number;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** The family name, folded: the last word that is no "Jr.". */
export function surnameOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => !SUFFIX.test(word));
  return fold((words.at(-1) ?? name).replace(/['’]s?$/, ''));
}

/** The people of an article, and which of them each mention means. */
export interface People {
  readonly list: readonly Person[];
  readonly byMention: ReadonlyMap<Mention, Person>;
  /** Those who bear a surname, in order of first full mention. */
  readonly bySurname: ReadonlyMap<string, readonly Person[]>;
}

/** Gathers mentions into people: a surname alone means who of that name was named last in full, or is named most. */
export function gatherPeople(mentions: readonly Mention[]): People {
  const list: Person[] = [];
  const byMention = new Map<Mention, Person>();
  const bySurname = new Map<string, Person[]>();
  const byName = new Map<string, Person>();
  const add = (mention: Mention, person: Person) => {
    person.mentions.push(mention);
    byMention.set(mention, person);
    person.role ??= mention.role;
    person.gender ??= mention.gender;
    person.person ||= mention.person;
  };
  const create = (mention: Mention): Person => {
    const surname = surnameOf(mention.name);
    const person: Person = {
      name: mention.name,
      surname,
      role: null,
      gender: null,
      person: false,
      mentions: [],
      full: 0,
    };
    list.push(person);
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), person]);
    return person;
  };
  const long = mentions.filter(({ name }) => /\s/.test(name));
  for (const mention of long) {
    const words = mention.name.split(/\s+/);
    const key = `${fold(words[0]!)} ${surnameOf(mention.name)}`;
    let person = byName.get(key);
    if (!person) {
      person = create(mention);
      byName.set(key, person);
    }
    person.full++;
    add(mention, person);
  }
  for (const mention of mentions) {
    if (byMention.has(mention)) continue;
    const surname = surnameOf(mention.name);
    const candidates = (bySurname.get(surname) ?? []).filter(
      ({ gender }) => !gender || !mention.gender || gender === mention.gender,
    );
    const first = candidates.length ? null : byGivenName(list, mention.name);
    const person = likeliest(candidates, mention) ?? first ?? create(mention);
    add(mention, person);
  }
  for (const person of list) person.mentions.sort((a, b) => a.start - b.start);
  return { list, byMention, bySurname };
}

/** Who of several with one surname is meant: whom the article has named in full most often so far, the latest of equals. */
export function likeliest(candidates: readonly Person[], at: { readonly start: number }): Person | null {
  let best: Person | null = null;
  let top = -1;
  for (const person of candidates) {
    const before = person.mentions.filter(({ start, name }) => start < at.start && /\s/.test(name));
    const score = before.length * 1e9 + (before.at(-1)?.start ?? 0);
    if (score >= top) {
      best = person;
      top = score;
    }
  }
  return best;
}

/** "Hillary" alone, where one person of that given name is named in full. */
function byGivenName(list: readonly Person[], name: string): Person | null {
  if (!isGivenName(name)) return null;
  const same = list.filter((person) => /\s/.test(person.name) && fold(person.name.split(/\s+/)[0]!) === fold(name));
  return same.length === 1 ? same[0]! : null;
}
