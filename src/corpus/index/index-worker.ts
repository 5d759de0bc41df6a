import { parentPort } from 'node:worker_threads';
import { holdIndex } from './hold-index.ts';
import type { IndexCall, IndexReply } from './index-thread.ts';

const jobs = holdIndex();

parentPort!.on('message', async ({ id, method, argument }: IndexCall) => {
  let reply: IndexReply;
  try {
    reply = { id, value: await jobs[method](argument as never) };
  } catch (error) {
    reply = { id, error: (error as Error).message };
  }
  parentPort!.postMessage(reply);
});
