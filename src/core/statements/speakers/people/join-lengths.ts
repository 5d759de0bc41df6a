import { isGivenName } from './given-names.ts';
import type { Mention } from './mention.ts';
import { tellingWords } from './name-words.ts';
import type { Person } from './person.ts';

/** The people gathered so far, by all that finds them. */
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
export function joinLengths({ list, byMention, bySurname, byGivenName, byName }: Register): void {
  const joined = new Map<Person, Person>();
  const join = (group: readonly Person[], isPart: (short: readonly string[], long: readonly string[]) => boolean) => {
    if (group.length < 2 || group.length > MOST_NAMESAKES) return;
    const words = new Map(group.map((person) => [person, tellingWords(person.name)] as const));
    for (const short of group) {
      const longer = group.filter((other) => isPart(words.get(short)!, words.get(other)!));
      const longest = longer.reduce((a, b) => (words.get(b)!.length > words.get(a)!.length ? b : a), short);
      const agree = longer.every((one) => one === longest || isWithinName(words.get(one)!, words.get(longest)!));
      if (longest !== short && agree && !joined.has(short) && !joined.has(longest)) joined.set(short, longest);
    }
  };
  for (const namesakes of byGivenName.values()) join([...namesakes], isWithinName);
  for (const same of bySurname.values()) join(same, isEndOf);
  if (joined.size === 0) return;
  for (const [short, long] of joined) {
    long.full += short.full;
    long.gender ??= short.gender;
    long.person ||= short.person;
    byGivenName.get(tellingWords(short.name)[0]!)?.delete(short);
    const same = bySurname.get(short.surname)!;
    same.splice(same.indexOf(short), 1, ...(same.includes(long) ? [] : [long]));
  }
  list.splice(0, list.length, ...list.filter((person) => !joined.has(person)));
  const whole = (person: Person): Person => {
    let one = person;
    while (joined.has(one)) one = joined.get(one)!;
    return one;
  };
  for (const [mention, person] of byMention) byMention.set(mention, whole(person));
  for (const [name, person] of byName) byName.set(name, whole(person));
}

/** Whether a name without a given name is the end of a longer one: "Suu Kyi" of "Aung San Suu Kyi". */
const isEndOf = (short: readonly string[], long: readonly string[]): boolean =>
  short.length > 1 &&
  long.length > short.length &&
  !isGivenName(short[0]!) &&
  short.every((word, i) => word === long[long.length - short.length + i]);

/** Whether the words of one name stand in order, with others among or behind them, in a longer one. */
function isWithinName(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2 || long.length <= short.length) return false;
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}
