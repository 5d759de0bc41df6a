/**
 * What each sign adds to the log-odds that the best excerpt answers, by the name of the sign.
 *
 * Written by `scripts/fit-sentence-scorer.ts`. Fitted on questions of XQuAD (Artetxe, Ruder and Yogatama 2020), whose English
 * part comes from SQuAD 1.1 (Rajpurkar et al. 2016); both are CC BY-SA 4.0. No text of theirs is here.
 */
export const CONFIDENCE_COEFFICIENTS: Readonly<Record<string, number>> = {
  base: -4.029,
  'excerpt.coverage': 2.48,
  'near.coverage': 2.402,
  'passage.coverage': 3.105,
  unknown: 0.516,
  'noun.missing': -0.597,
  'noun.unknown': -1.009,
  'verb.missing': 0.013,
  'heaviest.missing': 0.707,
  'name.missing': -1.858,
  'number.missing': -0.428,
  'how-many.missing': -0.91,
  'when.missing': -0.997,
  'who.missing': 0.075,
  'where.missing': -0.421,
  'asked.missing': -0.138,
  'passage.score': -0.213,
  order: 1.787,
  density: 1.377,
  'few.words': -1.697,
};
