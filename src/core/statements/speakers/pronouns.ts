import type { Span } from '../../span.ts';
import type { Speaker } from '../statement.ts';
import type { Unit } from '../units.ts';
import type { Gender, Mention } from './mentions.ts';
import type { People, Person } from './people.ts';

/** An earlier speaker whom a pronoun may mean. */
export interface Antecedent {
  readonly person: Person | null;
  readonly speaker: Speaker;
}

/** How many mentions back a pronoun may reach. */
const REACH = 60;
/** Score by which the best candidate must lead the second for the answer to be sure. */
const SURE = 1.5;

/**
 * Whom "he" or "she" at `source` means: by how near the name stands, whether it was a subject, whether its bearer spoke
 * last, how often it is named, and what is known of gender. Null when nobody fits. The person found takes the gender.
 */
export function findAntecedent(
  {
    units,
    everyone,
    people,
    past,
  }: { units: readonly Unit[]; everyone: readonly Mention[]; people: People; past: readonly Antecedent[] },
  source: Span,
  unit: number,
  gender: Gender,
): { person: Person; uncertain: boolean } | null {
  const before = mentionsBefore(everyone, source.start, REACH);
  const recent = past.slice(-3).map(({ person }) => person);
  const scores = new Map<Person, number>();
  const counts = new Map<Person, number>();
  for (const mention of before) {
    const person = people.byMention.get(mention)!;
    counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  const here = units[unit]!;
  for (const mention of before) {
    const person = people.byMention.get(mention)!;
    if (mention.headline || (person.gender && person.gender !== gender)) continue;
    const known = person.person || person.gender !== null;
    if (!known && !(recent.includes(person) || mention.subject)) continue;
    if (!known && !/\s/.test(person.name) && (!recent.includes(person) || /s$/.test(person.name))) continue;
    const there = units[mention.unit]!;
    const paragraphs = here.paragraph - there.paragraph;
    const sentences = paragraphs === 0 ? unit - mention.unit : 3;
    let score =
      -3 * paragraphs -
      1.2 * Math.min(sentences, 4) +
      (mention.subject ? 2 : 0) +
      (mention.leads ? 1 : 0) +
      (person.gender === gender ? 1 : 0);
    if (!known) score -= 2;
    if (person.gender === null) score -= 1;
    if (paragraphs === 0 && mention.leads && mention.subject) score += 2;
    if (recent.at(-1) === person) score += 4.5;
    else if (recent.includes(person)) score += 1.5;
    score += Math.min(3, 0.3 * counts.get(person)!);
    if (score > (scores.get(person) ?? Number.NEGATIVE_INFINITY)) scores.set(person, score);
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const best = ranked[0];
  if (!best) return null;
  const [person, score] = best;
  const guessed = person.gender === null && !recent.includes(person);
  const second = ranked[1]?.[1] ?? Number.NEGATIVE_INFINITY;
  person.gender ??= gender;
  person.person = true;
  return { person, uncertain: guessed || score - second < SURE };
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
