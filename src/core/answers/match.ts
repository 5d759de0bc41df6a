import type { WeightedTerm } from '../index/passage-index.ts';
import { COUNTRY_TERMS } from '../terms/countries.ts';
import { fold } from '../terms/fold.ts';
import { RELATED_TERMS } from '../terms/related-words.ts';
import { slips, slipsAllowed } from '../terms/spelling.ts';
import { contentTerms, wordsOf } from '../terms/words.ts';

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
  const counts = countHolders(wanted.terms, background);
  const asked = [...wanted.terms].map((term) => {
    const holders = counts.get(term)!;
    const weight = Math.log(1 + (background.length - holders + 0.5) / (holders + 0.5));
    return { weight, substitutes: closeness === 'own-words' ? [] : substitutesFor(term, holders, background), term };
  });
  const all = asked.reduce((sum, { weight }) => sum + weight, 0);
  return places.map((place) => {
    if (!wanted.phrases.every((phrase) => holdsPhrase(place.folded, phrase))) return 0;
    if (all === 0) return wanted.phrases.length > 0 ? 1 : 0;
    let found = 0;
    for (const { term, weight, substitutes } of asked) {
      if (place.terms.has(term)) found += weight;
      else found += weight * bestOf(substitutes, place);
    }
    const share = found / all;
    return share >= ENOUGH ? share : 0;
  });
}

const counted = new WeakMap<readonly Place[], Map<string, number>>();

/** How many places hold each term; counted once for each list of them. */
function countHolders(terms: ReadonlySet<string>, places: readonly Place[]): ReadonlyMap<string, number> {
  const counts = counted.get(places) ?? new Map<string, number>();
  counted.set(places, counts);
  if (counts.size > MOST_COUNTS) counts.clear();
  const lacking = [...terms].filter((term) => !counts.has(term));
  if (lacking.length === 0) return counts;
  const found = lacking.map(() => 0);
  for (const { terms: held } of places) {
    for (let at = 0; at < lacking.length; at++) if (held.has(lacking[at]!)) found[at]! += 1;
  }
  lacking.forEach((term, at) => {
    counts.set(term, found[at]!);
  });
  return counts;
}

/** Terms whose counts are remembered. */
const MOST_COUNTS = 5_000;

/** What the best of some terms that a place holds counts for; 0 where it holds none. */
function bestOf(terms: readonly WeightedTerm[], place: Place): number {
  let best = 0;
  for (const { term, strength } of terms) if (strength > best && place.terms.has(term)) best = strength;
  return best;
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

const vocabularies = new WeakMap<readonly Place[], readonly string[]>();

/** Every term that some places hold; told once for each list of them. */
function termsOf(places: readonly Place[]): readonly string[] {
  let terms = vocabularies.get(places);
  if (!terms) {
    const known = new Set<string>();
    for (const place of places) for (const term of place.terms) known.add(term);
    terms = [...known];
    vocabularies.set(places, terms);
  }
  return terms;
}

/** Whether a phrase stands in a text with no letter or digit against either end. */
function holdsPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const around = (text[at - 1] ?? '') + (text[at + phrase.length] ?? '');
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}
