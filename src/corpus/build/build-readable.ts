import { UserError } from '../../core/errors.ts';
import type { Fault } from '../fault.ts';
import type { IndexKeeper } from '../index/index-keeper.ts';
import type { FiledArticle } from '../record.ts';
import { type BuildOrder, type BuiltCorpus, buildCorpus, NotAnalysed } from './build-corpus.ts';

/**
 * Builds a corpus of those articles that can be analysed, and tells of the others. Throws `UserError` where not even that can be.
 */
export async function buildReadable(
  indexes: IndexKeeper,
  all: readonly FiledArticle[],
  order: Omit<BuildOrder, 'articles'>,
): Promise<{
  readonly built: BuiltCorpus;
  readonly articles: readonly FiledArticle[];
  readonly unread: readonly Fault[];
}> {
  const unread: Fault[] = [];
  for (;;) {
    const articles = all.filter(({ file }) => unread.every((fault) => fault.file !== file));
    try {
      return { built: await buildCorpus(indexes, { ...order, articles }), articles, unread };
    } catch (error) {
      if (error instanceof UserError) throw error;
      if (!(error instanceof NotAnalysed)) {
        const reason = (error as Error).message.split('\n', 1)[0];
        throw new UserError(`The articles could not be analysed (${reason}).`, { cause: error });
      }
      unread.push(...error.faults);
    }
  }
}
