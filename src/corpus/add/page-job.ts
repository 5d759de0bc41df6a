import { UserError } from '../../core/errors.ts';
import type { PageContext } from './facts/choose-facts.ts';
import { type ReadPage, readPage } from './read-page.ts';

/** A page to read, as it is sent to another thread, and what comes back. */
export interface PageJob {
  readonly html: string;
  readonly context: PageContext;
}
/** A page that was read, or in a line why it could not be. */
export type PageReply = { readonly page: ReadPage } | { readonly refused: string };

/** Reads a page; what is wrong with it is told in words that follow its name. Never throws. */
export function readPageJob({ html, context }: PageJob): PageReply {
  try {
    return { page: readPage(html, context) };
  } catch (error) {
    if (error instanceof UserError) return { refused: error.message };
    // A page on which a library fails is the page's fault as far as anybody can tell.
    return { refused: `cannot be read (${(error as Error).message.split('\n', 1)[0]})` };
  }
}
