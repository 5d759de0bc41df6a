import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { analyzeBatch, type Batch, type Outcome } from './analyze-batch.ts';

/** Source that is run as it is, in tests, uses the program that was built. */
const PROGRAM = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/src/corpus/build/analyze-batch.js', import.meta.url)
  : new URL('./analyze-batch.js', import.meta.url);

/** More threads gain little and take 100 MB each. */
const MOST_THREADS = 4;

/** Whatever analyses batches: this thread or others. */
export interface Analyzers {
  /** Batches that are analysed at once. */
  readonly count: number;
  /** Rejects when its thread fails. */
  analyze(batch: Batch): Promise<readonly Outcome[]>;
  /** Ends the threads; calls that wait reject. */
  close(): Promise<void>;
}

/** No more of them than there are processors; `useful` 0 is for this thread. */
export function startAnalyzers(useful: number): Analyzers {
  if (useful === 0) return { count: 1, analyze: analyzeBatch, close: async () => {} };
  const count = Math.min(useful, MOST_THREADS, availableParallelism());
  const pool = new Tinypool({ filename: PROGRAM.href, name: 'analyzeBatch', minThreads: count, maxThreads: count });
  return { count, analyze: (batch) => pool.run(batch), close: () => pool.destroy() };
}
