import type { AnalyzedArticle } from '../../core/analyze.ts';
import type { Library } from '../../core/answers/library.ts';
import { sidesOf } from '../../core/answers/sides/sides.ts';
import { onceFor } from '../../core/once-for.ts';
import { isEnglishWord } from '../../core/statements/grammar/tokens.ts';
import { fold } from '../../core/terms/fold.ts';
import { withoutPossessive } from '../../core/terms/possessive.ts';
import { slips, soundKey } from '../../core/terms/spelling.ts';
import { isLightWord, isStopWord } from '../../core/terms/stop-words.ts';
import { isBorneByMany } from '../words/offices.ts';

/** The names that a library knows, looked up as people type them. Case, accents and an article before a name make no difference. */
export interface KnownNames {
  /**
   * Whether words name a speaker, a side, or a body of who-is-who: in full, by one word of the name ("Asif"), or misspelt: by a
   * slip, or as it sounds ("Mujaheed").
   */
  isName(typed: string): boolean;
  /** As `isName`, without misspellings. */
  isSpelt(typed: string): boolean;
  /** Whether words name a side: a state, or a side of who-is-who. */
  isSide(typed: string): boolean;
  /** Whether words are the full name of an outlet that the articles are from. */
  isOutlet(typed: string): boolean;
  /** Whether a folded word is the short name of an outlet that the articles are from: "the Herald". */
  isOutletWord(word: string): boolean;
  /** Whether a folded word is neither English nor written in lower case anywhere in the articles, so that it is most likely a name. */
  isStrange(word: string): boolean;
}

/** The names that a library knows; gathered once for each library. */
export const knownNames = onceFor((library: Library): KnownNames => gather(library));

const ALL = Number.MAX_SAFE_INTEGER;

function gather(library: Library): KnownNames {
  const listed = library.whoIsWho.parties.flatMap(({ name, aliases }) => [name, ...aliases]);
  const lowerCase = lowerCaseWords(library.articles);
  const told = [...library.suggest('name', '', ALL), ...library.suggest('speaker', '', ALL)];
  // Speakers without a name are listed by what they are: "officials", "a letter".
  const isName = (name: string): boolean => /^\p{Lu}/u.test(name) && !lowerCase.has(fold(name));
  const names = [...told.filter(isName), ...listed];
  const outlets = new Set(library.suggest('outlet', '', ALL).map(withoutArticle));
  const shortOutlets = new Set([...outlets].flatMap((outlet) => outlet.split(' ').slice(1)).filter(isShortName));
  const whole = new Set(names.map(withoutArticle));
  const parts = new Set(names.flatMap(partsOf).filter((part) => !lowerCase.has(part)));
  const sides = sidesOf(library);
  const isStrange = (word: string): boolean =>
    word.length > 2 && /^[\p{Script=Latin}\p{M}'’-]+$/u.test(word) && !lowerCase.has(word) && !isEnglishWord(word);
  const isPart = (word: string): boolean => parts.has(word) || (isStrange(word) && isNearly(word, parts));
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

/** Whether a word of an outlet's name may be its short name. */
const isShortName = (word: string): boolean => word.length > 3 && !isLightWord(word) && !isBorneByMany(word);

/** Words at most of a name that is recognised word by word. */
const LONGEST = 5;

/** A name as it is compared: folded, without an article before it. */
const withoutArticle = (name: string): string => fold(name).replace(/^(?:the|a|an) /, '');

/** The words of a name of which one alone may mean its bearer. */
const partsOf = (name: string): string[] =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => withoutPossessive(fold(word)))
    .filter((word) => word.length > 2 && !isStopWord(word) && !isLightWord(word) && !isBorneByMany(word));

/** Letters at least of a word that may be misspelt: a shorter one resembles too many names. */
const LONG = 5;
const MOST_SLIPS = 3;

/** Whether a word is one slip away from a word of a name, or within `MOST_SLIPS` of one that sounds the same. */
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

/** Articles that are looked through for words in lower case: enough to meet any common word. */
const LOOKED_THROUGH = 300;
const LOWER_CASE = /(?<![\p{L}\p{N}@#/._-])\p{Ll}[\p{L}\p{M}]*/gu;

/** The words that articles write in lower case, folded. */
function lowerCaseWords(articles: readonly AnalyzedArticle[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { article } of articles.slice(0, LOOKED_THROUGH)) {
    for (const [word] of article.body.matchAll(LOWER_CASE)) words.add(fold(word));
  }
  return words;
}
