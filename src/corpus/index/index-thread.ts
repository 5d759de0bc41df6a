import { Worker } from 'node:worker_threads';
import type { IndexJobs } from './job.ts';

/** What is sent to the thread, and what it sends back. */
export interface IndexCall {
  readonly id: number;
  readonly method: keyof IndexJobs;
  readonly argument: unknown;
}
export interface IndexReply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** Source that is run as it is, in tests, uses the worker that was built. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/src/corpus/index/index-worker.js', import.meta.url)
  : new URL('./index-worker.js', import.meta.url);

/** A thread that holds the index. */
export interface IndexThread {
  readonly jobs: IndexJobs;
  /** Whether it can be asked; once it has ended, every call rejects. */
  readonly alive: boolean;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Holds the index in a thread of its own, which keeps the process from ending only while a call waits. `onEnd` is told why
 * when it ends and nobody closed it; calls that wait reject first. Another `program` takes the place of its own in tests.
 */
export function startIndexThread(onEnd: (reason: string) => void, program = WORKER): IndexThread {
  const worker = new Worker(program);
  const waiting = new Map<number, Waiting>();
  let failure: Error | null = null;
  let calls = 0;
  worker.unref();

  const fail = (reason: string): boolean => {
    if (failure) return false;
    failure = new Error(`the index cannot be asked (${reason})`);
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
    return true;
  };
  const end = (reason: string): void => {
    if (fail(reason)) onEnd(reason);
  };
  worker.on('message', ({ id, value, error }: IndexReply) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (error === undefined) call?.resolve(value as never);
    else call?.reject(new Error(error));
  });
  worker.on('error', ({ message }) => end(message.split('\n', 1)[0]!));
  worker.on('exit', (code) => end(`its thread ended with ${code}`));

  const call =
    (method: keyof IndexJobs) =>
    (argument?: unknown): Promise<never> =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        worker.ref();
        const id = calls++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, method, argument } satisfies IndexCall);
      });
  return {
    jobs: {
      begin: call('begin'),
      add: call('add'),
      leave: call('leave'),
      finish: call('finish'),
      drop: call('drop'),
      letGo: call('letGo'),
      save: call('save'),
      nextPiece: call('nextPiece'),
      restore: call('restore'),
      finishRestoring: call('finishRestoring'),
      lookUp: call('lookUp'),
      frequencies: call('frequencies'),
      search: call('search'),
    },
    get alive() {
      return failure === null;
    },
    close: async () => {
      fail('closed');
      await worker.terminate();
    },
  };
}
