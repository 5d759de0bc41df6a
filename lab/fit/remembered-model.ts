import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { LanguageModel, PassageText, Reading } from '../../src/core/ask/meaning/language-model.ts';

/** The same model, whose readings are kept in a file, so that another fit need not wait for them. */
export function rememberReadings(model: LanguageModel, file: string): LanguageModel {
  const known = new Map<string, Reading>();
  if (existsSync(file)) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (!line) continue;
      const [key, reading] = JSON.parse(line) as [string, Reading];
      known.set(key, reading);
    }
  }
  return {
    id: model.id,
    encode: (passage) => model.encode(passage),
    ask: (question) => {
      const asked = model.ask(question);
      return {
        vector: () => asked.vector(),
        encode: (passage) => asked.encode(passage),
        read: async (passages) => {
          const keyOf = (passage: PassageText): string => JSON.stringify([question, passage]);
          const lacking = passages.filter((passage) => !known.has(keyOf(passage)));
          const read = lacking.length === 0 ? [] : await model.ask(question).read(lacking);
          lacking.forEach((passage, at) => {
            known.set(keyOf(passage), read[at]!);
            appendFileSync(file, `${JSON.stringify([keyOf(passage), read[at]])}\n`);
          });
          return passages.map((passage) => known.get(keyOf(passage))!);
        },
      };
    },
  };
}
