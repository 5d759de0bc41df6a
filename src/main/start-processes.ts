import { availableParallelism } from 'node:os';
import type { Config } from '../config.ts';
import type { UserError } from '../core/errors.ts';
import { countShards } from '../discord/connection/count-shards.ts';
import type { Log } from '../log.ts';
import { divideShards } from './processes/divide-shards.ts';
import { healthOfAll } from './processes/health-report.ts';
import { runParts } from './processes/run-parts.ts';
import { sayReady } from './say.ts';
import { serve } from './start-health.ts';
import type { Stop } from './stop.ts';

/** Starts the processes that make a bot's connections together, as many as Discord wants, and keeps them running. */
export async function startProcesses(
  discord: Config['discord'] & { readonly mode: 'processes' },
  { health: address }: Config,
  log: Log,
  stops: Stop[],
  onEnd: (reason: UserError) => void,
): Promise<void> {
  const count = await countShards(discord);
  const shards = divideShards(count, discord.processes ?? availableParallelism());
  log.info({ shards }, 'The bot is run by several processes');
  const parts = runParts({
    program: process.argv[1]!,
    shards,
    onStarted: (part, pid) => log.info({ shards: part, pid }, 'A process of the bot is started'),
    onReady: sayReady,
    onFailed: onEnd,
    onRestart: (part, how, inMs) =>
      log.warn(
        { shards: part, how, inSeconds: inMs / 1000, todo: 'Nothing, if seldom; else see its lines above' },
        'A process of the bot has ended; it is started again',
      ),
  });
  stops.push(parts.stop);
  process.on('SIGUSR2', () => {
    log.info({ signal: 'SIGUSR2' }, 'The processes of the bot are started again one after another');
    void parts.renew().then((failed) => {
      if (failed === null) return log.info({}, 'The processes of the bot are all started again');
      log.warn(
        { shards: failed, todo: 'See its lines above, then send SIGUSR2 again' },
        'A process of the bot does not start again; the others are left as they are',
      );
    });
  });
  if (address !== null) await serve(address, healthOfAll(parts.reports), log, stops);
}
