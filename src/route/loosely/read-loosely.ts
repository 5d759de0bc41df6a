import type { Holds, TextOption } from '../../command.ts';
import type { MessageWord } from '../message/words.ts';
import type { Declared } from '../phrase/declared.ts';
import { datesFor, fits, type Way, without } from '../read-by-phrase.ts';
import type { KnownNames } from '../slots/known-names.ts';
import { takeValue } from '../slots/take-value.ts';
import { firstList, namesTold } from './names-told.ts';
import { stretchesOf, topicTold } from './topic-told.ts';

/**
 * The options of a command that a message asks for by what it means, though by none of its phrases: names, dates and quoted words wherever they
 * stand, a topic behind a word such as "about". Only options that phrases fill. Null where they do not make up a request.
 */
export function readLoosely(
  { message, words, dates }: Way,
  declared: Declared,
  names: KnownNames,
): Record<string, string> | null {
  const isDated = dates !== null && declared.phrases.some(({ when }) => when !== 'no');
  const kept = isDated ? without(words, dates.at) : words;
  const take = (some: readonly MessageWord[] | null | undefined, holds: Holds, known = false): string | null =>
    (some && takeValue(message, some, { option: '', holds, known, several: false }, names)?.text) ?? null;

  const options = fillable(declared);
  const all = namesTold(kept, names);
  const told = topicTold(kept);
  // What has no options says nothing of anybody who is named.
  if (options.length === 0 && all.length > 0) return null;
  // One of several who are named would be any of them.
  if (options.some(([, { holds }]) => holds === 'name') && all.length > 1) return null;
  const speakers = options.some(([, { holds }]) => holds === 'names')
    ? firstList(
        kept,
        all.filter((run) => !told?.includes(run[0]!) && speaks(kept, run)),
      )
    : null;
  const topic = told ?? (speakers ? behind(speakers, kept, declared) : longest(kept, declared));

  const found: Record<string, string> = isDated ? (datesFor(declared.options, dates) ?? {}) : {};
  for (const [name, { holds = 'topic', required }] of options) {
    const value =
      holds === 'topic'
        ? take(told || speakers || required ? topic : null, holds)
        : holds === 'words'
          ? take(kept.filter(({ quoted }) => quoted).slice(0, 1), holds)
          : holds === 'name'
            ? take(all[0], holds, true)
            : holds === 'names'
              ? (speakers ?? []).flatMap((run) => take(run, 'name', true) ?? []).join(', ')
              : null;
    if (value) found[name] = value;
  }
  const isEmpty = Object.keys(found).length === 0 && needsOptions(declared);
  return !isEmpty && fits(found, declared.options) ? found : null;
}

/** Before a name, what makes it the one that something is said to or of. */
const SAID_TO =
  /^(?:to|at|against|with|about|on|than|ask|asked|tell|told|answer|answered|call|called|criti\w+|accus\w+|blam\w+|attack\w*|den\w+|meet|met)$/;

/** Whether the one who is named may be the one who speaks, rather than whom others speak to or of: "who criticised Kabul?" */
function speaks(words: readonly MessageWord[], run: readonly MessageWord[]): boolean {
  const before = words.slice(0, words.indexOf(run[0]!)).filter(({ norm }) => norm !== '');
  return !/^who/.test(before[0]?.norm ?? '') && !SAID_TO.test(before.at(-1)?.norm ?? '');
}

/** The options that a command's phrases fill. */
function fillable({ options, phrases }: Declared): [string, TextOption][] {
  const filled = new Set(phrases.flatMap(({ slots }) => slots.map(({ option }) => option)));
  return Object.entries(options).flatMap(([name, one]) =>
    one.type === 'text' && filled.has(name) ? [[name, one]] : [],
  );
}

/** Whether no phrase of a command goes without an option. */
const needsOptions = ({ phrases }: Declared): boolean => phrases.every(({ slots }) => slots.length > 0);

const ownWords = ({ phrases }: Declared): ReadonlySet<string> => new Set(phrases.flatMap(({ words }) => [...words]));

/** What is told behind a speaker and a verb: "promise the soldiers" is of soldiers. */
function behind(speakers: readonly MessageWord[][], words: readonly MessageWord[], declared: Declared) {
  const last = speakers.at(-1)?.at(-1);
  if (!last) return null;
  const rest = words.slice(words.indexOf(last) + 1);
  const stretch = stretchesOf(rest, ownWords(declared)).at(-1);
  return stretch && stretch[0] !== rest[0] ? stretch : null;
}

const longest = (words: readonly MessageWord[], declared: Declared): readonly MessageWord[] | null =>
  stretchesOf(words, ownWords(declared)).reduce<readonly MessageWord[] | null>(
    (best, one) => (best && best.length >= one.length ? best : one),
    null,
  );
