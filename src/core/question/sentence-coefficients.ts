/**
 * What each feature of a sentence adds to its score, by the name of the feature.
 *
 * Written by `scripts/fit-sentence-scorer.ts`. Fitted on questions of XQuAD (Artetxe, Ruder and Yogatama 2020), whose English
 * part comes from SQuAD 1.1 (Rajpurkar et al. 2016); both are CC BY-SA 4.0. No text of theirs is here.
 */
export const SENTENCE_COEFFICIENTS: Readonly<Record<string, number>> = {
  'passage.score': 1.042,
  'passage.share': 1.227,
  'passage.rank': 1.498,
  'sentence.bm25': 1.359,
  'sentence.coverage': 1.127,
  'pair.coverage': 1.382,
  'triple.coverage': 1.451,
  'passage.coverage': 1.109,
  order: 0.044,
  density: 1.234,
  'sentence.names': -0.558,
  'passage.names': 1.324,
  numbers: 0.552,
  evidence: 1.188,
  'evidence.who': 0.951,
  'evidence.when': -0.085,
  'evidence.how-many': 1.083,
  'evidence.where': -0.193,
  'evidence.why': -0.878,
  'evidence.how': 0.305,
  prefix: 0.358,
  first: 0.075,
  length: -0.024,
  novelty: -0.216,
  focus: 0.404,
  local: 1.669,
  runs: 0.572,
};
