import { isParticle } from '../../core/statements/grammar/name-particles.ts';
import { isGivenName } from '../../core/statements/speakers/people/given-names.ts';
import { withoutPossessive } from '../../core/terms/possessive.ts';
import { isLightWord, isStopWord } from '../../core/terms/stop-words.ts';
import { type MessageWord, typed } from '../message/words.ts';
import type { Slot } from '../phrase/parse-phrase.ts';
import { isJoin } from '../words/joins.ts';
import { isTitle } from '../words/offices.ts';
import type { KnownNames } from './known-names.ts';
import type { Value } from './value.ts';

/** Before a name, and no part of it. */
const ARTICLE = new Set('the a an this that both any only just some all mr mrs ms miss'.split(' '));
/** Behind a name, and no part of it: "this Arsenik guy". */
const TAIL = new Set(
  'guy dude man woman lady person fella chap fellow character bloke people folks side lot'.split(' '),
);

/** The value of a slot for one name, or for `names` of a list, parted by commas ("Asif, Mujahid"); null where the words are neither. */
export function takeNames(message: string, words: readonly MessageWord[], slot: Slot, names: KnownNames): Value | null {
  const whole = slot.several ? null : takeName(message, words, slot, names);
  if (slot.holds === 'name' || whole?.isKnown) return whole;
  return takeSeveral(words, (part) => takeName(message, part, slot, names)) ?? whole;
}

/** The value of a list each part of which `take` takes; null where the words are no list of such. */
export function takeSeveral(
  words: readonly MessageWord[],
  take: (part: readonly MessageWord[]) => Value | null,
): Value | null {
  const parts = split(words);
  const each = parts.map(take);
  if (parts.length < 2 || each.some((one) => one === null || !(one.isKnown || isShort(one.text)))) return null;
  return { text: each.map((one) => one!.text).join(', '), isKnown: each.every((one) => one!.isKnown) };
}

const isShort = (name: string): boolean => name.split(/\s+/).length <= 3;

function split(words: readonly MessageWord[]): MessageWord[][] {
  const parts: MessageWord[][] = [[]];
  for (const word of words) {
    if (isJoin(word.norm)) parts.push([]);
    else {
      parts.at(-1)!.push(word);
      if (word.after === ',') parts.push([]);
    }
  }
  return parts.filter((part) => part.length > 0);
}

/** Words that are never in a name or a description of somebody. */
const NEVER = new Set(
  `i you he she it we they me him her us them who whom what when where why how which whose that if because not no yes say said says is are was were
be been do does did have has had will would can could should may might must there here so too also very more most anyone anybody someone somebody
everyone everybody nobody people persons both each all any ones they everything anything something nothing positions sides put compare`.split(
    /\s+/,
  ),
);
/** Writings: what "the agreement" says, no speaker says. */
const WRITINGS = new Set(
  `agreement agreements article articles deal draft text report reports treaty law annex framework document documents statement poll survey map study resolution
ruling constitution letter letters rule rules plan proposal communique declaration clause contract paper papers book sources source news talks numbers
figures facts evidence data`.split(/\s+/),
);
/** Behind "anybody": "anybody from Turkey" is Turkey. */
const FROM = new Set('from of in at'.split(' '));
/** Link the words of a description: "the traders in Karan". None of them ends a name, or is one. */
const LINKS = new Set('of in from at for on and the to'.split(' '));

function takeName(message: string, given: readonly MessageWord[], { known }: Slot, names: KnownNames): Value | null {
  let words = given;
  if (words.length > 2 && /^(?:any|some)(?:body|one)$/.test(words[0]!.norm) && FROM.has(words[1]!.norm))
    words = words.slice(2);
  while (words.length > 1 && ARTICLE.has(words[0]!.norm)) words = words.slice(1);
  while (words.length > 1 && TAIL.has(words.at(-1)!.norm) && !names.isName(typed(message, words)))
    words = words.slice(0, -1);
  if (
    words.length === 0 ||
    words.some(({ norm, quoted }) => quoted || norm.split(' ').some((word) => NEVER.has(withoutPossessive(word))))
  )
    return null;
  const text = possessed(typed(message, words), names);
  if (names.isName(text)) return { text, isKnown: true };
  if (words.length > 1 && isTitle(words[0]!.norm) && names.isName(typed(message, words.slice(1))))
    return { text, isKnown: true };
  if (looksStrange(words, names)) return { text, isKnown: known };
  if (known || LINKS.has(words.at(-1)!.norm) || words.some(({ norm }) => WRITINGS.has(norm))) return null;
  const plain = words.filter(({ norm }) => !LINKS.has(norm));
  if (plain.every(({ norm }) => isStopWord(norm) || isLightWord(norm))) return null;
  return { text, isKnown: false };
}

/** Letters at least of a lone word without a capital that is taken for a name: a shorter one may as well be slang. */
const SHORTEST = 5;

/** Whether a word is a given name, or a particle before a surname: "van". */
export const isNamePart = (norm: string): boolean => isGivenName(norm) || isParticle(norm);

/** Whether at least one of the words is most likely a name, and the others are titles or parts of names. */
function looksStrange(words: readonly MessageWord[], names: KnownNames): boolean {
  if (words.length > 4) return false;
  if (words.length === 1 && words[0]!.norm.length < SHORTEST && !words[0]!.capital) return false;
  const strange = words.filter(({ norm }) =>
    withoutPossessive(norm)
      .split('-')
      .every((part) => names.isStrange(part)),
  );
  if (strange.length === 0) return false;
  // Small words that nobody knows beside a name that is known are another language: "Qué dijo Asif".
  const isSmall = ({ norm, capital }: MessageWord): boolean => !capital && !isTitle(norm) && !isNamePart(norm);
  if (strange.some(isSmall) && words.some((word) => !isSmall(word) && names.isName(word.norm))) return false;
  return words.every(
    (word) =>
      strange.includes(word) || isTitle(word.norm) || word.capital || isNamePart(word.norm) || names.isName(word.norm),
  );
}

/** "Asif’s" is Asif; "kabuls" is Kabul where the library knows Kabul. */
function possessed(text: string, names: KnownNames): string {
  const bare = withoutPossessive(text);
  if (bare !== text) return bare;
  return /[^s]s$/i.test(text) && !names.isSpelt(text) && names.isSpelt(text.slice(0, -1)) ? text.slice(0, -1) : text;
}
