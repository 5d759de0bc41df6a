import type { Database } from './tables.ts';

/** Whose turn it is to log in at Discord, among all that share a database. */
export interface Logins {
  /**
   * Takes a turn where it is free, and keeps it from others for as long as Discord wants between two; gives the milliseconds until it is worth asking
   * again, 0 where it was taken. A process that dies leaves nothing behind but that time.
   */
  take(turn: number): Promise<number>;
}

/**
 * Discord takes one login in five seconds (https://docs.discord.com/developers/events/gateway#rate-limiting); what is more is for the way
 * there, which a process that is busy starting has slower than the next.
 */
const EVERY_MS = 6_000;

/** Turns kept in a database. `clock` in milliseconds since 1970, one for all that share it. */
export const keepLogins = (
  database: Database,
  clock: () => number | Promise<number>,
  everyMs: number = EVERY_MS,
): Logins => ({
  take: async (turn) => {
    const now = await clock();
    const free_at = now + everyMs;
    const { numInsertedOrUpdatedRows } = await database
      .insertInto('logins')
      .values({ turn, free_at })
      .onConflict((conflict) =>
        conflict
          .column('turn')
          .doUpdateSet({ free_at })
          // A clock that was put back keeps nobody waiting.
          .where(({ eb, or }) => or([eb('logins.free_at', '<=', now), eb('logins.free_at', '>', free_at)])),
      )
      .executeTakeFirst();
    if ((numInsertedOrUpdatedRows ?? 0n) > 0n) return 0;
    const taken = await database.selectFrom('logins').select('free_at').where('turn', '=', turn).executeTakeFirst();
    return Math.max(1, (taken?.free_at ?? now) - now);
  },
});
