import { expect } from 'vitest';

/** Milliseconds of processor time, which other processes do not lengthen. */
export function processorTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Milliseconds that the compiler and the memory's housekeeping may take at the wrong moment. */
const SLACK = 50;
const TRIES = 3;

/**
 * Expects that work takes time in proportion to the size of what it is given: on four times as much eight times the processor
 * time at most, where work that grows with the square takes sixteen. `make` gives a new input for each size up to `most`.
 */
export function expectLinearTime<Input>(most: number, make: (size: number) => Input, work: (input: Input) => unknown) {
  const timeOf = (size: number): number => {
    const input = make(size);
    return processorTime(() => work(input));
  };
  timeOf(most / 4); // Once for the compiler.
  const limit = 8 * Math.min(timeOf(most / 4), timeOf(most / 4)) + SLACK;
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < TRIES && least > limit; time++) least = Math.min(least, timeOf(most));
  expect(least, 'milliseconds of processor time').toBeLessThanOrEqual(limit);
}
