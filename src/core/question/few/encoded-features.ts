import { weightedSum } from '../weighted-sum.ts';
import { FEW_CONFIDENCE_COEFFICIENTS } from './few-confidence-coefficients.ts';
import { FEW_FEATURES, type FewFeature } from './few-features.ts';
import { FEW_SIGNS, type FewLook, type FewSign } from './few-signs.ts';
import type { NearView } from './few-view.ts';

/** Cosines lie close together, and coefficients are kept small. */
const SCALE = 10;

const feature = (name: string, of: (near: NearView) => number): FewFeature => ({
  name,
  of: ({ near }) => (near ? of(near) : 0),
});
const nearest = (look: FewLook, of: (near: NearView) => number): number =>
  Math.max(...look.parts.map(({ near }) => (near ? of(near) : 0)));
const sign = (name: string, of: (near: NearView) => number): FewSign => ({
  name,
  toward: 'answer',
  of: (look) => nearest(look, of),
});

/** Every feature of a sentence that an encoder has compared with the question: those by its words, and three more. */
export const ENCODED_FEATURES: readonly FewFeature[] = [
  ...FEW_FEATURES,
  // Cosine of question and sentence.
  feature('encoded.sentence', ({ sentence }) => SCALE * sentence),
  // Cosine of question and passage.
  feature('encoded.passage', ({ passage }) => SCALE * passage),
  // By how much the sentence is nearer than others.
  feature('encoded.above', ({ above }) => above),
];

/** Log-odds of the words alone beyond which they tell no more. */
const MOST_ODDS = 4;

/** Log-odds that the excerpt answers by the words alone. */
export const oddsByWords = weightedSum(FEW_SIGNS, FEW_CONFIDENCE_COEFFICIENTS);

/** Every sign of an excerpt whose sentences an encoder has compared with the question: those by words, and four more. */
export const ENCODED_SIGNS: readonly FewSign[] = [
  ...FEW_SIGNS,
  // Cosine of the question and the nearest sentence of the excerpt.
  sign('encoded.excerpt', ({ sentence }) => SCALE * sentence),
  // Cosine of the question and the passage.
  sign('encoded.passage', ({ passage }) => SCALE * passage),
  // Cosine of the question and the nearest sentence of all.
  sign('encoded.nearest', (near) => SCALE * near.nearest),
  // By how much the excerpt is nearer than others.
  sign('encoded.above', ({ above }) => above),
  // How much the words alone speak for it, as log-odds.
  { name: 'by.words', toward: 'answer', of: (look) => Math.max(0, Math.min(MOST_ODDS, oddsByWords(look))) },
];
