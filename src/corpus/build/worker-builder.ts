import { Worker } from 'node:worker_threads';
import type { Builder, BuilderFacts } from './job.ts';

/** What is sent to a worker, and what it sends back. */
export interface WorkerCall {
  readonly method: 'analyze' | 'collect' | 'merge';
  readonly argument: unknown;
}
export interface WorkerReply {
  readonly value: unknown;
}

/** Source that is run as it is, in tests, uses the worker that was built. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/src/corpus/build/builder-worker.js', import.meta.url)
  : new URL('./builder-worker.js', import.meta.url);

/**
 * A builder in a thread of its own. One call at a time. When the thread fails, the call that waits for it rejects and so
 * does every later one.
 */
export function startWorkerBuilder(facts: BuilderFacts): Builder {
  const worker = new Worker(WORKER, { workerData: facts });
  let waiting: { resolve: (value: unknown) => void; reject: (error: Error) => void } | null = null;
  let failure: Error | null = null;
  const fail = (error: Error): void => {
    failure ??= error;
    waiting?.reject(failure);
    waiting = null;
  };
  worker.on('message', ({ value }: WorkerReply) => {
    waiting?.resolve(value);
    waiting = null;
  });
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`the builder's thread ended with ${code}`)));
  const call = (method: WorkerCall['method'], argument?: unknown): Promise<never> =>
    new Promise<unknown>((resolve, reject) => {
      if (failure) return reject(failure);
      waiting = { resolve, reject };
      worker.postMessage({ method, argument } satisfies WorkerCall);
    }) as Promise<never>;
  return {
    analyze: (articles) => call('analyze', articles),
    collect: () => call('collect'),
    merge: (job) => call('merge', job),
    close: async () => void (await worker.terminate()),
  };
}
