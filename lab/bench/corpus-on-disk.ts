import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MadeUpCorpus, PASSAGES_EACH } from './made-up-corpus.ts';
import type { Asked } from './measure.ts';

export interface BenchCorpus {
  readonly passages: readonly { readonly id: number; readonly title: string; readonly text: string }[];
  readonly asked: Asked;
}

/** Questions of each kind. */
const ASKED = { short: 200, twoSentences: 100 };

/** The corpus of a bench and so many questions to ask of it; `folder` gets its files when it is given. */
export function makeCorpus(count: number, folder?: string, questions = ASKED): BenchCorpus {
  const made = new MadeUpCorpus(20_251_108);
  const passages: { id: number; title: string; text: string }[] = [];
  for (let number = 0; number < Math.ceil(count / PASSAGES_EACH); number++) {
    const article = made.article(number);
    for (const text of article.passages) passages.push({ id: passages.length, title: article.title, text });
    if (!folder) continue;
    const path = join(folder, article.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, article.text);
  }
  const every = (share: number): string => passages[Math.floor(share * passages.length)]!.text;
  const questionsOf = (kind: 'short' | 'two sentences', length: number): string[] =>
    Array.from({ length }, (_, at) => made.question(every(at / length), kind));
  return {
    passages,
    asked: {
      short: questionsOf('short', questions.short),
      twoSentences: questionsOf('two sentences', questions.twoSentences),
    },
  };
}
