/**
 * What each sign adds to the log-odds that the best excerpt answers, by the name of the sign.
 *
 * Written by `scripts/fit-sentence-scorer.ts`. Fitted on questions of XQuAD (Artetxe, Ruder and Yogatama 2020), whose English
 * part comes from SQuAD 1.1 (Rajpurkar et al. 2016); both are CC BY-SA 4.0. No text of theirs is here.
 */
export const CONFIDENCE_COEFFICIENTS: Readonly<Record<string, number>> = {
  base: -3.961,
  'excerpt.coverage': 3.267,
  'near.coverage': 2.83,
  'passage.coverage': 3.319,
  unknown: 0.582,
  'noun.missing': -0.63,
  'noun.unknown': -1.006,
  'verb.missing': -0.018,
  'heaviest.missing': 0.589,
  'name.missing': -1.848,
  'number.missing': -0.444,
  'kind.missing': -0.795,
  'passage.score': 0.033,
  'few.words': -1.795,
};
