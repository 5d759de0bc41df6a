import type { Span } from '../../article/span.ts';
import type { Found } from '../found.ts';
import type { Unit } from '../grammar/units.ts';
import type { Speaker } from '../statement.ts';
import type { Gender, Mention } from './people/mention.ts';
import type { People, Person } from './people/person.ts';
import { isPlaceName } from './people/places.ts';
import { isInitials } from './people/short-forms.ts';

/** An earlier speaker whom a pronoun may mean. */
export interface Antecedent {
  readonly person: Person | null;
  readonly speaker: Speaker;
  /** Index of the unit that names the speaker, and the paragraph in which the words end. */
  readonly unit: number;
  readonly paragraph: number;
  readonly content: readonly Span[];
}

/** What the search for an antecedent looks at. */
export interface Passage {
  readonly units: readonly Unit[];
  /** Mentions by name and by office, in order. */
  readonly everyone: readonly Mention[];
  readonly people: People;
  readonly past: readonly Antecedent[];
}

/** The words that point back: where they stand, of what gender, and who is out of the question. */
export interface Anaphor {
  readonly source: Span;
  readonly unit: number;
  readonly gender: Gender | null;
  readonly content: Found['content'];
  readonly fits?: (person: Person) => boolean;
}

/** How many mentions back a pronoun may reach. */
const REACH = 60;
/** Score by which the best candidate must lead the second for the answer to be sure. */
const SURE = 2.5;
/** What it costs to be named in the words at hand: "People like Scott, he said". */
const TOLD = 3;
/** What it costs to be named in what the last speaker said. */
const SPOKEN_OF = 1.5;
/** What it is worth to be what this sentence begins with, and the one before: a text goes on about that. */
const goesOn = (back: number): number => (back === 0 ? 5 : back === 1 ? 1.5 : 0);
/** Score below which even the only candidate is not sure. */
const LEAST = -9;

/**
 * Whom "he", "she" or an epithet means: by how near the name stands, whether it was a subject, whether its bearer spoke
 * last, how often it is named, and what is known of gender. Null when nobody fits. The person found takes the gender.
 */
export function findAntecedent(passage: Passage, anaphor: Anaphor): { person: Person; uncertain: boolean } | null {
  const { everyone, people, past } = passage;
  const { gender, fits } = anaphor;
  const before = mentionsBefore(everyone, anaphor.source.start, REACH);
  const recent = past.slice(-3).map(({ person }) => person);
  const counts = new Map<Person, number>();
  for (const mention of before) {
    const person = people.byMention.get(mention)!;
    counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  const scores = new Map<Person, number>();
  const put = (person: Person, score: number) => {
    if (score > (scores.get(person) ?? Number.NEGATIVE_INFINITY)) scores.set(person, score);
  };
  const mentioned = new Set(
    before.filter((mention) => isWithin(mention, anaphor.content)).map((mention) => people.byMention.get(mention)!),
  );
  const rulesOut = (person: Person): boolean =>
    (person.gender !== null && gender !== null && person.gender !== gender) || (fits !== undefined && !fits(person));
  for (const mention of before) {
    const person = people.byMention.get(mention)!;
    if (mention.headline || rulesOut(person) || isWithin(mention, anaphor.content)) continue;
    if (!person.person && (isInitials(person.name) || isArticled(passage, mention))) continue;
    if (!person.person && isPlaceName(person.name)) continue;
    const spoke = recent.includes(person);
    const known = person.person || person.gender !== null;
    if (!known && !(spoke || mention.subject)) continue;
    if (!known && !/\s/.test(person.name) && (!spoke || /s$/.test(person.name))) continue;
    const frequent = Math.min(3, 0.3 * counts.get(person)!);
    put(
      person,
      nearness(passage, anaphor, mention) +
        standing(passage, anaphor, person) +
        frequent -
        (known || spoke ? 0 : 2) -
        (mentioned.has(person) ? TOLD : 0),
    );
  }
  for (const { person, unit } of past.slice(-3)) {
    if (!person || rulesOut(person) || person.mentions.length > 0) continue;
    put(
      person,
      distance(passage, anaphor, unit) +
        (/^(?:one|some)/.test(person.name) ? 0 : 2.5) +
        standing(passage, anaphor, person),
    );
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const best = ranked[0];
  if (!best) return null;
  const [person, score] = best;
  const guessed = person.gender === null && !recent.includes(person);
  const second = ranked[1]?.[1] ?? Number.NEGATIVE_INFINITY;
  person.gender ??= gender;
  person.person = true;
  return { person, uncertain: guessed || score < LEAST || score - second < SURE };
}

/** Whether an article shows that a name is a body's: "the Red Crescent". */
function isArticled({ units }: Passage, { unit, first }: Mention): boolean {
  const { nodes } = units[unit]!;
  let k = first - 1;
  while (k >= 0 && nodes[k]!.tag === 'PROPN') k--;
  return nodes[k]?.lower === 'the';
}

const isWithin = (inner: Span, spans: readonly Span[]): boolean =>
  spans.some(({ start, end }) => start <= inner.start && inner.end <= end);

/** How many sentences back a unit lies, without those that begin with "he" or "she" themselves and go on about somebody. */
function sentencesBack({ units }: Pick<Passage, 'units'>, anaphor: Anaphor, unit: number): number {
  let back = anaphor.unit - unit;
  // Whoever is named in such a sentence is somebody else.
  if (isPronoun(units[unit]!, anaphor.gender)) return back;
  for (let at = anaphor.unit - 1; at > unit && isPronoun(units[at]!, anaphor.gender); at--) back--;
  return back;
}

const isPronoun = ({ nodes: [first] }: Unit, gender: Gender | null): boolean =>
  first?.lower === (gender === 'female' ? 'she' : 'he');

function distance({ units }: Passage, anaphor: Anaphor, unit: number): number {
  const paragraphs = units[anaphor.unit]!.paragraph - units[unit]!.paragraph;
  const sentences = paragraphs === 0 ? sentencesBack({ units }, anaphor, unit) : 3;
  return -3 * paragraphs - 1.2 * Math.min(sentences, 4);
}

/** How well the place of one mention fits. */
function nearness(passage: Passage, anaphor: Anaphor, mention: Mention): number {
  const same = passage.units[anaphor.unit]!.paragraph === passage.units[mention.unit]!.paragraph;
  let score = distance(passage, anaphor, mention.unit);
  const person = passage.people.byMention.get(mention)!;
  // whoever is named in what another said is whom that one speaks of, not who goes on speaking
  const last = passage.past.findLast(isSomebody);
  if (last && last.person !== person && isWithin(mention, last.content)) return score - SPOKEN_OF;
  if (mention.subject) score += 2;
  if (mention.leads) score += 1;
  if (same && mention.leads && mention.subject) score += 2 + goesOn(sentencesBack(passage, anaphor, mention.unit));
  if (mention.oblique) score -= 1;
  const first = person.mentions[0] === mention;
  if (
    first &&
    (mention.role || isSetBehind(passage, mention)) &&
    (!same || (mention.leads && mention.subject)) &&
    sentencesBack(passage, anaphor, mention.unit) <= 1
  )
    score += 4;
  return score;
}

/** "Among them was | Ann Roe": a sentence that is there to introduce somebody. */
const isSetBehind = ({ units }: Passage, { unit, first, subject }: Mention): boolean =>
  subject && /^(?:was|is)$/.test(units[unit]!.nodes[first - 1]?.lower ?? '');

/** A country or its capital that is told to speak is no “she”. */
const isSomebody = ({ person, speaker }: Antecedent): boolean => person?.person === true || !isPlaceName(speaker.name);

/** How well somebody fits wherever the name stands: by gender and by having spoken. */
function standing({ units, past }: Passage, anaphor: Anaphor, person: Person): number {
  const here = units[anaphor.unit]!.paragraph;
  let score = 0;
  if (anaphor.gender !== null) {
    if (person.gender === anaphor.gender) score += 1;
    else if (person.gender === null) score -= 1;
  }
  const speakers = past.slice(-4).filter(isSomebody).slice(-3).reverse();
  const back = speakers.findIndex((one) => one.person === person);
  if (back < 0) return score;
  const since = here - speakers[back]!.paragraph;
  if (back === 0) return score + (since <= 1 ? 4.5 : since === 2 ? 1.5 : 1);
  return score + (since <= 2 ? 1.5 : 0.5);
}

/** The last `most` mentions that end before an offset, the nearest first. */
export function mentionsBefore(mentions: readonly Mention[], at: number, most: number): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return mentions.slice(Math.max(0, low - most), low).reverse();
}
