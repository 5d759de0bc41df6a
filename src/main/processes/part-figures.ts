import { AggregatorRegistry } from 'prom-client';
import { type Figure, GATEWAY_READY, SHARD_READY } from '../health/metrics.ts';

/** The figures of one part of a bot, whichever process it is just now. */
export interface PartFigures {
  /** What its process told last. */
  heard(figures: readonly Figure[]): void;
  /** Its process is another one from now on. */
  ended(): void;
  present(): readonly Figure[];
  /** While it tells nothing: what it counted, and that its connections are not there. */
  absent(): readonly Figure[];
}

// As prom-client has them at run time, other than its declarations say.
const COUNTED = new Set<unknown>(['counter', 'histogram']);
const GATEWAY_LOST = {
  ...GATEWAY_READY,
  type: 'gauge',
  values: [{ value: 0, labels: {} }],
} as unknown as Figure;

const isCounted = ({ type }: Figure): boolean => COUNTED.has(type);

/**
 * Follows the figures of a part of a bot. What is counted never falls, which Prometheus would take for a new beginning: a process begins where the
 * one before it was when it told last.
 */
export function keepFigures(): PartFigures {
  let before: readonly Figure[] = [];
  let last: readonly Figure[] = [];
  let lost: readonly Figure[] = [];
  return {
    heard: (figures) => {
      last = figures;
      const shards = figures.find(({ name }) => name === SHARD_READY);
      // A process that has not connected yet knows of none.
      if (shards?.values.length) lost = [{ ...shards, values: shards.values.map((one) => ({ ...one, value: 0 })) }];
    },
    ended: () => {
      const all = AggregatorRegistry.aggregate([[...before], last.filter(isCounted)]);
      before = all.getMetricsAsArray() as Figure[];
      last = [];
    },
    present: () => [...before, ...last, ...lost],
    absent: () => [...before, ...last.filter(isCounted), ...lost, GATEWAY_LOST],
  };
}
