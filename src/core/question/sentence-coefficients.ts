/**
 * What each feature of a sentence adds to its score, by the name of the feature.
 *
 * Written by `scripts/fit-sentence-scorer.ts`. Fitted on questions of XQuAD (Artetxe, Ruder and Yogatama 2020), whose English
 * part comes from SQuAD 1.1 (Rajpurkar et al. 2016); both are CC BY-SA 4.0. No text of theirs is here.
 */
export const SENTENCE_COEFFICIENTS: Readonly<Record<string, number>> = {
  'passage.score': 1.04,
  'passage.share': 1.23,
  'passage.rank': 1.5,
  'sentence.bm25': 1.36,
  'sentence.coverage': 1.13,
  'pair.coverage': 1.38,
  'triple.coverage': 1.45,
  'passage.coverage': 1.11,
  order: 0.04,
  density: 1.23,
  'sentence.names': -0.56,
  'passage.names': 1.32,
  numbers: 0.55,
  evidence: 1.19,
  'evidence.who': 0.95,
  'evidence.when': -0.09,
  'evidence.how-many': 1.08,
  'evidence.where': -0.19,
  'evidence.why': -0.88,
  'evidence.how': 0.3,
  prefix: 0.36,
  first: 0.07,
  length: -0.02,
  novelty: -0.22,
  focus: 0.4,
  local: 1.67,
  runs: 0.57,
};
