import type { Span } from '../../../article/span.ts';
import { fold } from '../../../terms/fold.ts';
import { withoutPossessive } from '../../../terms/possessive.ts';
import { withoutParticles } from '../../grammar/name-particles.ts';
import { isGivenName } from './given-names.ts';
import { isPlaceName } from './places.ts';
import { isAddress, isBodyWord, isNoName, isOffice, singularOffice } from './titles.ts';

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** The family name, folded and without particles: the last word that is no "Jr.". */
export function surnameOf(name: string): string {
  const words = withoutParticles(name)
    .split(/\s+/)
    .filter((word) => !SUFFIX.test(word));
  return fold(withoutPossessive(words.at(-1) ?? name));
}

/** Words of a name that tell people apart: neither particles nor initials nor "Jr.". */
export const tellingWords = (name: string): string[] =>
  withoutParticles(name)
    .split(/\s+/)
    .map((word) => fold(withoutPossessive(word)))
    .filter((word) => !SUFFIX.test(word) && !/^\p{L}\.?(?:\p{L}\.)*$/u.test(word));

/** The words of a stretch of the body, with their offsets. */
export function wordsOf(body: string, start: number, end: number): (Span & { text: string })[] {
  return [...body.slice(start, end).matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    start: start + index,
    end: start + index + text.length,
  }));
}

/** Words that begin the names of places: "New Delhi". */
const OF_PLACES = /^(?:new|san|los|north|south|east|west|united)$/i;

/** Index of the first word of a name after the titles and adjectives before it. */
export function firstOfName(words: readonly string[]): number {
  for (let i = words.length - 1; i >= 0; i--) {
    if (isOffice(words[i]!) || isAddress(words[i]!) || singularOffice(words[i]!) !== null) return i + 1;
  }
  // "CM | Vikram Roe", "PM | Ann Roe"
  if (words.length > 2 && isOfficeInShort(words[0]!) && words.slice(1).every(isCapitalised)) return 1;
  // "Jan Egeland" is no month
  if (words.length > 1 && /^(?:Jan|May|April|June|August)$/.test(words[0]!) && isGivenName(words[0]!)) return 0;
  const given = givenNameAt(words);
  // "Ohio Democratic | David Roe", but "Hanna Sofia Roe"
  if (given > 0 && words.slice(0, given).some((word) => isNoName(word) || isBodyWord(word) || isPlaceName(word)))
    return given;
  let first = 0;
  while (first < words.length - 1 && isNoName(words[first]!) && !OF_PLACES.test(words[first]!)) first++;
  return first;
}

/** Whether the word before a name in small letters can be an office's initials: "PM", "CM". */
export const isOfficeInShort = (word: string): boolean => /^[CFPD]?(?:PM|CM|FM|CS|MP|AG|DG|CEO|SG)$/.test(word);

const isCapitalised = (word: string): boolean => /^\p{Lu}.*\p{Ll}/u.test(word);

/** Index of the first word that is a common given name and has another behind it; -1 when none is. */
export const givenNameAt = (words: readonly string[]): number =>
  words.findIndex((word, i) => i < words.length - 1 && isGivenName(word));
