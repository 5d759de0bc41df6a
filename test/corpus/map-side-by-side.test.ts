import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mapSideBySide } from '../../src/corpus/map-side-by-side.ts';

describe('mapSideBySide', () => {
  it('keeps the order, with no more under way at once than told', async () => {
    let underWay = 0;
    let most = 0;
    const mapped = await mapSideBySide([5, 1, 4, 2, 3], 2, async (turns) => {
      most = Math.max(most, ++underWay);
      for (let turn = 0; turn < turns; turn++) await nextTurn();
      underWay--;
      return turns * 10;
    });
    expect([mapped, most]).toEqual([[50, 10, 40, 20, 30], 2]);
  });

  it('begins nothing after the first error', async () => {
    const begun: number[] = [];
    const mapping = mapSideBySide([0, 1, 2, 3, 4, 5], 2, async (value) => {
      begun.push(value);
      await nextTurn();
      if (value === 1) throw new Error('no more');
    });
    await expect(mapping).rejects.toThrow('no more');
    for (let turn = 0; turn < 20; turn++) await nextTurn();
    expect(begun).toEqual([0, 1, 2]);
  });
});
