import { describe, expect, it } from 'vitest';
import { createProgressBar, renderBar } from '../../../src/render/terminal/progress-bar.ts';

describe('renderBar', () => {
  it.each([
    [{ stage: 'reading', done: 0, total: 2_000 } as const, `${'░'.repeat(24)} Reading the articles: 0 of 2,000`],
    [
      { stage: 'analysing', done: 6, total: 12 } as const,
      `${'█'.repeat(12)}${'░'.repeat(12)} Analysing what changed: 6 of 12`,
    ],
    [{ stage: 'indexing', done: 1, total: 1 } as const, `${'█'.repeat(24)} Putting the index together`],
  ])('renders %j', (progress, bar) => {
    expect(renderBar(progress)).toBe(bar);
  });
});

describe('createProgressBar', () => {
  const run = (times: readonly number[]): string[] => {
    const written: string[] = [];
    let now = 0;
    const bar = createProgressBar(
      (text) => written.push(text),
      () => now,
    );
    for (const time of times) {
      now = time;
      bar.onProgress({ stage: 'reading', done: time, total: 1_000 });
    }
    bar.clear();
    return written;
  };

  it('shows nothing for what is soon over', () => {
    expect(run([10, 150, 250])).toEqual([]);
  });

  it('writes over itself on one line, ten times a second at most, and takes itself away', () => {
    const written = run([350, 360, 380, 460]);
    expect(written.map((text) => text.includes('\n'))).toEqual([false, false, false]);
    expect(written.map((text) => /\d+ of/.exec(text)?.[0])).toEqual(['350 of', '460 of', undefined]);
    expect(written.every((text) => text.startsWith('\r\u001b[K'))).toBe(true);
  });
});
