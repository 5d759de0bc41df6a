import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely';
import pg from 'pg';

/** Of all that run Parley on one database, whoever holds this lock writes, until its transaction ends. */
const LOCK = CompiledQuery.raw('select pg_advisory_xact_lock(7265539)');

/** A server that does not answer is waited for so long. */
const CONNECT_MS = 5_000;
const STATEMENT_MS = 10_000;
/** Little is kept, and each change takes a millisecond. */
const CONNECTIONS = 4;
/** PostgreSQL's number for `bigint`, which is given as text unless told otherwise; times fit a number. */
const BIGINT = 20;

/** Transactions come one after another, also those of several processes, as in SQLite: none reads what another is about to change. */
class OneByOne extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    await super.beginTransaction(connection, settings);
    await connection.executeQuery(LOCK);
  }
}

class Dialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): OneByOne {
    return new OneByOne(this.#config);
  }
}

/** A PostgreSQL server, which is asked only when something is kept or read. Connections that are lost are made again. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: STATEMENT_MS,
    application_name: 'parley',
    allowExitOnIdle: true,
    types: {
      getTypeParser: ((type: number, format: 'text') =>
        type === BIGINT ? Number : pg.types.getTypeParser(type, format)) as typeof pg.types.getTypeParser,
    },
  });
  // Told of where the next question fails, if it does; unheard, it would end the process.
  pool.on('error', () => {});
  return new Dialect({ pool });
}
