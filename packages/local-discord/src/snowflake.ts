const DISCORD_EPOCH = 1_420_070_400_000n;

/** Makes ids as Discord does: milliseconds since 2015 in the upper bits, so that a later id is a greater number; never one twice. */
export const createSnowflakes = (clock: () => number): (() => string) => {
  let last = 0n;
  return () => {
    const now = (BigInt(clock()) - DISCORD_EPOCH) << 22n;
    last = now > last ? now : last + 1n;
    return String(last);
  };
};

/** Whether `a` was made before `b`. */
export const isEarlier = (a: string, b: string): boolean => BigInt(a) < BigInt(b);
