import { readFileSync } from 'node:fs';
import { Tokenizer } from '@huggingface/tokenizers';
import * as onnx from 'onnxruntime-node';
import type { PassageVectors } from '../core/question/few/sentence-encoder.ts';
import { charactersOf, MOST_QUESTION_TOKENS, MOST_TOKENS } from './limits.ts';
import { MODEL_FILE, TOKENIZER_FILE } from './model-files.ts';
import { pool } from './pool.ts';

/** A text as the model reads it, with its vectors. */
export interface Model {
  question(text: string): Promise<Float32Array>;
  passage(sentences: readonly string[]): Promise<PassageVectors>;
}

interface TokenizerOutput {
  readonly ids: readonly number[];
}

/** Loads the model into this thread. Rejects when a file is missing or the runtime does not fit this machine. */
export async function loadModel(): Promise<Model> {
  const tokenizer = new Tokenizer(JSON.parse(readFileSync(TOKENIZER_FILE, 'utf8')) as object, {});
  const session = await onnx.InferenceSession.create(readFileSync(MODEL_FILE), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  });
  const tokensOf = (text: string, most: number): readonly number[] => {
    const part = text.slice(0, charactersOf(most));
    return (tokenizer.encode(part, { add_special_tokens: false }) as TokenizerOutput).ids.slice(0, most);
  };
  const idOf = (token: string): number => tokenizer.token_to_id(token)!;
  const [start, end, unknown] = [idOf('[CLS]'), idOf('[SEP]'), idOf('[UNK]')];
  const [asQuestion, asPassage] = [tokensOf('query:', 2), tokensOf('passage:', 2)];
  const run = async (ids: readonly number[]): Promise<{ states: Float32Array; size: number }> => {
    const tensor = (values: BigInt64Array): onnx.Tensor => new onnx.Tensor('int64', values, [1, ids.length]);
    const { states } = await session.run({
      input_ids: tensor(BigInt64Array.from(ids, BigInt)),
      attention_mask: tensor(new BigInt64Array(ids.length).fill(1n)),
    });
    const data = states!.data as Float32Array;
    return { states: data, size: data.length / ids.length };
  };
  return {
    question: async (text) => {
      const ids = [start, ...asQuestion, ...tokensOf(text, MOST_QUESTION_TOKENS), end];
      const { states, size } = await run(ids);
      return pool(states, size, 0, ids.length);
    },
    passage: async (sentences) => {
      const ids = [start, ...asPassage];
      const spans = sentences.map((sentence): readonly [number, number] => {
        const from = Math.min(ids.length, MOST_TOKENS - 1);
        if (ids.length < MOST_TOKENS) {
          const tokens = tokensOf(sentence, MOST_TOKENS - ids.length);
          ids.push(...(tokens.length === 0 ? [unknown] : tokens));
        }
        return [from, Math.min(ids.length, MOST_TOKENS)];
      });
      ids.push(end);
      const { states, size } = await run(ids);
      return {
        sentences: spans.map(([from, to]) => pool(states, size, from, to)),
        whole: pool(states, size, 0, ids.length),
      };
    },
  };
}
