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
import type { Request, Route } from './route.ts';
import { joinNames } from './slots/join-names.ts';
import { type KnownNames, knownNames } from './slots/known-names.ts';
import { followups, takeFollowup } from './talk/followup.ts';
import { smalltalk } from './talk/smalltalk.ts';
import { readTypedCommand } from './typed-command.ts';

/** Reads messages. */
export interface Reader {
  /**
   * What a message asks for, as it was typed but for Discord's own marks, given what a library knows. Never rejects. Options are no longer than
   * the commands take, but for a question that is too long itself, which is left for `/ask` to refuse.
   */
  read(message: string, library: Library): Promise<Route>;
}

/** A message of more words is a question, if anything. */
const LONGEST = 32;
/** A phrase is not believed where the message so surely means something else. */
const NEVER = 0.003;

/** Makes a reader of messages, by their words alone or by what they mean too. Throws where a command's phrase cannot be read. */
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

const command = (request: Request, otherwise: Request | null): Route => ({ kind: 'command', request, otherwise });

/** Nothing but marks asks for help when it was nothing but a mention, and is a nod when it is "👍". */
const wordless = (message: string): Route =>
  /\S/.test(message) ? { kind: 'smalltalk', talk: 'nod' } : command({ command: 'help', values: {} }, null);

/** The most telling phrase of a message, read whole and without what is said for politeness, else of one of its sentences. */
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
      // Words that only ask to be told are the phrase's own as well as not.
      return reading ? [{ ...reading, telling: reading.telling + (bare.length - way.length) / 2 }] : [];
    });
  };
  // Greetings and thanks are all that some messages say.
  const whole = readByPhrase(wayOf(words), talk, names);
  const readings = [...(whole ? [whole] : []), ...readIn(words)];
  // What nods or goes on is no message's only sentence that asks.
  const found =
    readings.length > 0
      ? readings
      : loneSentences(words)
          .flatMap(readIn)
          .filter((one) => !talk.includes(one.declared));
  return found.reduce<PhraseReading | null>((best, one) => (best && best.telling >= one.telling ? best : one), null);
}

function routeOf(message: string, { declared, options }: PhraseReading, question: Request): Route {
  const talk = smalltalk.find((one) => one.declared === declared);
  if (talk) return { kind: 'smalltalk', talk: talk.talk };
  const followup = followups.find((one) => one.declared === declared);
  if (followup)
    return { kind: 'followup', followup: takeFollowup(followup.kind, message, options), otherwise: question };
  if (declared.name === 'ask') return command(filteredQuestion(options, question), question);
  return command({ command: declared.name, values: inOrder(options, declared) }, declared.once ? null : question);
}

/** Values in the order in which their command declares them. */
const inOrder = (values: Request['values'], { options }: Declared): Request['values'] =>
  Object.fromEntries(
    Object.keys(options).flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );

/** A share from which on a message is taken for what it means most likely. */
const SURE = 0.5;
/** The same where it hardly is a question for the articles. */
const NEARLY = 0.35;
const HARDLY = 0.15;

/** What a message most likely means, where that is sure enough and it has the words for it. */
function routeByMeaning(
  way: Way,
  meant: Meant,
  declared: readonly Declared[],
  question: Request,
  names: KnownNames,
): Route | null {
  const [name, share] = meant[0]!;
  const asks = meant.find(([one]) => one === 'ask')?.[1] ?? 0;
  if (name === 'ask' || (share < SURE && (share < NEARLY || asks > HARDLY))) return null;
  if (name === 'smalltalk' || name === 'followup') {
    // A word that stands alone is what somebody wants to know of.
    const isTalk = way.words.some(({ norm }) => norm.split(' ').some(isStopWord));
    if (!isTalk || namesTold(way.words, names).length > 0) return null;
    if (name === 'smalltalk') return { kind: 'smalltalk', talk: 'other' };
    return { kind: 'followup', followup: { kind: 'points-back', words: way.message }, otherwise: question };
  }
  const one = declared.find((some) => some.name === name && !some.once);
  const options = one ? readLoosely(way, one, names) : null;
  return one && options ? command({ command: name, values: inOrder(options, one) }, question) : null;
}

/** A question, of one outlet's articles where it names one. */
function asQuestion({ message, words }: Way, question: Request, names: KnownNames): Route {
  const outlet = outletIn(message, words, names);
  if (outlet === null) return command(question, null);
  return command({ ...question, values: { ...question.values, outlet } }, question);
}
