import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { type Follows, keepFollows } from '../../src/store/follows.ts';
import { keepNotices, type Notices } from '../../src/store/notices.ts';
import type { Database } from '../../src/store/tables.ts';

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

/** Opens one, in a new folder unless told otherwise; it goes with the test. */
export async function openStore(folder?: string, time = { now: Date.UTC(2026, 10, 2) }): Promise<Store> {
  const at = folder ?? (await mkdtemp(join(tmpdir(), 'parley-store-')));
  if (!folder) onTestFinished(() => rm(at, { recursive: true }));
  const database = await openDatabase(at);
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
