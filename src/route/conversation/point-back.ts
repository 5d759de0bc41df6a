import { namesTold } from '../loosely/names-told.ts';
import { readWords } from '../message/words.ts';
import type { Followup, Route } from '../route.ts';
import type { KnownNames } from '../slots/known-names.ts';

const OWN = /(?<![\p{L}\p{N}])(?:his|their|her(?=\s+(?!say|said|about|on|to|and|or)\p{L}))(?![\p{L}\p{N}])/iu;
const PERSON = /(?<![\p{L}\p{N}])(?:he|she|they|him|her|them)(?![\p{L}\p{N}])/iu;
const THING = /(?<![\p{L}\p{N}])(?:that|this|it|those|these)(?:\s+one)?(?![\p{L}\p{N}])/iu;

/** A message with a name in place of "he" or "his"; null where it says neither. */
export function replacePerson(message: string, name: string): string | null {
  if (OWN.test(message)) return message.replace(OWN, () => `${name}’s`);
  return PERSON.test(message) ? message.replace(PERSON, () => name) : null;
}

/** A message with a topic in place of "that" or "it"; null where it says neither. */
export const replaceThing = (message: string, topic: string): string | null =>
  THING.test(message) ? message.replace(THING, () => topic) : null;

const ONE_PERSON = /(?<![\p{L}\p{N}])(?:he|she|him|his|her)(?![\p{L}\p{N}])/iu;

/** Whether a message says "he" or "she": no government, and nobody's side. */
export const isOnePerson = (message: string): boolean => ONE_PERSON.test(message);

/** A message read as a question whose "he" has its name in an earlier answer, since it tells none itself; null for any other. */
export function readPointing({ request }: Extract<Route, { kind: 'command' }>, names: KnownNames): Followup | null {
  const { question } = request.values;
  if (request.command !== 'ask' || question === undefined || !ONE_PERSON.test(question)) return null;
  return namesTold(readWords(question), names).length === 0 ? { kind: 'points-back', words: question } : null;
}

/** A question with another name in place of the first one in it; null where it names nobody. */
export function replaceName(question: string, name: string, names: KnownNames): string | null {
  const [first] = namesTold(readWords(question), names);
  if (!first) return null;
  const last = question.slice(0, first.at(-1)!.end);
  const own = /['’]s?$/.exec(last)?.[0] ?? '';
  return question.slice(0, first[0]!.start) + name + own + question.slice(first.at(-1)!.end);
}
