import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import { openKept } from '../../src/store/database.ts';
import { type Follows, keepFollows } from '../../src/store/follows.ts';
import { keepNotices, type Notices } from '../../src/store/notices.ts';
import type { Database } from '../../src/store/tables.ts';
import { noPostgres, type Postgres, startPostgres } from './postgres.ts';

let postgres: Postgres | null = null;
/** By folder, the database that takes the place of the file in it. */
const databases = new Map<string, string>();

/** Describes what is kept, in SQLite and, where there is a server to start, in PostgreSQL too. */
export function describeKept(what: string, cases: () => void): void {
  describe(what, cases);
  describe.skipIf(noPostgres)(`${what}, in PostgreSQL${noPostgres ? ` (${noPostgres})` : ''}`, () => {
    beforeAll(async () => {
      postgres = await startPostgres();
    });
    afterAll(() => {
      postgres?.stop();
      postgres = null;
    });
    cases();
  });
}

/** What is kept, in a folder of the test's own and by a clock that it turns. */
export interface Store {
  readonly follows: Follows;
  readonly notices: Notices;
  readonly database: Database;
  readonly folder: string;
  readonly time: { now: number };
  /** Closes it and opens it again, as a new process would. */
  restart(): Promise<Store>;
}

/** Has the next logins of processes that keep things together wait for no turn, as if Discord's five seconds had passed. */
export async function passTurns(where: Parameters<typeof openKept>[0]): Promise<void> {
  const database = (await openKept(where))!;
  await database.deleteFrom('logins').execute();
  await database.destroy();
}

/** Opens one, in a new folder unless told otherwise; it goes with the test. */
export async function openStore(folder?: string, time = { now: Date.UTC(2026, 10, 2) }): Promise<Store> {
  const at = folder ?? (await mkdtemp(join(tmpdir(), 'parley-store-')));
  if (!folder) onTestFinished(() => rm(at, { recursive: true }));
  if (postgres && !databases.has(at)) databases.set(at, await postgres.create());
  const databaseUrl = postgres && databases.get(at)!;
  const database = (await openKept({ dataFolder: at, databaseUrl }))!;
  onTestFinished(() => database.destroy());
  const clock = () => time.now;
  return {
    follows: keepFollows(database, clock),
    notices: keepNotices(database, clock),
    database,
    folder: at,
    time,
    restart: async () => {
      await database.destroy();
      return openStore(at, time);
    },
  };
}
