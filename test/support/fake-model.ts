import type { AskedModel, LanguageModel, PassageText, Reading } from '../../src/core/ask/meaning/language-model.ts';

/** A model to which every question is answered by the sentences that begin with a word, and by no other. */
export class FakeModel implements LanguageModel {
  readonly id: string;
  encoded = 0;
  readonly #word: string;

  constructor(word: string, id = 'fake') {
    this.#word = word;
    this.id = id;
  }

  ask(_question: string): AskedModel {
    return {
      vector: async () => Float32Array.of(1, 0),
      read: async (passages) => passages.map((passage) => this.#read(passage)),
      encode: (passage) => this.encode(passage),
    };
  }

  async encode({ sentences }: PassageText): Promise<readonly Float32Array[]> {
    this.encoded++;
    return sentences.map((sentence) =>
      this.#isMeant(sentence) ? Float32Array.of(0.9, Math.sqrt(0.19)) : Float32Array.of(0, 1),
    );
  }

  #isMeant = (sentence: string): boolean => sentence.startsWith(this.#word);

  #read({ sentences }: PassageText): Reading {
    return {
      sentences: sentences.map((sentence) => (this.#isMeant(sentence) ? 6 : -9)),
      answers: sentences.map((sentence) => ({
        start: 0,
        end: sentence.indexOf(' '),
        odds: this.#isMeant(sentence) ? 3 : -9,
      })),
    };
  }
}

/** A model that fails at everything. */
export const BROKEN_MODEL: LanguageModel = {
  id: 'broken',
  ask: () => ({
    vector: () => Promise.reject(new Error('no')),
    read: () => Promise.reject(new Error('no')),
    encode: () => Promise.reject(new Error('no')),
  }),
  encode: () => Promise.reject(new Error('no')),
};
