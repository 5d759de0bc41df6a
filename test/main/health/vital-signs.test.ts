import { describe, expect, it } from 'vitest';
import { deadBecause, notReadyBecause } from '../../../src/main/health/vital-signs.ts';

const gateway = (connected: boolean | boolean[], heardAt = 0) => ({
  connections: () => new Map([connected].flat().map((is, at) => [4 + at, is])),
  heardAt: () => heardAt,
});

describe('a process', () => {
  it.each([
    ['lives while it starts', null, 1e9, null],
    ['lives while its heartbeats are acknowledged', gateway(true, 1_000), 124_000, null],
    [
      'is dead once none was for three of Discord’s intervals',
      gateway(false, 1_000),
      126_000,
      /no heartbeat for 125 s/,
    ],
  ])('%s', (_, connection, now, reason) => {
    const dead = deadBecause({ stage: null, gateway: connection }, now);
    if (reason === null) expect(dead).toBeNull();
    else expect(dead).toMatch(reason);
  });

  it.each([
    ['is not ready while it reads', 'the articles are being read', null, 'the articles are being read'],
    ['is not ready while it is not connected', null, gateway(false), 'the gateway is not connected'],
    [
      'is not ready while one of its connections is lost',
      null,
      gateway([true, false, true, false]),
      'the gateway is not connected: shards 5, 7',
    ],
    ['is ready otherwise', null, gateway(true), null],
    ['is ready with all of its connections', null, gateway([true, true]), null],
  ])('%s', (_, stage, connection, reason) => {
    expect(notReadyBecause({ stage, gateway: connection })).toBe(reason);
  });
});
