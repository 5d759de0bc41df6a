import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Whether this process has more to do than it can. */
export interface BusyWatch {
  isBusy(): boolean;
  stop(): void;
}

/** Milliseconds that the event loop takes to come round, in the mean: what waits for it twice or thrice is felt. */
const BUSY_MS = 150;
const LOOKED_AT_EVERY_MS = 500;
const NANOSECONDS = 1e6;

/**
 * Watches how long the event loop takes to come round, lately. Work that lets others have their turn does not count, nor does one long step
 * among many short ones.
 */
export function watchBusy(every = LOOKED_AT_EVERY_MS): BusyWatch {
  const delays = monitorEventLoopDelay({ resolution: 10 });
  delays.enable();
  let isBusy = false;
  let before = { rounds: 0, sum: 0 };
  const timer = setInterval(() => {
    // Not by `reset`, after which the first round is not counted: it may be the only one.
    const rounds = delays.count;
    if (rounds === before.rounds) return;
    const sum = rounds * delays.mean;
    isBusy = (sum - before.sum) / (rounds - before.rounds) / NANOSECONDS > BUSY_MS;
    before = { rounds, sum };
  }, every).unref();
  return {
    isBusy: () => isBusy,
    stop: () => {
      clearInterval(timer);
      delays.disable();
    },
  };
}
