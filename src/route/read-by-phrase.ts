import type { CommandOptions } from '../command.ts';
import type { DatesNamed } from './message/dates.ts';
import type { MessageWord } from './message/words.ts';
import type { Declared } from './phrase/declared.ts';
import { type Comparable, comparable, matchPhrase } from './phrase/match-phrase.ts';
import type { Phrase } from './phrase/parse-phrase.ts';
import type { KnownNames } from './slots/known-names.ts';
import { takeValue } from './slots/take-value.ts';

/** What a message asks for by a phrase that it says. */
export interface PhraseReading {
  readonly declared: Declared;
  readonly options: Readonly<Record<string, string>>;
  /** The more of the message is the phrase's own words, and the more of the rest the library knows, the more telling. */
  readonly telling: number;
}

/** A message to be read, in one of the ways that politeness leaves. */
export interface Way {
  readonly message: string;
  readonly words: readonly MessageWord[];
  /** Of the words, by their places among them. */
  readonly dates: DatesNamed | null;
}

/** What a name that the library knows counts for, in words. */
const KNOWN = 1.5;
/** And where a message says nothing else. */
const ALONE = 0.5;
/** Two names are rather to be compared than heard. */
const SEVERAL = 0.5;

/** The most telling of the phrases that a message says; of two alike the one declared first. Null where it says none. */
export function readByPhrase(way: Way, all: readonly Declared[], names: KnownNames): PhraseReading | null {
  const whole = comparable(way.words);
  const dated = way.dates && comparable(without(way.words, way.dates.at));
  let best: PhraseReading | null = null;
  for (const declared of all) {
    for (const phrase of declared.phrases) {
      const reading = readPhrase(way, declared, phrase, phrase.when === 'no' ? whole : (dated ?? whole), names);
      if (reading && (best === null || reading.telling > best.telling)) best = reading;
    }
  }
  return best;
}

/** Words without some, whose breaks stay. */
export function without(words: readonly MessageWord[], left: ReadonlySet<number>): MessageWord[] {
  const kept: MessageWord[] = [];
  for (const [at, word] of words.entries()) {
    const last = kept.at(-1);
    if (!left.has(at)) kept.push(word);
    else if (last && last.after === '' && word.after !== '') kept[kept.length - 1] = { ...last, after: word.after };
  }
  return kept;
}

function readPhrase(
  { message, dates }: Way,
  declared: Declared,
  phrase: Phrase,
  compared: Comparable,
  names: KnownNames,
): PhraseReading | null {
  if (phrase.when === 'needed' && dates === null) return null;
  const match = matchPhrase(compared, phrase);
  if (!match) return null;
  const options: Record<string, string> = {};
  let telling = match.own;
  for (const [at, slot] of phrase.slots.entries()) {
    const words = match.slots[at];
    if (words === undefined) continue;
    const value = takeValue(message, words, slot, names);
    if (value === null) return null;
    const earlier = options[slot.option];
    options[slot.option] = earlier === undefined ? value.text : `${earlier}, ${value.text}`;
    if (value.isKnown) telling += match.own > 0 ? KNOWN : ALONE;
    if (slot.several) telling += SEVERAL;
  }
  if (phrase.when !== 'no' && dates) {
    const dateOptions = datesFor(declared.options, dates);
    if (dateOptions === null) return null;
    Object.assign(options, dateOptions);
    telling += dates.at.size;
  }
  return fits(options, declared.options) ? { declared, options, telling } : null;
}

/** The dates under the options that hold them; null for a command that has none. */
export function datesFor(options: CommandOptions, { from, to }: DatesNamed): Record<string, string> | null {
  const found: Record<string, string> = {};
  for (const [holds, date] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (date === null) continue;
    const option = Object.entries(options).find(([, one]) => one.type === 'text' && one.holds === holds);
    if (!option) return null;
    found[option[0]] = date;
  }
  return found;
}

/** Whether all that a command needs is there, and nothing longer than it takes. */
export const fits = (given: Readonly<Record<string, string>>, options: CommandOptions): boolean =>
  Object.entries(options).every(([name, option]) => {
    const value = given[name];
    if (value === undefined) return !option.required;
    return option.type !== 'text' || value.length <= (option.maxLength ?? LONGEST_VALUE);
  });

/** Characters of an option that gives no limit of its own. */
const LONGEST_VALUE = 500;
