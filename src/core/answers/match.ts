import type { WeightedTerm } from '../index/passage-index.ts';
import { onceFor } from '../once-for.ts';
import { COUNTRY_TERMS } from '../terms/countries.ts';
import { fold } from '../terms/fold.ts';
import { RELATED_TERMS } from '../terms/related-words.ts';
import { slips, slipsAllowed } from '../terms/spelling.ts';
import { contentTerms, wordsOf } from '../terms/words.ts';
import { holdersOf } from './holders.ts';

/** Words to look for: terms that may stand anywhere, and phrases in quotation marks that must stand exactly so. */
export interface Wanted {
  readonly terms: ReadonlySet<string>;
  /** Folded. */
  readonly phrases: readonly string[];
}

const QUOTED = /["“”„«]([^"“”„«»]+)["“”»]/g;

/** Reads what a person typed: `"exact words"` in any quotation marks, other words by their terms. */
export function readWanted(typed: string): Wanted {
  const phrases = [...typed.matchAll(QUOTED)].map(([, phrase]) => fold(phrase!)).filter((phrase) => phrase !== '');
  return { terms: contentTerms(wordsOf(typed.replace(QUOTED, ' '))), phrases };
}

/** Whether nothing is left to look for: stop words, emoji or marks alone. */
export const isEmpty = ({ terms, phrases }: Wanted): boolean => terms.size === 0 && phrases.length === 0;

/** A text in which words are looked for. */
export interface Place {
  readonly terms: ReadonlySet<string>;
  readonly folded: string;
}

/** A text as words are looked for in it. */
export const placeOf = (text: string): Place => ({ terms: contentTerms(wordsOf(text)), folded: fold(text) });

/** A place is left out when it holds less than this share of what is wanted, by weight. */
const ENOUGH = 0.5;

/** How closely words are taken: as they are with their other forms, or also for words of near meaning and slips in typing. */
export type Closeness = 'own-words' | 'near-words';

/** What a word of near meaning, of the same country, or the likely word behind a slip counts for, beside 1 for the word itself. */
const STRENGTH = { related: 0.6, country: 0.9, slip: 0.8 };

/**
 * How much of what is wanted each place holds, from 0 (not enough of it, or a phrase is missing) to 1 (all). A term
 * weighs by its rarity among `background`: log(1 + (N - n + 0.5) / (n + 0.5)), as in BM25.
 */
export function matchAll(
  wanted: Wanted,
  places: readonly Place[],
  closeness: Closeness,
  background: readonly Place[] = places,
): number[] {
  const holders = holdersOf(background, wanted.terms);
  const asked = [...wanted.terms].map((term): AskedTerm => {
    const count = holders.get(term)!.length;
    const weight = Math.log(1 + (background.length - count + 0.5) / (count + 0.5));
    return { weight, substitutes: closeness === 'own-words' ? [] : substitutesFor(term, count, background), term };
  });
  const all = asked.reduce((sum, { weight }) => sum + weight, 0);
  const found = all === 0 ? null : places === background ? foundIn(places, asked) : places.map(foundAt(asked));
  return places.map(({ folded }, at) => {
    const share = found === null ? 1 : found[at]! / all;
    if (share < ENOUGH || (found === null && wanted.phrases.length === 0)) return 0;
    return wanted.phrases.every((phrase) => holdsPhrase(folded, phrase)) ? share : 0;
  });
}

/** A wanted term with its weight and what may stand for it. */
interface AskedTerm extends Pick<WeightedTerm, 'term'> {
  readonly weight: number;
  readonly substitutes: readonly WeightedTerm[];
}

/** The weight of what a place holds. */
const foundAt =
  (asked: readonly AskedTerm[]) =>
  (place: Place): number => {
    let found = 0;
    for (const { term, weight, substitutes } of asked) {
      found += place.terms.has(term) ? weight : weight * bestOf(substitutes, place);
    }
    return found;
  };

/** What the best of some terms that a place holds counts for; 0 where it holds none. */
function bestOf(terms: readonly WeightedTerm[], place: Place): number {
  let best = 0;
  for (const { term, strength } of terms) if (strength > best && place.terms.has(term)) best = strength;
  return best;
}

/** The same of many places that are asked again and again. */
function foundIn(places: readonly Place[], asked: readonly AskedTerm[]): Float64Array {
  const holders = holdersOf(
    places,
    asked.flatMap(({ term, substitutes }) => [term, ...substitutes.map((substitute) => substitute.term)]),
  );
  const found = new Float64Array(places.length);
  for (const { term, weight, substitutes } of asked) {
    const parts = new Map<number, number>();
    for (const { term: other, strength } of substitutes) {
      for (const at of holders.get(other)!) if (strength > (parts.get(at) ?? 0)) parts.set(at, strength);
    }
    for (const at of holders.get(term)!) parts.set(at, 1);
    for (const [at, part] of parts) found[at]! += weight * part;
  }
  return found;
}

/** Terms that may stand for a wanted one; slips are looked for only where nothing holds the term itself. */
function substitutesFor(term: string, holders: number, background: readonly Place[]): WeightedTerm[] {
  const substitutes = [
    ...[...(RELATED_TERMS.get(term) ?? [])].map((related) => ({ term: related, strength: STRENGTH.related })),
    ...(COUNTRY_TERMS.get(term) ?? []).map((related) => ({ term: related, strength: STRENGTH.country })),
  ];
  const allowed = slipsAllowed(term.length);
  if (holders > 0 || allowed === 0) return substitutes;
  const near = termsOf(background).filter((other) => slips(term, other, allowed) <= allowed);
  return [...substitutes, ...near.map((other) => ({ term: other, strength: STRENGTH.slip }))];
}

/** Every term that some places hold; told once for each list of them. */
const termsOf = onceFor((places: readonly Place[]): readonly string[] => {
  const known = new Set<string>();
  for (const place of places) for (const term of place.terms) known.add(term);
  return [...known];
});

/** Whether a phrase stands in a text with no letter or digit against either end. */
function holdsPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const around = (text[at - 1] ?? '') + (text[at + phrase.length] ?? '');
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}
