import { fold } from '../../../terms/fold.ts';
import { withoutParticles } from '../../grammar/name-particles.ts';
import { genderOfGivenName, isGivenName } from './given-names.ts';
import { joinLengths } from './join-lengths.ts';
import type { Mention } from './mention.ts';
import { surnameOf, tellingWords } from './name-words.ts';
import type { People, Person } from './person.ts';

/** Gathers mentions into people: a surname alone means whoever of that name is named in full most, then first. */
export function gatherPeople(mentions: readonly Mention[]): People {
  const list: Person[] = [];
  const byMention = new Map<Mention, Person>();
  const bySurname = new Map<string, Person[]>();
  const byName = new Map<string, Person>();
  const byGivenName = new Map<string, Set<Person>>();
  const create = (mention: Mention): Person => {
    const name = mention.headline ? mention.name.split(/\s+/).slice(0, 2).join(' ') : mention.name;
    const surname = surnameOf(name);
    const person: Person = {
      name,
      surname,
      role: null,
      gender: null,
      person: false,
      mentions: [],
      full: 0,
    };
    list.push(person);
    const same = bySurname.get(surname);
    if (same) same.push(person);
    else bySurname.set(surname, [person]);
    return person;
  };
  const add = (mention: Mention, person: Person) => {
    person.mentions.push(mention);
    byMention.set(mention, person);
    if (mention.headline) {
      const given = isFull(mention) ? mention.name.split(/\s+/)[0]! : '';
      person.gender ??= genderOfGivenName(given);
      person.person ||= isGivenName(given);
      return;
    }
    person.role ??= mention.role;
    person.gender ??= mention.gender;
    person.person ||= mention.person;
  };
  const articled = articledSurnames(mentions);
  for (const mention of mentions) {
    if (!isFull(mention) || mention.headline || isShortOf(mention.name, articled)) continue;
    const given = fold(mention.name.split(/\s+/)[0]!);
    const key = `${given} ${surnameOf(mention.name)}`;
    const person = byName.get(key) ?? create(mention);
    byName.set(key, person);
    byGivenName.set(given, (byGivenName.get(given) ?? new Set()).add(person));
    byMention.set(mention, person);
    if (tellingWords(mention.name).length > tellingWords(person.name).length) person.name = mention.name;
    person.full++;
    person.gender ??= mention.gender;
    person.person ||= mention.person;
  }
  joinLengths({ list, byMention, bySurname, byGivenName, byName });
  const byMiddleName = new Map<string, Set<Person>>();
  for (const person of list) {
    for (const word of tellingWords(person.name).slice(1, -1))
      byMiddleName.set(word, (byMiddleName.get(word) ?? new Set()).add(person));
  }
  const shapes = new Map<string, Set<Person>>();
  for (const person of list) {
    for (const shape of shapesOf(person.surname)) shapes.set(shape, (shapes.get(shape) ?? new Set()).add(person));
  }
  /** Somebody named in full whose surname differs in one letter: "McLenney" beside "Tyresha McClenney". */
  const misspelt = (mention: Mention): Person | undefined => {
    if ((isFull(mention) && !isShortOf(mention.name, articled)) || mention.headline) return undefined;
    const near = new Set(shapesOf(surnameOf(mention.name)).flatMap((shape) => [...(shapes.get(shape) ?? [])]));
    return near.size === 1 ? [...near][0] : undefined;
  };
  for (const mention of mentions) {
    const known = byMention.get(mention);
    if (known) {
      add(mention, known);
      continue;
    }
    const inHeadline = mention.headline ? byPrefix(mention.name, byName, bySurname) : undefined;
    if (inHeadline) {
      add(mention, inHeadline);
      continue;
    }
    const candidates = (bySurname.get(surnameOf(mention.name)) ?? []).filter(
      ({ gender }) => !gender || !mention.gender || gender === mention.gender,
    );
    const given = candidates.length === 0 ? byGivenName.get(fold(mention.name)) : undefined;
    const namesake = given?.size === 1 ? [...given][0]! : undefined;
    // a first word that is no common given name may be the family's: "Mao Lin", then "Mao"
    const only = namesake && (namesake.person || isGivenName(mention.name)) ? namesake : undefined;
    const middle = candidates.length === 0 && !isFull(mention) ? byMiddleName.get(fold(mention.name)) : undefined;
    const inside = middle?.size === 1 ? [...middle][0] : undefined;
    const same = candidates.filter(({ gender }) => mention.gender !== null && gender === mention.gender);
    add(
      mention,
      likeliest(same.length > 0 ? same : candidates) ?? only ?? inside ?? misspelt(mention) ?? create(mention),
    );
  }
  return { list, byMention, bySurname };
}

/** Surnames that a fuller name has behind "al": "Al Masri" beside "Walid al-Masri" is no given name and surname. */
const articledSurnames = (mentions: readonly Mention[]): ReadonlySet<string> =>
  new Set(mentions.flatMap(({ name }) => /\S\s+[Aa]l[-‑\s](\p{L}+)$/u.exec(name)?.[1]?.toLowerCase() ?? []));

const isShortOf = (name: string, articled: ReadonlySet<string>): boolean => {
  const surname = /^[Aa]l\s(\p{L}+)$/u.exec(name)?.[1];
  return surname !== undefined && articled.has(surname.toLowerCase());
};

/** Shortest and longest surname that may be misspelt. */
const MISSPELT = { shortest: 5, longest: 20 };

/** A surname and what is left of it without each one letter after the first: two that differ in one letter share one. */
function shapesOf(surname: string): string[] {
  if (surname.length < MISSPELT.shortest || surname.length > MISSPELT.longest) return [];
  return [surname, ...[...surname].slice(1).map((_, i) => surname.slice(0, i + 1) + surname.slice(i + 2))];
}

/** Whom the first words of a headline's run of capitals name: "Hillary Clinton | Goes After". */
function byPrefix(
  name: string,
  byName: ReadonlyMap<string, Person>,
  bySurname: ReadonlyMap<string, readonly Person[]>,
): Person | undefined {
  const words = name.split(/\s+/);
  for (let n = Math.min(words.length, 4); n > 1; n--) {
    const person = byName.get(`${fold(words[0]!)} ${surnameOf(words.slice(0, n).join(' '))}`);
    if (person) return person;
  }
  return likeliest(bySurname.get(surnameOf(words[0]!)) ?? []) ?? undefined;
}

const isFull = ({ name }: Mention): boolean => /\s/.test(withoutParticles(name));

/** Who of several with one surname is meant: whom the article names in full most often, the first of equals. */
function likeliest(candidates: readonly Person[]): Person | null {
  let best: Person | null = null;
  for (const person of candidates) {
    if (!best || person.full > best.full) best = person;
  }
  return best;
}
