/**
 * What each sign adds to the log-odds that the best excerpt answers, by the name of the sign.
 *
 * Written by `scripts/fit-sentence-scorer.ts`. Fitted on questions of XQuAD (Artetxe, Ruder and Yogatama 2020), whose English
 * part comes from SQuAD 1.1 (Rajpurkar et al. 2016); both are CC BY-SA 4.0. No text of theirs is here.
 */
export const CONFIDENCE_COEFFICIENTS: Readonly<Record<string, number>> = {
  base: -4.03,
  'excerpt.coverage': 2.48,
  'near.coverage': 2.4,
  'passage.coverage': 3.1,
  unknown: 0.52,
  'noun.missing': -0.6,
  'noun.unknown': -1.01,
  'verb.missing': 0.01,
  'heaviest.missing': 0.71,
  'name.missing': -1.86,
  'number.missing': -0.43,
  'how-many.missing': -0.91,
  'when.missing': -1,
  'who.missing': 0.07,
  'where.missing': -0.42,
  'asked.missing': -0.14,
  'passage.score': -0.21,
  order: 1.79,
  density: 1.38,
  'few.words': -1.7,
};
