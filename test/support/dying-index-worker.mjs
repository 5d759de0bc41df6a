// The index's program, but for a search for the term "die", at which its thread ends.
import { parentPort } from 'node:worker_threads';
import '../../dist/src/corpus/index/index-worker.js';

parentPort.on('message', ({ m: method, a: [argument] }) => {
  if (method === 'search' && argument.query.terms.some(({ term }) => term === 'die')) process.exit(3);
});
