import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Config } from '../config.ts';
import { keepLogins, type Logins } from './logins.ts';
import type { Database } from './tables.ts';

/** A database that takes longer says nothing. */
const ANSWER_MS = 3_000;

/** Turns to log in, where several processes share a bot's servers and keep things in one place; null where they do not. */
export function shareLogins(
  { discord, databaseUrl }: Pick<Config, 'discord' | 'databaseUrl'>,
  kept: Database | null,
): ReturnType<typeof takeTurns> | null {
  if (kept === null || discord.mode !== 'discord' || (databaseUrl === null && discord.shards === null)) return null;
  // Processes on several machines go by the database's clock.
  return takeTurns(keepLogins(kept, databaseUrl === null ? Date.now : () => clockOf(kept)));
}

/** Waits for turns: resolves once it is this process's to log in, rejects where that is not to be had, or no longer wanted. */
export const takeTurns =
  (logins: Logins, answerWithinMs = ANSWER_MS) =>
  async (turn: number, signal: AbortSignal): Promise<void> => {
    for (;;) {
      const asked = logins.take(turn);
      asked.catch(() => {});
      const answer = await Promise.race([asked, sleep(answerWithinMs, null, { ref: false, signal })]);
      if (answer === null) throw new Error(`no answer in ${answerWithinMs / 1000} s`);
      if (answer === 0) return;
      await sleep(answer, undefined, { signal });
    }
  };

async function clockOf(database: Database): Promise<number> {
  const { rows } = await sql<{ now: number }>`
    select cast(extract(epoch from clock_timestamp()) * 1000 as bigint) as now`.execute(database);
  return rows[0]!.now;
}
