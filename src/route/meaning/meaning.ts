import type { LanguageModel } from '../../core/ask/meaning/language-model.ts';
import { ROUTES, SCALE } from './coefficients.ts';

/** How likely each of the commands, and small talk and follow-ups, is what a message asks for: shares of one, the likeliest first. */
export type Meant = readonly (readonly [name: string, share: number])[];

/** Tells what a message means; null where it cannot be told. Never rejects. */
export type MeaningOf = (message: string) => Promise<Meant | null>;

/** Tells meanings by a sentence encoder. */
export const meaningBy =
  (model: LanguageModel): MeaningOf =>
  (message) =>
    model
      .ask(message)
      .vector()
      .then(readMeaning, () => null);

interface Direction {
  readonly name: string;
  readonly weights: Int8Array;
  readonly constant: number;
}

const DIRECTIONS: readonly Direction[] = Object.entries(ROUTES).map(([name, [constant, weights]]) => ({
  name,
  constant,
  weights: bytesOf(weights),
}));

/** Reads what a message means from its vector, as the sentence encoder makes one of a question. */
function readMeaning(vector: Float32Array): Meant {
  const scores = DIRECTIONS.map(({ weights, constant }) => {
    let sum = 0;
    for (let at = 0; at < weights.length; at++) sum += weights[at]! * (vector[at] ?? 0);
    return constant + sum * SCALE;
  });
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return DIRECTIONS.map(({ name }, at) => [name, shares[at]! / all] as const).sort((a, b) => b[1] - a[1]);
}

function bytesOf(hex: string): Int8Array {
  const bytes = new Int8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at++)
    bytes[at] = (Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16) << 24) >> 24;
  return bytes;
}
