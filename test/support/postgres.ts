import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const ROOT = '/usr/lib/postgresql';

/** Debian's newest; null where none is installed. */
const PROGRAMS =
  (existsSync(ROOT) ? readdirSync(ROOT) : [])
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(ROOT, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb'))) ?? null;

/** Why no server can be started, in a line; null where one can. */
export const noPostgres = PROGRAMS === null ? 'PostgreSQL is not installed (apt-get install postgresql)' : null;

/** A PostgreSQL server of a test's own. */
export interface Postgres {
  /** Makes an empty database and gives its address. */
  create(): Promise<string>;
  restart(): void;
  /** Is away while something is done. */
  stopFor(work: () => Promise<void>): Promise<void>;
  stop(): void;
}

/** Starts a server on loopback, with what it keeps in a folder of its own. */
export async function startPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-postgres-'));
  const port = await freePort();
  const run = (program: string, ...args: readonly string[]): void => {
    const whole = [join(PROGRAMS!, program), ...args];
    // The server refuses to run as root.
    const [command, ...rest] = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', ...whole] : whole;
    const { status, error } = spawnSync(command!, rest, { cwd: '/', stdio: 'ignore' });
    if (status !== 0) throw new Error(`${program} failed with ${error?.message ?? status}`);
  };
  if (process.getuid?.() === 0) {
    const id = (flag: string): number => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
    chownSync(folder, id('-u'), id('-g'));
  }
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-U', 'parley', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync');
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  const start = (): void => run('pg_ctl', '-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start');
  const end = (): void => run('pg_ctl', '-D', data, '-m', 'fast', '-w', 'stop');
  const address = (name: string): string => `postgres://parley@127.0.0.1:${port}/${name}`;
  let made = 0;
  start();
  return {
    create: async () => {
      const name = `kept_${++made}`;
      const client = new pg.Client(address('postgres'));
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return address(name);
    },
    restart: () => {
      end();
      start();
    },
    stopFor: async (work) => {
      end();
      try {
        await work();
      } finally {
        start();
      }
    },
    stop: () => {
      end();
      rmSync(folder, { recursive: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number };
      server.close(() => resolve(port));
    });
  });
}
