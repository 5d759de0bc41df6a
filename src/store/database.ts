import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CompiledQuery, Kysely, Migrator, SqliteAdapter, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import type { Config } from '../config.ts';
import { UserError } from '../core/errors.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Database } from './tables.ts';
import { takeUnansweredFile } from './unanswered-file.ts';

/** Where something may be kept; null for nowhere there. */
export type KeptAt = Pick<Config, 'dataFolder' | 'databaseUrl'>;

const FILE = 'parley.db';
/** How long one process waits for another that writes. */
const BUSY_MS = 2_000;
/** How long it is tried to open the file while others make it, and how often. */
const OPEN_MS = 10_000;
const PAUSE_MS = 50;

/** SQLite brings its tables to another version in one step or not at all, and so beside others that do the same; Kysely does not count on it. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * SQLite for several processes. A transaction takes its turn to write when it begins, since one that has read may not wait for another that writes
 * meanwhile. SQLite ends a transaction by itself where the disk is full; to end it again fails, and would be told in place of what happened.
 */
class Dialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new Adapter();
  }

  override createDriver(): ReturnType<SqliteDialect['createDriver']> {
    const driver = super.createDriver();
    const rollback = driver.rollbackTransaction.bind(driver);
    driver.beginTransaction = async (connection) => {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'));
    };
    driver.rollbackTransaction = (...given) =>
      rollback(...given).catch((error: Error) => {
        if (!/no transaction is active/.test(error.message)) throw error;
      });
    return driver;
  }
}

/** Opens the database in the data folder, both made when they are not there, and brings it to this version. Throws `UserError`. */
export async function openDatabase(folder: string): Promise<Database> {
  const path = join(folder, FILE);
  const until = performance.now() + OPEN_MS;
  for (;;) {
    try {
      mkdirSync(folder, { recursive: true });
      return await openFile(folder, path);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      // Who makes the file keeps others out without having them wait.
      if (code === 'SQLITE_BUSY' && performance.now() < until) {
        await sleep(PAUSE_MS);
        continue;
      }
      throw new UserError(`What Parley keeps in ${path} cannot be opened (${code ?? message}): see DATA_DIR.`);
    }
  }
}

async function openFile(folder: string, path: string): Promise<Database> {
  const database = new Libsql(path, { timeout: BUSY_MS });
  try {
    // A crash loses nothing that was told to be kept, and readers never wait for a writer.
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // What is removed is gone from the disk too.
    database.pragma('secure_delete = ON');
    const opened: Database = new Kysely({ dialect: new Dialect({ database }) });
    await migrate(opened);
    await takeUnansweredFile(opened, folder);
    return opened;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens what is kept: the PostgreSQL database where one is named, otherwise the one in the data folder; null where there is neither. What an
 * earlier version left in the folder is taken into either. Throws `UserError`.
 */
export async function openKept({ dataFolder, databaseUrl }: KeptAt): Promise<Database | null> {
  if (databaseUrl === null) return dataFolder === null ? null : openDatabase(dataFolder);
  // Loaded only here: most have no server.
  const { openPostgres } = await import('./postgres.ts');
  const opened = openPostgres(databaseUrl);
  try {
    await migrate(opened);
    if (dataFolder !== null) await takeUnansweredFile(opened, dataFolder);
    return opened;
  } catch (error) {
    await opened.destroy();
    const { code, message } = error as NodeJS.ErrnoException;
    const { host, pathname } = new URL(databaseUrl);
    throw new UserError(
      `The database ${pathname.slice(1)} at ${host} cannot be opened (${message || code}): see DATABASE_URL.`,
    );
  }
}

/** Brings a database to this version, in one step or not at all. Throws what the database throws. */
export async function migrate(database: Database): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
