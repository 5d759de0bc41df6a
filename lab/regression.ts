/** One question's sentences: what each scores by features, by hand, and whether it answers. */
export interface RankedGroup {
  readonly features: readonly (readonly number[])[];
  readonly offsets: readonly number[];
  readonly answers: readonly boolean[];
}

/** A case of a yes-or-no regression with its weight. */
export interface WeighedCase {
  readonly signs: readonly number[];
  readonly is: boolean;
  readonly weight: number;
}

/** Whether a coefficient may only be positive, only negative, or either. */
type Toward = 'answer' | 'refusal' | 'either';

/** Adam (Kingma and Ba 2015) with its usual decay rates; after each step coefficients are put back on the side where they may be. */
function descend(
  size: number,
  rounds: number,
  rate: number,
  gradientAt: (at: Float64Array) => Float64Array,
  toward: readonly Toward[] = [],
): number[] {
  const at = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let round = 1; round <= rounds; round++) {
    gradientAt(at).forEach((slope, j) => {
      mean[j] = 0.9 * mean[j]! + 0.1 * slope;
      square[j] = 0.999 * square[j]! + 0.001 * slope * slope;
      at[j] = at[j]! - (rate * (mean[j]! / (1 - 0.9 ** round))) / (Math.sqrt(square[j]! / (1 - 0.999 ** round)) + 1e-8);
      if (toward[j] === 'answer') at[j] = Math.max(0, at[j]!);
      if (toward[j] === 'refusal') at[j] = Math.min(0, at[j]!);
    });
  }
  return [...at];
}

const dot = (a: readonly number[], b: ArrayLike<number>): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** Coefficients under which, question by question, the answering sentences get the largest share of a softmax. */
export function fitRanking(groups: readonly RankedGroup[], size: number, ridge: number): number[] {
  const telling = groups.filter(({ answers }) => answers.includes(true) && answers.includes(false));
  return descend(size, 300, 0.05, (at) => {
    const gradient = Float64Array.from(at, (x) => (ridge * x) / telling.length);
    for (const { features, offsets, answers } of telling) {
      const scores = features.map((row, i) => offsets[i]! + dot(row, at));
      const most = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - most));
      const all = shares.reduce((sum, share) => sum + share, 0);
      const right = shares.reduce((sum, share, i) => sum + (answers[i] ? share : 0), 0);
      features.forEach((row, i) => {
        const pull = (shares[i]! / all - (answers[i] ? shares[i]! / right : 0)) / telling.length;
        row.forEach((x, j) => {
          gradient[j] = gradient[j]! + pull * x;
        });
      });
    }
    return gradient;
  });
}

/** Coefficients of a weighted logistic regression; the first sign, which is always 1, is not held back. */
export function fitLogistic(
  cases: readonly WeighedCase[],
  size: number,
  ridge: number,
  toward: readonly Toward[] = [],
): number[] {
  const all = cases.reduce((sum, { weight }) => sum + weight, 0);
  return descend(
    size,
    1500,
    0.1,
    (at) => {
      const gradient = Float64Array.from(at, (x, j) => (j === 0 ? 0 : ridge * x));
      for (const { signs, is, weight } of cases) {
        const pull = (1 / (1 + Math.exp(-dot(signs, at))) - (is ? 1 : 0)) * (weight / all);
        signs.forEach((x, j) => {
          gradient[j] = gradient[j]! + pull * x;
        });
      }
      return gradient;
    },
    toward,
  );
}

/** A case of a choice among several classes, of which any of `right` will do. */
export interface ClassCase {
  readonly signs: ArrayLike<number>;
  readonly right: readonly number[];
}

/** Coefficients of a multinomial logistic regression, a class after another, each with its constant last. */
export function fitClasses(cases: readonly ClassCase[], classes: number, ridge: number): number[][] {
  const size = cases[0]!.signs.length;
  const width = size + 1;
  const at = descend(classes * width, 150, 0.1, (weights) => {
    const gradient = Float64Array.from(weights, (x, j) => (j % width === size ? 0 : (ridge * x) / cases.length));
    const shares = new Float64Array(classes);
    for (const { signs, right } of cases) {
      sharesOf(weights, signs, shares);
      const all = right.reduce((sum, one) => sum + shares[one]!, 0);
      for (let one = 0; one < classes; one++) {
        const pull = (shares[one]! - (right.includes(one) ? shares[one]! / all : 0)) / cases.length;
        if (Math.abs(pull) < 1e-9) continue;
        for (let j = 0; j < size; j++) gradient[one * width + j] = gradient[one * width + j]! + pull * signs[j]!;
        gradient[one * width + size] = gradient[one * width + size]! + pull;
      }
    }
    return gradient;
  });
  return Array.from({ length: classes }, (_, one) => at.slice(one * width, (one + 1) * width));
}

function sharesOf(weights: Float64Array, signs: ArrayLike<number>, shares: Float64Array): void {
  const width = signs.length + 1;
  let most = Number.NEGATIVE_INFINITY;
  for (let one = 0; one < shares.length; one++) {
    let score = weights[one * width + signs.length]!;
    for (let j = 0; j < signs.length; j++) score += weights[one * width + j]! * signs[j]!;
    shares[one] = score;
    most = Math.max(most, score);
  }
  let all = 0;
  for (let one = 0; one < shares.length; one++) {
    shares[one] = Math.exp(shares[one]! - most);
    all += shares[one]!;
  }
  for (let one = 0; one < shares.length; one++) shares[one] = shares[one]! / all;
}
