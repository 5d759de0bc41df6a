import { textOf } from '../../article/span.ts';
import { fold } from '../../terms/fold.ts';
import type { WhoIsWho } from '../../terms/who-is-who.ts';
import type { Found } from '../found.ts';
import { withoutParticles } from '../grammar/name-particles.ts';
import type { Phrases } from '../grammar/noun-phrases.ts';
import type { Unit } from '../grammar/units.ts';
import type { Speaker } from '../statement.ts';
import { authorIn } from './authors.ts';
import { type Context, partyOf, type Resolved, type Source, speakerOf, speakerOfPerson } from './context.ts';
import { gatherHolders } from './descriptions.ts';
import { formerOrLatter } from './former-latter.ts';
import { gatherInterviewers } from './interviewer.ts';
import { namedInTurn } from './named-in-turn.ts';
import { holderOfInitials } from './office-initials.ts';
import { officeMentions } from './office-mentions.ts';
import { joinAliases } from './people/aliases.ts';
import { findBody, gatherBodies } from './people/bodies.ts';
import type { Gender } from './people/mention.ts';
import { findMentions } from './people/mentions.ts';
import { nameIn } from './people/name-alone.ts';
import { gatherGivenNames, namedByOneWord } from './people/one-word.ts';
import { gatherPeople } from './people/people.ts';
import type { Person } from './people/person.ts';
import { isSingleRole } from './people/roles.ts';
import { gatherShortForms } from './people/short-forms.ts';
import { genderOfTitle } from './people/titles.ts';
import { gatherTraits } from './people/traits.ts';
import { personNamed } from './person-named.ts';
import { resolvePlural } from './plurals.ts';
import { type Antecedent, findAntecedent, mentionsBefore } from './pronouns.ts';
import { authorOfRemarks } from './remarks.ts';
import { resolveDescription, resolveNameless } from './resolve-description.ts';
import { resolveRelative } from './resolve-relative.ts';
import { isOneWithRole, namesOfPair, namesOfSeveral } from './several.ts';
import { leadOf, withoutArticle } from './source-words.ts';

/** Whose words a statement has, and who passes them on where it is somebody else. */
interface Voices {
  readonly speaker: Speaker | null;
  readonly reportedBy: Speaker | null;
}

/**
 * Who speaks in each statement, in the order given. A name is the fullest that the article or who-is-who has, a role
 * the article's own words before who-is-who's. Null where a statement has no source or nobody can be named.
 */
export function resolveSpeakers(
  body: string,
  units: readonly Unit[],
  phrases: readonly Phrases[],
  statements: readonly Found[],
  whoIsWho: WhoIsWho,
): Voices[] {
  const mentions = units.flatMap((unit, i) => findMentions(body, unit, phrases[i]!, i));
  const people = gatherPeople(mentions);
  joinAliases(body, mentions, people);
  for (const person of people.list) {
    const party = partyOf(person, whoIsWho);
    if (party?.kind !== 'person') continue;
    person.person = true;
    person.gender ??= party.gender;
  }
  const traits = gatherTraits(units, phrases, people);
  const holders = gatherHolders(traits);
  const everyone = [...mentions, ...officeMentions(units, phrases, holders, traits, people)].sort(
    (a, b) => a.start - b.start,
  );
  const place = new Map(units.map((unit, i) => [unit, i]));
  const past: Antecedent[] = [];
  const bodies = gatherBodies(body, units, phrases);
  const shortForms = gatherShortForms(body, units);
  const nameless = new Map<string, Person>();
  const read = new Map<number, Resolved>();
  const context: Context = {
    body,
    units,
    phrases,
    mentions,
    everyone,
    people,
    traits,
    holders,
    bodies,
    shortForms,
    givenNames: gatherGivenNames(people),
    interviewers: gatherInterviewers(body, mentions, people),
    whoIsWho,
    nameless,
    past,
  };
  return statements.map(({ source, reporter, sourceUnit, content, inner, unit: { paragraph } }) => {
    const unit = place.get(sourceUnit) ?? 0;
    const passing = reporter && resolve(context, { ...reporter, unit, content });
    // one "he" with two verbs is one person: "he said …, adding that …"
    const shared = source && read.get(source.start);
    const at = source && { ...source, unit, content };
    const resolved =
      shared ?? (at && (inner ? resolveInner(context, at, passing?.person ?? null) : resolve(context, at)));
    if (resolved && source) read.set(source.start, resolved);
    // whoever is passed on does not go on speaking: the next "he" is who passes on
    if (resolved && !inner) past.push({ ...resolved, unit, paragraph, content });
    const speaker = resolved?.speaker ?? null;
    return { speaker, reportedBy: passing && passing.speaker.name !== speaker?.name ? passing.speaker : null };
  });
}

/** Who speaks in what another tells, where a pronoun means nobody but who is named there. */
function resolveInner(context: Context, source: Source, teller: Person | null): Resolved | null {
  const gender = genderOfPronoun(fold(textOf(context.body, source)));
  if (!gender) return resolve(context, source);
  const person = namedInTurn(context, source, gender, teller);
  return person && { speaker: speakerOfPerson(context, person, true), person };
}

function resolve(context: Context, source: Source): Resolved | null {
  const { body, whoIsWho } = context;
  const text = textOf(body, source);
  const word = fold(text);
  const gender = genderOfPronoun(word);
  if (gender) return fromStranger(context, source, gender) ?? fromAntecedent(context, source, gender);
  if (/^(?:who|whom|which|that)$/.test(word)) return resolveRelative(context, source);
  if (/^(?:they|it)$/.test(word)) return resolvePlural(context, source, word);
  if (/^(?:we|i|you|one|this|these|those|what|there|all|some|many|others?|both)$/.test(word)) return null;
  if (/^the (?:former|latter)$/.test(word)) {
    const meant = formerOrLatter(context, source, word);
    return meant && { speaker: speakerOfPerson(context, meant, false), person: meant };
  }
  const asks = body[source.end] === ':' ? context.interviewers.get(text) : null;
  if (asks) return { speaker: speakerOfPerson(context, asks, false), person: asks };
  const owner = authorIn(body, source);
  if (owner) return resolve(context, { ...source, ...owner });
  const listed = whoIsWho.find(withoutArticle(text));
  const person = personNamed(context, source) ?? namedByOneWord(context.people, context.givenNames, text);
  const lead = withoutArticle(leadOf(text));
  if (listed) return { speaker: speakerOf(listed.name, person?.role ?? null, listed, false), person };
  const holder = listed ? null : holderOfInitials(context, lead);
  if (holder) return { speaker: speakerOfPerson(context, holder, false), person: holder };
  const described = person?.person ? null : resolveDescription(context, source, leadOf(text));
  if (described) return described;
  const pair = namesOfPair(context, source);
  if (pair) return { speaker: speakerOf(pair, null, whoIsWho.find(pair), false), person: null };
  const several = isOneWithRole(context, source) ? null : namesOfSeveral(text, person);
  if (several) return { speaker: speakerOf(several, null, whoIsWho.find(several), false), person: null };
  const known = person && (person.person || (person.full > 0 && isBareName(lead, person.name)));
  if (known) return { speaker: speakerOfPerson(context, person, isDisputed(context, person, text)), person };
  const group = findBody(context.bodies, lead, source.start);
  const author = /^an?\s/i.test(text) ? authorOfRemarks(context, source, lead) : null;
  if (author) return { speaker: speakerOfPerson(context, author, false), person: author };
  const nameless = group ? null : resolveNameless(context, lead);
  if (nameless) return nameless;
  const name = group?.name ?? context.shortForms.get(lead) ?? nameIn(lead);
  const party = whoIsWho.find(name);
  return { speaker: speakerOf(party?.name ?? name, null, party, group?.uncertain ?? false), person };
}

/** Whether a source is a surname, or a name behind whose country it is: "Roe", "Norland’s Tarn Roe". */
const isBareName = (lead: string, name: string): boolean =>
  /^\S+$/.test(withoutParticles(lead)) ||
  (lead.endsWith(name) && /^\p{Lu}[^,]*[’']s?\s$/u.test(lead.slice(0, -name.length)));

function genderOfPronoun(word: string): Gender | null {
  if (/^(?:he|him|his|himself)$/.test(word)) return 'male';
  return /^(?:she|her|hers|herself)$/.test(word) ? 'female' : null;
}

function fromAntecedent(
  context: Context,
  { start, end, unit, content }: Source,
  gender: Gender | null,
): Resolved | null {
  const found = findAntecedent(context, { source: { start, end }, unit, gender, content });
  return found && { speaker: speakerOfPerson(context, found.person, found.uncertain), person: found.person };
}

/** "he" after "A Western diplomat laughed.": somebody without a name who is the subject of the sentence before in the paragraph. */
function fromStranger(context: Context, source: Source, gender: Gender): Resolved | null {
  const { body, units, phrases, everyone, people } = context;
  const before = units[source.unit - 1];
  if (before?.paragraph !== units[source.unit]!.paragraph) return null;
  const first = phrases[source.unit - 1]!.list[0];
  if (first?.from !== 0 || !/^(?:an?|one)$/.test(before.nodes[0]!.lower)) return null;
  const head = before.nodes[first.head]!;
  const titleGender = genderOfTitle(head.text);
  if (!isSingleRole(head.lower) || (titleGender !== null && titleGender !== gender)) return null;
  // somebody named in between is nearer
  const near = mentionsBefore(everyone, source.start, 4).filter((mention) => people.byMention.get(mention)!.person);
  if (near.some(({ unit }) => unit >= source.unit - 1)) return null;
  return resolveNameless(context, withoutArticle(body.slice(before.start, before.nodes[first.to - 1]!.end)));
}

/** Whether a surname alone may mean somebody else as well. */
function isDisputed({ people }: Context, person: Person, text: string): boolean {
  if (/\s/.test(person.name) && fold(text).includes(fold(person.name))) return false;
  const others = (people.bySurname.get(person.surname) ?? []).filter((other) => other !== person && other.person);
  const isTitled = /\b(?:mr|mrs|ms)\b/i.test(text);
  return others.some(
    ({ full, gender }) => full * 2 >= person.full && !(isTitled && gender && person.gender && gender !== person.gender),
  );
}
