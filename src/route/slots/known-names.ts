import type { AnalyzedArticle } from '../../core/analyze.ts';
import type { Library } from '../../core/answers/library.ts';
import { sidesOf } from '../../core/answers/sides/sides.ts';
import { isEnglishWord } from '../../core/statements/grammar/tokens.ts';
import { fold } from '../../core/terms/fold.ts';
import { withoutPossessive } from '../../core/terms/possessive.ts';
import { slips, soundKey } from '../../core/terms/spelling.ts';
import { isLightWord, isStopWord } from '../../core/terms/stop-words.ts';
import { isBorneByMany } from '../words/offices.ts';

/** Names that a library knows, looked up as people type them. */
export interface KnownNames {
  /**
   * Whether words name a speaker, a side or a body of who-is-who: in full, by a word of a person's name ("Asif"), or nearly, by a slip of
   * spelling or the sound ("Mujaheed").
   */
  isName(typed: string): boolean;
  /** The same, letter by letter. */
  isSpelt(typed: string): boolean;
  /** Whether words name a side: a state, or one of who-is-who's. */
  isSide(typed: string): boolean;
  /** Whether words name an outlet of the articles, its "The" aside. */
  isOutlet(typed: string): boolean;
  /** Whether a folded word is what an outlet of the articles is called in short: "the Herald". */
  isOutletWord(word: string): boolean;
  /** Whether a folded word is none that English or the articles have without a capital letter: whoever writes it most likely means a name. */
  isStrange(word: string): boolean;
}

const known = new WeakMap<Library, KnownNames>();

/** The names that a library knows; made once for each. */
export function knownNames(library: Library): KnownNames {
  let names = known.get(library);
  if (!names) {
    names = gather(library);
    known.set(library, names);
  }
  return names;
}

const ALL = Number.MAX_SAFE_INTEGER;

function gather(library: Library): KnownNames {
  const listed = library.whoIsWho.parties.flatMap(({ name, aliases }) => [name, ...aliases]);
  const lowerCase = lowerCaseWords(library.articles);
  const told = [...library.suggest('name', '', ALL), ...library.suggest('speaker', '', ALL)];
  // Speakers without a name are called by what they are: "officials", "a letter".
  const isName = (name: string): boolean => /^\p{Lu}/u.test(name) && !lowerCase.has(fold(name));
  const names = [...told.filter(isName), ...listed];
  const outlets = new Set(library.suggest('outlet', '', ALL).map(withoutArticle));
  const shortOutlets = new Set([...outlets].flatMap((outlet) => outlet.split(' ').slice(1)).filter(isLong));
  const whole = new Set(names.map(withoutArticle));
  const parts = new Set(names.flatMap(partsOf).filter((part) => !lowerCase.has(part)));
  const sides = sidesOf(library);
  const isStrange = (word: string): boolean =>
    word.length > 2 && /^[\p{Script=Latin}\p{M}'’-]+$/u.test(word) && !lowerCase.has(word) && !isEnglishWord(word);
  const isPart = (word: string): boolean => parts.has(word) || (isNearly(word, parts) && isStrange(word));
  const isExact = (name: string): boolean => whole.has(name) || parts.has(name) || sides.named(name) !== null;
  return {
    isStrange,
    isSide: (typed) => sides.named(typed) !== null,
    isOutletWord: (word) => shortOutlets.has(word),
    isOutlet: (typed) => outlets.has(withoutArticle(typed)),
    isSpelt: (typed) => isExact(withoutArticle(typed)),
    isName: (typed) => {
      const name = withoutArticle(typed);
      if (name === '' || isStopWord(name)) return false;
      const bare = withoutPossessive(name);
      if (isExact(name) || isExact(bare)) return true;
      const words = bare.split(/[\s-]+/);
      return words.length <= LONGEST && words.every(isPart);
    },
  };
}

const isLong = (word: string): boolean => word.length > 3 && !isLightWord(word) && !isBorneByMany(word);

/** Most words of a name that is taken word by word. */
const LONGEST = 5;

/** Names are compared folded, without an article before them. */
const withoutArticle = (name: string): string => fold(name).replace(/^(?:the|a|an) /, '');

/** The words of a name by which alone somebody may be meant. */
const partsOf = (name: string): string[] =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => withoutPossessive(fold(word)))
    .filter((word) => word.length > 2 && !isStopWord(word) && !isLightWord(word) && !isBorneByMany(word));

/** A shorter word is near to too many. */
const LONG = 5;
const MOST_SLIPS = 3;

/** Whether a word is a slip away from a name's, or sounds like it and is written much like it. */
function isNearly(word: string, parts: ReadonlySet<string>): boolean {
  if (word.length < LONG || isStopWord(word)) return false;
  const sound = soundKey(word);
  for (const part of parts) {
    if (part[0] !== word[0]) {
      if (slips(word, part, 1) <= 1) return true;
      continue;
    }
    const distance = slips(word, part, MOST_SLIPS);
    if (distance <= 1 || (distance <= MOST_SLIPS && soundKey(part) === sound)) return true;
  }
  return false;
}

/** So many articles are looked through for words: enough to meet any that is in use. */
const LOOKED_THROUGH = 300;
const LOWER_CASE = /(?<![\p{L}\p{N}@#/._-])\p{Ll}[\p{L}\p{M}]*/gu;

/** The words that articles have without a capital letter, folded. */
function lowerCaseWords(articles: readonly AnalyzedArticle[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { article } of articles.slice(0, LOOKED_THROUGH)) {
    for (const [word] of article.body.matchAll(LOWER_CASE)) words.add(fold(word));
  }
  return words;
}
