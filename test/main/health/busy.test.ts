import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type BusyWatch, watchBusy } from '../../../src/main/health/busy.ts';

let watch: BusyWatch;
afterEach(() => watch.stop());

/** Keeps the event loop from coming round. */
const block = (milliseconds: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

describe('watchBusy', () => {
  it('tells when each round of the event loop takes long, and when that is over', async () => {
    watch = watchBusy(100);
    expect(watch.isBusy()).toBe(false);
    while (!watch.isBusy()) {
      block(220);
      await nextTurn();
    }
    await expect.poll(() => watch.isBusy()).toBe(false);
  });

  it('makes nothing of one long step among short ones', async () => {
    watch = watchBusy(300);
    let wasBusy = false;
    await sleep(50);
    block(220);
    for (let round = 0; round < 30; round++) {
      await sleep(15);
      wasBusy ||= watch.isBusy();
    }
    expect(wasBusy).toBe(false);
  });
});
