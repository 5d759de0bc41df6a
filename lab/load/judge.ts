import type { Driven, Sample } from './drive.ts';

/** Requests a second up to which an answer is there at once; beyond, it still comes in good time. */
const AT_ONCE_UP_TO = 10;
const AT_ONCE_MS = 500;
const IN_TIME_MS = 1_500;
/** A heap breathes from one collection to the next; what leaks grows by more than this from the middle third to the last. */
const BREATH = 1.1;
/** A shorter stage has too few collections to say whether the heap grows. */
const LONG_ENOUGH_S = 120;

/** What is asked of a stage, each with whether it holds. */
export function judge(driven: Driven): readonly (readonly [claim: string, holds: boolean])[] {
  const { stage, times, lost, doubled, late, samples } = driven;
  const most = stage.rate <= AT_ONCE_UP_TO ? AT_ONCE_MS : IN_TIME_MS;
  const growth = heapGrowth(samples);
  return [
    [`99 of 100 answers within ${most} ms`, (times.get('all')?.p99 ?? Number.POSITIVE_INFINITY) <= most],
    ['none lost', lost.length === 0],
    ['none doubled', doubled === 0],
    ['no first reply after three seconds', late === 0],
    ...(stage.seconds < LONG_ENOUGH_S ? [] : [['the heap flat after the first third', growth <= BREATH] as const]),
  ];
}

/** How many times the middle third's median heap the last third's is. */
export function heapGrowth(samples: readonly Sample[]): number {
  const third = Math.floor(samples.length / 3);
  const median = (some: readonly Sample[]): number =>
    some.map(({ heap }) => heap).sort((a, b) => a - b)[some.length >> 1] ?? 0;
  return median(samples.slice(-third || undefined)) / (median(samples.slice(third, 2 * third)) || 1);
}
