import type { HealthReport } from './health-report.ts';
import { keepFigures } from './part-figures.ts';
import type { PartProcess } from './start-part.ts';

/** In milliseconds. */
export interface Silences {
  /** Who has said nothing since its start is dead after so long: on a busy machine the modules take long to load. */
  readonly atStart: number;
  /** Who has said how it does before, and no longer says so, is dead after so long. */
  readonly later: number;
}

/** How a part of a bot does, whichever process it is just now. */
export interface PartHealth {
  /** Asks its process; null while there is none. */
  ask(running: Pick<PartProcess, 'health'> | null): Promise<HealthReport>;
}

/**
 * Follows how a part of a bot does. One that does not answer in time is not ready, and dead only when it has been asked again and again. `clock` in
 * milliseconds that only grow.
 */
export function followHealth(silences: Silences, clock: () => number): PartHealth {
  const figures = keepFigures();
  let asked: Pick<PartProcess, 'health'> | null = null;
  let hasAnswered = false;
  /** When the first question was asked that it has left unanswered since. */
  let silentSince: number | null = null;
  return {
    ask: async (running) => {
      if (running !== asked) {
        if (asked !== null) figures.ended();
        asked = running;
        hasAnswered = false;
        silentSince = null;
      }
      const starting = 'its process is being started';
      if (running === null) return { dead: null, notReady: starting, metrics: figures.absent() };
      const askedAt = clock();
      const report = await running.health();
      if (running !== asked) return { dead: null, notReady: starting, metrics: figures.absent() };
      if (report !== null) {
        hasAnswered = true;
        silentSince = null;
        figures.heard(report.metrics);
        return { ...report, metrics: figures.present() };
      }
      silentSince ??= askedAt;
      const silentFor = clock() - silentSince;
      const isDead = silentFor >= (hasAnswered ? silences.later : silences.atStart);
      return {
        dead: isDead ? `no answer for ${Math.round(silentFor / 1000)} s` : null,
        notReady: hasAnswered ? 'no answer' : starting,
        metrics: figures.absent(),
      };
    },
  };
}
