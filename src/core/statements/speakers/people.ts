import { fold } from '../../fold.ts';
import { withoutParticles } from '../name-particles.ts';
import { genderOfGivenName, isGivenName } from './given-names.ts';
import type { Gender, Mention } from './mentions.ts';

/** Somebody whom an article names, with every place where it does. */
export interface Person {
  /** The longest form of the name: "Zabihullah Mujahid". */
  name: string;
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

/** The family name, folded and without particles: the last word that is no "Jr.". */
export function surnameOf(name: string): string {
  const words = withoutParticles(name)
    .split(/\s+/)
    .filter((word) => !SUFFIX.test(word));
  return fold((words.at(-1) ?? name).replace(/['’]s?$/, ''));
}

/** The people of an article, and which of them each mention means. */
export interface People {
  readonly list: readonly Person[];
  readonly byMention: Map<Mention, Person>;
  /** Those who bear a surname, in order of first full mention. */
  readonly bySurname: ReadonlyMap<string, readonly Person[]>;
}

/** Words of a name that tell people apart: neither particles nor initials nor "Jr.". */
const tellingWords = (name: string): string[] =>
  withoutParticles(name)
    .split(/\s+/)
    .map((word) => fold(word.replace(/['’]s?$/, '')))
    .filter((word) => !SUFFIX.test(word) && !/^\p{L}\.?(?:\p{L}\.)*$/u.test(word));

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
    add(mention, likeliest(candidates) ?? only ?? inside ?? misspelt(mention) ?? create(mention));
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

interface Register {
  readonly list: Person[];
  readonly byMention: Map<Mention, Person>;
  readonly bySurname: Map<string, Person[]>;
  readonly byGivenName: Map<string, Set<Person>>;
  readonly byName: Map<string, Person>;
}

/** Most people of one given name whose names are compared, which keeps the time linear. */
const MOST_NAMESAKES = 20;

/** Makes one person of two where one's name is the other's without some words: "Ali Hassan" and "Ali Hassan al-Majid". */
function joinLengths({ list, byMention, bySurname, byGivenName, byName }: Register): void {
  const joined = new Map<Person, Person>();
  for (const namesakes of byGivenName.values()) {
    if (namesakes.size < 2 || namesakes.size > MOST_NAMESAKES) continue;
    for (const short of namesakes) {
      const words = tellingWords(short.name);
      const longer = [...namesakes].filter(
        (other) => other !== short && words.length > 1 && isWithinName(words, tellingWords(other.name)),
      );
      if (longer.length === 1) joined.set(short, longer[0]!);
    }
    for (const short of joined.keys()) namesakes.delete(short);
  }
  for (const same of bySurname.values()) {
    if (same.length < 2 || same.length > MOST_NAMESAKES) continue;
    for (const short of same) {
      const longer = same.filter((other) => other !== short && !joined.has(other) && isEndOf(short.name, other.name));
      if (longer.length === 1 && !joined.has(short)) joined.set(short, longer[0]!);
    }
  }
  if (joined.size === 0) return;
  for (const [short, long] of joined) {
    long.full += short.full;
    long.gender ??= short.gender;
    long.person ||= short.person;
    const same = bySurname.get(short.surname)!;
    same.splice(same.indexOf(short), 1, ...(same.includes(long) ? [] : [long]));
    list.splice(list.indexOf(short), 1);
  }
  for (const [mention, person] of byMention) if (joined.has(person)) byMention.set(mention, joined.get(person)!);
  for (const [name, person] of byName) if (joined.has(person)) byName.set(name, joined.get(person)!);
}

/** Whether a name without a given name is the end of a longer one: "Suu Kyi" of "Aung San Suu Kyi". */
function isEndOf(short: string, long: string): boolean {
  const [a, b] = [tellingWords(short), tellingWords(long)];
  if (a.length < 2 || b.length <= a.length || isGivenName(a[0]!)) return false;
  return a.every((word, i) => word === b[b.length - a.length + i]);
}

/** Whether the words of one name stand in order, with others among or behind them, in a longer one. */
function isWithinName(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length && long.length > short.length;
}

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
