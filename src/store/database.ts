import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { UserError } from '../core/errors.ts';
import { MIGRATIONS } from './migrations.ts';

/** What is kept from one start to the next, table by table. Days are `YYYY-MM-DD`, times milliseconds since 1970. */
export interface Tables {
  /** Questions that the articles did not answer, without who asked: one row for a day and a spelling. */
  unanswered: { day: string; command: string; folded: string; question: string; times: number };
  /** What a place wants to be told of. A place is a channel or a member's direct messages. */
  follows: { place: string; kind: 'topic' | 'speaker'; folded: string; words: string; day: string };
  /**
   * What an article brought for a place's words (folded), from the reading that found it until it was told; kept, so that none is told twice.
   * Those of one `batch` stand in one message.
   */
  notices: {
    place: string;
    article: string;
    words: string;
    found_at: number;
    told_at: number | null;
    batch: string | null;
  };
  /** When a place was last told something, who may tell it next until when, when it last asked for news, how often it refused in a row. */
  places: {
    place: string;
    told_at: number | null;
    claimed_until: number;
    visited: string | null;
    refusals: number;
  };
  /** Articles of which all that follow were noted. */
  seen: { corpus: string; article: string };
}

/** The tables, to be asked by Kysely. */
export type Database = Kysely<Tables>;

const FILE = 'parley.db';
/** How long one process waits for another that writes. */
const BUSY_MS = 2_000;

/** Opens the database in the data folder, both made when they are not there, and brings it to this version. Throws `UserError`. */
export async function openDatabase(folder: string): Promise<Database> {
  const path = join(folder, FILE);
  try {
    mkdirSync(folder, { recursive: true });
    const database = new Libsql(path, { timeout: BUSY_MS });
    // A crash loses nothing that was told to be kept, and readers never wait for a writer.
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    const opened: Database = new Kysely({ dialect: new SqliteDialect({ database }) });
    await migrate(opened);
    return opened;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(`What Parley keeps in ${path} cannot be opened (${code ?? message}): see DATA_DIR.`);
  }
}

/** Brings a database to this version, in one step or not at all. Throws what the database throws. */
export async function migrate(database: Database): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
