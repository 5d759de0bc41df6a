import type { WeightedQuestion } from './weighted-question.ts';

/** Parts of speech (Universal POS) that name something. */
const NAMING = new Set(['NOUN', 'PROPN', 'NUM', 'X']);
const MOST_TOPIC_WORDS = 4;

/**
 * Words of the question, as typed, that matter and that the corpus has in no form: names and numbers. Other words are left out, since
 * articles may well tell the same in other words; but where a topic is given and nothing is asked, its nouns count too.
 */
export function unknownWords({ concepts, text, kind, words }: WeightedQuestion): string[] {
  const isTopic = kind === 'what' && words.length <= MOST_TOPIC_WORDS && !words.some(({ stop }) => stop);
  return concepts
    .filter(({ known, light, name, number, tag }) => {
      const tells = name || number || tag === 'PROPN' || (isTopic && NAMING.has(tag));
      return tells && !known && !light;
    })
    .map(({ start, end }) => text.slice(start, end));
}
