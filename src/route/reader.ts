import type { CommandData } from '../command.ts';
import type { Library } from '../core/answers/library.ts';
import { isStopWord } from '../core/terms/stop-words.ts';
import { namesTold } from './loosely/names-told.ts';
import { readLoosely } from './loosely/read-loosely.ts';
import type { MeaningOf, Meant } from './meaning/meaning.ts';
import { readCourtesy } from './message/courtesy.ts';
import { readDates } from './message/dates.ts';
import { mendWords } from './message/mend-words.ts';
import { loneSentences } from './message/sentences.ts';
import { type MessageWord, plainWords, readWords, textOf } from './message/words.ts';
import { type Declared, declare } from './phrase/declared.ts';
import { askedAs, filteredQuestion, outletIn } from './question.ts';
import { type PhraseReading, readByPhrase, type Way } from './read-by-phrase.ts';
import type { RequestWords, Route } from './route.ts';
import { joinNames } from './slots/join-names.ts';
import { type KnownNames, knownNames } from './slots/known-names.ts';
import { followups, takeFollowup } from './talk/followup.ts';
import { smalltalk } from './talk/smalltalk.ts';
import { readTypedCommand } from './typed-command.ts';

/** Tells what messages ask for. */
export interface Reader {
  /**
   * What a message asks for, given the names that a library knows. The message is as it was typed, without Discord's own marks. Never rejects. No
   * option is longer than its command takes; only a question that is too long as a whole is left as it is, for `/ask` to refuse.
   */
  read(message: string, library: Library): Promise<Route>;
}

/** A message of more words is taken for a question, without comparing it with any phrase. */
const LONGEST = 32;
/** A command whose share in what a message means is smaller is out of the question, whatever phrase of it the message says. */
const NEVER = 0.003;

/** Makes a reader that goes by the words of messages, and by what they mean where `meaningOf` tells. Throws where a phrase cannot be read. */
export function createReader(commands: readonly CommandData[], meaningOf: MeaningOf = async () => null): Reader {
  const declared = commands.map(declare);
  const talk = [...smalltalk, ...followups].map((one) => one.declared);
  const all = [...talk, ...declared];
  const vocabulary = new Set(all.flatMap(({ phrases }) => phrases.flatMap(({ words }) => [...words])));

  const read = async (message: string, library: Library): Promise<Route> => {
    const typed = readTypedCommand(message, commands);
    if (typed) return command(typed, null);
    const plain = readWords(message);
    if (plain.length === 0) return wordless(message);
    if (plain.length > LONGEST) return command(askedAs(message, plain, plain), null);
    const names = knownNames(library);
    const words = mendWords(joinNames(message, plain, names), vocabulary, names);
    const { asked, bare } = readCourtesy(words);
    const question = askedAs(message, words, asked.length === 0 ? words : asked);

    const meant = await meaningOf(plainWords(message, words));
    const shares = new Map(meant);
    const mayMean = ({ name }: Declared): boolean => (shares.get(name) ?? 1) >= NEVER;
    const reading = bestReading(message, words, talk.filter(mayMean), all.filter(mayMean), names);
    if (reading) return routeOf(message, reading, question);
    if (bare.length === 0)
      return { kind: 'smalltalk', talk: /thank|appreciat/.test(textOf(words)) ? 'thanks' : 'greeting' };
    const way = { message, words: bare, dates: readDates(message, bare) };
    return (meant && routeByMeaning(way, meant, declared, question, names)) ?? asQuestion(way, question, names);
  };
  return { read };
}

const command = (request: RequestWords, otherwise: RequestWords | null): Route => ({
  kind: 'command',
  request,
  otherwise,
});

/** A message without a word: empty, it was a mention and nothing else, which asks for help; a mark such as "👍" is a nod. */
const wordless = (message: string): Route =>
  /\S/.test(message) ? { kind: 'smalltalk', talk: 'nod' } : command({ command: 'help', values: {} }, null);

/** The most telling phrase that a message says, with or without its words of politeness; else that one of its sentences says. */
function bestReading(
  message: string,
  words: readonly MessageWord[],
  talk: readonly Declared[],
  all: readonly Declared[],
  names: KnownNames,
): PhraseReading | null {
  const wayOf = (some: readonly MessageWord[]): Way => ({ message, words: some, dates: readDates(message, some) });
  const readIn = (some: readonly MessageWord[]): PhraseReading[] => {
    const { bare, ways } = readCourtesy(some);
    return ways.flatMap((way) => {
      const reading = readByPhrase(wayOf(way), all, names);
      // What only asks to be told ("can you tell me") belongs to the phrase as much as not: half a word for each.
      return reading ? [{ ...reading, telling: reading.telling + (bare.length - way.length) / 2 }] : [];
    });
  };
  // Some messages are a greeting or thanks and nothing else.
  const whole = readByPhrase(wayOf(words), talk, names);
  const readings = [...(whole ? [whole] : []), ...readIn(words)];
  // Of several sentences, one that is small talk or a follow-up is not what the message asks.
  const found =
    readings.length > 0
      ? readings
      : loneSentences(words)
          .flatMap(readIn)
          .filter((one) => !talk.includes(one.declared));
  return found.reduce<PhraseReading | null>((best, one) => (best && best.telling >= one.telling ? best : one), null);
}

function routeOf(message: string, { declared, options }: PhraseReading, question: RequestWords): Route {
  const talk = smalltalk.find((one) => one.declared === declared);
  if (talk) return { kind: 'smalltalk', talk: talk.talk };
  const followup = followups.find((one) => one.declared === declared);
  if (followup)
    return { kind: 'followup', followup: takeFollowup(followup.kind, message, options), otherwise: question };
  if (declared.name === 'ask') return command(filteredQuestion(options, question), question);
  return command({ command: declared.name, values: inOrder(options, declared) }, declared.once ? null : question);
}

/** Values in the order in which their command declares them. */
const inOrder = (values: RequestWords['values'], { options }: Declared): RequestWords['values'] =>
  Object.fromEntries(
    Object.keys(options).flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );

/** From this share on, what a message most likely means is believed. */
const SURE = 0.5;
/** From this share on, where that it asks the articles a question has a share of `HARDLY` at most. */
const NEARLY = 0.35;
const HARDLY = 0.15;

/** What a message most likely means; null where that is not sure enough, or the message lacks what the command needs. */
function routeByMeaning(
  way: Way,
  meant: Meant,
  declared: readonly Declared[],
  question: RequestWords,
  names: KnownNames,
): Route | null {
  const [name, share] = meant[0]!;
  const asks = meant.find(([one]) => one === 'ask')?.[1] ?? 0;
  if (name === 'ask' || (share < SURE && (share < NEARLY || asks > HARDLY))) return null;
  if (name === 'smalltalk' || name === 'followup') {
    // Nothing but content words, such as "ceasefire", is what somebody wants to know about.
    const isTalk = way.words.some(({ norm }) => norm.split(' ').some(isStopWord));
    if (!isTalk || namesTold(way.words, names).length > 0) return null;
    if (name === 'smalltalk') return { kind: 'smalltalk', talk: 'other' };
    return { kind: 'followup', followup: { kind: 'points-back', words: way.message }, otherwise: question };
  }
  const one = declared.find((some) => some.name === name && !some.once);
  const options = one ? readLoosely(way, one, names) : null;
  return one && options ? command({ command: name, values: inOrder(options, one) }, question) : null;
}

/** The message as a question, to one outlet's articles where it names one. */
function asQuestion({ message, words }: Way, question: RequestWords, names: KnownNames): Route {
  const outlet = outletIn(message, words, names);
  if (outlet === null) return command(question, null);
  return command({ ...question, values: { ...question.values, outlet } }, question);
}
