import { fold } from '../../terms/fold.ts';
import { type Context, type Resolved, type Source, speakerOf, speakerOfPerson } from './context.ts';
import { type Description, describe, findFits, isCompatible, isEpithet } from './descriptions.ts';
import { lastSpeakerByOffice } from './last-speaker-by-office.ts';
import type { Person } from './people/person.ts';
import { isKin, isParty, isSingleRole } from './people/roles.ts';
import { genderOfTitle } from './people/titles.ts';
import { findAntecedent, mentionsBefore } from './pronouns.ts';

/** How many statements back somebody counts as having just spoken. */
const RECENT = 3;

/**
 * "the senator", "Obama's former strategist": the person of the article who holds that office. Unsure where several do
 * or the article never says so. Null where nobody can be told.
 */
export function resolveDescription(context: Context, source: Source, lead: string): Resolved | null {
  const description = describe(lead);
  if (!description) return null;
  const goesOn = lastSpeakerByOffice(context, source, description);
  if (goesOn) return goesOn;
  // "the official" alone may be anybody
  if (description.office === 'official' && description.words.length === 0) return null;
  const { traits, holders } = context;
  const fits = findFits(description, holders, traits).filter(
    ({ level }) => level === 2 || !isPronounOwned(description) || isKin(description.office),
  );
  const best = introduced(
    fits.filter(({ level }) => level === fits[0]!.level).map(({ person }) => person),
    source,
  );
  if (best.length === 1) return named(context, best[0]!, isUnsure(description, fits[0]!.level));
  if (best.length > 1) return fromSeveral(context, source, best);
  return isEpithet(description) ? fromEpithet(context, source, description) : null;
}

/** "his boss": somebody who is told of in relation to another, and not just any who holds such an office. */
const isPronounOwned = ({ owner }: Description): boolean => owner !== null && /^(?:his|her|their)$/.test(owner);

/** Whether the only holder of an office may not be meant: words that nothing tells of, or an owner not looked up. */
const isUnsure = ({ words, owner }: Description, level: 1 | 2): boolean =>
  owner === null ? level === 1 && words.length > 0 : level === 1 || /^(?:his|her|their)$/.test(owner);

const named = (context: Context, person: Person, uncertain: boolean): Resolved => ({
  speaker: speakerOfPerson(context, person, uncertain),
  person,
});

/** Those whom the article has named before a description, where there are any: it goes on from them. */
function introduced(fits: readonly Person[], { start }: Source): readonly Person[] {
  const before = fits.filter(({ mentions }) => mentions.length === 0 || mentions[0]!.start < start);
  return before.length > 0 ? before : fits;
}

/** Of several who hold an office, who spoke last, else who was named last. */
function fromSeveral(context: Context, source: Source, fits: readonly Person[]): Resolved {
  const { past, mentions, people, units } = context;
  const last = past.slice(-RECENT).findLast(({ person }) => person && fits.includes(person))?.person;
  const near = mentionsBefore(mentions, source.start, 40).find((mention) =>
    fits.includes(people.byMention.get(mention)!),
  );
  const nearest = near && people.byMention.get(near)!;
  const close = near !== undefined && units[source.unit]!.paragraph - units[near.unit]!.paragraph <= 1;
  const person = last ?? nearest ?? fits[0]!;
  return named(context, person, !(close && person === nearest && person === past.at(-1)?.person));
}

/** Whom the passage is about; sure only where the article tells of every other word too: "the Republican nominee". */
function fromEpithet(
  context: Context,
  { start, end, unit, content }: Source,
  description: Description,
): Resolved | null {
  // "Graham objected after the tycoon said …": a clause that depends on another does not describe that one's subject
  const depends = /\b(?:after|as|because|before|since|that|when|while)\s$/.test(
    context.body.slice(Math.max(0, start - 10), start),
  );
  const parties = description.words.filter(isParty);
  const find = (mayBe: (words: ReadonlySet<string> | undefined) => boolean) =>
    findAntecedent(context, {
      source: { start, end },
      unit,
      gender: description.gender,
      content,
      fits: (person) =>
        mayBe(context.traits.get(person)?.words) &&
        isCompatible(description, person, context.traits.get(person)) &&
        !(depends && context.past.slice(-RECENT).some((one) => one.unit === unit && one.person === person)),
    });
  const member = parties.length > 0 ? find((words) => parties.every((party) => words?.has(party))) : null;
  const found = member ?? find(() => true);
  if (!found) return null;
  const ownWords = context.traits.get(found.person)?.words;
  const confirmed =
    description.words.some((word) => ownWords?.has(word)) &&
    description.words.every((word) => ownWords?.has(word) || word === 'presidential');
  return named(context, found.person, found.uncertain || !confirmed);
}

/** "my father", "a spokeswoman": a speaker without a name whom a pronoun may mean later; null when no single person. */
export function resolveNameless(context: Context, name: string): Resolved | null {
  const head = name
    .split(/\s(?:of|for|at|in|from|to|on|with|who|that)\s/)[0]!
    .split(/\s+/)
    .at(-1)!;
  if (!/^\p{Ll}/u.test(head) || !isSingleRole(head)) return null;
  const key = fold(name);
  const person: Person = context.nameless.get(key) ?? {
    name,
    surname: fold(head),
    role: null,
    gender: genderOfTitle(head),
    person: true,
    mentions: [],
    full: 0,
  };
  context.nameless.set(key, person);
  const party = context.whoIsWho.find(name);
  return { speaker: speakerOf(party?.name ?? name, null, party, false), person };
}
