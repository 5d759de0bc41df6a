import { LRUCache } from 'lru-cache';
import type { LanguageModel, PassageText, Reading } from './language-model.ts';

/** Bytes that are kept: a thousand questions with what was read for them. What was not asked for longest goes first. */
const KEPT_BYTES = 16 * 2 ** 20;

/** A number of an array, or of an object, in bytes. */
const NUMBER_BYTES = 8;
/** An object that holds some numbers, in bytes. */
const OBJECT_BYTES = 64;

type Kept = readonly Float32Array[] | Reading;

const bytesOf = (kept: Kept, key: string): number => {
  const numbers =
    'answers' in kept
      ? kept.answers.length * (OBJECT_BYTES + 4 * NUMBER_BYTES)
      : kept.reduce((sum, vector) => sum + vector.byteLength + OBJECT_BYTES, 0);
  // Two bytes a character, for the scripts that take so many.
  return 2 * key.length + OBJECT_BYTES + numbers;
};

/**
 * The same model, which does nothing twice for the same question as long as it remembers: who turns a page of an answer, or goes on from it, has
 * its words at once, also while there is no time for others'.
 */
export function rememberAsked(model: LanguageModel): LanguageModel {
  const kept = new LRUCache<string, Kept>({ maxSize: KEPT_BYTES, sizeCalculation: bytesOf });
  const vectorKey = (question: string): string => JSON.stringify(['vector', question]);
  const passageKey = (did: 'read' | 'encode', question: string, { title, before, sentences }: PassageText): string =>
    JSON.stringify([did, question, title, before, ...sentences]);
  const vectorsOf = async (
    key: string,
    make: () => Promise<readonly Float32Array[]>,
  ): Promise<readonly Float32Array[]> => {
    // A vector may be a part of the message that brought it, all of which it would keep in memory; its copy is not.
    const vectors =
      (kept.get(key) as readonly Float32Array[] | undefined) ?? (await make()).map((vector) => vector.slice());
    kept.set(key, vectors);
    return vectors;
  };
  const hasTime = (question: string): boolean => model.hasTime?.(question) !== false;
  // What a message means is asked for at all times, so that a question may be known of which nothing was read.
  const inTime = <Value>(question: string, work: () => Promise<Value>): Promise<Value> =>
    hasTime(question) ? work() : Promise.reject(new Error('there is no time for what is not remembered'));
  return {
    id: model.id,
    hasTime: (question) => kept.has(vectorKey(question)) || hasTime(question),
    ask: (question) => {
      const asked = model.ask(question);
      return {
        vector: async () => (await vectorsOf(vectorKey(question), async () => [await asked.vector()]))[0]!,
        encode: (passage) =>
          vectorsOf(passageKey('encode', question, passage), () => inTime(question, () => asked.encode(passage))),
        read: async (passages) => {
          const keys = passages.map((passage) => passageKey('read', question, passage));
          const known = keys.map((key) => kept.get(key) as Reading | undefined);
          const lacking = passages.filter((_, at) => !known[at]);
          const read = lacking.length === 0 ? [] : [...(await inTime(question, () => asked.read(lacking)))];
          return keys.map((key, at) => {
            const reading = known[at] ?? read.shift()!;
            kept.set(key, reading);
            return reading;
          });
        },
      };
    },
    encode: (passage) => model.encode(passage),
  };
}
