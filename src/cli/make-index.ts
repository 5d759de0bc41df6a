import { realpath } from 'node:fs/promises';
import type { Command } from 'commander';
import { readConfig, readDataFolder } from '../config.ts';
import { UserError } from '../core/errors.ts';
import { openShelf } from '../corpus/shelf.ts';
import { count } from '../render/outline/count.ts';
import { openKept } from '../store/database.ts';
import { keepLibraries } from '../store/libraries.ts';
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
  say(`${count(shelf.library.coverage.articles, 'article')} can be asked in the search cluster`);
  await tellProcesses(corpus, shelf.library.version);
  await shelf.settle();
  await shelf.close();
}

/** Has those that answer on Discord from the same folder, and keep things in the same place, read it again. What fails is a warning. */
async function tellProcesses(corpus: string, version: string): Promise<void> {
  try {
    const database = await openKept(readConfig(process.env));
    if (database === null) return;
    const libraries = keepLibraries(database);
    const folder = await realpath(corpus);
    for (let isTold = false; !isTold; ) {
      const latest = await libraries.latest(folder);
      isTold = latest === version || (await libraries.tell(folder, version, latest));
    }
    await database.destroy();
  } catch (error) {
    const { message } = error as Error;
    warn(`whoever answers on Discord is not told of the articles (${message}): run /reindex there`);
  }
}
