/** So many requests in so many milliseconds. */
export interface Rate {
  readonly most: number;
  readonly withinMs: number;
}

/** How much one member, and all in one channel, may ask; null for as much as they like. */
export interface Rates {
  readonly user: Rate | null;
  readonly channel: Rate | null;
}

/** Why a request is not answered. */
export interface Limited {
  readonly by: 'user' | 'channel';
  /** Milliseconds until another would be. */
  readonly forMs: number;
  /** Whether that has not been said yet since they last asked slowly enough. */
  readonly isFirst: boolean;
}

/** Counts a request of a member in a channel; null where it may be answered. One that may not counts for nothing. */
export type Limit = (userId: string, channelId: string | null) => Limited | null;

/** So many members and channels are remembered; the ones that asked first are forgotten first. */
const MOST_KEYS = 10_000;

/** Counts over a window that goes along with time. `clock` in milliseconds, only ever counted from one reading to another. */
export function createLimit({ user, channel }: Rates, clock: () => number): Limit {
  const users = user && createWindow(user, clock);
  const channels = channel && createWindow(channel, clock);
  return (userId, channelId) => {
    const windows = [
      ['user', users, userId],
      ['channel', channelId === null ? null : channels, channelId ?? ''],
    ] as const;
    for (const [by, window, key] of windows) {
      const waiting = window?.waiting(key) ?? null;
      if (waiting !== null) return { by, ...waiting };
    }
    for (const [, window, key] of windows) window?.count(key);
    return null;
  };
}

/** When a key was counted, and whether it was told to wait since. */
interface Counted {
  times: number[];
  isTold: boolean;
}

function createWindow({ most, withinMs }: Rate, clock: () => number) {
  const counted = new Map<string, Counted>();
  return {
    waiting: (key: string): Pick<Limited, 'forMs' | 'isFirst'> | null => {
      const now = clock();
      const known = counted.get(key);
      if (!known) return null;
      known.times = known.times.filter((time) => now - time < withinMs);
      if (known.times.length < most) return null;
      const isFirst = !known.isTold;
      known.isTold = true;
      return { forMs: known.times[0]! + withinMs - now, isFirst };
    },
    count: (key: string): void => {
      const now = clock();
      const known = counted.get(key) ?? { times: [], isTold: false };
      // Those that counted last stand at the end, so that the oldest are in front.
      counted.delete(key);
      counted.set(key, { times: [...known.times, now], isTold: false });
      for (const [old, { times }] of counted) {
        if (now - times.at(-1)! < withinMs && counted.size <= MOST_KEYS) break;
        counted.delete(old);
      }
    },
  };
}
