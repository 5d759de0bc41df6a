export const CONFIDENCE_COEFFICIENTS: Readonly<Record<string, number>> = {
  base: -4.628,
  'excerpt.coverage': 3.294,
  'near.coverage': 3.071,
  'passage.coverage': 3.699,
  unknown: 0.07,
  'heaviest.missing': 0.46,
  'name.missing': -1.754,
  'number.missing': -0.252,
  'kind.missing': -0.532,
  'passage.score': 0.202,
  'few.words': -1.569,
};
