import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../../core/errors.ts';
import { readPage } from './read-page.ts';
import type { PageJob, PageReply } from './read-page-apart.ts';

const { html, context } = workerData as PageJob;

function reply(): PageReply {
  try {
    return { page: readPage(html, context) };
  } catch (error) {
    if (error instanceof UserError) return { refused: error.message };
    // A page on which a library fails is the page's fault as far as anybody can tell.
    return { refused: `cannot be read (${(error as Error).message.split('\n', 1)[0]})` };
  }
}

parentPort!.postMessage(reply());
