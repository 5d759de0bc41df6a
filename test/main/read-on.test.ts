import { describe, expect, it, onTestFinished } from 'vitest';
import type { Reindexed, Shelf } from '../../src/corpus/shelf.ts';
import { lookForNewer } from '../../src/main/read-on.ts';

/** A shelf that finds a version, or fails, whenever it is asked to look. */
function looking(first: string) {
  let found: string | Error = first;
  let looks = 0;
  const shelf = {
    library: { version: first },
    reindexAnew: async () => {
      looks += 1;
      if (found instanceof Error) throw found;
      return { library: { version: found } };
    },
  } as unknown as Shelf;
  const newer: string[] = [];
  const warnings: string[] = [];
  const stop = lookForNewer(
    shelf,
    {
      onNewer: ({ library }: Reindexed) => void newer.push(library.version),
      onWarning: (line) => void warnings.push(line),
    },
    2,
  );
  onTestFinished(stop);
  return {
    newer,
    warnings,
    /** From now on; resolves when it has been looked for some times. */
    finds: async (version: string | Error): Promise<void> => {
      found = version;
      const before = looks;
      await expect.poll(() => looks, { interval: 5 }).toBeGreaterThan(before + 2);
    },
  };
}

describe('lookForNewer', () => {
  it('tells of each newer version once', async () => {
    const shelf = looking('one');
    await shelf.finds('one');
    await shelf.finds('two');
    await shelf.finds('three');
    expect([shelf.newer, shelf.warnings]).toEqual([['two', 'three'], []]);
  });

  it('says once what keeps it from looking, and tells what is newer when it can', async () => {
    const shelf = looking('one');
    await shelf.finds(new Error('The search cluster does not answer.'));
    expect(shelf.warnings).toEqual(['Newer articles cannot be looked for: The search cluster does not answer.']);
    await shelf.finds('two');
    await shelf.finds(new Error('It does not answer again.'));
    expect([shelf.newer, shelf.warnings.length]).toEqual([['two'], 2]);
  });
});
