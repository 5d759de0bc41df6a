import { fold } from '../../fold.ts';
import { type Span, textOf } from '../../span.ts';
import type { Party, WhoIsWho } from '../../who-is-who.ts';
import { extendLeft } from '../extend-left.ts';
import type { Found } from '../found.ts';
import type { Phrases } from '../noun-phrases.ts';
import type { Speaker } from '../statement.ts';
import type { Unit } from '../units.ts';
import { type Bodies, findBody, gatherBodies } from './bodies.ts';
import { findMentions, type Gender, type Mention } from './mentions.ts';
import { gatherPeople, type People, type Person } from './people.ts';
import { type Antecedent, findAntecedent, mentionsBefore } from './pronouns.ts';
import { isOffice } from './titles.ts';

/** A speaker with the person of the article behind it, where there is one. */
interface Resolved {
  readonly speaker: Speaker;
  readonly person: Person | null;
}

interface Context {
  readonly body: string;
  readonly units: readonly Unit[];
  /** Noun phrases of each unit. */
  readonly phrases: readonly Phrases[];
  readonly mentions: readonly Mention[];
  /** Mentions by name and by office, in order. */
  readonly everyone: readonly Mention[];
  readonly people: People;
  /** People by the last word of their office: "minister". */
  readonly byOffice: ReadonlyMap<string, ReadonlySet<Person>>;
  readonly bodies: Bodies;
  readonly whoIsWho: WhoIsWho;
  readonly past: readonly Antecedent[];
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
): (Speaker | null)[] {
  const mentions = units.flatMap((unit, i) => findMentions(body, unit, phrases[i]!, i));
  const people = gatherPeople(mentions);
  const byOffice = new Map<string, Set<Person>>();
  for (const person of people.list) {
    const party = partyOf(person, whoIsWho);
    if (party?.kind === 'person') {
      person.person = true;
      person.gender ??= party.gender;
    }
    const office = person.role && lastWord(fold(person.role.split(/,| of | for | at /)[0]!));
    if (office) byOffice.set(office, (byOffice.get(office) ?? new Set()).add(person));
  }
  const everyone = [...mentions, ...officeMentions(units, phrases, byOffice, people)].sort((a, b) => a.start - b.start);
  const place = new Map(units.map((unit, i) => [unit, i]));
  const past: Antecedent[] = [];
  const context: Context = {
    body,
    units,
    phrases,
    mentions,
    everyone,
    people,
    byOffice,
    bodies: gatherBodies(body, units, phrases),
    whoIsWho,
    past,
  };
  return statements.map((statement) => {
    if (!statement.source) return null;
    const resolved = resolve(context, statement.source, place.get(statement.sourceUnit) ?? 0);
    if (resolved) past.push({ person: resolved.person, speaker: resolved.speaker });
    return resolved?.speaker ?? null;
  });
}

/** Where "the minister" can mean one person only, as mentions of that person. */
function officeMentions(
  units: readonly Unit[],
  phrases: readonly Phrases[],
  byOffice: ReadonlyMap<string, ReadonlySet<Person>>,
  people: People,
): Mention[] {
  const found: Mention[] = [];
  units.forEach(({ nodes }, unit) => {
    for (const { from, to } of phrases[unit]!.list) {
      if (to - from !== 2 || nodes[from]!.lower !== 'the' || nodes[to]?.lower === 'of') continue;
      const holders = byOffice.get(nodes[from + 1]!.lower);
      if (holders?.size !== 1) continue;
      const person = [...holders][0]!;
      const { start } = nodes[from]!;
      const subject = nodes[to]?.tag === 'VERB' || nodes[to]?.tag === 'AUX';
      const mention: Mention = {
        name: person.name,
        role: null,
        gender: null,
        person: true,
        unit,
        headline: false,
        leads: from === 0,
        subject,
        from: start,
        start,
        end: nodes[to - 1]!.end,
      };
      people.byMention.set(mention, person);
      found.push(mention);
    }
  });
  return found;
}

function resolve(context: Context, source: Span, unit: number): Resolved | null {
  const { body, whoIsWho } = context;
  const text = textOf(body, source);
  const word = fold(text);
  const gender = genderOfPronoun(word);
  if (gender) return fromAntecedent(context, source, unit, gender);
  if (/^(?:who|whom|which|that)$/.test(word)) return resolveRelative(context, source, unit);
  if (/^(?:they|it)$/.test(word)) return resolvePlural(context);
  if (/^(?:we|i|you|one|this|these|those|what|there|all|some|many|others?|both)$/.test(word)) return null;
  const listed = whoIsWho.find(withoutArticle(text));
  const person = personNamed(context, source);
  if (listed) return { speaker: speakerOf(listed.name, person?.role ?? null, listed, false), person };
  const several = namesOfSeveral(text, person);
  if (several) return { speaker: speakerOf(several, null, whoIsWho.find(several), false), person: null };
  const lead = withoutArticle(leadOf(text));
  const known = person && (person.person || (person.full > 0 && /^\S+$/.test(lead)));
  if (known) return { speaker: speakerOfPerson(context, person, isDisputed(context, person, text)), person };
  const holder = personByOffice(context, text);
  if (holder) return holder;
  const group = /^\p{Ll}+$/u.test(lead) ? findBody(context.bodies, fold(lead), source.start) : null;
  const name = group?.name ?? lead;
  const party = whoIsWho.find(name);
  return { speaker: speakerOf(party?.name ?? name, null, party, group?.uncertain ?? false), person };
}

/** "Egypt, Saudi Arabia and the African Union": the names of several who speak as one; null when the source is one. */
function namesOfSeveral(text: string, person: Person | null): string | null {
  const list = /^(?:[Tt]he )?\p{Lu}[^,()]*(?:, (?:the )?\p{Lu}[^,()]*)* and (?:the )?\p{Lu}[^,()]*/u.exec(text)?.[0];
  if (list?.includes(',')) return withoutArticle(list);
  const lead = withoutArticle(leadOf(text));
  if (!/\sand\s/.test(lead)) return null;
  const one = person !== null && fold(lead).endsWith(fold(person.name)) && !/\sand\s+\p{Lu}/u.test(lead);
  return one ? null : lead;
}

function genderOfPronoun(word: string): Gender | null {
  if (/^(?:he|him|his|himself)$/.test(word)) return 'male';
  return /^(?:she|her|hers|herself)$/.test(word) ? 'female' : null;
}

const withoutArticle = (text: string): string => text.replace(/^(?:the|a|an)\s+/i, '').trim();

/** A source's words up to its first insertion or relative clause. */
const leadOf = (text: string): string => text.split(/\s*(?:[,;(—–]| who | which | -- )/)[0]!.trim() || text;

const lastWord = (text: string): string => text.split(/\s+/).at(-1) ?? '';

function fromAntecedent(context: Context, source: Span, unit: number, gender: Gender): Resolved | null {
  const found = findAntecedent(context, source, unit, gender);
  return found && { speaker: speakerOfPerson(context, found.person, found.uncertain), person: found.person };
}

/** Furthest that what a relative pronoun stands for is looked for, in characters. */
const FURTHEST_HEAD = 200;

/** "who", "which": the name right before, or whatever words stand there. */
function resolveRelative(context: Context, source: Span, unit: number): Resolved | null {
  const { body, mentions, people, whoIsWho } = context;
  const near = mentionsBefore(mentions, source.start, 1)[0];
  if (near && near.end > source.start - FURTHEST_HEAD) {
    const person = people.byMention.get(near)!;
    const between = body.slice(near.end, source.start);
    if (person.person && /^[\s,(]*$|^\s*\([^()]*\)[\s,]*$/.test(between))
      return { speaker: speakerOfPerson(context, person, false), person };
  }
  const phrase = phraseBefore(context, unit, source.start);
  if (!phrase) return null;
  const words = withoutArticle(textOf(body, phrase));
  const party = whoIsWho.find(words);
  const adjoins = /^[\s,]*$/.test(body.slice(phrase.end, source.start));
  return { speaker: speakerOf(party?.name ?? words, null, party, !adjoins), person: null };
}

/** The noun phrase that ends before an offset, the nearest one. */
function phraseBefore({ units, phrases }: Context, unit: number, at: number): Span | null {
  const { nodes } = units[unit]!;
  const near = phrases[unit]!.list.findLast(({ to }) => nodes[to - 1]!.end <= at);
  return near ? { start: nodes[extendLeft(nodes, phrases[unit]!, near)]!.start, end: nodes[near.to - 1]!.end } : null;
}

/** How many statements back "they" and "it" may reach. */
const REACH = 12;

/** "they", "it": the last speaker that is no single person; never sure. */
function resolvePlural({ past }: Context): Resolved | null {
  const last = past.slice(-REACH).findLast(({ person }) => !person?.person);
  return last ? { speaker: { ...last.speaker, uncertain: true }, person: null } : null;
}

/** The person whom a source names: the one in its leading words, before any apposition. */
function personNamed({ body, mentions, people }: Context, source: Span): Person | null {
  const inside = mentionsWithin(mentions, source);
  if (inside.length === 0) return null;
  const lead = leadOf(textOf(body, source));
  const leadEnd = source.start + lead.length;
  const candidates = inside.filter((mention) => {
    if (mention.end < source.end && /^[’']s?/.test(body.slice(mention.end, mention.end + 2))) return false;
    return !/\s(?:of|for|to|from|by|at|in|with|on|behind)\s/.test(
      body.slice(source.start, Math.max(source.start, mention.from)),
    );
  });
  const isPerson = (mention: Mention) => people.byMention.get(mention)!.person;
  const leading = candidates.filter(({ end }) => end <= leadEnd + 1);
  const mention =
    leading.findLast(isPerson) ??
    leading.findLast((one) => one.end >= leadEnd - 1) ??
    (leading.length === 0 || isOffice(lastWord(lead)) ? candidates.find(isPerson) : undefined);
  return mention ? people.byMention.get(mention)! : null;
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

/** "the minister", where the article has given somebody that office. */
function personByOffice(context: Context, text: string): Resolved | null {
  const words = leadOf(text).split(/\s+/);
  if (words.length > 3 || fold(words[0]!) !== 'the' || !isOffice(words.at(-1)!)) return null;
  const holders = context.byOffice.get(fold(words.at(-1)!));
  if (!holders) return null;
  const fits = [...holders].filter(({ role }) => words.slice(1).every((word) => fold(role ?? '').includes(fold(word))));
  if (fits.length === 0) return null;
  const spoke = context.past.slice(-REACH).findLast(({ person }) => person && fits.includes(person))?.person;
  const person = spoke ?? fits[0]!;
  return { speaker: speakerOfPerson(context, person, fits.length > 1), person };
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

const partyOf = (person: Person, whoIsWho: WhoIsWho): Party | undefined =>
  whoIsWho.find(person.name) ?? (/\s/.test(person.name) ? undefined : whoIsWho.find(person.surname));

function speakerOfPerson({ whoIsWho }: Context, person: Person, uncertain: boolean): Speaker {
  const party = partyOf(person, whoIsWho);
  return speakerOf(party?.name ?? person.name, person.role, party, uncertain);
}

const speakerOf = (name: string, role: string | null, party: Party | undefined, uncertain: boolean): Speaker => ({
  name,
  role: role ?? party?.role ?? null,
  side: party?.side ?? null,
  uncertain,
});
