import { parseArgs } from 'node:util';
import { config as loadDotenv } from 'dotenv';
import { type Config, readConfig } from './config.ts';
import { UserError } from './core/errors.ts';
import { createLog } from './log.ts';
import { PART } from './main/processes/start-part.ts';
import { tellParent } from './main/processes/tell-parent.ts';
import { startParley } from './main/start-parley.ts';
import { startProcesses } from './main/start-processes.ts';
import type { Stop } from './main/stop.ts';

/** A stop that takes longer is forced; supervisors kill after 10 seconds. Who waits for others gives them the time that they have. */
const STOP_WITHIN_MS = { one: 8_000, several: 9_000 };

/** Settings from the environment, `.env` and `--port`. */
function readSettings(args: string[]): Config {
  loadDotenv({ quiet: true });
  try {
    const { port } = parseArgs({ args, options: { port: { type: 'string' } } }).values;
    return readConfig({ ...process.env, ...(port === undefined ? {} : { PORT: port }) });
  } catch (error) {
    if (error instanceof UserError || !(error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new UserError(`${(error as Error).message.split('\n', 1)[0]} Usage: npm start [-- --port 3000]`);
  }
}

async function main(): Promise<void> {
  // Starts the processes of a bot anew. Whoever else is sent it, as `systemctl kill` sends it to all of a service, does not end by it.
  process.on('SIGUSR2', () => {});
  const stops: Stop[] = [];
  let stopWithin = STOP_WITHIN_MS.one;
  let stopping: Promise<void> | null = null;
  const stopAll = async (): Promise<void> => {
    setTimeout(() => process.exit(1), stopWithin).unref();
    for (const stop of stops.reverse()) await stop();
  };
  const stop = (): Promise<void> => {
    stopping ??= stopAll();
    return stopping;
  };
  // Not 0, so that a supervisor starts Parley again, or tells somebody.
  const fail = (reason: UserError): void => {
    process.stderr.write(`parley: ${reason.message}\n`);
    process.exitCode = 1;
    void stop().then(() => process.exit(1));
  };
  try {
    const args = process.argv.slice(2);
    const parent = args.includes(PART) ? tellParent(() => void stop().then(() => process.exit(0))) : null;
    const config = readSettings(args.filter((arg) => arg !== PART));
    const log = createLog(config.logLevel, parent && { shards: process.env['SHARDS'] });
    const end = (signal: NodeJS.Signals): void => {
      log.info({ signal }, 'Stopping');
      void stop().then(() => process.exit(0));
    };
    // A supervisor may tell a process and all that it started; a person who presses Ctrl-C again is in a hurry.
    process.on('SIGTERM', end).once('SIGINT', end);
    if (config.discord.mode === 'processes') {
      stopWithin = STOP_WITHIN_MS.several;
      return await startProcesses(config.discord, config, log, stops, fail);
    }
    if (parent === null) {
      process.on('SIGUSR2', () =>
        log.warn(
          { signal: 'SIGUSR2', todo: 'To start Parley anew, restart it: SIGUSR2 is for SHARDS=auto' },
          'Nothing is started anew: this is one process',
        ),
      );
    }
    await startParley(config, log, stops, parent, fail);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    fail(error);
  }
}

await main();
