import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Times in milliseconds at which half, 95 and 99 of a hundred were done. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export function percentilesOf(times: readonly number[]): Percentiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** What one engine took for one corpus. Times in milliseconds, sizes in bytes. */
export interface Measured {
  readonly engine: string;
  readonly build: number;
  readonly memory: number;
  readonly snapshot: number;
  readonly load: number | null;
  readonly short: Percentiles;
  readonly twoSentences: Percentiles;
  readonly notes: readonly string[];
}

export interface Asked {
  readonly short: readonly string[];
  readonly twoSentences: readonly string[];
}

/** Asks every question once, so many at once, after some to warm up. */
export async function timeAnswers(
  questions: readonly string[],
  answer: (question: string) => unknown,
  atOnce = 1,
): Promise<Percentiles> {
  for (const question of questions.slice(0, 20)) await answer(question);
  const times: number[] = [];
  const left = questions.values();
  const askOn = async (): Promise<void> => {
    for (const question of left) {
      const began = performance.now();
      await answer(question);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askOn));
  return percentilesOf(times);
}

/** Memory of the whole process after a collection in this thread: other threads have heaps of their own. */
export function memoryInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}

/** How long the event loop of this thread was held up while something was done, in words. */
export async function withLoopDelay<Value>(work: () => Promise<Value>): Promise<{ value: Value; delay: string }> {
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  const value = await work();
  histogram.disable();
  const ms = (nanoseconds: number): string => (nanoseconds / 1e6).toFixed(1);
  const delay = `event loop delay p50 ${ms(histogram.percentile(50))}, p99 ${ms(histogram.percentile(99))}, most ${ms(histogram.max)} ms`;
  return { value, delay };
}
