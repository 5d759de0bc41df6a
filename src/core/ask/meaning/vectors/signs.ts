/** Numbers of 32 bits that hold the signs of a vector of so many numbers. */
export const signWords = (size: number): number => Math.ceil(size / 32);

/** Which numbers of each of some vectors of one size are above 0, a bit each. */
export function signsOf(vectors: Int8Array | Float32Array, count: number, size: number): Int32Array {
  const words = signWords(size);
  const signs = new Int32Array(count * words);
  for (let row = 0; row < count; row++) {
    for (let at = 0; at < size; at++)
      if (vectors[row * size + at]! > 0) signs[row * words + (at >> 5)]! |= 1 << (at & 31);
  }
  return signs;
}

/** How many signs of one vector, from a place in `signs`, differ from those asked (Hamming's distance). */
export function signsApart(signs: Int32Array, from: number, asked: Int32Array): number {
  let apart = 0;
  for (let word = 0; word < asked.length; word++) {
    // Counts the bits of a number by adding up pairs, fours and bytes (Warren, Hacker's Delight, 5-1).
    let bits = signs[from + word]! ^ asked[word]!;
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    apart += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return apart;
}

/** Keeps so many of those that differ least, and all that differ as little as the last of them. */
export class FewestApart {
  readonly #most: number;
  readonly #counts: Uint32Array;
  #within = 0;
  /** What differs in more is not among them. */
  limit: number;

  constructor(most: number, size: number) {
    this.#most = most;
    this.#counts = new Uint32Array(size + 1);
    this.limit = size;
  }

  add(apart: number): void {
    if (apart > this.limit) return;
    this.#counts[apart]!++;
    this.#within++;
    while (this.#within - this.#counts[this.limit]! >= this.#most) this.#within -= this.#counts[this.limit--]!;
  }
}
