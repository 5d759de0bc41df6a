import { fold } from '../../fold.ts';
import { type Span, textOf } from '../../span.ts';
import type { Party, WhoIsWho } from '../../who-is-who.ts';
import type { Found } from '../found.ts';
import type { Phrases } from '../noun-phrases.ts';
import type { Speaker } from '../statement.ts';
import type { Unit } from '../units.ts';
import { findMentions, type Gender, type Mention } from './mentions.ts';
import { gatherPeople, type People, type Person } from './people.ts';
import { type Antecedent, findAntecedent } from './pronouns.ts';
import { isOffice } from './titles.ts';

/** A speaker with the person of the article behind it, where there is one. */
interface Resolved {
  readonly speaker: Speaker;
  readonly person: Person | null;
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
  for (const person of people.list) {
    const party = partyOf(person, whoIsWho);
    if (party?.kind === 'person') {
      person.person = true;
      person.gender ??= party.gender;
    }
  }
  const place = new Map(units.map((unit, i) => [unit, i]));
  const past: Antecedent[] = [];
  return statements.map((statement) => {
    if (!statement.source) return null;
    const unit = place.get(statement.unit) ?? 0;
    const resolved = resolve({ body, units, mentions, people, whoIsWho, past }, statement.source, unit);
    if (resolved) past.push({ person: resolved.person, speaker: resolved.speaker, start: statement.source.start });
    return resolved?.speaker ?? null;
  });
}

interface Context {
  readonly body: string;
  readonly units: readonly Unit[];
  readonly mentions: readonly Mention[];
  readonly people: People;
  readonly whoIsWho: WhoIsWho;
  readonly past: readonly Antecedent[];
}

function resolve(context: Context, source: Span, unit: number): Resolved | null {
  const { body, whoIsWho, past } = context;
  const text = textOf(body, source);
  const word = fold(text);
  const gender = genderOfPronoun(word);
  if (gender) return fromAntecedent(context, findAntecedent(context, source, unit, gender));
  if (/^(?:they|it|we|i|you|one|this|these|those|that|which|who|whom|what|there)$/.test(word))
    return resolvePronoun(context, source, word);
  const listed = whoIsWho.find(withoutArticle(text));
  if (listed) return { speaker: speakerOf(listed.name, null, listed, false), person: personNamed(context, source) };
  const person = personNamed(context, source);
  if (person) return { speaker: speakerOfPerson(context, person, isDisputed(context, person, text)), person };
  const role = personByOffice(context, source, text);
  if (role) return role;
  const lead = leadOf(text);
  const body_ = whoIsWho.find(withoutArticle(lead));
  void past;
  return { speaker: speakerOf(body_?.name ?? withoutArticle(lead), null, body_, false), person: null };
}

function genderOfPronoun(word: string): Gender | null {
  if (/^(?:he|him|his|himself)$/.test(word)) return 'male';
  return /^(?:she|her|hers|herself)$/.test(word) ? 'female' : null;
}

const withoutArticle = (text: string): string => text.replace(/^(?:the|a|an)\s+/i, '').trim();

/** A source's words up to its first insertion or relative clause. */
const leadOf = (text: string): string => text.split(/\s*(?:[,;(—–]| who | which | -- )/)[0]!.trim() || text;

function fromAntecedent(context: Context, found: { person: Person; uncertain: boolean } | null): Resolved | null {
  return found && { speaker: speakerOfPerson(context, found.person, found.uncertain), person: found.person };
}

/** "they", "it": the last speaker that can be meant, always uncertain; "who": the words right before. */
function resolvePronoun(context: Context, source: Span, word: string): Resolved | null {
  const { body, past, mentions, people } = context;
  if (word === 'who' || word === 'which' || word === 'that') {
    const before = body.slice(Math.max(0, source.start - 200), source.start);
    const near = mentions.filter(({ end }) => end <= source.start && end > source.start - 200).at(-1);
    if (near && /^[\s,(]*$|^\s*\([^()]*\)[\s,]*$/.test(body.slice(near.end, source.start))) {
      const person = people.byMention.get(near)!;
      return { speaker: speakerOfPerson(context, person, false), person };
    }
    const phrase = /(?:^|[.,;:“”"]\s*)([^.,;:“”"]{2,80}?),?\s*$/.exec(before)?.[1];
    if (near) {
      const person = people.byMention.get(near)!;
      return { speaker: speakerOfPerson(context, person, true), person };
    }
    return phrase ? { speaker: speakerOf(phrase, null, undefined, true), person: null } : null;
  }
  if (word === 'they' || word === 'it') {
    const last = past.findLast(({ person }) => person === null || !person.person);
    return last ? { speaker: { ...last.speaker, uncertain: true }, person: null } : null;
  }
  return null;
}

/** The person whom a source names: the one in its leading words, before any apposition. */
function personNamed({ body, mentions, people }: Context, source: Span): Person | null {
  const inside = mentionsWithin(mentions, source);
  if (inside.length === 0) return null;
  const text = textOf(body, source);
  const lead = source.start + leadOf(text).length;
  const candidates = inside.filter((mention) => {
    const after = body.slice(mention.end, mention.end + 2);
    return !/^[’']s?/.test(after) && !/^\s(?:of|and)\b/.test(body.slice(mention.end, source.end));
  });
  const isPerson = (mention: Mention) => people.byMention.get(mention)!.person;
  const leading = candidates.filter(({ end }) => end <= lead + 1);
  const mention =
    leading.findLast((one) => isPerson(one) && one.end >= lead - 1) ??
    leading.findLast((one) => one.end >= lead - 1) ??
    (leading.length === 0 || isOffice(lastWord(leadOf(text))) ? candidates.find(isPerson) : undefined);
  return mention ? people.byMention.get(mention)! : null;
}

const lastWord = (text: string): string => text.split(/\s+/).at(-1) ?? '';

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
function personByOffice(context: Context, source: Span, text: string): Resolved | null {
  const words = leadOf(text).split(/\s+/);
  if (words.length > 3 || fold(words[0]!) !== 'the' || !isOffice(words.at(-1)!)) return null;
  const office = fold(words.at(-1)!);
  const holders = new Map<Person, number>();
  for (const mention of context.mentions) {
    if (mention.start >= source.start) break;
    const person = context.people.byMention.get(mention)!;
    const role = person.role && fold(person.role.split(/,| of | for | at /)[0]!);
    if (role && lastWord(role) === office) holders.set(person, mention.start);
  }
  if (holders.size === 0) return null;
  const person = [...holders].sort((a, b) => b[1] - a[1])[0]![0];
  return { speaker: speakerOfPerson(context, person, holders.size > 1), person };
}

/** Whether a surname alone may mean somebody else as well. */
function isDisputed({ people }: Context, person: Person, text: string): boolean {
  if (fold(text).includes(fold(person.name)) && /\s/.test(person.name)) return false;
  const others = (people.bySurname.get(person.surname) ?? []).filter((other) => other !== person && other.person);
  return others.some(
    (other) =>
      other.full * 2 >= person.full &&
      (!other.gender || !person.gender || other.gender === person.gender || !/\b(?:mr|mrs|ms)\b/i.test(text)),
  );
}

function partyOf(person: Person, whoIsWho: WhoIsWho): Party | undefined {
  return whoIsWho.find(person.name) ?? (/\s/.test(person.name) ? undefined : whoIsWho.find(person.surname));
}

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
