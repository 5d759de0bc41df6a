import {
  type Aggregator,
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  type MetricObjectWithValues,
  type MetricValue,
  Registry,
} from 'prom-client';

/** A metric as prom-client has it, with its values and how those of several processes become one. */
export type Figure = MetricObjectWithValues<MetricValue<string>>;

/** Whether all connections of a process are there: of several processes, those of all. */
export const GATEWAY_READY = {
  name: 'parley_gateway_ready',
  help: '1 while every connection to Discord’s gateway is there',
  aggregator: 'min',
} as const;

/** Whether each connection is there. */
export const SHARD_READY = 'parley_shard_ready';

/** What is counted as things happen. */
export interface Metrics {
  /** A request was answered, refused in a sentence, or failed; `seconds` from Discord's event to the reply. */
  answered(command: string, outcome: 'found' | 'not-found' | 'refused' | 'failed', seconds: number): void;
  /** A request was not answered, since a member, or all in a channel, asked too much at once. */
  limited(by: 'user' | 'channel'): void;
  reindexed(outcome: 'changed' | 'unchanged' | 'failed'): void;
  /** A connection to the gateway was lost and is taken up again. */
  reconnected(shard: number): void;
  /** Discord asked for patience (HTTP 429); `scope` as Discord names it: user, global or shared. */
  rateLimited(scope: string): void;
  /** The language model's process was started again. */
  encoderRestarted(): void;
  /** Comparing by meaning was left out of an answer, so that others need not wait. */
  meaningLeftOut(): void;
  /** All of it in Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
  /** All of it for another process, which makes one of those of several. */
  list(): Promise<readonly Figure[]>;
}

/** What is looked up whenever the metrics are read. */
export interface Gauges {
  readonly articles: () => number;
  /** Seconds since the library was read. */
  readonly libraryAge: () => number;
  /** Articles whose sentences have no vectors yet. */
  readonly vectorsLeft: () => number;
  /** Whether each connection of this process to Discord is there, by shard. */
  readonly connections: () => ReadonlyMap<number, boolean>;
  /** Whether this process tells news and reads feeds. */
  readonly onDuty: () => boolean;
}

/** Bounds in seconds: an answer takes a tenth of a second; Discord gives up after three. */
const BUCKETS = [0.025, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2, 3, 5];

/** Makes the metrics of one process, those of the process itself (memory, processor time, event loop) among them. */
export function createMetrics({ articles, libraryAge, vectorsLeft, connections, onDuty }: Gauges): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const answers = new Counter({
    name: 'parley_answers_total',
    help: 'Requests answered, by command and outcome',
    labelNames: ['command', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'parley_answer_seconds',
    help: 'Seconds from Discord’s event to the reply',
    labelNames: ['command'],
    buckets: BUCKETS,
    registers,
  });
  const counter = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter({ name, help, labelNames, registers });
  const limited = counter('parley_limited_total', 'Requests not answered, being too many at once, by whose limit', [
    'by',
  ]);
  const reindexes = counter('parley_reindexes_total', 'Times the articles were read again, by outcome', ['outcome']);
  const reconnects = new Counter({
    name: 'parley_gateway_reconnects_total',
    help: 'Lost connections to Discord’s gateway, by shard',
    labelNames: ['shard'],
    registers,
    collect() {
      // So that a first loss is an increase.
      for (const shard of connections().keys()) this.inc({ shard }, 0);
    },
  });
  const limits = counter('parley_rate_limits_total', 'Requests that Discord put off (HTTP 429), by scope', ['scope']);
  const restarts = counter('parley_encoder_restarts_total', 'Starts of the language model’s process after the first');
  const leftOut = counter('parley_meaning_left_out_total', 'Answers compared by words alone because too much waited');
  /** `aggregator` makes one figure of those of several processes. */
  const gauge = (name: string, help: string, read: () => number, aggregator: Aggregator) =>
    new Gauge({
      name,
      help,
      registers,
      aggregator,
      collect() {
        this.set(read());
      },
    });
  gauge('parley_articles', 'Articles in the library', articles, 'min');
  gauge('parley_library_age_seconds', 'Seconds since the articles were read', libraryAge, 'max');
  gauge('parley_vectors_left', 'Articles whose sentences cannot be compared by meaning yet', vectorsLeft, 'max');
  gauge(
    GATEWAY_READY.name,
    GATEWAY_READY.help,
    () => {
      const all = [...connections().values()];
      return Number(all.length > 0 && all.every(Boolean));
    },
    GATEWAY_READY.aggregator,
  );
  gauge('parley_on_duty', '1 while this process tells news and reads feeds', () => Number(onDuty()), 'sum');
  new Gauge({
    name: SHARD_READY,
    help: '1 while the connection is there, by shard',
    labelNames: ['shard'],
    aggregator: 'sum',
    registers,
    collect() {
      for (const [shard, isReady] of connections()) this.set({ shard }, Number(isReady));
    },
  });
  return {
    answered: (command, outcome, took) => {
      answers.inc({ command, outcome });
      seconds.observe({ command }, took);
    },
    limited: (by) => limited.inc({ by }),
    reindexed: (outcome) => reindexes.inc({ outcome }),
    reconnected: (shard) => reconnects.inc({ shard }),
    rateLimited: (scope) => limits.inc({ scope }),
    encoderRestarted: () => restarts.inc(),
    meaningLeftOut: () => leftOut.inc(),
    text: () => registry.metrics(),
    contentType: registry.contentType,
    list: () => registry.getMetricsAsJSON(),
  };
}
