import type { Config } from '../config.ts';
import type { Shelf } from '../corpus/shelf.ts';
import type { Log } from '../log.ts';
import type { Duty } from '../store/duty.ts';
import { createMetrics } from './health/metrics.ts';
import { type Health, serveHealth } from './health/serve-health.ts';
import { deadBecause, notReadyBecause, type VitalSigns } from './health/vital-signs.ts';
import type { Parent } from './processes/tell-parent.ts';
import type { Stop } from './stop.ts';

/** Has supervisors and Prometheus told how it does, where that is wanted; `tell` is told what the start has come to. */
export async function startHealth({ health: address }: Config, log: Log, stops: Stop[], parent: Parent | null) {
  const signs: VitalSigns = { stage: 'the articles are being read', gateway: null };
  let shelf: Shelf | null = null;
  let duty: Duty | null = null;
  let readAt = 0;
  const metrics = createMetrics({
    articles: () => shelf?.library.coverage.articles ?? 0,
    libraryAge: () => (shelf === null ? 0 : (Date.now() - readAt) / 1000),
    vectorsLeft: () => shelf?.vectorsLeft ?? 0,
    connections: () => signs.gateway?.connections() ?? new Map(),
    onDuty: () => duty?.isOurs() ?? false,
  });
  const health = { dead: () => deadBecause(signs, Date.now()), notReady: () => notReadyBecause(signs), metrics };
  if (address !== null) await serve(address, health, log, stops);
  parent?.answer({
    health: async () => ({ dead: health.dead(), notReady: health.notReady(), metrics: await metrics.list() }),
  });
  const tell = {
    stage: (stage: string): void => {
      signs.stage = stage;
    },
    read: (from: Shelf): void => {
      shelf = from;
      readAt = Date.now();
    },
    sharing: (shared: Duty): void => {
      duty = shared;
    },
    ready: (gateway: VitalSigns['gateway']): void => {
      Object.assign(signs, { gateway, stage: null });
    },
  };
  return { metrics, tell };
}

/** Answers supervisors and Prometheus at an address. */
export async function serve(
  { port, host }: NonNullable<Config['health']>,
  health: Health,
  log: Log,
  stops: Stop[],
): Promise<void> {
  const server = await serveHealth(port, host, health);
  stops.push(() => server.close());
  log.info({ url: server.url }, 'Tells how it does');
}
