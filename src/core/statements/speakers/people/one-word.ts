import { fold } from '../../../terms/fold.ts';
import type { People, Person } from './person.ts';

/** The only one with a full name in an article who bears a given name; null where several do. */
export type GivenNames = ReadonlyMap<string, Person | null>;

/** Gathers those named in full by their given names. */
export function gatherGivenNames({ list }: People): GivenNames {
  const found = new Map<string, Person | null>();
  for (const person of list) {
    if (person.full === 0 || !person.person) continue;
    const given = fold(person.name.split(/\s+/)[0]!);
    found.set(given, found.has(given) ? null : person);
  }
  return found;
}

/** Whom one word between marks names, where names are not looked for: the only one of that surname, else of that given name. */
export function namedByOneWord(people: People, givenNames: GivenNames, word: string): Person | null {
  if (!/^\p{Lu}\S+$/u.test(word)) return null;
  const same = (people.bySurname.get(fold(word)) ?? []).filter(({ full, person }) => full > 0 && person);
  if (same.length > 0) return same.length === 1 ? same[0]! : null;
  return givenNames.get(fold(word)) ?? null;
}
