import type { Command } from 'commander';
import { readDataFolder } from '../config.ts';
import { UserError } from '../core/errors.ts';
import { describeReport } from '../corpus/feeds/feed-report.ts';
import { FEEDS_FILE, FEEDS_NEED_DATA, loadFeeds } from '../corpus/feeds/feeds-file.ts';
import { count } from '../render/outline/count.ts';
import { ownCorpus } from './flags.ts';
import { openOwnWeb } from './own-web.ts';
import { voice } from './voice.ts';

/** `parley feeds`: makes articles of what feeds bring. */
export function declareFeeds(program: Command): void {
  program
    .command('feeds')
    .description('make articles of what feeds bring: feeds.yaml in the corpus lists them')
    .option('--corpus <folder>', 'folder of articles', ownCorpus())
    .option('--once', 'read them now')
    .action((flags: { readonly corpus: string; readonly once?: true }, self: Command) => readFeedsOnce(flags, self));
}

/** Reads all feeds now, and tells of each in a line. */
async function readFeedsOnce({ corpus, once }: { readonly corpus: string; readonly once?: true }, self: Command) {
  if (!once) self.error('error: give --once; npm start reads them every so often', { exitCode: 2 });
  const dataFolder = readDataFolder(process.env);
  if (dataFolder === null) throw new UserError(FEEDS_NEED_DATA);
  if ((await loadFeeds(corpus)) === null) throw new UserError(`${corpus} has no ${FEEDS_FILE}: list feeds there.`);
  const web = await openOwnWeb();
  const { openFeeds } = await import('../corpus/feeds/open-feeds.ts');
  const feeds = openFeeds({ corpus, dataFolder, web, clock: Date.now, random: Math.random, onWarning: voice.warn });
  const reports = await feeds.read('all').finally(() => web.close());
  for (const report of reports) {
    voice.say(describeReport(report));
    for (const trouble of report.warnings) voice.warn(`${report.url}: ${trouble}`);
  }
  const failed = reports.filter(({ warnings }) => warnings.length > 0).length;
  if (failed > 0) throw new UserError(`${count(failed, 'feed')} with something that failed.`);
}
