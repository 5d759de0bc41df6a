import { Tinypool } from 'tinypool';
import { UserError } from '../../core/errors.ts';
import type { PageContext } from './facts/choose-facts.ts';
import type { PageJob, PageReply } from './page-job.ts';
import type { ReadPage } from './read-page.ts';

/** Source that is run as it is, in tests, uses the program that was built. */
const PROGRAM = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/src/corpus/add/page-job.js', import.meta.url)
  : new URL('./page-job.js', import.meta.url);

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
  const late = AbortSignal.timeout(timeLimit);
  const pool = new Tinypool({
    filename: PROGRAM.href,
    name: 'readPageJob',
    minThreads: 1,
    maxThreads: 1,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  try {
    const job: PageJob = { html, context };
    const reply: PageReply = await pool.run(job, { signal: signal ? AbortSignal.any([late, signal]) : late });
    if ('refused' in reply) throw new UserError(reply.refused);
    return reply.page;
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (late.aborted) throw new UserError(`takes longer than ${timeLimit / 1000} s to read`);
    if (signal?.aborted) throw new UserError('was not read to its end');
    throw new UserError(`cannot be read (${(error as Error).message.split('\n', 1)[0]})`, { cause: error });
  } finally {
    await pool.destroy();
  }
}
