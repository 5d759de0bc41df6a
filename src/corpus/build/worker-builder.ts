import { Worker } from 'node:worker_threads';
import type { Analysis } from '../../core/analyze.ts';
import type { Builder, BuilderFacts } from './job.ts';

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
  let waiting: { resolve: (found: readonly Analysis[]) => void; reject: (error: Error) => void } | null = null;
  let failure: Error | null = null;
  const fail = (error: Error): void => {
    failure ??= error;
    waiting?.reject(failure);
    waiting = null;
  };
  worker.on('message', (found: readonly Analysis[]) => {
    waiting?.resolve(found);
    waiting = null;
  });
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`the builder's thread ended with ${code}`)));
  return {
    analyze: (articles) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        waiting = { resolve, reject };
        worker.postMessage(articles);
      }),
    close: async () => void (await worker.terminate()),
  };
}
