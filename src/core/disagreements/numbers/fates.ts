import { conceptOf, isName } from '../likeness/concepts.ts';
import type { ToldWord } from '../likeness/told.ts';

/** What may be told of those that are counted; two counts of which different things are told are two counts. */
const FATES: ReadonlySet<string> = new Set(
  `kill injure missing displace arrest release exchange surrender capture abduct kidnap evacuate sanction expel repatriate
destroy damage attend sign vote cross fire launch shoot deploy withdraw rescue hospitalize treat bury execute
deport drown recruit strand besiege deliver distribute pledge raise seize`
    .split(/\s+/)
    .map(conceptOf),
);

/** Those who do it are not it: "rescuers". */
const isFate = ({ concept, norm }: ToldWord): boolean =>
  concept !== null && FATES.has(concept) && !/(?:[^t]er|or)s?$/.test(norm);

/** As many words from the count its fate is looked for. */
const REACH = 6;

/**
 * What is told of what stands at the words `from` to before `to`: the nearest such word after it, else before it, with no other
 * number between and, but for the first word after it, in its clause.
 */
export function fateAt(words: readonly ToldWord[], from: number, to: number): string | null {
  const { clause } = words[from]!;
  const within = words.slice(from, to).find(isFate);
  if (within) return within.concept;
  let small = 0;
  for (let i = to; i < words.length && i < to + REACH; i++) {
    const word = words[i]!;
    if (word.norm === 'on' && words[i + 1]?.norm === 'board') {
      i++;
      continue;
    }
    if (word.number || word.clause !== clause || /^(?:and|but|after|when|while|as|in|at|on|near)$/.test(word.norm))
      break;
    if (isFate(word)) return word.concept;
    if (word.concept !== null && !isName(word.concept) && ++small > 2) break;
  }
  const [before, last] = [words[from - 2]?.norm ?? '', words[from - 1]?.norm ?? ''];
  const far = (STANDS.test(before) && /^(?:to|at)$/.test(last)) || /^(?:reached|passed|exceeded|topped)$/.test(last);
  for (let i = from - 1; i >= 0 && (far || i >= from - REACH - 2); i--) {
    const word = words[i]!;
    if (!far && word.clause !== clause) break;
    if (word.number && !word.timed) break;
    if (isFate(word)) return word.concept;
  }
  return null;
}

/** "The death toll from … has risen to 23": what is counted stands far before. */
const STANDS = /^(?:ris\w*|rose|climb\w*|stand\w*|stood|increas\w*|jump\w*|grow\w*|grew|went|gone|revised|up|put)$/;

/** Fates whose count grows as more is known. */
export const GROWING: ReadonlySet<string> = new Set(
  'kill injure missing displace arrest evacuate rescue destroy damage'.split(' ').map(conceptOf),
);

/** Those who fled have left. */
export const GONE: ReadonlySet<string | null> = new Set(['displace', 'leave', 'evacuate'].map(conceptOf));
