import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type PrimitiveValueListNode,
  type QueryResult,
  type RootOperationNode,
  type TransactionSettings,
  type UnknownRow,
  type ValueNode,
} from 'kysely';
import pg from 'pg';
import type { Database } from './tables.ts';

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

/** Takes the character out that PostgreSQL's text cannot hold; whoever looks for such words looks for the same ones. */
class WithoutNul extends OperationNodeTransformer implements KyselyPlugin {
  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return this.transformNode(node);
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }

  protected override transformValue(node: ValueNode): ValueNode {
    return { ...node, value: withoutNul(node.value) };
  }

  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return { ...node, values: node.values.map(withoutNul) };
  }
}

const withoutNul = (value: unknown): unknown => (typeof value === 'string' ? value.replaceAll('\0', '') : value);

/** A PostgreSQL server, which is asked only when something is kept or read. Connections that are lost are made again. */
export function openPostgres(url: string): Database {
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
  return new Kysely({ dialect: new Dialect({ pool }), plugins: [new WithoutNul()] });
}
