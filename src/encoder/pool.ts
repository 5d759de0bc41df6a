/** Means of some rows of a matrix, each as a unit vector. `states` has `size` numbers a row. */
export function pool(states: Float32Array, size: number, from: number, to: number): Float32Array {
  const sum = new Float32Array(size);
  for (let row = from; row < to; row++) {
    for (let i = 0; i < size; i++) sum[i] = sum[i]! + states[row * size + i]!;
  }
  let square = 0;
  for (const x of sum) square += x * x;
  const length = Math.sqrt(square) || 1;
  return sum.map((x) => x / length);
}
