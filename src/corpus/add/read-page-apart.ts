import { Worker } from 'node:worker_threads';
import { UserError } from '../../core/errors.ts';
import type { PageContext } from './facts/choose-facts.ts';
import type { ReadPage } from './read-page.ts';

/** What a thread is given, and what it replies. */
export interface PageJob {
  readonly html: string;
  readonly context: PageContext;
}
export type PageReply = { readonly page: ReadPage } | { readonly refused: string };

/** Source that is run as it is, in tests, uses the worker that was built. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/src/corpus/add/page-worker.js', import.meta.url)
  : new URL('./page-worker.js', import.meta.url);

/** Pages take a fraction of a second; one that takes longer is made to. */
const TIME_LIMIT = 15_000;
const MEMORY_MB = 512;

/**
 * Reads a page in a thread of its own, so that no page holds up or ends the program. Throws `UserError`, in words that follow the page's name,
 * as `readPage` does, and for a page that takes longer than `timeLimit` milliseconds or more than 512 MB, or when it is told to stop.
 */
export async function readPageApart(
  html: string,
  context: PageContext,
  { timeLimit = TIME_LIMIT, signal }: { readonly timeLimit?: number; readonly signal?: AbortSignal | undefined } = {},
): Promise<ReadPage> {
  const worker = new Worker(WORKER, {
    workerData: { html, context } satisfies PageJob,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  let stop = (): void => {};
  try {
    const reply = await new Promise<PageReply>((resolve) => {
      timer = setTimeout(() => resolve({ refused: `takes longer than ${timeLimit / 1000} s to read` }), timeLimit);
      stop = () => resolve({ refused: 'was not read to its end' });
      signal?.addEventListener('abort', stop);
      worker.once('message', resolve);
      worker.once('error', ({ message }) => resolve({ refused: `cannot be read (${message.split('\n', 1)[0]})` }));
      worker.once('exit', () => resolve({ refused: 'cannot be read (its thread ended)' }));
    });
    if ('refused' in reply) throw new UserError(reply.refused);
    return reply.page;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
