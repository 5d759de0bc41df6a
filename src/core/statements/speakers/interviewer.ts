import type { Mention } from './mentions.ts';
import type { People, Person } from './people.ts';

/** The journalist whom an article introduces as an outlet's own, by the outlet's name; null where there are several. */
export type Interviewers = ReadonlyMap<string, Person | null>;

/** Furthest that the outlet's name stands before its journalist's, in characters. */
const LONGEST = 60;
const OWN =
  /(\S+?)(?:(?:[’']s)?(?:\s\p{Ll}+){0,2}\s(?:correspondent|reporter|journalist|editor|host|presenter)|[’']s)\s$/u;

/** Gathers who asks for outlets whose names may label the questions: "Radio’s Ann Roe", "LRT correspondent Ann Roe". */
export function gatherInterviewers(body: string, mentions: readonly Mention[], { byMention }: People): Interviewers {
  const found = new Map<string, Person | null>();
  for (const mention of mentions) {
    const outlet = OWN.exec(body.slice(Math.max(0, mention.start - LONGEST), mention.start))?.[1];
    if (!outlet || !/^\p{Lu}/u.test(outlet)) continue;
    const person = byMention.get(mention)!;
    const known = found.get(outlet);
    found.set(outlet, known === undefined || known === person ? person : null);
  }
  return found;
}
