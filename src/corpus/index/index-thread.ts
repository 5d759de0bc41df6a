import { Worker } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import type { IndexJobs } from './job.ts';

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

/**
 * Holds the index in a thread of its own, which keeps the process from ending only while a call waits. `onEnd` is told why
 * when it ends and nobody closed it; calls that wait reject first. Another `program` takes the place of its own in tests.
 */
export function startIndexThread(onEnd: (reason: string) => void, program = WORKER): IndexThread {
  const worker = new Worker(program);
  let waiting = 0;
  let alive = true;
  worker.unref();

  const jobs = createBirpc<IndexJobs>(
    {},
    {
      post: (call) => {
        worker.postMessage(call);
        if (waiting++ === 0) worker.ref();
      },
      on: (take) =>
        void worker.on('message', (reply) => {
          if (--waiting === 0) worker.unref();
          take(reply);
        }),
      // Restoring a large index takes as long as it takes.
      timeout: -1,
    },
  );
  const fail = (reason: string): boolean => {
    const wasAlive = alive;
    alive = false;
    if (wasAlive) jobs.$close(new Error(`the index cannot be asked (${reason})`));
    return wasAlive;
  };
  const end = (reason: string): void => {
    if (fail(reason)) onEnd(reason);
  };
  worker.on('error', ({ message }) => end(message.split('\n', 1)[0]!));
  worker.on('exit', (code) => end(`its thread ended with ${code}`));
  return {
    jobs,
    get alive() {
      return alive;
    },
    close: async () => {
      fail('closed');
      await worker.terminate();
    },
  };
}
