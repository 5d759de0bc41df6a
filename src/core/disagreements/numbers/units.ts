import { conceptOf } from '../likeness/concepts.ts';

/** A unit of measure with what makes its base unit of it, and how many words it takes. */
export interface Measure {
  readonly unit: string;
  readonly by: number;
  readonly words: number;
}

const UNITS: readonly [unit: string, by: number, words: RegExp][] = [
  ['metre', 1000, /^(?:km|kilometers?|kilometres?)$/],
  ['metre', 1609, /^miles?$/],
  ['metre', 1, /^(?:m|meters?|metres?)$/],
  ['metre', 0.3048, /^(?:feet|ft)$/],
  ['hour', 1 / 60, /^(?:minutes?|mins?)$/],
  ['hour', 1, /^hours?$/],
  ['hour', 24, /^days?$/],
  ['hour', 24, /^nights?$/],
  ['hour', 168, /^weeks?$/],
  ['hour', 730, /^months?$/],
  ['hour', 8760, /^years?$/],
  ['kilo', 1, /^(?:kg|kilos?|kilograms?)$/],
  ['kilo', 1000, /^(?:tonnes?|tons?)$/],
  ['percent', 1, /^(?:percent|pct)$/],
  ['currency', 1, /^(?:dollars?|euros?|pounds?|francs?|rupees?|roubles?|rubles?)$/],
];

/** The unit that stands right after a number; null where none does. */
export function measureOf(word: string, next: string): Measure | null {
  if (word === 'metric' && /^tons?|tonnes?$/.test(next)) return { unit: 'kilo', by: 1000, words: 2 };
  if ((word === 'per' && next === 'cent') || (word === 'percentage' && /^points?$/.test(next)))
    return { unit: conceptOf('percent'), by: 1, words: 2 };
  const found = UNITS.find(([, , words]) => words.test(word));
  return found ? { unit: found[0] === 'percent' ? conceptOf('percent') : found[0], by: found[1], words: 1 } : null;
}
