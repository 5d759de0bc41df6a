import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../core/errors.ts';
import type { FeedReport } from './feed-report.ts';
import type { Feeds } from './open-feeds.ts';

/** How often feeds are looked at, and who is told of what. */
export interface RunSettings {
  /** Told after every reading of feeds, of each feed that was read. */
  readonly onReport: (report: FeedReport) => void;
  /** Told once after readings that added articles, of all that were added. */
  readonly onAdded: (ids: readonly string[]) => Promise<void>;
  /** Told in one line, or several, of what keeps all feeds from being read; once, while it stays the same. */
  readonly onWarning: (line: string) => void;
  /** Milliseconds from one look at what is due to the next. */
  readonly lookEvery?: number;
}

/** Feeds are due minutes apart. */
const LOOK_EVERY = 60_000;

/** Reads feeds when they are due, until it is stopped. `stop` resolves when nothing is under way any more. */
export function runFeeds(
  feeds: Feeds,
  { onReport, onAdded, onWarning, lookEvery = LOOK_EVERY }: RunSettings,
): { stop(): Promise<void> } {
  const ending = new AbortController();
  const { signal } = ending;
  let told = '';
  const look = async (): Promise<void> => {
    try {
      const reports = await feeds.read('due', signal);
      told = '';
      for (const report of reports) onReport(report);
      const added = reports.flatMap((report) => report.added);
      if (added.length > 0) await onAdded(added);
    } catch (error) {
      // A loop that ends for one fault would never read again.
      const line =
        error instanceof UserError ? error.message : `The feeds could not be read: ${(error as Error).message}`;
      if (line !== told) onWarning(line);
      told = line;
    }
  };
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      await look();
      await sleep(lookEvery, undefined, { signal, ref: false }).catch(() => {});
    }
  };
  const running = run();
  return {
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}
