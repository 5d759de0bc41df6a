/**
 * What each feature of a sentence adds to its score, by the name of the feature.
 *
 * Written by `scripts/fit-sentence-scorer.ts`. Fitted on questions of XQuAD (Artetxe, Ruder and Yogatama 2020), whose English
 * part comes from SQuAD 1.1 (Rajpurkar et al. 2016); both are CC BY-SA 4.0. No text of theirs is here.
 */
export const SENTENCE_COEFFICIENTS: Readonly<Record<string, number>> = {
  'passage.score': 0.833,
  'passage.share': 1.375,
  'passage.rank': 1.692,
  'sentence.bm25': 1.323,
  'sentence.coverage': 1.168,
  'pair.coverage': 1.386,
  'triple.coverage': 1.393,
  'passage.coverage': 0.99,
  order: 0.075,
  density: 1.213,
  'sentence.names': -0.48,
  'passage.names': 1.107,
  numbers: 0.529,
  evidence: 1.072,
  'evidence.who': 0.734,
  'evidence.when': -0.023,
  'evidence.how-many': 0.715,
  'evidence.where': -0.066,
  'evidence.why': -0.308,
  'evidence.how': 0.019,
  prefix: 0.205,
  first: 0.072,
  length: 0.088,
  novelty: -0.244,
  focus: 0.433,
  local: 1.501,
  runs: 0.621,
};
