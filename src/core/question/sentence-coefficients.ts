/**
 * What each feature of a sentence adds to its score, by the name of the feature.
 *
 * Written by `scripts/fit-sentence-scorer.ts`. Fitted on questions of XQuAD (Artetxe, Ruder and Yogatama 2020), whose English
 * part comes from SQuAD 1.1 (Rajpurkar et al. 2016); both are CC BY-SA 4.0. No text of theirs is here.
 */
export const SENTENCE_COEFFICIENTS: Readonly<Record<string, number>> = {
  'passage.score': 1.072,
  'passage.share': 1.236,
  'passage.rank': 1.499,
  'sentence.bm25': 1.378,
  'sentence.coverage': 1.137,
  'pair.coverage': 1.399,
  'triple.coverage': 1.448,
  'passage.coverage': 1.071,
  order: 0.053,
  density: 1.238,
  'sentence.names': -0.544,
  'passage.names': 1.321,
  numbers: 0.551,
  evidence: 1.273,
  'evidence.who': 0.888,
  'evidence.when': -0.132,
  'evidence.how-many': 1.036,
  'evidence.where': -0.229,
  'evidence.why': -0.58,
  'evidence.how': 0.289,
  prefix: 0.357,
  first: 0.061,
  length: 0.004,
  novelty: -0.245,
  focus: 0.378,
  local: 1.67,
  runs: 0.564,
};
