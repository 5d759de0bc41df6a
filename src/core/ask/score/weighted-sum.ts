/** Something with a name that can be told of a look at a text, as a number. */
interface Told<Look> {
  readonly name: string;
  readonly of: (look: Look) => number;
}

/** Sums up all that is told of a look, each part times its coefficient; parts without one count nothing. */
export function weightedSum<Look>(
  parts: readonly Told<Look>[],
  coefficients: Readonly<Record<string, number>>,
): (look: Look) => number {
  const weights = parts.map(({ name }) => coefficients[name] ?? 0);
  return (look) => parts.reduce((sum, { of }, i) => sum + weights[i]! * of(look), 0);
}
