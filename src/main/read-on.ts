import type { Config } from '../config.ts';
import { describeReport } from '../corpus/feeds/feed-report.ts';
import { FEEDS_NEED_DATA, loadFeeds } from '../corpus/feeds/feeds-file.ts';
import type { Feeds } from '../corpus/feeds/open-feeds.ts';
import { runFeeds } from '../corpus/feeds/run-feeds.ts';
import type { Reindexed, Shelf } from '../corpus/shelf.ts';
import { tellRefusals } from '../corpus/tell-refusals.ts';
import { watchCorpus } from '../corpus/watch-corpus.ts';
import type { Bot } from '../discord/bot.ts';
import type { Log } from '../log.ts';
import { userAgent } from '../own-version.ts';
import type { Duty } from '../store/duty.ts';
import type { Stop } from './stop.ts';

/** Newer articles that are published are answered from within so long. */
const PUBLISHED_LOOKED_FOR_MS = 10_000;

/** Reads the corpus's feeds every so often, if it has any; gives what stops that. */
export async function startFeeds(
  { corpusFolder: corpus, dataFolder, contactUrl }: Config,
  reindex: () => Promise<Reindexed>,
  duty: Duty,
  log: Log,
): Promise<Stop | null> {
  if ((await loadFeeds(corpus)) === null) return null;
  const onWarning = (line: string): void => log.warn(line);
  if (dataFolder === null) {
    onWarning(FEEDS_NEED_DATA);
    return null;
  }
  const [{ openWeb }, { openFeeds }] = await Promise.all([
    import('../corpus/fetch/web.ts'),
    import('../corpus/feeds/open-feeds.ts'),
  ]);
  const web = openWeb({ userAgent: userAgent(contactUrl) });
  const feeds = openFeeds({ corpus, dataFolder, web, clock: Date.now, random: Math.random, onWarning });
  const onDuty: Feeds = { read: async (which, signal) => (duty.isOurs() ? feeds.read(which, signal) : []) };
  const running = runFeeds(onDuty, {
    onWarning,
    onReport: (report) => {
      log[report.isUnchanged ? 'debug' : 'info'](describeReport(report));
      for (const trouble of report.warnings) log.warn(`${report.url}: ${trouble}`);
    },
    onAdded: async () => void (await reindex()),
  });
  return async () => {
    await running.stop();
    await web.close();
  };
}

/** Who is told of newer articles, and in one line what keeps them from being found, once while it does. */
interface NewerWatch {
  readonly onNewer: (reindexed: Reindexed) => void;
  readonly onWarning: (line: string) => void;
}

/** Looks every so often whether newer articles are published; gives what stops that. */
export function lookForNewer(shelf: Shelf, { onNewer, onWarning }: NewerWatch, every = PUBLISHED_LOOKED_FOR_MS): Stop {
  let taken = shelf.library.version;
  let isTold = false;
  let isLooking = false;
  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    try {
      const reindexed = await shelf.reindexAnew();
      isTold = false;
      if (reindexed.library.version === taken) return;
      taken = reindexed.library.version;
      onNewer(reindexed);
    } catch (error) {
      const { message } = error as Error;
      if (!isTold) onWarning(`Newer articles cannot be looked for: ${message}`);
      isTold = true;
    } finally {
      isLooking = false;
    }
  };
  const looking = setInterval(() => void look(), every).unref();
  return async () => clearInterval(looking);
}

/** Reads the corpus again whenever it has changed, if that is wanted, and tells operators what was refused; gives what stops that. */
export function startWatching(
  { corpusFolder, watch }: Config,
  reindex: () => Promise<Reindexed>,
  { opened }: { readonly opened: Reindexed },
  tellOperators: Bot['tellOperators'],
  log: Log,
): Stop | null {
  if (watch === 'off') return null;
  const tell = tellRefusals(tellOperators, opened.report.refused);
  const watching = watchCorpus(corpusFolder, {
    isPolling: watch === 'poll',
    onChanged: async () => {
      try {
        await tell((await reindex()).report.refused);
      } catch (error) {
        const { message } = error as Error;
        log.warn(message);
        await tell([message]);
      }
    },
    onWarning: (line) => log.warn(line),
  });
  return () => watching.close();
}
