import { setImmediate as nextTurn } from 'node:timers/promises';

let last: Promise<void> = Promise.resolve();

/**
 * Resolves when those that asked before have had their turn, each a round of the event loop of its own: between two questions Discord's
 * events are read, heartbeats acknowledged and answers that come late deferred, however many questions come at once.
 */
export function takeTurn(): Promise<void> {
  last = last.then(() => nextTurn());
  return last;
}
