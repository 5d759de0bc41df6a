import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import { rememberAsked } from '../core/ask/meaning/remember-asked.ts';
import { UserError } from '../core/errors.ts';
import type { OnProgress } from '../core/progress.ts';
import type { Reindexed } from '../corpus/shelf.ts';
import type { Bot } from '../discord/bot.ts';
import { type RunningEncoder, startEncoder } from '../encoder/start-encoder.ts';
import { LOCAL_SCENE } from '../local-scene.ts';
import type { Log } from '../log.ts';
import { keepFollows } from '../store/follows.ts';
import { keepLibraries } from '../store/libraries.ts';
import { type News, runNews } from '../store/news.ts';
import { keepNotices, TOLD_DAYS } from '../store/notices.ts';
import { shareDuty } from '../store/share-duty.ts';
import { type SharedLibrary, shareLibrary } from '../store/share-library.ts';
import { shareLogins } from '../store/share-logins.ts';
import type { Database } from '../store/tables.ts';
import { keepUnanswered } from '../store/unanswered.ts';
import { keepVisits } from '../store/visits.ts';
import { watchBusy } from './health/busy.ts';
import type { Metrics } from './health/metrics.ts';
import { logProgress, logReading, openArticles } from './open-articles.ts';
import type { Parent } from './processes/tell-parent.ts';
import { lookForNewer, startFeeds, startWatching } from './read-on.ts';
import { say, sayReady } from './say.ts';
import { startHealth } from './start-health.ts';
import type { Stop } from './stop.ts';

/** Starts the bot in this process: articles, model, connection, and what goes on beside answers. */
export async function startParley(
  config: Config,
  log: Log,
  stops: Stop[],
  parent: Parent | null,
  onEnd: (reason: UserError) => void,
): Promise<void> {
  const { metrics, tell } = await startHealth(config, log, stops, parent);
  const encoder = config.sentenceEncoder ? startModel(log, metrics, stops) : null;
  const model = encoder && rememberAsked(encoder);
  const shelf = await openArticles(config, model, log);
  stops.push(() => shelf.close());
  tell.read(shelf);
  logReading(shelf.opened, log);
  tell.stage('the language model is being loaded');
  // The model is loaded before the first question comes; the vectors follow in the background.
  await encoder?.warm();

  let news: News | null = null;
  let shared: SharedLibrary | null = null;
  /** What follows when articles were read. */
  const takeUp = (reindexed: Reindexed, logged: OnProgress): void => {
    tell.read(shelf);
    void shelf.warm(logged);
    void news?.published();
    logReading(reindexed, log);
  };
  const readFolder = async (way: 'reindex' | 'reindexAnew', onProgress?: OnProgress): Promise<Reindexed> => {
    const logged = logProgress(log);
    const before = shelf.library.version;
    const reindexed = await shelf[way]((progress) => {
      logged(progress);
      onProgress?.(progress);
    }).catch((error) => {
      metrics.reindexed('failed');
      throw error;
    });
    metrics.reindexed(reindexed.library.version === before ? 'unchanged' : 'changed');
    takeUp(reindexed, logged);
    return reindexed;
  };
  const reindex = async (onProgress?: OnProgress, way: 'reindex' | 'reindexAnew' = 'reindex'): Promise<Reindexed> => {
    const tellOthers = shared?.reading();
    const reindexed = await readFolder(way, onProgress);
    tellOthers?.();
    return reindexed;
  };
  const kept = await openStore(config, log);
  if (kept) stops.push(() => kept.destroy());
  const follows = kept && keepFollows(kept, Date.now);
  const { unansweredDays: days } = config;
  const unanswered =
    kept && days > 0 ? keepUnanswered(kept, { days, clock: Date.now, onWarning: (line) => log.warn(line) }) : null;

  tell.stage('the connection to Discord is being made');
  const local = config.discord.mode === 'local' ? await startLocal(config.port) : null;
  if (local) stops.push(() => local.close());
  const { commands, startBot, outlineOf, pictureOf, meaningBy } = await loadBot();
  const bot = await startBot({
    ...(config.discord.mode === 'local' ? local! : config.discord),
    takeTurn: shareLogins(config, kept),
    commands,
    library: () => shelf.library,
    reindex,
    noteUnanswered: (command, question) => void unanswered?.note(command, question),
    unanswered: async () => (await unanswered?.list()) ?? null,
    follows,
    visits: kept && keepVisits(kept, Date.now),
    keeping: {
      unansweredDays: (config.databaseUrl ?? config.dataFolder) === null ? 0 : config.unansweredDays,
      toldDays: TOLD_DAYS,
      contact: config.contactUrl,
    },
    outline: outlineOf,
    picture: pictureOf,
    operatorIds: config.operatorIds,
    meaningOf: model ? meaningBy(model) : undefined,
    rates: config.rates,
    log,
    clock: Date.now,
    tally: metrics,
    onListening: (stop) => stops.push(stop),
    onEnd,
  });
  tell.ready(bot);
  const duty = await shareDuty(config, kept !== null, {
    onTaken: () => {
      log.info({}, 'This process tells news and reads feeds, for all that share the database');
      void news?.published();
    },
    onWarning: (line) => log.warn(line),
  });
  stops.push(duty.stop);
  tell.sharing(duty);
  if (kept && follows) {
    // A process on an archive may have no folder.
    const corpus = await realpath(config.corpusFolder).catch(() => resolve(config.corpusFolder));
    // What stands on an archive looks there by itself, and may have other corrections than who publishes.
    if (!config.archive) {
      shared = shareLibrary({
        libraries: keepLibraries(kept),
        corpus,
        version: () => shelf.library.version,
        readAgain: () => readFolder('reindexAnew'),
        onWarning: (line) => log.warn(line),
      });
      stops.push(shared.stop);
      await shared.ready;
    }
    news = runNews({
      follows,
      notices: keepNotices(kept, Date.now),
      corpus,
      library: () => shelf.library,
      tell: bot.tell,
      isOnDuty: duty.isOurs,
      onWarning: (line) => log.warn(line),
    });
    stops.push(news.stop);
    void news.published();
  }

  void shelf.warm(logProgress(log));
  const reindexAnew = () => reindex(undefined, 'reindexAnew');
  // Each process that reads a shared folder finds the same faults.
  const tellOperators: Bot['tellOperators'] = async (sentence) => {
    if (duty.isOurs()) await bot.tellOperators(sentence);
  };
  const feeds = await startFeeds(config, reindexAnew, duty, log);
  if (feeds) stops.push(feeds);
  const watching = config.archive
    ? lookForNewer(shelf, {
        onNewer: (reindexed) => {
          metrics.reindexed('changed');
          takeUp(reindexed, logProgress(log));
        },
        onWarning: (line) => log.warn(line),
      })
    : startWatching(config, reindexAnew, shelf, tellOperators, log);
  if (watching) stops.push(watching);
  if (local) {
    await bot.register();
    say(`Parley is ready. Open ${local.url}`);
  } else if (parent) parent.ready({ name: bot.name, inviteUrl: bot.inviteUrl });
  else sayReady(bot);
}

/** The language model, which is left out while this process has more to do than it can. */
function startModel(log: Log, metrics: Metrics, stops: Stop[]): RunningEncoder {
  const busy = watchBusy();
  stops.push(async () => busy.stop());
  const encoder = startEncoder({
    onWarning: (line) => log.warn(line),
    clock: Date.now,
    onRestart: () => metrics.encoderRestarted(),
    onLeftOut: () => metrics.meaningLeftOut(),
    isBusy: () => busy.isBusy(),
  });
  stops.push(() => encoder.close());
  return encoder;
}

async function startLocal(port: number) {
  const { startLocalDiscord } = await import('local-discord');
  return startLocalDiscord({ ...LOCAL_SCENE, port });
}

/** What answers is loaded by who answers: a process that only starts others is half as large without it. */
async function loadBot() {
  const [{ commands }, { startBot }, { outlineOf }, { pictureOf }, { meaningBy }] = await Promise.all([
    import('../../commands/index.ts'),
    import('../discord/bot.ts'),
    import('../render/outline/outline-of.ts'),
    import('../render/picture/draw-lanes.ts'),
    import('../route/meaning/meaning.ts'),
  ]);
  return { commands, startBot, outlineOf, pictureOf, meaningBy };
}

/** What is kept from one start to the next; null where nothing is, also where the disk does not let it: questions are answered all the same. */
async function openStore(config: Config, log: Log): Promise<Database | null> {
  const { openKept } = await import('../store/database.ts');
  return openKept(config).catch((error) => {
    if (!(error instanceof UserError)) throw error;
    log.error(error.message);
    return null;
  });
}
