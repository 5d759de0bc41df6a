import { COUNTRY_TERMS } from '../../../terms/countries.ts';
import { termOf } from '../../../terms/words.ts';

/** Shortest beginning that a country's name and its adjective share where no list has them. */
const SHORTEST = 4;
const ADJECTIVE = /(?:ic|an|ian|ish|ese|i|en|er)$/;

/** Whether two folded words tell of one country: "afghan" and "afghanistan", "norlandic" and "norland". */
export function isSamePlace(a: string, b: string): boolean {
  if (a === b) return true;
  if (COUNTRY_TERMS.get(termOf(a))?.includes(termOf(b))) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const stem = short.replace(/(?:ia|a|y|e|o)$/, '');
  return stem.length >= SHORTEST && long.startsWith(stem) && ADJECTIVE.test(long) && long.length - stem.length <= 4;
}
