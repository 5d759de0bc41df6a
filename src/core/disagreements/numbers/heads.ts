import { conceptOf, conceptOfTerm } from '../likeness/concepts.ts';
import type { ToldWord } from '../likeness/told.ts';

/** "A delegation of 35": what the group consists of. */
export const groupBefore = (words: readonly ToldWord[], from: number): string | null =>
  words[from - 1]?.norm === 'of' &&
  /^(?:delegation|team|group|crew|convoy|panel|committee|commission|squad|party)$/.test(words[from - 2]?.norm ?? '')
    ? words[from - 2]!.concept
    : null;

/** Words between which no head is looked for any further. */
const STOP_AT =
  /^(?:to|from|in|on|at|by|for|with|who|which|that|and|or|but|as|were|was|are|is|have|had|has|be|been|after|before|when|while|since|near|between|during|under|over|into|against|including|will|would|than)$/;

/** What a number counts: its nouns, where they end, and whether it counts a part of what was told before. */
export interface Head {
  readonly heads: readonly string[];
  readonly to: number;
  readonly part: boolean;
}

/** The words that a number counts: the nouns after it, up to a verb or a small word. */
export function headAfter(words: readonly ToldWord[], from: number, body: string): Head {
  const heads: string[] = [];
  let part = false;
  let to = from;
  for (let i = from; i < words.length && i < from + 6; i++) {
    const word = words[i]!;
    const before = words[i - 1]!;
    if (/[,.;:()\u201c\u201d"–—]/.test(body.slice(before.end, word.start))) break;
    if (word.norm === 'of') {
      if (i !== from) break;
      const whole = words[i + 1]?.norm ?? '';
      part =
        (/^(?:the|them|those|these|whom|which)$/.test(whole) && !owns(body, words[i + 2])) ||
        words[i + 1]?.number === true;
      if (words[i + 1]?.number === true) i++;
      continue;
    }
    if (
      /^(?:the|its|their|our|his|her|other|others|more|further|new|additional|some|strong|them|whom|those|these)$/.test(
        word.norm,
      )
    ) {
      if (word.norm === 'others' || word.norm === 'strong') {
        to = i + 1;
        break;
      }
      continue;
    }
    if (word.timed || word.number || STOP_AT.test(word.norm) || word.stop) break;
    // "Officials" and "states" tell little of a sentence, but may well be what is counted.
    const person = PERSON.test(word.norm) ? conceptOf('person') : null;
    const concept = word.concept ?? person ?? (/s$/.test(word.norm) ? conceptOfTerm(word.term) : null);
    if (concept === null) break;
    const verbal = /(?:ed|ing)$/.test(word.norm) && heads.length > 0;
    if (verbal || (heads.length > 0 && VERBAL.test(word.norm))) break;
    if (FATED.test(word.norm)) break;
    heads.push(concept);
    to = i + 1;
  }
  return { heads, to, part };
}

/** "Forty of the army's conscripts" tells whose they are. */
const owns = (body: string, word: ToldWord | undefined): boolean =>
  word !== undefined && /['’]s?$/.test(body.slice(word.start, word.end));

const PERSON = /^(?:people|persons?|men|others|individuals|lives)$/;
const VERBAL =
  /^(?:dead|held|hurt|fled|died|left|came|went|met|took|got|gave|made|told|began|missing|alive|wounded|ago|later|away|back|daily|early|long|wide|high|deep|home)$/;
const FATED = /^(?:dead|injured|wounded|killed|missing|hurt|displaced|arrested|detained)$/;
