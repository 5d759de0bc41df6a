import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from '../../core/article/article.ts';
import { createBuilder } from './builder.ts';
import type { BuilderFacts } from './job.ts';

const builder = createBuilder(workerData as BuilderFacts);

// Calls are answered one after another: a caller sends the next one when it has the reply.
parentPort!.on('message', async (articles: readonly Article[]) => {
  parentPort!.postMessage(await builder.analyze(articles));
});
