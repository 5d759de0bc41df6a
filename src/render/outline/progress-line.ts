import type { OnProgress, Progress } from '../../core/progress.ts';

const STAGES: Readonly<Record<Progress['stage'], string>> = {
  reading: 'Reading the articles',
  analysing: 'Analysing what changed',
  indexing: 'Putting the index together',
  encoding: 'Reading for meaning',
};

/** How far it has come, in one line: "Analysing what changed: 120 of 2,000". */
export const progressLine = ({ stage, done, total }: Progress): string =>
  total > 1 ? `${STAGES[stage]}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}` : STAGES[stage];

/** Passes progress on, not before `everyMs` have gone by and then at most once in so many. `clock` is in milliseconds. */
export function pace(everyMs: number, clock: () => number, onProgress: OnProgress): OnProgress {
  let last = clock();
  return (progress) => {
    if (clock() - last < everyMs) return;
    last = clock();
    onProgress(progress);
  };
}
