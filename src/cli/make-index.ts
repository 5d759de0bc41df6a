import type { Command } from 'commander';
import { readDataFolder } from '../config.ts';
import { UserError } from '../core/errors.ts';
import { openShelf } from '../corpus/shelf.ts';
import { count } from '../render/outline/count.ts';
import { ownCorpus } from './flags.ts';
import { openCluster } from './open-library.ts';
import { say, warn } from './voice.ts';

/** `index`: the index of the articles in the search cluster. */
export function declareIndex(program: Command): void {
  program
    .command('index')
    .description('make the index of the articles in the search cluster, ready for all who ask there')
    .option('--corpus <folder>', 'folder of articles', ownCorpus())
    .action(makeIndex);
}

async function makeIndex({ corpus }: { readonly corpus: string }): Promise<void> {
  const indexes = await openCluster();
  if (!indexes) throw new UserError('SEARCH_URL is not set; without a cluster each start makes its index.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void indexes.close());
  const dataFolder = corpus === ownCorpus() ? readDataFolder(process.env) : null;
  const shelf = await openShelf(corpus, {
    indexes,
    snapshots: dataFolder === null ? undefined : { folder: dataFolder, onWarning: warn },
    onWarning: warn,
  });
  for (const line of shelf.opened.report.refused) warn(`refused ${line}`);
  say(`${count(shelf.library.articles.length, 'article')} can be asked in the search cluster`);
  await shelf.settle();
  await shelf.close();
}
