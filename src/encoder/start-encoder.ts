import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PassageVectors, SentenceEncoder } from '../core/question/few/sentence-encoder.ts';
import { charactersOf, MOST_QUESTION_TOKENS, MOST_TOKENS } from './limits.ts';

/** What is sent to the thread, one of question and passage, or null to end it; and what it sends back. */
export interface EncoderCall {
  readonly id: number;
  readonly question?: string;
  readonly passage?: readonly string[];
}
export interface EncoderReply {
  readonly id: number;
  readonly value?: Float32Array | PassageVectors;
  readonly trouble?: string;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Source that is run as it is, in tests, uses the worker that was built. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/src/encoder/encoder-worker.js', import.meta.url)
  : new URL('./encoder-worker.js', import.meta.url);

/** Passages whose vectors are kept: those of a corpus of a few articles before and after a reindex. */
const REMEMBERED_PASSAGES = 500;

export interface RunningEncoder extends SentenceEncoder {
  /** Ends the thread when it has done what it was asked; calls that wait reject. `process.exit` must not meet it at work in native code. */
  close(): Promise<void>;
}

/**
 * A sentence encoder in a thread of its own, which starts with the first call and keeps no process alive that has nothing else
 * to do. When the thread fails, `onTrouble` is told once, in one line, and every call rejects.
 */
export function startEncoder(onTrouble: (line: string) => void): RunningEncoder {
  const waiting = new Map<number, Waiting>();
  const known = new Map<string, Promise<PassageVectors>>();
  let worker: Worker | null = null;
  let failure: Error | null = null;
  let calls = 0;
  let closed = false;
  let ended = false;

  const fail = (reason: string): void => {
    if (failure) return;
    failure = new Error(`the sentence encoder cannot be used (${reason.split('\n', 1)[0]})`);
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
    worker?.unref();
    if (!closed) onTrouble(`${failure.message}: questions are compared with the articles by their words alone`);
  };
  const start = (): Worker => {
    const started = new Worker(WORKER);
    started.on('message', ({ id, value, trouble }: EncoderReply) => {
      if (trouble !== undefined) return fail(trouble);
      waiting.get(id)?.resolve(value as never);
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
    });
    started.on('error', ({ message }) => fail(message));
    started.on('exit', (code) => {
      ended = true;
      fail(`its thread ended with ${code}`);
    });
    return started;
  };
  const call = <Value>(what: Omit<EncoderCall, 'id'>): Promise<Value> =>
    new Promise<Value>((resolve, reject) => {
      if (failure) return reject(failure);
      worker ??= start();
      worker.ref();
      const id = calls++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...what } satisfies EncoderCall);
    });

  return {
    encodeQuestion: (text) => call({ question: text.slice(0, charactersOf(MOST_QUESTION_TOKENS)) }),
    encodePassage: (sentences) => {
      const passage = sentences.map((sentence) => sentence.slice(0, charactersOf(MOST_TOKENS)));
      const key = passage.join('\n');
      const found = known.get(key) ?? call<PassageVectors>({ passage });
      known.delete(key);
      known.set(key, found);
      if (known.size > REMEMBERED_PASSAGES) known.delete(known.keys().next().value!);
      return found;
    },
    close: async () => {
      closed = true;
      fail('closed');
      if (!worker || ended) return;
      worker.ref();
      worker.postMessage(null);
      await once(worker, 'exit');
    },
  };
}
