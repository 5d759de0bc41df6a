import { fold } from '../../fold.ts';
import { type Span, textOf } from '../../span.ts';
import type { WhoIsWho } from '../../who-is-who.ts';
import { extendLeft } from '../extend-left.ts';
import type { Found } from '../found.ts';
import { isFiniteVerb } from '../marks.ts';
import { withoutParticles } from '../name-particles.ts';
import type { Phrases } from '../noun-phrases.ts';
import type { Speaker } from '../statement.ts';
import type { Unit } from '../units.ts';
import { findBody, gatherBodies } from './bodies.ts';
import { type Context, partyOf, type Resolved, type Source, speakerOf, speakerOfPerson } from './context.ts';
import { gatherHolders } from './descriptions.ts';
import { formerOrLatter } from './former-latter.ts';
import { findMentions, type Gender, type Mention } from './mentions.ts';
import { officeMentions } from './office-mentions.ts';
import { gatherPeople, type Person } from './people.ts';
import { resolvePlural } from './plurals.ts';
import { type Antecedent, findAntecedent, mentionsBefore } from './pronouns.ts';
import { resolveDescription, resolveNameless } from './resolve-description.ts';
import { isSingleRole } from './roles.ts';
import { genderOfTitle, isBodyWord, isOffice } from './titles.ts';
import { gatherTraits } from './traits.ts';

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
    whoIsWho,
    nameless,
    past,
  };
  return statements.map(({ source, reporter, sourceUnit, content, unit: { paragraph } }) => {
    const unit = place.get(sourceUnit) ?? 0;
    const passing = reporter && resolve(context, { ...reporter, unit, content });
    // one "he" with two verbs is one person: "he said …, adding that …"
    const shared = source && read.get(source.start);
    const resolved = shared ?? (source && resolve(context, { ...source, unit, content }));
    if (resolved && source) read.set(source.start, resolved);
    if (resolved) past.push({ ...resolved, unit, paragraph, content });
    const speaker = resolved?.speaker ?? null;
    return { speaker, reportedBy: passing && passing.speaker.name !== speaker?.name ? passing.speaker : null };
  });
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
  const listed = whoIsWho.find(withoutArticle(text));
  const person = personNamed(context, source);
  const lead = withoutArticle(leadOf(text));
  if (listed) return { speaker: speakerOf(listed.name, person?.role ?? null, listed, false), person };
  const described = person?.person ? null : resolveDescription(context, source, leadOf(text));
  if (described) return described;
  const pair = namesOfPair(context, source);
  if (pair) return { speaker: speakerOf(pair, null, whoIsWho.find(pair), false), person: null };
  const several = isOneWithRole(context, source) ? null : namesOfSeveral(text, person);
  if (several) return { speaker: speakerOf(several, null, whoIsWho.find(several), false), person: null };
  const known = person && (person.person || (person.full > 0 && isBareName(lead, person.name)));
  if (known) return { speaker: speakerOfPerson(context, person, isDisputed(context, person, text)), person };
  const group = findBody(context.bodies, lead, source.start);
  const nameless = group ? null : resolveNameless(context, lead);
  if (nameless) return nameless;
  const name = group?.name ?? lead;
  const party = whoIsWho.find(name);
  return { speaker: speakerOf(party?.name ?? name, null, party, group?.uncertain ?? false), person };
}

/** Whether a source is a surname, or a name behind whose country it is: "Roe", "Norland’s Tarn Roe". */
const isBareName = (lead: string, name: string): boolean =>
  /^\S+$/.test(withoutParticles(lead)) ||
  (lead.endsWith(name) && /^\p{Lu}[^,]*[’']s?\s$/u.test(lead.slice(0, -name.length)));

/** Whether a source is a role with "and" in it and the name it belongs to: "minister for trade and information Jane Doe". */
function isOneWithRole({ body, mentions }: Context, source: Span): boolean {
  const text = textOf(body, source);
  const one = mentionsWithin(mentions, source).find(({ role }) => role !== null);
  if (!one || one.end < source.start + leadOf(text).length) return false;
  const before = text.slice(0, one.from - source.start);
  return /^(?:the\s+)?$/i.test(before) || (/^\S.*\sand\s$/.test(before) && isOfficeAlone(before.slice(0, -5)));
}

/** Whether words without an article end with an office and name nobody: "Deputy Prime Minister". */
const isOfficeAlone = (text: string): boolean => !/^(?:the|a|an)\s/i.test(text) && isOffice(lastWord(text));

/** "Ann Roe and Tom Poe" for two with an apposition each: "the president, Ann Roe, and his counterpart, Tom Poe". */
function namesOfPair({ body, mentions, people }: Context, source: Span): string | null {
  const text = textOf(body, source);
  const named = mentionsWithin(mentions, source).filter((mention) => people.byMention.get(mention)!.person);
  const comma = text.lastIndexOf(', and ');
  const at = source.start + (comma < 0 ? text.lastIndexOf(' and ') : comma);
  const first = named.findLast(({ end }) => end <= at);
  const second = named.find(({ start }) => start > at);
  if (!first || !second || at < source.start) return null;
  // "Ministers Ann Roe | and | Tom Poe", but not "aides to Ann Roe and Tom Poe"
  const adjoin = first.end === at && /^ and $/.test(body.slice(at, second.from));
  if (comma < 0 && !(adjoin && named.length === 2 && first.from - source.start <= 'The '.length)) return null;
  return [first, second].map((mention) => people.byMention.get(mention)!.name).join(' and ');
}

/** "Egypt, Saudi Arabia and the African Union": the names of several who speak as one; null when the source is one. */
function namesOfSeveral(text: string, person: Person | null): string | null {
  const list = /^(?:[Tt]he )?\p{Lu}[^,()]*(?:, (?:the )?\p{Lu}[^,()]*)* and (?:the )?\p{Lu}[^,()]*/u.exec(text)?.[0];
  const apposition = person !== null && /^[^,]*, (?:the|a|an) /.test(text);
  if (list?.includes(',') && !apposition) return withoutArticle(list);
  const lead = withoutArticle(leadOf(text));
  if (!/\sand\s/.test(lead)) return null;
  const one = person !== null && fold(lead).endsWith(fold(person.name)) && !/\sand\s+\p{Lu}/u.test(lead);
  return one ? null : lead;
}

function genderOfPronoun(word: string): Gender | null {
  if (/^(?:he|him|his|himself)$/.test(word)) return 'male';
  return /^(?:she|her|hers|herself)$/.test(word) ? 'female' : null;
}

const withoutArticle = (text: string): string => text.replace(/^(?:the|a|an|whose|that)\s+/i, '').trim();

/** A source's words up to its first insertion or relative clause. */
const leadOf = (text: string): string => text.split(/\s*(?:[,;(—–]| who | which | -- )/)[0]!.trim() || text;

const lastWord = (text: string): string => text.split(/\s+/).at(-1) ?? '';

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
  const told = genderOfTitle(head.text);
  if (!isSingleRole(head.lower) || (told !== null && told !== gender)) return null;
  // somebody named in between is nearer
  const near = mentionsBefore(everyone, source.start, 4).filter((mention) => people.byMention.get(mention)!.person);
  if (near.some(({ unit }) => unit >= source.unit - 1)) return null;
  return resolveNameless(context, withoutArticle(body.slice(before.start, before.nodes[first.to - 1]!.end)));
}

/** Furthest that what a relative pronoun stands for is looked for, in characters. */
const FURTHEST_HEAD = 200;

/** "who", "which": the name right before, or whatever words stand there. */
function resolveRelative(context: Context, source: Source): Resolved | null {
  const { body, mentions, people, whoIsWho } = context;
  const near = mentionsBefore(mentions, source.start, 1)[0];
  if (near && near.end > source.start - FURTHEST_HEAD) {
    const person = people.byMention.get(near)!;
    const between = body.slice(near.end, source.start);
    if (person.person && /^[\s,(]*$|^\s*\([^()]*\)[\s,]*$/.test(between))
      return { speaker: speakerOfPerson(context, person, false), person };
  }
  const described = textOf(body, source) === 'who' ? personDescribed(context, source) : null;
  if (described) return { speaker: speakerOfPerson(context, described, false), person: described };
  const phrase = phraseBefore(context, source.unit, source.start);
  if (!phrase) return null;
  const words = withoutArticle(textOf(body, phrase));
  const party = whoIsWho.find(words);
  const adjoins = /^[\s,]*$/.test(body.slice(phrase.end, source.start));
  return { speaker: speakerOf(party?.name ?? words, null, party, !adjoins), person: null };
}

/** Who is meant where an apposition stands before "who": "Tom Roe, head of humanitarian affairs, | who". */
function personDescribed({ body, units, mentions, people }: Context, source: Source): Person | null {
  const { nodes } = units[source.unit]!;
  for (const mention of mentionsBefore(mentions, source.start, 4)) {
    if (mention.unit !== source.unit || mention.end < source.start - FURTHEST_HEAD) return null;
    const person = people.byMention.get(mention)!;
    if (!person.person || !/^,[^;:]*,\s*$/.test(body.slice(mention.end, source.start))) continue;
    const between = nodes.filter(({ start, end }) => start >= mention.end && end <= source.start);
    return between.some((node) => isFiniteVerb(node)) ? null : person;
  }
  return null;
}

/** The noun phrase that ends before an offset, the nearest one. */
function phraseBefore({ units, phrases }: Context, unit: number, at: number): Span | null {
  const { nodes } = units[unit]!;
  const near = phrases[unit]!.list.findLast(({ to }) => nodes[to - 1]!.end <= at);
  return near ? { start: nodes[extendLeft(nodes, phrases[unit]!, near)]!.start, end: nodes[near.to - 1]!.end } : null;
}

/** The person whom a source names: the one in its leading words, before any apposition. */
function personNamed({ body, mentions, people }: Context, source: Span): Person | null {
  const inside = mentionsWithin(mentions, source);
  if (inside.length === 0) return null;
  const lead = leadOf(textOf(body, source));
  const leadEnd = source.start + lead.length;
  const candidates = inside.filter((mention) => {
    if (mention.end < source.end && /^[’']s?/.test(body.slice(mention.end, mention.end + 2))) return false;
    const before = body.slice(source.start, Math.max(source.start, mention.from));
    const owner = /(\S+)\s(?:of|for|to|from|by|at|in|with|on|behind)\s/.exec(before.slice(before.lastIndexOf(',') + 1));
    // "Ministry of Trade spokesman | Jane Doe", but not "supporters of President | Doe"
    return !owner || (mention.role !== null && isBodyWord(owner[1]!));
  });
  const isPerson = (mention: Mention) => people.byMention.get(mention)!.person;
  /** The name behind the words that lead: "the minister, Jane Doe", "his counterpart, Jane Doe". */
  const inApposition = (named: readonly Mention[], sure: boolean) =>
    named.find((one) => {
      const between = body.slice(leadEnd, one.from);
      return isPerson(one) && !/,\sand\s/.test(between) && (sure || between === ', ');
    });
  const leading = candidates.filter(({ end }) => end <= leadEnd + 1);
  const mention =
    leading.findLast(isPerson) ??
    leading.findLast((one) => one.end >= leadEnd - 1) ??
    (speaksForAnother(lead) ? undefined : inApposition(candidates, leading.length === 0 || isOffice(lastWord(lead))));
  return mention ? people.byMention.get(mention)! : null;
}

/** Whether the name behind a source is whose spokesman speaks: "a spokeswoman for the policy chief, | Ruth Roe,". */
function speaksForAnother(lead: string): boolean {
  const [, own, other] = /^(.*?\S)\s(?:for|to|of)\s(?:the|his|her|their)?(.*)$/.exec(lead) ?? [];
  return (
    own !== undefined && /(?:spokes\w+|aide|adviser|advisor|lawyer|ally)$/i.test(own) && isSingleRole(lastWord(other!))
  );
}

function mentionsWithin(mentions: readonly Mention[], { start, end }: Span): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const inside: Mention[] = [];
  for (let i = low; i < mentions.length && mentions[i]!.end <= end; i++) inside.push(mentions[i]!);
  return inside;
}

/** Whether a surname alone may mean somebody else as well. */
function isDisputed({ people }: Context, person: Person, text: string): boolean {
  if (/\s/.test(person.name) && fold(text).includes(fold(person.name))) return false;
  const others = (people.bySurname.get(person.surname) ?? []).filter((other) => other !== person && other.person);
  const told = /\b(?:mr|mrs|ms)\b/i.test(text);
  return others.some(
    ({ full, gender }) => full * 2 >= person.full && !(told && gender && person.gender && gender !== person.gender),
  );
}
