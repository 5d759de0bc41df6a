#!/usr/bin/env node
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Command, CommanderError, Option } from 'commander';
import { config as loadDotenv } from 'dotenv';
import { commands } from '../commands/index.ts';
import { readAnswerThreshold, readConfig, readContactUrl, readDataFolder, readSentenceEncoder } from './config.ts';
import { analyze } from './core/analyze.ts';
import type { Answer, AnswerOf } from './core/answers/answer.ts';
import type { Library } from './core/answers/library.ts';
import type { TimelineQuery } from './core/answers/list-events.ts';
import type { LatestQuery } from './core/answers/list-latest.ts';
import { findMissingNames } from './core/answers/names/missing-names.ts';
import type { WhoSaidQuery } from './core/answers/who-said.ts';
import { correctionWords } from './core/corrections.ts';
import { UserError } from './core/errors.ts';
import type { Statement } from './core/statements/statement.ts';
import { WhoIsWho } from './core/terms/who-is-who.ts';
import { type AddVoice, acceptOne, addPages, readSetFacts, tellPending } from './corpus/add/add-pages.ts';
import { correctArticles, correctionLine } from './corpus/corrections-file.ts';
import { describeFault, type Fault } from './corpus/fault.ts';
import { describeReport } from './corpus/feeds/feed-report.ts';
import { FEEDS_FILE, FEEDS_NEED_DATA, loadFeeds } from './corpus/feeds/feeds-file.ts';
import type { Web } from './corpus/fetch/web.ts';
import { FACTS, type Fact } from './corpus/front-matter.ts';
import { loadCorpus } from './corpus/load-corpus.ts';
import { warnOfOddArticles } from './corpus/odd-articles.ts';
import { warnOfOrdinaryNames } from './corpus/ordinary-names.ts';
import { openShelf } from './corpus/shelf.ts';
import { whoIsWhoEntry } from './corpus/who-is-who-file.ts';
import { startEncoder } from './encoder/start-encoder.ts';
import { ownVersion, userAgent } from './own-version.ts';
import { EXPORT_FORMATS, type ExportFormat, exportTimeline } from './render/export/export-timeline.ts';
import { count } from './render/outline/count.ts';
import { NONE_KEPT, outlineOf } from './render/outline/outline-of.ts';
import type { Theme } from './render/picture/palette.ts';
import { openPerson } from './render/terminal/ask.ts';
import { renderInspection } from './render/terminal/inspection.ts';
import { answerJson, differencesShown, found, inspections, printedDifferences } from './render/terminal/json.ts';
import { printable } from './render/terminal/printable.ts';
import { createProgressBar } from './render/terminal/progress-bar.ts';
import { renderForTerminal } from './render/terminal/render.ts';
import { openUnanswered } from './store/unanswered.ts';

interface CorpusFlags {
  readonly corpus: string;
  readonly json?: true | undefined;
}

const ownCorpus = (): string => process.env['CORPUS_DIR'] || 'corpus';
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const warn = (line: string): void => void process.stderr.write(`parley: ${line}\n`);

/** With `byMeaning` it is ready to compare questions by meaning too, which takes a moment for each article that is new. */
async function openLibrary(folder: string, byMeaning = false): Promise<Library> {
  const bar = process.stderr.isTTY
    ? createProgressBar((text) => void process.stderr.write(text), Date.now)
    : { onProgress: () => {}, clear: () => {} };
  // Other corpora are looked at once; a snapshot of each would only fill the disk.
  const dataFolder = folder === ownCorpus() ? readDataFolder(process.env) : null;
  const threshold = readAnswerThreshold(process.env);
  const opening = openShelf(folder, {
    ...(threshold !== null && { threshold }),
    model: readSentenceEncoder(process.env) ? startEncoder({ onWarning: warn, clock: Date.now }) : null,
    snapshots: dataFolder === null ? undefined : { folder: dataFolder, onWarning: warn },
    onProgress: bar.onProgress,
    onWarning: warn,
  });
  const opened = opening.then(async (shelf) => {
    if (byMeaning) await shelf.warm(bar.onProgress);
    return shelf;
  });
  const {
    library,
    opened: { report },
  } = await opened.finally(bar.clear);
  for (const line of report.refused) warn(`refused ${line}`);
  if (library.articles.length === 0) warn(`${folder} holds no article that could be read`);
  return library;
}

/** Of commands that answer. */
interface AnswerFlags extends CorpusFlags, ShowFlags {}

interface ShowFlags {
  readonly json?: true | undefined;
  readonly all?: true | undefined;
}

function show(answer: Answer, { json, all }: ShowFlags): void {
  const terminal = { width: process.stdout.columns ?? 100, colour: wantsColour(), all };
  say(json ? answerJson(answer) : renderForTerminal(outlineOf(answer), terminal));
}

const wantsColour = (): boolean => process.stdout.isTTY === true && !process.env['NO_COLOR'];

/** Without a question, reads one a line from standard input, which is opened last: lines that nobody awaits are lost. */
async function askEach(question: string | undefined, { corpus, json, all }: AnswerFlags): Promise<void> {
  const library = await openLibrary(corpus, true);
  for await (const asked of question === undefined ? createInterface({ input: process.stdin }) : [question]) {
    if (json) say(JSON.stringify(found(asked, await library.pipeline.find(asked))));
    else {
      // Read from a file, an answer is nothing without its question.
      if (question === undefined) say(`> ${printable(asked)}`);
      show(await library.ask({ question: asked }), { all });
      if (question === undefined) say('');
    }
  }
}

interface TimelineFlags extends AnswerFlags, TimelineQuery {
  readonly format?: 'json' | ExportFormat;
  readonly picture?: string;
  readonly theme?: Theme;
}

async function showTimeline({ corpus, json, all, format, picture, theme, ...query }: TimelineFlags): Promise<void> {
  const library = await openLibrary(corpus);
  const answer = await library.timeline(query);
  const timeline: AnswerOf<'timeline'> =
    answer.type === 'timeline'
      ? answer
      : { type: 'timeline', entries: [], from: null, to: null, order: 'oldest', undated: 0, coverage: answer.coverage };
  if (picture !== undefined) {
    // Loaded only here: it costs what answering a question does.
    const { drawTimeline, MOST_ROWS } = await import('./render/picture/draw-timeline.ts');
    await writeFile(picture, (await drawTimeline(timeline, { theme })).bytes).catch((error: Error) => {
      throw new UserError(`The picture cannot be written to ${picture}: ${error.message}`);
    });
    if (timeline.entries.length > MOST_ROWS) warn(`the picture shows the first ${MOST_ROWS} rows`);
  }
  if (format === undefined || format === 'json') {
    show(answer, format === 'json' ? { json: true } : { json, all });
    return;
  }
  if (answer !== timeline) warn(outlineOf(answer).title);
  const { text, left } = exportTimeline(timeline, format);
  process.stdout.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);
  if (left > 0) warn(`left out, since no article states their year: ${left}`);
}

async function checkCorpus({ corpus, json }: CorpusFlags): Promise<void> {
  const { articles, whoIsWho, names, corrections, ...loaded } = await loadCorpus(corpus);
  const corrected = new Set(corrections?.map(({ correction }) => correction.article));
  const people = whoIsWho ?? new WhoIsWho([]);
  const analyses = articles
    .filter(({ article }) => corrected.has(article.id))
    .map(({ article }) => analyze(article, people));
  const feeds = await loadFeeds(corpus);
  const faultyFeeds = feeds !== null && 'refused' in feeds ? feeds.refused : [];
  const refused = [...loaded.refused, ...faultyFeeds, ...correctArticles(analyses, corrections ?? [], people).faults];
  const warnings = [
    ...loaded.warnings,
    ...warnOfOddArticles(articles, today()),
    ...warnOfOrdinaryNames(names, articles),
  ];
  const tell = (kind: 'refused' | 'warning', fault: Fault): void =>
    say(json ? JSON.stringify({ kind, ...fault }) : `${kind}  ${describeFault(fault)}`);
  for (const fault of refused) tell('refused', fault);
  for (const fault of warnings) tell('warning', fault);
  const listed = whoIsWho === null ? 'no usable who-is-who' : `${whoIsWho.parties.length} people and bodies`;
  const summary = `${count(articles.length, 'article')} read, ${listed}, ${count(refused.length, 'fault')}, ${count(warnings.length, 'warning')}`;
  if (json) warn(summary);
  else say(summary);
  if (refused.length > 0) throw new UserError(`${corpus} has faults: mend them, then check again.`);
  if (articles.length === 0) throw new UserError(`${corpus} holds no articles: put .md or .txt files there.`);
}

async function register({ guild }: { readonly guild?: string }): Promise<void> {
  const { discord, guildId } = readConfig({ ...process.env, ...(guild === undefined ? {} : { GUILD_ID: guild }) });
  if (discord.mode === 'local') throw new UserError('DISCORD_TOKEN is not set: put it into .env, then register again.');
  // Loaded only here: it costs more than answering a question does.
  const { registerFromOutside } = await import('./discord/bot.ts');
  const { registration, inviteUrl } = await registerFromOutside(discord, commands, guildId);
  for (const kind of ['added', 'changed', 'removed', 'unchanged'] as const) {
    if (registration[kind].length > 0) say(`${kind}: ${registration[kind].map((name) => `/${name}`).join(', ')}`);
  }
  for (const name of registration.doubled) warn(`/${name} is registered for all servers too, so members see it twice`);
  say(`To add Parley to a server: ${inviteUrl}`);
}

interface AddFlags extends Partial<Record<Fact, string>> {
  readonly corpus: string;
  readonly yes?: true;
  readonly dryRun?: true;
  readonly allowPrivate?: true;
  readonly pending?: true;
  readonly accept?: string;
}

const today = (): string => new Date().toISOString().slice(0, 10);
/** Loaded only here: commands that ask nothing of the web do not wait for it. */
async function openOwnWeb(): Promise<Web> {
  const { openWeb } = await import('./corpus/fetch/web.ts');
  return openWeb({ userAgent: userAgent(readContactUrl(process.env)) });
}
const voice: AddVoice = {
  say: (line) => say(printable(line)),
  warn: (line) => warn(printable(line)),
  print: (text) => process.stdout.write(text.split('\n').map(printable).join('\n')),
};

async function add(pages: readonly string[], { corpus, ...flags }: AddFlags, self: Command): Promise<void> {
  const ways = [pages.length > 0, flags.pending, flags.accept !== undefined].filter(Boolean);
  if (ways.length !== 1) self.error('error: give pages, --pending or --accept <id>', { exitCode: 2 });
  if (pages.length > 1 && (flags.title !== undefined || flags.url !== undefined)) {
    self.error('error: --title and --url fit one page only', { exitCode: 2 });
  }
  const told = FACTS.flatMap((fact) => (flags[fact] === undefined ? [] : [[fact, flags[fact]]]));
  const set = readSetFacts(Object.fromEntries(told));
  if (flags.pending) return await tellPending(corpus, voice);
  if (flags.accept !== undefined) return await acceptOne(corpus, flags.accept, set, voice);
  const isTerminal = process.stdin.isTTY === true && process.stderr.isTTY === true;
  const person = isTerminal ? openPerson(process.stdin, process.stderr) : null;
  const web = await openOwnWeb();
  const failed = await addPages(
    pages,
    {
      corpus,
      web,
      allowPrivate: flags.allowPrivate ?? false,
      dryRun: flags.dryRun ?? false,
      wishes: { set, yes: flags.yes ?? false, ask: person?.ask ?? null },
      today: today(),
    },
    voice,
  ).finally(() => {
    person?.close();
    return web.close();
  });
  if (failed > 0) throw new UserError(`${count(failed, 'page')} not added.`);
}

function buildProgram(): Command {
  const program = new Command('parley')
    .description('Answers from news articles, in their own words, with their sources.')
    .version(ownVersion(), '--version')
    .exitOverride()
    .showHelpAfterError('(parley --help lists what there is)');
  const command = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .option('--corpus <folder>', 'folder of articles', ownCorpus())
      .option('--json', 'JSON lines for scripts');
  const answering = (name: string, description: string): Command =>
    command(name, description).option('--all', 'what else was found too, and every sentence whole');

  answering('ask', 'find what the articles say')
    .argument('[question]')
    .option('--stdin', 'read one question a line from standard input')
    .action(async (question: string | undefined, flags: AnswerFlags & { readonly stdin?: true }, self: Command) => {
      if ((question === undefined) === (flags.stdin === undefined)) {
        self.error('error: give either a question or --stdin', { exitCode: 2 });
      }
      await askEach(question, flags);
    });
  answering('who-said', 'statements by words, speaker or topic')
    .option('--words <words>', 'words they used; in "quotation marks" exactly those')
    .option('--speaker <name>', 'who spoke: a person, a government, a side')
    .option('--about <topic>', 'what it was about')
    .option('--from <date>', 'only in articles from this date on')
    .option('--to <date>', 'only in articles up to this date')
    .action(async (flags: AnswerFlags & WhoSaidQuery, self: Command) => {
      const { corpus, json, all, ...query } = flags;
      const { words, speaker, about } = query;
      if (!words && !speaker && !about)
        self.error('error: give at least one of --words, --speaker, --about', { exitCode: 2 });
      show(await (await openLibrary(corpus)).whoSaid(query), { json, all });
    });
  answering('positions', 'what each side said on one topic')
    .argument('<topic>')
    .action(async (about: string, { corpus, ...flags }: AnswerFlags) => {
      show(await (await openLibrary(corpus)).positions({ about }), flags);
    });
  answering('who-is', 'a person or body: role, mentions, what they said')
    .argument('<name>')
    .action(async (name: string, { corpus, ...flags }: AnswerFlags) => {
      show(await (await openLibrary(corpus)).whoIs({ name }), flags);
    });
  answering('timeline', 'dated events in calendar order')
    .option('--about <topic>', 'only events about this')
    .option('--from <date>', 'not before this date')
    .option('--to <date>', 'not after this date')
    .option('--speaker <name>', 'only what this person, government or side is reported to say')
    .addOption(new Option('--order <order>', 'which end comes first').choices(['oldest', 'newest']))
    .addOption(new Option('--with <what>', 'what else to put on the line').choices(['statements']))
    .addOption(new Option('--format <format>', 'write it for other programs').choices(['json', ...EXPORT_FORMATS]))
    .option('--picture <file>', 'draw it into this PNG file')
    .addOption(new Option('--theme <theme>', 'of the picture').choices(['dark', 'light']))
    .action(showTimeline);
  answering('disagreements', 'where articles tell one fact otherwise')
    .argument('[about]')
    .action(async (about: string | undefined, { corpus, json, all }: AnswerFlags) => {
      const library = await openLibrary(corpus, true);
      if (!json) show(await library.disagreements({ about }), { all });
      else {
        const { differences } = await library.compare();
        const answer = await library.disagreements({ about });
        const shown = about === undefined ? differences : differencesShown(answer, differences);
        for (const printed of printedDifferences(shown)) say(JSON.stringify(printed));
      }
    });
  answering('latest', 'what the newest articles say')
    .argument('[about]')
    .option('--since <date>', 'only articles from this date on')
    .action(async (about: string | undefined, { corpus, since, ...flags }: AnswerFlags & LatestQuery) => {
      show(await (await openLibrary(corpus)).latest({ about, since }), flags);
    });
  answering('sources', 'the articles that answers come from').action(async ({ corpus, ...flags }: AnswerFlags) => {
    show(await (await openLibrary(corpus)).sources(), flags);
  });
  command('inspect', 'all that is read from each article').action(async ({ corpus, json }: CorpusFlags) => {
    const { articles } = await openLibrary(corpus);
    if (json) {
      for (const inspected of inspections(articles)) say(JSON.stringify(inspected));
      return;
    }
    for (const analyzed of articles) {
      const correctionOf = (statement: Statement): string =>
        correctionLine(analyzed.article.id, correctionWords(analyzed, statement), statement.speaker?.name ?? null);
      say(renderInspection(analyzed, correctionOf));
    }
  });
  command('names', 'speakers that who-is-who lacks, ready to paste').action(async ({ corpus, json }: CorpusFlags) => {
    const { articles, whoIsWho } = await openLibrary(corpus);
    const missingNames = findMissingNames(articles, whoIsWho);
    if (missingNames.length === 0) warn('no speaker is missing from who-is-who.yaml');
    for (const missing of missingNames) {
      say(json ? JSON.stringify(missing) : whoIsWhoEntry(missing));
    }
  });
  program
    .command('unanswered')
    .description('questions that the articles did not answer, the most asked first')
    .option('--json', 'JSON lines for scripts')
    .action(async ({ json }: { readonly json?: true }) => {
      const unanswered = openUnanswered({ ...readConfig(process.env), clock: Date.now, onWarning: warn });
      if (unanswered === null) throw new UserError(`${NONE_KEPT}.`);
      const questions = await unanswered.list();
      if (questions.length === 0) warn('no unanswered question is kept');
      for (const kept of questions) {
        say(
          json ? JSON.stringify(kept) : `${kept.times}  ${kept.latest}  /${kept.command} ${printable(kept.question)}`,
        );
      }
    });
  program
    .command('register')
    .description('send the slash commands to Discord where they changed, and print the invite link')
    .option('--guild <id>', 'for this server only, where they appear at once')
    .action(register);
  program
    .command('add')
    .description('make articles of web pages: HTML files or addresses')
    .argument('[pages...]')
    .option('--corpus <folder>', 'folder of articles', ownCorpus())
    .option('--title <title>', 'instead of what the page tells')
    .option('--outlet <outlet>', 'who published it')
    .option('--author <author>', 'who wrote it')
    .option('--url <address>', 'where it can be read')
    .option('--published <date>', 'when it was published, in EDTF: 2025-11-08')
    .option('--language <tag>', 'its language: en')
    .option('--yes', 'take what is unsure as it is')
    .option('--dry-run', 'print the article and write nothing')
    .option('--allow-private', 'read addresses that are not on the public internet too')
    .option('--pending', 'list what feeds brought and waits for you')
    .option('--accept <id>', 'take what waits under this id into the corpus')
    .action(add);
  program
    .command('feeds')
    .description('make articles of what feeds bring: feeds.yaml in the corpus lists them')
    .option('--corpus <folder>', 'folder of articles', ownCorpus())
    .option('--once', 'read them now')
    .action((flags: { readonly corpus: string; readonly once?: true }, self: Command) => readFeedsOnce(flags, self));
  command('check', 'tell every fault and gap in a corpus folder').action(checkCorpus);
  return program;
}

/** Reads all feeds now, and tells of each in a line. */
async function readFeedsOnce({ corpus, once }: { readonly corpus: string; readonly once?: true }, self: Command) {
  if (!once) self.error('error: give --once; npm start reads them every so often', { exitCode: 2 });
  const dataFolder = readDataFolder(process.env);
  if (dataFolder === null) throw new UserError(FEEDS_NEED_DATA);
  if ((await loadFeeds(corpus)) === null) throw new UserError(`${corpus} has no ${FEEDS_FILE}: list feeds there.`);
  const web = await openOwnWeb();
  const { openFeeds } = await import('./corpus/feeds/open-feeds.ts');
  const feeds = openFeeds({ corpus, dataFolder, web, clock: Date.now, random: Math.random, onWarning: voice.warn });
  const reports = await feeds.read('all').finally(() => web.close());
  for (const report of reports) {
    voice.say(describeReport(report));
    for (const trouble of report.warnings) voice.warn(`${report.url}: ${trouble}`);
  }
  const failed = reports.filter(({ warnings }) => warnings.length > 0).length;
  if (failed > 0) throw new UserError(`${count(failed, 'feed')} with something that failed.`);
}

/** Runs the command line; gives the exit code: 0 done, 1 it could not be done, 2 wrong arguments. */
async function main(args: readonly string[]): Promise<number> {
  loadDotenv({ quiet: true });
  try {
    await buildProgram().parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UserError)) throw error;
    warn(error.message.split('\n').map(printable).join('\n'));
    return 1;
  }
}

// A reader such as `head` may close the pipe before everything is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  warn(`the output cannot be written (${error.code})`);
  process.exit(1);
});
process.exitCode = await main(process.argv.slice(2));
