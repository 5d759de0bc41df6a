import { realpath } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { config as loadDotenv } from 'dotenv';
import { type Config, readConfig } from './config.ts';
import type { LanguageModel } from './core/ask/meaning/language-model.ts';
import { UserError } from './core/errors.ts';
import type { OnProgress } from './core/progress.ts';
import { describeReport } from './corpus/feeds/feed-report.ts';
import { FEEDS_NEED_DATA, loadFeeds } from './corpus/feeds/feeds-file.ts';
import type { Feeds } from './corpus/feeds/open-feeds.ts';
import { runFeeds } from './corpus/feeds/run-feeds.ts';
import type { Reindexed, Shelf } from './corpus/shelf.ts';
import { tellRefusals } from './corpus/tell-refusals.ts';
import { watchCorpus } from './corpus/watch-corpus.ts';
import type { Bot } from './discord/bot.ts';
import { countShards } from './discord/connection/count-shards.ts';
import { startEncoder } from './encoder/start-encoder.ts';
import { watchBusy } from './health/busy.ts';
import { createMetrics } from './health/metrics.ts';
import { divideShards } from './health/parts/divide-shards.ts';
import { healthOfAll } from './health/parts/health-report.ts';
import { PART, runParts } from './health/parts/run-parts.ts';
import { type Parent, tellParent } from './health/parts/tell-parent.ts';
import { type Health, serveHealth } from './health/serve-health.ts';
import { deadBecause, notReadyBecause, type VitalSigns } from './health/vital-signs.ts';
import { LOCAL_SCENE } from './local-scene.ts';
import { createLog, type Log } from './log.ts';
import { userAgent } from './own-version.ts';
import { pace, progressLine } from './render/outline/progress-line.ts';
import type { Duty } from './store/duty.ts';
import { keepFollows } from './store/follows.ts';
import { keepLibraries } from './store/libraries.ts';
import { type News, runNews } from './store/news.ts';
import { keepNotices, TOLD_DAYS } from './store/notices.ts';
import { shareDuty } from './store/share-duty.ts';
import { type SharedLibrary, shareLibrary } from './store/share-library.ts';
import { shareLogins } from './store/share-logins.ts';
import type { Database } from './store/tables.ts';
import { keepUnanswered } from './store/unanswered.ts';
import { keepVisits } from './store/visits.ts';

/** A stop that takes longer is forced; supervisors kill after 10 seconds. */
const STOP_WITHIN_MS = 8_000;

/** What takes long is told of every so often. */
const LOG_EVERY_MS = 5_000;

/** Newer articles that are published are answered from within so long. */
const PUBLISHED_LOOKED_FOR_MS = 60_000;

/** Stops one part; parts are stopped in the reverse order of their start. */
type Stop = () => Promise<void>;

async function start(
  config: Config,
  log: Log,
  stops: Stop[],
  parent: Parent | null,
  onEnd: (reason: UserError) => void,
): Promise<void> {
  const { metrics, tell } = await startHealth(config, log, stops, parent);
  const busy = watchBusy();
  stops.push(async () => busy.stop());
  const encoder = config.sentenceEncoder
    ? startEncoder({
        onWarning: (line) => log.warn(line),
        clock: Date.now,
        onRestart: () => metrics.encoderRestarted(),
        onLeftOut: () => metrics.meaningLeftOut(),
        isBusy: () => busy.isBusy(),
      })
    : null;
  if (encoder) stops.push(() => encoder.close());
  const shelf = await openArticles(config, encoder, log);
  stops.push(() => shelf.close());
  tell.read(shelf);
  logReading(shelf.opened, log);
  tell.stage('the language model is being loaded');
  // The model is loaded before the first question comes; the vectors follow in the background.
  await encoder?.warm();

  let news: News | null = null;
  let shared: SharedLibrary | null = null;
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
    tell.read(shelf);
    void shelf.warm(logged);
    void news?.published();
    logReading(reindexed, log);
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
    meaningOf: encoder ? meaningBy(encoder) : undefined,
    rates: config.rates,
    log,
    clock: Date.now,
    tally: metrics,
    onEnd,
  });
  tell.ready(bot);
  stops.push(() => bot.stop());
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
    shared = shareLibrary({
      libraries: keepLibraries(kept),
      corpus,
      version: () => shelf.library.version,
      readAgain: () => readFolder('reindexAnew'),
      onWarning: (line) => log.warn(line),
    });
    stops.push(shared.stop);
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
    ? lookForNewer(shelf, reindexAnew, log)
    : startWatching(config, reindexAnew, shelf, tellOperators, log);
  if (watching) stops.push(watching);
  if (local) {
    await bot.register();
    say(`Parley is ready. Open ${local.url}`);
  } else if (parent) parent.ready({ name: bot.name, inviteUrl: bot.inviteUrl });
  else sayReady(bot);
}

async function startLocal(port: number) {
  const { startLocalDiscord } = await import('local-discord');
  return startLocalDiscord({ ...LOCAL_SCENE, port });
}

/** What answers is loaded by who answers: a process that only starts others is half as large without it. */
async function loadBot() {
  const [{ commands }, { startBot }, { outlineOf }, { pictureOf }, { meaningBy }] = await Promise.all([
    import('../commands/index.ts'),
    import('./discord/bot.ts'),
    import('./render/outline/outline-of.ts'),
    import('./render/picture/draw-lanes.ts'),
    import('./route/meaning/meaning.ts'),
  ]);
  return { commands, startBot, outlineOf, pictureOf, meaningBy };
}

/** Starts the processes that make a bot's connections together, as many as Discord wants, and keeps them running. */
async function startProcesses(
  discord: Config['discord'] & { readonly mode: 'processes' },
  { health: address }: Config,
  log: Log,
  stops: Stop[],
  onEnd: (reason: UserError) => void,
): Promise<void> {
  const count = await countShards(discord);
  const shards = divideShards(count, discord.processes ?? availableParallelism());
  log.info({ shards }, 'The bot is run by several processes');
  const parts = runParts({
    program: process.argv[1]!,
    shards,
    onStarted: (part, pid) => log.info({ shards: part, pid }, 'A process of the bot is started'),
    onReady: sayReady,
    onFailed: onEnd,
    onRestart: (part, how, inMs) =>
      log.warn(
        { shards: part, how, inSeconds: inMs / 1000, todo: 'Nothing, if seldom; else see its lines above' },
        'A process of the bot has ended; it is started again',
      ),
  });
  stops.push(parts.stop);
  process.on('SIGUSR2', () => {
    log.info({ signal: 'SIGUSR2' }, 'The processes of the bot are started again one after another');
    void parts.renew().then((failed) => {
      if (failed === null) return log.info({}, 'The processes of the bot are all started again');
      log.warn(
        { shards: failed, todo: 'See its lines above, then send SIGUSR2 again' },
        'A process of the bot does not start again; the others are left as they are',
      );
    });
  });
  if (address !== null) await serve(address, healthOfAll(parts.reports), log, stops);
}

function sayReady({ name, inviteUrl }: Pick<Bot, 'name' | 'inviteUrl'>): void {
  say(`Parley is ready as ${name}. To add it to a server: ${inviteUrl}`);
  say('New or changed commands are sent to Discord by: npm run parley -- register');
}

/** What is kept from one start to the next; null where nothing is, also where the disk does not let it: questions are answered all the same. */
async function openStore(config: Config, log: Log): Promise<Database | null> {
  const { openKept } = await import('./store/database.ts');
  return openKept(config).catch((error) => {
    if (!(error instanceof UserError)) throw error;
    log.error(error.message);
    return null;
  });
}

/** The articles: those that are published in the search cluster where the settings say so, else those of the folder. The cluster's client is loaded only where there is one. */
async function openArticles(
  { search: address, archive, corpusFolder, dataFolder, answerThreshold }: Config,
  model: LanguageModel | null,
  log: Log,
): Promise<Shelf & { readonly opened: Reindexed }> {
  const onWarning = (line: string): void => log.warn(line);
  const settings = { ...(answerThreshold !== null && { threshold: answerThreshold }), model, onWarning };
  const onProgress = logProgress(log);
  if (address !== null && archive) {
    const { openArchives } = await import('./corpus/cluster/open-archives.ts');
    const { openArchiveShelf } = await import('./corpus/archive-shelf.ts');
    return openArchiveShelf(corpusFolder, openArchives({ address, onWarning, clock: Date.now }), settings);
  }
  const cluster = address && (await import('./corpus/cluster/keep-in-cluster.ts'));
  const indexes = cluster?.keepInCluster({ address: address!, onWarning, clock: Date.now });
  const snapshots = dataFolder === null ? undefined : { folder: dataFolder, onWarning };
  const { openShelf } = await import('./corpus/shelf.ts');
  return openShelf(corpusFolder, { ...settings, indexes, snapshots, onProgress });
}

/** Has supervisors and Prometheus told how it does, where that is wanted; `tell` is told what the start has come to. */
async function startHealth({ health: address }: Config, log: Log, stops: Stop[], parent: Parent | null) {
  const signs: VitalSigns = { stage: 'the articles are being read', gateway: null };
  let shelf: Shelf | null = null;
  let duty: Duty | null = null;
  let readAt = 0;
  const metrics = createMetrics({
    articles: () => shelf?.library.coverage.articles ?? 0,
    libraryAge: () => (shelf === null ? 0 : (Date.now() - readAt) / 1000),
    vectorsLeft: () => shelf?.vectorsLeft ?? 0,
    connections: () => signs.gateway?.connections() ?? new Map(),
    onDuty: () => duty?.isOurs() ?? false,
  });
  const health = { dead: () => deadBecause(signs, Date.now()), notReady: () => notReadyBecause(signs), metrics };
  if (address !== null) await serve(address, health, log, stops);
  parent?.answer({
    health: async () => ({ dead: health.dead(), notReady: health.notReady(), metrics: await metrics.list() }),
  });
  const tell = {
    stage: (stage: string): void => {
      signs.stage = stage;
    },
    read: (from: Shelf): void => {
      shelf = from;
      readAt = Date.now();
    },
    sharing: (shared: Duty): void => {
      duty = shared;
    },
    ready: (gateway: VitalSigns['gateway']): void => {
      Object.assign(signs, { gateway, stage: null });
    },
  };
  return { metrics, tell };
}

async function serve(
  { port, host }: NonNullable<Config['health']>,
  health: Health,
  log: Log,
  stops: Stop[],
): Promise<void> {
  const server = await serveHealth(port, host, health);
  stops.push(() => server.close());
  log.info({ url: server.url }, 'Tells how it does');
}

/** Reads the corpus's feeds every so often, if it has any; gives what stops that. */
async function startFeeds(
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
    import('./corpus/fetch/web.ts'),
    import('./corpus/feeds/open-feeds.ts'),
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

/** Looks every so often whether newer articles are published; gives what stops that. */
function lookForNewer(shelf: Shelf, reindex: () => Promise<Reindexed>, log: Log): Stop {
  const look = async (): Promise<void> => {
    const before = shelf.library;
    await shelf.reindexAnew();
    // Whoever has to know of newer articles is told.
    if (shelf.library !== before) await reindex();
  };
  const looking = setInterval(
    () => void look().catch(({ message }: Error) => log.warn(message)),
    PUBLISHED_LOOKED_FOR_MS,
  ).unref();
  return async () => clearInterval(looking);
}

/** Reads the corpus again whenever it has changed, if that is wanted, and tells operators what was refused; gives what stops that. */
function startWatching(
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

const logProgress = (log: Log): OnProgress =>
  pace(LOG_EVERY_MS, Date.now, (progress) => log.info(progressLine(progress)));

function logReading({ library, report }: Reindexed, log: Log): void {
  for (const line of report.refused) log.warn(`Refused ${line}`);
  const { articles } = library.coverage;
  if (articles === 0) log.warn('There are no articles: put .md or .txt files into the corpus folder, then /reindex');
  else log.info({ articles, version: library.version }, 'The articles are read');
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Settings from the environment, `.env` and `--port`. */
function readSettings(args: string[]): Config {
  loadDotenv({ quiet: true });
  try {
    const { port } = parseArgs({ args, options: { port: { type: 'string' } } }).values;
    return readConfig({ ...process.env, ...(port === undefined ? {} : { PORT: port }) });
  } catch (error) {
    if (error instanceof UserError || !(error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new UserError(`${(error as Error).message.split('\n', 1)[0]} Usage: npm start [-- --port 3000]`);
  }
}

async function main(): Promise<void> {
  const stops: Stop[] = [];
  let stopping: Promise<void> | null = null;
  const stopAll = async (): Promise<void> => {
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    for (const stop of stops.reverse()) await stop();
  };
  const stop = (): Promise<void> => {
    stopping ??= stopAll();
    return stopping;
  };
  // Not 0, so that a supervisor starts Parley again, or tells somebody.
  const fail = (reason: UserError): void => {
    process.stderr.write(`parley: ${reason.message}\n`);
    process.exitCode = 1;
    void stop().then(() => process.exit(1));
  };
  try {
    const args = process.argv.slice(2);
    const parent = args.includes(PART) ? tellParent(() => void stop().then(() => process.exit(0))) : null;
    const config = readSettings(args.filter((arg) => arg !== PART));
    const log = createLog(config.logLevel, parent && { shards: process.env['SHARDS'] });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        log.info({ signal }, 'Stopping');
        void stop().then(() => process.exit(0));
      });
    }
    if (config.discord.mode === 'processes') await startProcesses(config.discord, config, log, stops, fail);
    else await start(config, log, stops, parent, fail);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    fail(error);
  }
}

await main();
