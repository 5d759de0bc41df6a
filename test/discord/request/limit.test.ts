import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLimit } from '../../../src/discord/request/limit.ts';

const RATES = { user: { most: 2, withinMs: 10_000 }, channel: { most: 3, withinMs: 10_000 } };

function limitAt() {
  const time = { now: 5_000 };
  return { time, limit: createLimit(RATES, () => time.now) };
}

describe('a limit', () => {
  it('lets a member ask so often, then tells how long to wait, and counts what is asked in vain for nothing', () => {
    const { limit, time } = limitAt();
    expect([limit('a', 'x'), limit('a', 'x')]).toEqual([null, null]);
    time.now += 4_000;
    expect(limit('a', 'y')).toEqual({ by: 'user', forMs: 6_000, isFirst: true });
    expect(limit('a', 'y')).toEqual({ by: 'user', forMs: 6_000, isFirst: false });
    expect(limit('b', 'y')).toBeNull();
    time.now += 6_000;
    expect(limit('a', 'y')).toBeNull();
  });

  it('is one of a channel too, for all in it together', () => {
    const { limit } = limitAt();
    for (const user of ['a', 'b', 'c']) expect(limit(user, 'x')).toBeNull();
    expect(limit('d', 'x')).toMatchObject({ by: 'channel', isFirst: true });
    expect(limit('e', 'x')).toMatchObject({ by: 'channel', isFirst: false });
    expect([limit('d', 'y'), limit('d', null)]).toEqual([null, null]);
  });

  it('is none where none is set', () => {
    const limit = createLimit({ user: null, channel: null }, () => 0);
    expect(Array.from({ length: 99 }, () => limit('a', 'x'))).not.toContainEqual(expect.anything());
  });

  it('holds over any ten seconds, whatever comes when', () => {
    const steps = fc.array(fc.tuple(fc.nat(4_000), fc.constantFrom('a', 'b', 'c')), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (asked) => {
        const { limit, time } = limitAt();
        const answered: [number, string][] = [];
        for (const [later, user] of asked) {
          time.now += later;
          if (limit(user, 'x') === null) answered.push([time.now, user]);
          const recent = answered.filter(([at]) => time.now - at < 10_000);
          expect(recent.length).toBeLessThanOrEqual(RATES.channel.most);
          for (const one of ['a', 'b', 'c']) {
            expect(recent.filter(([, by]) => by === one).length).toBeLessThanOrEqual(RATES.user.most);
          }
        }
      }),
    );
  });
});
