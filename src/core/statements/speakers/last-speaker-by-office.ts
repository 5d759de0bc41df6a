import { type Context, type Resolved, type Source, speakerOfPerson } from './context.ts';
import { type Description, isCompatible } from './descriptions.ts';
import type { Person } from './people/person.ts';
import { officeOf } from './people/roles.ts';
import { mentionsBefore } from './pronouns.ts';

/** Words that go on from somebody's office, whatever it is called, and the offices that each may stand for. */
const GOES_ON: ReadonlyMap<string, RegExp> = new Map(
  Object.entries<RegExp>({
    diplomat: /^(?:ambassador|envoy|secretary|minister|representative|consul|negotiator|diplomat)$/,
    official:
      /^(?:spokesman|minister|secretary|undersecretary|general|envoy|ambassador|chairman|director|commissioner|coordinator|officer|deputy|official|representative|president|premier|governor|mayor|judge|prosecutor|adviser|administrator|inspector|leader)$/,
    expert: /^(?:director|professor|analyst|fellow|researcher|scholar|scientist|economist|historian|expert)$/,
    analyst: /^(?:director|professor|fellow|researcher|scholar|expert|analyst)$/,
    politician:
      /^(?:senator|representative|governor|mayor|minister|mp|lawmaker|leader|chairman|president|premier|candidate|nominee|politician)$/,
    leader: /^(?:governor|mayor|chairman|president|premier|minister|commander|speaker|director|leader|sheikh)$/,
  }),
);

/** How many paragraphs back the speaker may have ended. */
const REACH = 1;
/** How many statements back a stranger of that office may have spoken. */
const STRANGERS = 10;

/**
 * Whom a general word means that goes on from the last speaker's office: "Deputy Minister Ann Roe said … The senior diplomat
 * added". Null where somebody else is named between, where a stranger of that office has spoken, or where the office is another.
 */
export function lastSpeakerByOffice(context: Context, source: Source, description: Description): Resolved | null {
  const { past, units, traits } = context;
  const { office, owner, words } = description;
  const last = past.at(-1);
  const person = last?.person;
  if (owner !== null || !last || !person?.person || person.mentions.length === 0) return null;
  if (units[source.unit]!.paragraph - last.paragraph > REACH) return null;
  if (
    past.slice(-STRANGERS).some((one) => one.person?.mentions.length === 0 && officeOf(one.person.surname) === office)
  )
    return null;
  const known = traits.get(person);
  if (!known || !isCompatible(description, person, known)) return null;
  const called = [office, `${office}s`, `${office}s'`].some((word) => known.words.has(word));
  const fits = [...known.offices.keys()].some((one) =>
    GOES_ON.get(office)?.test(one.replace(/^(?:prime|attorney|secretary) /, '')),
  );
  if (!fits && !(called && words.length === 0)) return null;
  return isLastNamed(context, person, source)
    ? { speaker: speakerOfPerson(context, person, words.length > 0), person }
    : null;
}

/** Whether nobody else is named as a subject since somebody spoke, but in what that one said. */
function isLastNamed({ everyone, people, past }: Context, person: Person, { start }: Source): boolean {
  const since = past.at(-1)!;
  const from = since.content.at(-1)!.end;
  return mentionsBefore(everyone, start, 6).every((mention) => {
    const other = people.byMention.get(mention)!;
    return mention.start < from || other === person || !mention.subject || !other.person;
  });
}
