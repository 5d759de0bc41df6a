import { parentPort } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { holdIndex } from './hold-index.ts';

createBirpc(holdIndex(), {
  post: (reply) => parentPort!.postMessage(reply),
  on: (take) => void parentPort!.on('message', take),
});
