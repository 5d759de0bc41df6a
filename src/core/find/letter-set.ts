/** A word's letters as a set of 31 bits; two words that differ by one slip of the keyboard differ in at most two bits. */
export function letterSet(norm: string): number {
  let bits = 0;
  for (let i = 0; i < norm.length; i++) bits |= 1 << (norm.charCodeAt(i) % 31);
  return bits;
}

/** In how many bits two sets of letters differ. */
export function lettersApart(a: number, b: number): number {
  let bits = a ^ b;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
