import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './node/' : '../../../lab/cluster/node/', import.meta.url),
);
const TARGET = join(HERE, 'target');
const PROGRAM = join(TARGET, 'search-node-1.jar');
const SOURCE = join(HERE, 'src/main/java/parley/search/SearchNode.java');
/** Java's class-data archive: with it a node is up in a third of the time. */
const ARCHIVE = join(TARGET, 'classes.jsa');

/** Why no node can be run here, in a line; null where one can. */
export function cannotRun(): string | null {
  if (spawnSync('java', ['-version']).status !== 0)
    return 'Java 17 is not installed (apt-get install openjdk-17-jdk-headless)';
  if (isBuilt() || spawnSync('mvn', ['-version']).status === 0) return null;
  return 'Maven is not installed (apt-get install maven)';
}

const isBuilt = (): boolean => existsSync(PROGRAM) && statSync(PROGRAM).mtimeMs >= statSync(SOURCE).mtimeMs;

/** Builds the node's program where that is not done yet, one process at a time; its libraries come from Maven Central. Throws with what Maven printed. */
export async function buildNode(): Promise<void> {
  if (isBuilt() && existsSync(ARCHIVE)) return;
  await takeLock();
  try {
    if (!isBuilt()) buildProgram();
    if (!existsSync(ARCHIVE)) await archiveClasses();
  } finally {
    rmSync(LOCK);
  }
}

function buildProgram(): void {
  // Libraries of other versions would be taken for its own.
  rmSync(TARGET, { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync('mvn', ['-B', '-q', '-f', join(HERE, 'pom.xml'), 'package'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Maven could not build the search node:\n${stdout}${stderr}`);
}

/** Held by the process that builds, whose id it has: several files of tests begin at once. */
const LOCK = join(HERE, 'building.lock');

/** Resolves when this process has the lock; that of one that has died is taken away. */
async function takeLock(): Promise<void> {
  for (;;) {
    try {
      return writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (!isHeld()) rmSync(LOCK, { force: true });
    else await sleep(200);
  }
}

function isHeld(): boolean {
  try {
    const pid = Number(readFileSync(LOCK, 'utf8'));
    // Not written yet.
    return pid === 0 || process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Runs one node once; Java writes the archive when it ends. */
async function archiveClasses(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'parley-search-archive-'));
  try {
    const node = runNode(home, { 'node.name': 'archived', 'discovery.type': 'single-node', 'http.port': '0' }, [
      `-XX:ArchiveClassesAtExit=${ARCHIVE}`,
    ]);
    // Whatever it has loaded by then is what takes its time.
    setTimeout(() => node.kill('SIGTERM'), 10_000).unref();
    await once(node, 'exit');
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/**
 * Starts a node that keeps all it has in `home`, its log in the file `log` there. It ends when this process does. Without `knn` it knows
 * no vectors.
 */
export function runNode(
  home: string,
  settings: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
  knn = true,
) {
  for (const folder of ['config', 'tmp']) mkdirSync(join(home, folder), { recursive: true });
  const log = openSync(join(home, 'log'), 'a');
  const own = { 'path.home': home, 'path.data': join(home, 'data'), 'path.logs': join(home, 'logs') };
  const all = Object.entries({ ...own, ...settings }).map(([name, value]) => `${name}=${value}`);
  const java = ['-Xms256m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xlog:disable'];
  const archive = flags.length === 0 ? [`-XX:SharedArchiveFile=${ARCHIVE}`] : flags;
  const own2 = [
    `-Djava.io.tmpdir=${join(home, 'tmp')}`,
    `-Djna.tmpdir=${join(home, 'tmp')}`,
    '-Dlog4j2.disable.jmx=true',
  ];
  return spawn(
    'java',
    [
      ...java,
      ...archive,
      ...own2,
      '-cp',
      `${PROGRAM}:${TARGET}/lib/*`,
      'parley.search.SearchNode',
      ...all,
      ...(knn ? [] : ['no-knn']),
    ],
    { stdio: ['pipe', log, log] },
  );
}
