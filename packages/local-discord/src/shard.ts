/** Which of an application's connections one is, from 0, and how many there are. */
export type Shard = readonly [id: number, count: number];

/** The `shard` of an IDENTIFY: the only one where none is given; null where it is none. */
export const readShard = (given: unknown): Shard | null => {
  if (given === undefined || given === null) return [0, 1];
  if (!Array.isArray(given) || given.length !== 2 || !given.every(Number.isInteger)) return null;
  const [id, count] = given as [number, number];
  return id >= 0 && id < count ? [id, count] : null;
};

/**
 * Whether a connection is told what happens in a guild, or with null in direct messages
 * (https://docs.discord.com/developers/events/gateway#sharding).
 */
export const isTold = ([id, count]: Shard, guildId: string | null): boolean =>
  id === (guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)));
