import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type LocalDiscord, startLocalDiscord } from 'local-discord';
import { commands } from '../../commands/index.ts';
import { openShelf } from '../../src/corpus/shelf.ts';
import { registerFromOutside } from '../../src/discord/bot.ts';
import { readManifest } from '../../src/encoder/manifest.ts';
import { type BenchCorpus, makeCorpus } from '../bench/corpus-on-disk.ts';
import { makeUpVectors } from '../bench/made-up-vectors.ts';

/** Parley as it is run for others, in a process of its own, on a local Discord in this one. */
export interface Scene {
  readonly discord: LocalDiscord;
  readonly asked: BenchCorpus['asked'];
  /** Where messages are written. */
  readonly threads: readonly string[];
  /** Parley's figures, by name; those with labels are added up. */
  figures(): Promise<ReadonlyMap<string, number>>;
  /** Warnings and errors in Parley's log, each with how often it came. */
  readonly warnings: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

const MAIN = fileURLToPath(new URL('../../src/main.js', import.meta.url));
/** Discord takes five messages in five seconds in one channel. */
const THREADS = 24;
/** So that no question comes twice while Parley still knows what it read for it. */
const QUESTIONS = { short: 10_000, twoSentences: 1_000 };
/** Questions and answers that are looked at: those of the last quarter of a minute, even when fifty come a second. */
const KEPT_MESSAGES = 2_000;

/** Makes a corpus of so many passages in a folder of its own, and starts Parley on it. The caller closes it. */
export async function openScene(passages: number): Promise<Scene> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-load-'));
  const [corpus, data] = [join(folder, 'corpus'), join(folder, 'data')];
  let discord: LocalDiscord | null = null;
  let parley: ChildProcess | null = null;
  const close = async (): Promise<void> => {
    if (parley && parley.exitCode === null && parley.signalCode === null) {
      parley.kill('SIGTERM');
      await once(parley, 'exit');
    }
    await discord?.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const { asked } = makeCorpus(passages, corpus, QUESTIONS);
    await prepare(corpus, data);
    discord = await startLocalDiscord({ port: 0, name: 'Parley', keptMessages: KEPT_MESSAGES });
    await registerFromOutside(discord, commands, null);
    parley = spawn(process.execPath, [MAIN], {
      env: {
        PATH: process.env['PATH'],
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        CORPUS_DIR: corpus,
        DATA_DIR: data,
        HEALTH_PORT: '0',
        // One member asks for all of them.
        LIMIT_USER: 'off',
        LIMIT_CHANNEL: 'off',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const { health, warnings } = await readLog(parley);
    const member = discord.as('ordinary');
    const threads = Array.from({ length: THREADS }, (_, at) => member.openThread(`Questions ${at + 1}`));
    // Where the articles disagree is looked for once after a start; a timeline waits for it.
    while (
      !(await member.runCommand('guild', 'timeline').then(
        () => true,
        () => false,
      ))
    );
    return { discord, asked, threads, figures: () => readFigures(health), warnings, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Reads the articles once, so that Parley starts from a snapshot, and makes up their vectors, which would take ten minutes. */
async function prepare(corpus: string, data: string): Promise<void> {
  // Files that have just been written may still change within a tick of the clock, and are read again.
  await sleep(2_500);
  const onWarning = (line: string): never => {
    throw new Error(line);
  };
  const shelf = await openShelf(corpus, { snapshots: { folder: data, from: 0, onWarning }, onWarning });
  await shelf.settle();
  await makeUpVectors(corpus, data, shelf.library.articles, readManifest().sha256.slice(0, 16));
  await shelf.close();
}

/** Resolves when Parley is connected and its model loaded, with where its figures are. */
async function readLog(
  parley: ChildProcess,
): Promise<{ readonly health: string; readonly warnings: Map<string, number> }> {
  const warnings = new Map<string, number>();
  const told = new Promise<string>((resolve, reject) => {
    const lines: string[] = [];
    createInterface(parley.stderr!).on('line', (line) => {
      if (!line.startsWith('{')) return void lines.push(line);
      const { url, level, msg, error } = JSON.parse(line) as Record<string, unknown>;
      if (typeof url === 'string') resolve(url);
      const told = `${msg}${error === undefined ? '' : `: ${JSON.stringify(error).slice(0, 300)}`}`;
      if (Number(level) >= 40) warnings.set(told, (warnings.get(told) ?? 0) + 1);
    });
    parley.once('exit', (code) => reject(new Error(`Parley ended with ${code}: ${lines.join('\n')}`)));
  });
  const health = await told;
  while (!(await fetch(`${health}/readyz`)).ok) {
    if (parley.exitCode !== null) throw new Error(`Parley ended with ${parley.exitCode}`);
    await sleep(100);
  }
  return { health, warnings };
}

async function readFigures(health: string): Promise<ReadonlyMap<string, number>> {
  const figures = new Map<string, number>();
  const text = await (await fetch(`${health}/metrics`)).text();
  for (const [, name, value] of text.matchAll(/^(\w+)(?:\{.*\})? (\S+)$/gm)) {
    figures.set(name!, (figures.get(name!) ?? 0) + Number(value));
  }
  return figures;
}
