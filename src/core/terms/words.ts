import { stemmer } from 'stemmer';
import type { Span } from '../article/span.ts';
import { fold } from './fold.ts';
import { IRREGULAR_FORMS } from './irregular-forms.ts';
import { isNumber, NUMBER_WORDS } from './number-words.ts';
import { isStopWord } from './stop-words.ts';

/** A word of a text, at its place, with the form under which it is indexed. */
export interface Word extends Span {
  /** Folded, without a possessive ending: "pakistan" for "Pakistan’s". */
  readonly norm: string;
  /** What is compared between texts: the stem of the plain form, "win" for "won", "5" for "five". */
  readonly term: string;
  readonly stop: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  readonly number: boolean;
}

/** Dotted initials ("U.S."), then figures with their ordinal ending, then letters with an apostrophe within. */
const WORD =
  /(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)*(?:(?:st|nd|rd|th)(?!\p{L}))?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ`]\p{L}+)?/gu;

/** Initials that lower case would make a word of: "US" is not "us". */
const INITIALS: ReadonlyMap<string, string> = new Map([
  ['US', 'usa'],
  ['USA', 'usa'],
  ['IT', 'infotech'],
  ['WHO', 'worldhealth'],
]);

/** Longer words are no words; nothing is gained by comparing, or remembering, them whole. */
const LONGEST = 60;

/** What a word is wherever it stands. */
type Form = Omit<Word, 'start' | 'end'>;

/** Every word of `text` from `start` to `end`, in order, with offsets into `text`. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const found: Word[] = [];
  const slice = start === 0 && end === text.length ? text : text.slice(start, end);
  for (const match of slice.matchAll(WORD)) {
    const form = formOf(match[0].slice(0, LONGEST));
    if (form === null) continue;
    const from = start + match.index;
    const { norm, term, stop, capital, number } = form;
    found.push({ start: from, end: from + match[0].length, norm, term, stop, capital, number });
  }
  return found;
}

const forms = new Map<string, Form | null>();
/** The same words come again and again, and share what they are; the memory of them is bounded. */
const REMEMBERED_FORMS = 200_000;

/** What a word is; null where nothing of it is left to compare. */
function formOf(raw: string): Form | null {
  let form = forms.get(raw);
  if (form === undefined) {
    // A part of a text keeps all of it in memory; what is joined does not.
    const own = [...raw].join('');
    form = readForm(own);
    if (forms.size >= REMEMBERED_FORMS) forms.clear();
    forms.set(own, form);
  }
  return form;
}

function readForm(raw: string): Form | null {
  const norm = normalize(raw);
  if (!norm) return null;
  const capital = /^\p{Lu}/u.test(raw);
  return { norm, term: termOf(norm), stop: isStopWord(norm), capital, number: isNumber(norm) };
}

/** A word as it is compared before stemming: folded, its possessive ending and thousands' commas dropped. */
export function normalize(raw: string): string {
  const initials = /^[\p{Lu}.]+$/u.test(raw) ? raw.replaceAll('.', '') : '';
  const known = INITIALS.get(initials);
  if (known) return known;
  return fold(raw.slice(0, LONGEST))
    .replace(/'s?$/u, '')
    .replace(/['.](?=\p{L}|$)/gu, '')
    .replace(/,(?=\p{N})/gu, '');
}

/** The term of a normalised word: its irregular form undone, numbers as figures, "-ise" as "-ize", then Porter's stem. */
export function termOf(norm: string): string {
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(norm);
  if (ordinal) return `#${ordinal[1]}`;
  const plain = IRREGULAR_FORMS.get(norm) ?? norm.replace(/(?<=\p{L}{3})is(?=e[ds]?$|ing$|ations?$)/u, 'iz');
  return NUMBER_WORDS.get(norm) ?? stemmer(IRREGULAR_FORMS.get(plain) ?? plain);
}

/** The distinct terms of a text's words that are no stop words. */
export const contentTerms = (words: readonly Word[]): Set<string> => {
  const found = new Set<string>();
  for (const word of words) if (!word.stop) found.add(word.term);
  return found;
};
