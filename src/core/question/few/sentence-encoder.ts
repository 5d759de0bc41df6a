import { likeness } from '../../terms/word-vectors.ts';
import type { ReadPassage, ReadSentence } from '../read-passage.ts';
import type { Candidate } from '../sentence-view.ts';

/** What a passage means: unit vectors of the length that the questions' vectors have. */
export interface PassageVectors {
  /** One a sentence, each read among the others. */
  readonly sentences: readonly Float32Array[];
  readonly whole: Float32Array;
}

/**
 * Turns text into unit vectors whose cosine tells how likely a sentence answers a question, whatever words either uses.
 * Promises, since it works beside this thread; they reject when it cannot.
 */
export interface SentenceEncoder {
  encodeQuestion(text: string): Promise<Float32Array>;
  encodePassage(sentences: readonly string[]): Promise<PassageVectors>;
}

/** How near in meaning a sentence and its passage are to a question: cosines. */
export interface Nearness {
  readonly sentence: number;
  readonly passage: number;
}

/** By sentence of the candidates. */
export type NearnessBySentence = ReadonlyMap<ReadSentence, Nearness>;

/** The vectors of a passage's sentences as they were read. */
export const encodeRead = (encoder: SentenceEncoder, { sentences }: ReadPassage): Promise<PassageVectors> =>
  encoder.encodePassage(sentences.map(({ text }) => text));

/** Compares a question with every sentence of the candidates. */
export async function compareMeaning(
  encoder: SentenceEncoder,
  question: string,
  candidates: readonly Candidate[],
): Promise<NearnessBySentence> {
  const asked = await encoder.encodeQuestion(question);
  const nearness = new Map<ReadSentence, Nearness>();
  for (const { passage } of candidates) {
    const { sentences, whole } = await encodeRead(encoder, passage);
    const around = likeness(asked, whole);
    passage.sentences.forEach((sentence, at) => {
      nearness.set(sentence, { sentence: likeness(asked, sentences[at]!), passage: around });
    });
  }
  return nearness;
}
