import { withoutPossessive } from '../../core/terms/possessive.ts';
import { namesTold } from '../loosely/names-told.ts';
import { readWords } from '../message/words.ts';
import type { Followup, Route } from '../route.ts';
import type { KnownNames } from '../slots/known-names.ts';

const OWN = /(?<![\p{L}\p{N}])(?:his|their|her(?=\s+(?!say|said|about|on|to|and|or)\p{L}))(?![\p{L}\p{N}])/iu;
const PERSON = /(?<![\p{L}\p{N}])(?:he|she|they|him|her|them)(?![\p{L}\p{N}])/iu;
const THING = /(?<![\p{L}\p{N}])(?:that|this|it|those|these)(?:\s+one)?(?![\p{L}\p{N}])/iu;

const [HE, SHE, THEY] = [/\b(?:he|him|his)\b/i, /\b(?:she|her)\b/i, /\b(?:they|them|their)\b/i] as const;

/** How many different people or groups a message speaks of without a name: one of "he", "him" and "his", another of "she", a third of "they". */
export const pronounsIn = (message: string): number => [HE, SHE, THEY].filter((one) => one.test(message)).length;

/** A message with a name in place of "he" or "his"; null where it says neither. */
export function replacePerson(message: string, name: string): string | null {
  if (OWN.test(message)) return message.replace(OWN, () => `${name}’s`);
  return PERSON.test(message) ? message.replace(PERSON, () => name) : null;
}

/** A message with a topic in place of "that" or "it"; null where it says neither. */
export const replaceThing = (message: string, topic: string): string | null =>
  THING.test(message) ? message.replace(THING, () => topic) : null;

/** Whether a message says "he" or "she": no government, and nobody's side. */
export const isOnePerson = (message: string): boolean => HE.test(message) || SHE.test(message);

/** A message read as a request whose "he" has its name in an earlier answer, since it tells none itself; null for any other. */
export function readPointing(
  message: string,
  { request }: Extract<Route, { kind: 'command' }>,
  names: KnownNames,
): Followup | null {
  const { speaker, name, sides } = request.values;
  if ((speaker ?? name ?? sides) !== undefined || pronounsIn(message) === 0) return null;
  return namesSomebody(message, names) ? null : { kind: 'points-back', words: message };
}

/** Whether a message says by name who "he" or "they" may be; what stands behind "about" is what they spoke of. */
function namesSomebody(message: string, names: KnownNames): boolean {
  const about = /\b(?:about|on|regarding|of|in|to|for|with|from|at)\s/i;
  const before = message.slice(0, about.exec(message)?.index ?? message.length);
  return namesTold(readWords(before), names).length > 0;
}

/** Before a name that tells where something was, rather than of whom it is asked. */
const WHERE = /\b(?:in|at|near|inside|outside|across)\s+(?:the\s+)?$/i;

/** A question with another name in place of the first one of whom it asks; null where it asks of nobody. */
export function replaceName(question: string, name: string, names: KnownNames): string | null {
  const first = namesTold(readWords(question), names).find(([word]) => !WHERE.test(question.slice(0, word!.start)));
  if (!first) return null;
  const last = question.slice(0, first.at(-1)!.end);
  const own = last.slice(withoutPossessive(last).length);
  return question.slice(0, first[0]!.start) + name + own + question.slice(first.at(-1)!.end);
}
