import type { OnProgress, Progress } from '../../core/progress.ts';
import { pace, progressLine } from '../outline/progress-line.ts';

/** Work that is over sooner shows no bar. */
const FIRST_AFTER_MS = 300;
const EVERY_MS = 100;
const CELLS = 24;

/** A bar on one line of a terminal, which `clear` takes away again. */
export interface ProgressBar {
  readonly onProgress: OnProgress;
  clear(): void;
}

/** A bar written by `write`, whose output must be a terminal. `clock` is in milliseconds. */
export function createProgressBar(write: (text: string) => void, clock: () => number): ProgressBar {
  let isShown = false;
  const began = clock();
  const show = pace(EVERY_MS, clock, (progress) => {
    if (clock() - began < FIRST_AFTER_MS) return;
    isShown = true;
    write(`\r\u001b[K${renderBar(progress)}`);
  });
  return {
    onProgress: show,
    clear: () => {
      if (isShown) write('\r\u001b[K');
      isShown = false;
    },
  };
}

/** "█████░░░░░ Analysing what changed: 120 of 240". */
export function renderBar(progress: Progress): string {
  const full = Math.round((CELLS * progress.done) / Math.max(1, progress.total));
  return `${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${progressLine(progress)}`;
}
