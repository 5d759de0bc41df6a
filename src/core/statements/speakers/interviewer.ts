import type { Mention } from './people/mention.ts';
import type { People, Person } from './people/person.ts';

/**
 * Whom the label of a turn stands for: the journalist whom an article introduces as an outlet's own, by the outlet's name, or whoever has
 * the only name with these initials; null where there are several.
 */
export type Interviewers = ReadonlyMap<string, Person | null>;

/** Furthest that the outlet's name stands before its journalist's, in characters. */
const LONGEST = 60;
const OWN =
  /(\S+?)(?:(?:[’']s)?(?:\s\p{Ll}+){0,2}\s(?:correspondent|reporter|journalist|editor|host|presenter)|[’']s)\s$/u;

/**
 * Gathers who asks for outlets whose names may label the questions: "Radio’s Ann Roe", "LRT correspondent Ann Roe"; and who may be
 * labelled by initials: "AR:".
 */
export function gatherInterviewers(
  body: string,
  mentions: readonly Mention[],
  { byMention, list }: People,
): Interviewers {
  const found = new Map<string, Person | null>();
  const add = (label: string, person: Person): void => {
    const known = found.get(label);
    found.set(label, known === undefined || known === person ? person : null);
  };
  for (const mention of mentions) {
    const outlet = OWN.exec(body.slice(Math.max(0, mention.start - LONGEST), mention.start))?.[1];
    if (!outlet || !/^\p{Lu}/u.test(outlet)) continue;
    add(outlet, byMention.get(mention)!);
  }
  for (const person of list) {
    if (person.full === 0) continue;
    const initials = person.name.match(/(?<![\p{L}’'])\p{Lu}(?=\p{L}*\p{Ll})/gu) ?? [];
    if (initials.length < 2) continue;
    for (const label of new Set([initials.join(''), `${initials[0]}${initials.at(-1)}`])) add(label, person);
  }
  return found;
}
