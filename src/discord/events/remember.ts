/** Whether a key is heard for the first time in a while; says so once. */
export type IsNew = (key: string) => boolean;

/**
 * Remembers keys for some milliseconds, and at most so many of them: the oldest go first. `clock` is in milliseconds, only ever counted
 * from one reading to another.
 */
export function remember(clock: () => number, forMs: number, most = 10_000): IsNew {
  const heard = new Map<string, number>();
  return (key) => {
    const now = clock();
    // A key keeps the place of its first hearing, so that the oldest stand in front.
    for (const [old, at] of heard) {
      if (now - at < forMs && heard.size < most) break;
      heard.delete(old);
    }
    if (heard.has(key)) return false;
    heard.set(key, now);
    return true;
  };
}
