import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds of answering at a stretch: a heartbeat or a click waits no longer for it, and a round of the event loop is worth it. */
const STRETCH_MS = 25;

let last: Promise<void> = Promise.resolve();
let began = Number.NEGATIVE_INFINITY;

/**
 * Resolves when those that asked before have had their turn. After some milliseconds of them the event loop goes round once: Discord's
 * events are read, heartbeats acknowledged and answers that come late deferred, however many questions come at once.
 */
export function takeTurn(): Promise<void> {
  last = last.then(async () => {
    if (performance.now() - began < STRETCH_MS) return;
    await nextTurn();
    began = performance.now();
  });
  return last;
}
