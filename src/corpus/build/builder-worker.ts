import { parentPort, workerData } from 'node:worker_threads';
import { createBuilder } from './builder.ts';
import type { BuilderFacts } from './job.ts';
import type { WorkerCall, WorkerReply } from './worker-builder.ts';

const builder = createBuilder(workerData as BuilderFacts);

// Calls are answered one after another: a caller sends the next one when it has the reply.
parentPort!.on('message', async ({ method, argument }: WorkerCall) => {
  const reply: WorkerReply = { value: await builder[method](argument as never) };
  parentPort!.postMessage(reply);
});
