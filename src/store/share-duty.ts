import type { Config } from '../config.ts';
import type { Duty, DutyWatch } from './duty.ts';

/** That of a process which cannot open what news are told from: another must have it. */
const ANOTHERS: Duty = { isOurs: () => false, stop: async () => {} };

/**
 * Takes part in a duty. Where processes share a PostgreSQL database, one of those that could open it (`isOpen`) has the duty, and another soon
 * after that one has ended, however it ended. Otherwise it is, for good, the process that is told of direct messages.
 */
export async function shareDuty(
  { discord, databaseUrl }: Pick<Config, 'discord' | 'databaseUrl'>,
  isOpen: boolean,
  watch: DutyWatch,
): Promise<Duty> {
  if (databaseUrl !== null) {
    if (!isOpen) {
      watch.onWarning('This process tells no news and reads no feeds: start it again once its database can be opened');
      return ANOTHERS;
    }
    // Loaded only here: most have no server.
    const { contendForDuty } = await import('./duty-lock.ts');
    return contendForDuty(databaseUrl, watch);
  }
  const isOurs = discord.mode !== 'discord' || discord.shards === null || discord.shards.ids.includes(0);
  return { isOurs: () => isOurs, stop: async () => {} };
}
