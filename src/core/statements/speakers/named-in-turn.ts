import type { Context, Source } from './context.ts';
import type { Gender, Mention } from './people/mention.ts';
import type { Person } from './people/person.ts';
import { mentionsBefore } from './pronouns.ts';

/** Most mentions that are looked at. */
const REACH = 12;

/**
 * Whom "he" or "she" means in what somebody else tells at length: who is named in the nearest sentence of the turn that names
 * anybody fitting, where that is one person or one is its subject. Null where it is not certain; never the teller.
 */
export function namedInTurn(
  context: Context,
  { start, unit }: Source,
  gender: Gender,
  teller: Person | null,
): Person | null {
  const { mentions, people, units } = context;
  const { paragraph } = units[unit]!;
  const personOf = (mention: Mention) => people.byMention.get(mention)!;
  const fitting = mentionsBefore(mentions, start, REACH).filter((mention) => {
    const person = personOf(mention);
    const fits = person.gender === null || person.gender === gender;
    return fits && person.person && person !== teller && units[mention.unit]!.paragraph === paragraph;
  });
  const near = fitting.filter((mention) => mention.unit === fitting[0]!.unit);
  const named = new Set(near.map(personOf));
  if (named.size === 1) return [...named][0]!;
  const subjects = new Set(near.filter(({ subject }) => subject).map(personOf));
  return subjects.size === 1 ? [...subjects][0]! : null;
}
