import { followHealth, type PartHealth, type Silences } from './part-health.ts';
import type { PartProcess } from './start-part.ts';

/** Some of a bot's connections, and the process that makes them, one after another where it ends. */
export interface Part {
  readonly shards: string;
  running: PartProcess | null;
  readonly health: PartHealth;
  /** Ends the time until it is started again. */
  waiting: AbortController | null;
  hasAnswered: boolean;
  /** When it ended by itself, as far as that counts. */
  ends: readonly number[];
  /** How often it has ended in a row before it was ready. */
  failures: number;
  /** It is ended to be started anew. */
  isEnding: boolean;
  /** Told once what came of starting it anew. */
  renewed: ((isReady: boolean) => void) | null;
  /** When it was asked for what it was last started anew for. */
  renewedFor: number;
}

/** One that has no process yet. */
export const newPart = (shards: string, silences: Silences): Part => ({
  shards,
  running: null,
  health: followHealth(silences, () => performance.now()),
  waiting: null,
  hasAnswered: false,
  ends: [],
  failures: 0,
  isEnding: false,
  renewed: null,
  renewedFor: 0,
});

/** Whether its process answers. */
export const answers = ({ running }: Part): boolean => running?.isReady() === true;
