import type { Party, WhoIsWho } from '../../terms/who-is-who.ts';
import type { Found } from '../found.ts';
import type { Phrases } from '../grammar/noun-phrases.ts';
import type { Unit } from '../grammar/units.ts';
import type { Speaker } from '../statement.ts';
import type { Holders } from './descriptions.ts';
import type { Interviewers } from './interviewer.ts';
import type { Bodies } from './people/bodies.ts';
import type { Mention } from './people/mention.ts';
import type { GivenNames } from './people/one-word.ts';
import type { People, Person } from './people/person.ts';
import type { ShortForms } from './people/short-forms.ts';
import type { Traits } from './people/traits.ts';
import type { Antecedent } from './pronouns.ts';

/** A speaker with the person of the article behind it, where there is one. */
export interface Resolved {
  readonly speaker: Speaker;
  readonly person: Person | null;
}

/** All that an article tells of who speaks, and who spoke so far. */
export interface Context {
  readonly body: string;
  readonly units: readonly Unit[];
  /** Noun phrases of each unit. */
  readonly phrases: readonly Phrases[];
  readonly mentions: readonly Mention[];
  /** Mentions by name and by office, in order. */
  readonly everyone: readonly Mention[];
  readonly people: People;
  readonly traits: ReadonlyMap<Person, Traits>;
  readonly holders: Holders;
  readonly bodies: Bodies;
  readonly shortForms: ShortForms;
  readonly givenNames: GivenNames;
  readonly interviewers: Interviewers;
  readonly whoIsWho: WhoIsWho;
  /** Speakers so far who are described and never named: "my father", by their folded descriptions. */
  readonly nameless: Map<string, Person>;
  readonly past: readonly Antecedent[];
}

/** The words that name a speaker, and of which statement. */
export interface Source {
  readonly start: number;
  readonly end: number;
  /** Index of the unit where they stand. */
  readonly unit: number;
  readonly content: Found['content'];
}

/** Who-is-who's entry for somebody; by the surname alone only where the article gives no more. */
export const partyOf = (person: Person, whoIsWho: WhoIsWho): Party | undefined =>
  whoIsWho.find(person.name) ?? (/\s/.test(person.name) ? undefined : whoIsWho.find(person.surname));

/** A person of the article as a speaker, named as who-is-who has it where it does. */
export function speakerOfPerson({ whoIsWho }: Context, person: Person, uncertain: boolean): Speaker {
  const party = partyOf(person, whoIsWho);
  return speakerOf(party?.name ?? person.name, person.role, party, uncertain);
}

/** A speaker with role and side from who-is-who where the article gives none. */
export const speakerOf = (
  name: string,
  role: string | null,
  party: Party | undefined,
  uncertain: boolean,
): Speaker => ({
  name,
  role: role ?? party?.role ?? null,
  side: party?.side ?? null,
  uncertain,
});
