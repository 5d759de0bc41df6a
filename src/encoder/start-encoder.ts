import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { PassageVectors, SentenceEncoder } from '../core/question/few/sentence-encoder.ts';
import { charactersOf, MOST_QUESTION_TOKENS, MOST_TOKENS } from './limits.ts';

/** What is sent to the process, one of question and passage, and what it sends back. */
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

export interface RunningEncoder extends SentenceEncoder {
  /** Ends the process; calls that wait reject. */
  close(): Promise<void>;
}

/** Source that is run as it is, in tests, uses what was built. */
const PROGRAM = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/src/encoder/encoder-process.js', import.meta.url)
  : new URL('./encoder-process.js', import.meta.url);

/** Passages whose vectors are kept: those of a corpus of a few articles before and after a reindex. */
const REMEMBERED_PASSAGES = 500;

/**
 * A sentence encoder in a process of its own, since native code that fails takes its process with it. That one starts with the first
 * call, ends when this one does, and keeps this one from ending only while a call waits. When it fails, `onTrouble` is told once, in one
 * line, and every call rejects.
 */
export function startEncoder(onTrouble: (line: string) => void): RunningEncoder {
  const waiting = new Map<number, Waiting>();
  const known = new Map<string, Promise<PassageVectors>>();
  let child: ChildProcess | null = null;
  let failure: Error | null = null;
  let calls = 0;

  const rest = (): void => {
    child?.unref();
    child?.channel?.unref();
  };
  const fail = (reason: string): boolean => {
    if (failure) return false;
    failure = new Error(`the sentence encoder cannot be used (${reason.split('\n', 1)[0]})`);
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
    rest();
    child?.kill('SIGKILL');
    return true;
  };
  const failLoudly = (reason: string): void => {
    if (fail(reason)) onTrouble(`${failure!.message}: questions are compared with the articles by their words alone`);
  };
  const start = (): ChildProcess => {
    const started = fork(PROGRAM, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    started.on('message', (message) => {
      const { id, value, trouble } = message as EncoderReply;
      if (trouble !== undefined) return failLoudly(trouble);
      waiting.get(id)?.resolve(value as never);
      waiting.delete(id);
      if (waiting.size === 0) rest();
    });
    started.on('error', ({ message }) => failLoudly(message));
    started.on('exit', (code, signal) => failLoudly(`its process ended with ${signal ?? code}`));
    return started;
  };
  const call = <Value>(what: Omit<EncoderCall, 'id'>): Promise<Value> =>
    new Promise<Value>((resolve, reject) => {
      if (failure) return reject(failure);
      child ??= start();
      child.ref();
      child.channel?.ref();
      const id = calls++;
      waiting.set(id, { resolve, reject });
      child.send({ id, ...what } satisfies EncoderCall);
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
      fail('closed');
      if (child && child.exitCode === null && child.signalCode === null) {
        child.ref();
        await once(child, 'exit');
      }
    },
  };
}
