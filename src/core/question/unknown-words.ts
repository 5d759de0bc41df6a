import type { WeightedQuestion } from './weighted-question.ts';

/** Parts of speech (Universal POS) that name what a text is about. */
const NAMING = new Set(['NOUN', 'PROPN', 'NUM', 'X']);

/**
 * Words of the question, as typed, that matter and that the corpus has in no form: names, numbers and nouns. Verbs and
 * adjectives are left out, since articles may well tell the same in other words.
 */
export function unknownWords({ concepts, text }: WeightedQuestion): string[] {
  return concepts
    .filter(({ known, light }) => !known && !light)
    .filter(({ name, number, tag }) => name || number || NAMING.has(tag))
    .map(({ start, end }) => text.slice(start, end));
}
