/**
 * What each sign adds to the log-odds that the best excerpt answers, by the name of the sign.
 *
 * Written by `scripts/fit-sentence-scorer.ts`. Fitted on questions of XQuAD (Artetxe, Ruder and Yogatama 2020), whose English
 * part comes from SQuAD 1.1 (Rajpurkar et al. 2016); both are CC BY-SA 4.0. No text of theirs is here.
 */
export const CONFIDENCE_COEFFICIENTS: Readonly<Record<string, number>> = {
  base: -3.976,
  'excerpt.coverage': 2.514,
  'near.coverage': 2.444,
  'passage.coverage': 3.06,
  unknown: 0.523,
  'noun.missing': -0.621,
  'noun.unknown': -0.97,
  'verb.missing': -0.053,
  'heaviest.missing': 0.667,
  'name.missing': -1.876,
  'number.missing': -0.449,
  'how-many.missing': -0.921,
  'when.missing': -0.993,
  'who.missing': 0.116,
  'where.missing': -0.414,
  'asked.missing': -0.092,
  'passage.score': -0.207,
  order: 1.813,
  density: 1.342,
  'few.words': -1.737,
};
