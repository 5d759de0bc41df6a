import { AggregatorRegistry, Registry } from 'prom-client';
import type { Figure } from '../health/metrics.ts';
import type { Health } from '../health/serve-health.ts';

/** How a process does, as it tells another one. */
export interface HealthReport {
  readonly dead: string | null;
  readonly notReady: string | null;
  readonly metrics: readonly Figure[];
}

/** A process and how it does. */
export interface Reported {
  /** Such as “shards 0-3/16”. */
  readonly name: string;
  readonly report: HealthReport;
}

/** How several processes do together: dead or not ready where one of them is, and figures that are sums, or what else tells of all. */
export function healthOfAll(reports: () => Promise<readonly Reported[]>): Health {
  const first = async (reason: (report: HealthReport) => string | null): Promise<string | null> => {
    for (const { name, report } of await reports()) {
      const why = reason(report);
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
        const metrics = (await reports()).map(({ report }) => [...report.metrics]);
        return AggregatorRegistry.aggregate(metrics).metrics();
      },
    },
  };
}
