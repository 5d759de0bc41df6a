/** Vectors as small integers, each with what its numbers are multiplied by. */
export interface Rows {
  /** As many numbers a vector as it has, one vector after another. */
  readonly rows: Int8Array;
  /** By vector. */
  readonly scales: Float32Array;
}

/** How many numbers a vector has; 0 where there are none. */
export const rowSize = ({ rows, scales }: Rows): number => (scales.length === 0 ? 0 : rows.length / scales.length);

/** The mean of the vectors from one row to before another, as a unit vector. */
export function meanOf({ rows, scales }: Rows, from: number, to: number): Float32Array {
  const size = rowSize({ rows, scales });
  const mean = new Float32Array(size);
  for (let at = from; at < to; at++) {
    for (let i = 0; i < size; i++) mean[i] = mean[i]! + rows[at * size + i]! * scales[at]!;
  }
  const length = Math.hypot(...mean) || 1;
  return mean.map((x) => x / length);
}

/** Packs vectors of one size. */
export function packRows(vectors: readonly Float32Array[], size: number): Rows {
  const rows = new Int8Array(vectors.length * size);
  const scales = new Float32Array(vectors.length);
  vectors.forEach((vector, row) => {
    let most = 0;
    for (const x of vector) most = Math.max(most, Math.abs(x));
    const scale = most / 127 || 1;
    scales[row] = scale;
    for (let i = 0; i < size; i++) rows[row * size + i] = Math.round(vector[i]! / scale);
  });
  return { rows, scales };
}

/** Cosines of the vectors from one row to before another. */
export function cosinesOf(rows: Rows, from: number, to: number, asked: Float32Array): number[] {
  const cosines: number[] = [];
  for (let at = from; at < to; at++) cosines.push(cosineAt(rows, at, asked));
  return cosines;
}

/** The cosine of the vector of one row. */
export function cosineAt({ rows, scales }: Rows, at: number, asked: Float32Array): number {
  const size = asked.length;
  const from = at * size;
  // Two sums that do not wait for each other.
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < size; i += 2) {
    even += rows[from + i]! * asked[i]!;
    odd += rows[from + i + 1]! * asked[i + 1]!;
  }
  if (size % 2 === 1) even += rows[from + size - 1]! * asked[size - 1]!;
  return (even + odd) * scales[at]!;
}

/** The cosine of the vectors of two rows. */
export function cosineBetween(a: Rows, x: number, b: Rows, y: number): number {
  const size = rowSize(a);
  let sum = 0;
  for (let i = 0, j = x * size, k = y * size; i < size; i++) sum += a.rows[j + i]! * b.rows[k + i]!;
  return sum * a.scales[x]! * b.scales[y]!;
}
