import { tokenize } from '../statements/tokens.ts';
import type { WeightedConcept, WeightedQuestion } from './weighted-question.ts';

/** Parts of speech (Universal POS) that name what a text is about. */
const NAMING = new Set(['NOUN', 'PROPN', 'NUM', 'X']);

/**
 * Words of the question, as typed, that matter and that the corpus has in no form: names, numbers and nouns. Verbs and
 * adjectives are left out, since articles may well tell the same in other words.
 */
export function unknownWords({ concepts, text }: WeightedQuestion): string[] {
  const missing = concepts.filter(({ known, light }) => !known && !light);
  if (missing.length === 0) return [];
  const end = Math.max(...missing.map((concept) => concept.end));
  const tags = new Map(tokenize(text, { start: 0, end }, []).map(({ start, tag }) => [start, tag]));
  const names = ({ name, number, start }: WeightedConcept) => name || number || NAMING.has(tags.get(start) ?? '');
  return missing.filter(names).map((concept) => text.slice(concept.start, concept.end));
}
