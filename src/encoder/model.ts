import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as onnx from 'onnxruntime-node';
import type { AnswerWords, PassageText, Reading } from '../core/ask/meaning/language-model.ts';
import { modelFile, readManifest } from './manifest.ts';
import { pool } from './pool.ts';
import { openTokenLayout, type TokenRow, type WordPlace } from './tokens.ts';

/** The model in this thread. */
export interface Model {
  /** A unit vector. */
  question(text: string): Promise<Float32Array>;
  /** A unit vector a sentence. */
  passage(passage: PassageText): Promise<readonly Float32Array[]>;
  read(question: string, passage: PassageText): Promise<Reading>;
}

/** What the model tells of each token beside its state: how much it speaks for its sentence, for "none", for a beginning, for an end. */
const MARKS = 4;
const [SENTENCE, NONE, START, END] = [0, 1, 2, 3];

/** Words of an answer at most, in tokens. */
const LONGEST_ANSWER = 24;

/** Loads the model into this thread. Rejects when a file is missing, changed or of another format, or the runtime does not fit this machine. */
export async function loadModel(): Promise<Model> {
  const bytes = readFileSync(modelFile());
  const { sha256 } = readManifest();
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error('model.onnx is not whole');
  const layout = openTokenLayout();
  const session = await onnx.InferenceSession.create(bytes, {
    // Texts are short: two at once, a thread each, are done sooner than one after another with two threads.
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  });
  const run = async ({ ids, question }: TokenRow, output: 'states' | 'marks'): Promise<Float32Array> => {
    const tensor = (values: BigInt64Array): onnx.Tensor => new onnx.Tensor('int64', values, [1, ids.length]);
    const types = new BigInt64Array(ids.length).fill(1n, question > 0 ? question : ids.length);
    const found = await session.run(
      {
        input_ids: tensor(BigInt64Array.from(ids, BigInt)),
        attention_mask: tensor(new BigInt64Array(ids.length).fill(1n)),
        token_type_ids: tensor(types),
      },
      [output],
    );
    return found[output]!.data as Float32Array;
  };
  return {
    question: async (text) => {
      const row = layout.question(text);
      const states = await run(row, 'states');
      return pool(states, states.length / row.ids.length, 0, row.ids.length);
    },
    passage: async (passage) => {
      const row = layout.passage(passage);
      const states = await run(row, 'states');
      return row.sentences.map(([from, to]) => pool(states, states.length / row.ids.length, from, to));
    },
    read: async (question, passage) => {
      const row = layout.pair(question, passage);
      const marks = await run(row, 'marks');
      const none = marks[NONE!]!;
      return {
        sentences: row.sentences.map(([from, to]) => {
          let sum = 0;
          for (let at = from; at < to; at++) sum += marks[at * MARKS + SENTENCE!]!;
          return sum / (to - from) - none;
        }),
        answers: row.sentences.map((span, at) =>
          likeliestAnswer(marks, row, span, layout.places(passage.sentences[at]!)),
        ),
      };
    },
  };
}

/** The run of tokens with the likeliest beginning and end, as words of its sentence. */
function likeliestAnswer(
  marks: Float32Array,
  { sentences }: TokenRow,
  [from, to]: readonly [number, number],
  places: readonly WordPlace[],
): AnswerWords {
  let best = Number.NEGATIVE_INFINITY;
  let first = from;
  let last = from;
  for (let start = from; start < to; start++) {
    for (let end = start; end < Math.min(to, start + LONGEST_ANSWER); end++) {
      const sum = marks[start * MARKS + START!]! + marks[end * MARKS + END!]!;
      if (sum > best) [best, first, last] = [sum, start, end];
    }
  }
  const [begin, finish] = [sentences[0]![0], sentences.at(-1)![1]];
  const share = best - logSum(marks, START!, begin, finish) - logSum(marks, END!, begin, finish);
  return {
    start: places[first - from]?.[0] ?? 0,
    end: places[last - from]?.[1] ?? 0,
    odds: share - Math.log(Math.max(1e-6, 1 - Math.exp(share))),
  };
}

function logSum(marks: Float32Array, mark: number, from: number, to: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = from; at < to; at++) most = Math.max(most, marks[at * MARKS + mark]!);
  let sum = 0;
  for (let at = from; at < to; at++) sum += Math.exp(marks[at * MARKS + mark]! - most);
  return most + Math.log(sum);
}
