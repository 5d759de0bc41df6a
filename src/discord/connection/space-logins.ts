import { SimpleIdentifyThrottler, type WebSocketOptions } from 'discord.js';
import type { Log } from '../log.ts';

/** Resolves once it is this process's turn to log in, of several that run one bot; rejects where that is not to be had, or no longer wanted. */
export type WaitForLogin = (turn: number, signal: AbortSignal) => Promise<void>;

/**
 * Logs connections in as far apart as Discord wants: as discord.js does within one process, and by `takeTurn` among several. Where that is not to
 * be had, which is told of once, each process keeps to its own. Taking a session up again needs no turn.
 */
export const spaceLogins =
  (takeTurn: WaitForLogin, log: Log): NonNullable<WebSocketOptions['buildIdentifyThrottler']> =>
  async (manager) => {
    const { session_start_limit: limit } = await manager.fetchGatewayInformation();
    const own = new SimpleIdentifyThrottler(limit.max_concurrency);
    let isTold = false;
    return {
      waitForIdentify: async (shard, signal) => {
        try {
          await takeTurn(shard % limit.max_concurrency, signal);
          isTold = false;
        } catch (error) {
          if (signal.aborted) throw error;
          const { code, message } = error as NodeJS.ErrnoException;
          if (!isTold) {
            log.warn(
              {
                shard,
                error: message || code,
                todo: 'See to the database; what Discord puts off meanwhile is tried again',
              },
              'Logins cannot be agreed on with other processes',
            );
          }
          isTold = true;
        }
        await own.waitForIdentify(shard, signal);
      },
    };
  };
