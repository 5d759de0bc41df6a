import { AggregatorRegistry, type MetricObject, Registry } from 'prom-client';
import type { Health } from '../health/serve-health.ts';

/** How a process does, as it tells another one. */
export interface HealthReport {
  readonly dead: string | null;
  readonly notReady: string | null;
  /** As prom-client has them, each with how those of several processes become one. */
  readonly metrics: readonly MetricObject[];
}

/** A process and what it last told; null where it told nothing in time. */
export interface Reported {
  /** Such as “shards 0-3/16”. */
  readonly name: string;
  readonly report: HealthReport | null;
}

/** How several processes do together: dead or not ready where one of them is, and figures that are sums, or what else tells of all. */
export function healthOfAll(reports: () => Promise<readonly Reported[]>): Health {
  const first = async (reason: (report: HealthReport) => string | null): Promise<string | null> => {
    for (const { name, report } of await reports()) {
      const why = report === null ? 'no answer' : reason(report);
      if (why !== null) return `${name}: ${why}`;
    }
    return null;
  };
  return {
    dead: () => first(({ dead }) => dead),
    notReady: () => first(({ notReady }) => notReady),
    metrics: {
      contentType: Registry.PROMETHEUS_CONTENT_TYPE,
      text: async () => {
        const metrics = (await reports()).flatMap(({ report }) => (report ? [[...report.metrics]] : []));
        return AggregatorRegistry.aggregate(metrics).metrics();
      },
    },
  };
}
