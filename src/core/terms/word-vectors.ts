import { DIMENSIONS, VECTORS, WORDS } from './word-vectors-data.ts';

/** Below this cosine two words have nothing in common that tells. */
const UNRELATED = 0.2;
/** Logarithm of the rank at which a word begins to tell what a text is about, and over how much it grows to the full. */
const COMMON_RANK = 4;
const RANK_RANGE = 6;
const LEAST_RARITY = 0.05;

interface Loaded {
  readonly numbers: ReadonlyMap<string, number>;
  /** Unit vectors, one after another. */
  readonly vectors: Float32Array;
}

let loaded: Loaded | undefined;

/** Decoded when first needed: a large corpus never asks. */
function load(): Loaded {
  if (loaded) return loaded;
  const bytes = Int8Array.from(Buffer.from(VECTORS, 'base64'));
  const words = WORDS.split(' ');
  const vectors = new Float32Array(bytes.length);
  words.forEach((_, word) => {
    const from = word * DIMENSIONS;
    let square = 0;
    for (let i = from; i < from + DIMENSIONS; i++) square += bytes[i]! ** 2;
    const length = Math.sqrt(square) || 1;
    for (let i = from; i < from + DIMENSIONS; i++) vectors[i] = bytes[i]! / length;
  });
  loaded = { numbers: new Map(words.map((word, number) => [word, number])), vectors };
  return loaded;
}

/** How much a folded word tells of what a text is about, 0.05 to 1, by how rare it is in English news; 1 for words unknown there. */
export function rarityOf(norm: string): number {
  const { numbers } = load();
  const rank = numbers.get(norm) ?? numbers.size;
  return Math.max(LEAST_RARITY, Math.min(1, (Math.log(rank + 3) - COMMON_RANK) / RANK_RANGE));
}

/** The number of a folded word, -1 when it has no vector. */
export const wordNumber = (norm: string): number => load().numbers.get(norm) ?? -1;

/** How near two words, by number, are in meaning: 0 (nothing in common) to 1; opposites are near each other too. */
export function kinship(a: number, b: number): number {
  if (a < 0 || b < 0) return 0;
  const { vectors } = load();
  let cosine = 0;
  for (let i = 0, p = a * DIMENSIONS, q = b * DIMENSIONS; i < DIMENSIONS; i++)
    cosine += vectors[p + i]! * vectors[q + i]!;
  return Math.max(0, (cosine - UNRELATED) / (1 - UNRELATED));
}

/** What some words mean taken together: their vectors' sum, the rare ones counting more, as a unit vector. */
export function meaningOf(norms: Iterable<string>): Float32Array {
  const { vectors } = load();
  const sum = new Float32Array(DIMENSIONS);
  for (const norm of norms) {
    const number = wordNumber(norm);
    if (number < 0) continue;
    const weight = rarityOf(norm);
    for (let i = 0; i < DIMENSIONS; i++) sum[i] = sum[i]! + weight * vectors[number * DIMENSIONS + i]!;
  }
  const length = Math.sqrt(likeness(sum, sum)) || 1;
  return sum.map((x) => x / length);
}

/** Cosine of two meanings. */
export function likeness(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
