import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BirpcReturn, createBirpc } from 'birpc';
import { UserError } from '../../core/errors.ts';
import type { Reported } from './health-report.ts';
import type { PartAnswers, PartTells } from './part-calls.ts';

/** How the processes of a bot are started, and who is told of them. */
export interface PartsSettings {
  /** The program, which takes `PART` as its argument and tells its parent how it does. */
  readonly program: string;
  /** What each is to have as `SHARDS`. */
  readonly shards: readonly string[];
  readonly onStarted: (shards: string, pid: number | undefined) => void;
  /** All answer, for the first time. */
  readonly onReady: (bot: Parameters<PartTells['ready']>[0]) => void;
  /** One could not begin at all: what is wrong with it is wrong with all. */
  readonly onFailed: (reason: UserError) => void;
  /** One has ended by itself and is started again in so many milliseconds. */
  readonly onRestart: (shards: string, how: string, inMs: number) => void;
  readonly times?: Times;
}

/** In milliseconds. */
interface Times {
  /** Who ended is started again after so long, twice as long each time, up to the last one. */
  readonly restartAfter: readonly [first: number, most: number];
  /** Who has been ready for so long is no longer one that ends all the time. */
  readonly steadyAfter: number;
  /** Who takes longer to say how it does is taken for dead. */
  readonly answerWithin: number;
}

const TIMES: Times = { restartAfter: [1_000, 60_000], steadyAfter: 60_000, answerWithin: 2_000 };

/** Says to a program that it is one of several processes of a bot, which another one has started. */
export const PART = '--part';

/** Processes that run one bot together. */
export interface Parts {
  /** How each does. */
  reports(): Promise<readonly Reported[]>;
  /**
   * Starts them again one after another, the next one when the one before answers again; as they are then on the disk, and with the same
   * settings. Gives the shards of the first one that ended before it did, after which the others stay as they are; null where all are new.
   */
  renew(): Promise<string | null>;
  /** Ends them all, each once it has answered what it began. */
  stop(): Promise<void>;
}

interface Part {
  readonly shards: string;
  child: ChildProcess | null;
  calls: BirpcReturn<PartAnswers, PartTells> | null;
  readyAt: number | null;
  failures: number;
  /** Told once what came of starting it anew. */
  renewed: ((isReady: boolean) => void) | null;
}

/**
 * Starts the processes of a bot and keeps them running: one that ends by itself is started again, at once and then ever later. The others follow
 * when the first one is ready, since it leaves on the disk what makes their start a short one. None outlives this process.
 *
 * discord.js’ ShardingManager makes one process for each connection, starts those that end again at once and for ever, which costs a bot
 * whose token is refused its logins of the day, and asks discord.com whatever DISCORD_API_URL says.
 */
export function runParts({
  program,
  shards,
  onStarted,
  onReady,
  onFailed,
  onRestart,
  times: { restartAfter, steadyAfter, answerWithin } = TIMES,
}: PartsSettings): Parts {
  const parts = shards.map(
    (one): Part => ({ shards: one, child: null, calls: null, readyAt: null, failures: 0, renewed: null }),
  );
  const stopping = new AbortController();
  let isComplete = false;
  let renewing: Promise<string | null> | null = null;

  const ready = (part: Part, bot: Parameters<PartTells['ready']>[0]): void => {
    part.readyAt = performance.now();
    part.renewed?.(true);
    for (const waiting of parts) if (waiting.child === null && !isComplete) start(waiting);
    if (isComplete || parts.some(({ readyAt }) => readyAt === null)) return;
    isComplete = true;
    onReady(bot);
  };
  const start = (part: Part): void => {
    if (stopping.signal.aborted) return;
    const child = fork(program, [PART], {
      env: { ...process.env, SHARDS: part.shards, HEALTH_PORT: '' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    part.child = child;
    onStarted(part.shards, child.pid);
    part.calls = createBirpc<PartAnswers, PartTells>(
      { ready: (bot) => ready(part, bot) },
      {
        // Its end is told of below.
        post: (call) => void child.send(call, () => {}),
        on: (take) => void child.on('message', take),
        timeout: answerWithin,
      },
    );
    const end = (how: string): void => {
      if (part.child === child) void ended(part, how);
    };
    child.once('error', ({ message }) => end(message));
    child.once('exit', (code, signal) => end(signal ?? `code ${code}`));
  };
  const ended = async (part: Part, how: string): Promise<void> => {
    const wasReady = part.readyAt !== null;
    const ranFor = part.readyAt === null ? 0 : performance.now() - part.readyAt;
    part.calls?.$close();
    Object.assign(part, { child: null, calls: null, readyAt: null });
    if (stopping.signal.aborted) return;
    if (!isComplete) {
      onFailed(new UserError(`The process of shards ${part.shards} ended with ${how} before it was ready: see above.`));
      return;
    }
    if (part.renewed && wasReady) return start(part);
    part.renewed?.(false);
    part.failures = ranFor >= steadyAfter ? 0 : part.failures + 1;
    const inMs = Math.min(restartAfter[0] * 2 ** Math.max(0, part.failures - 1), restartAfter[1]);
    onRestart(part.shards, how, inMs);
    await sleep(inMs, undefined, { signal: stopping.signal }).then(
      () => start(part),
      () => {},
    );
  };
  const renew = async (): Promise<string | null> => {
    for (const part of parts) {
      // One that is being started anyway is new.
      if (part.child === null || part.readyAt === null) continue;
      const outcome = new Promise<boolean>((resolve) => {
        part.renewed = resolve;
      });
      part.child.kill('SIGTERM');
      const isReady = await outcome;
      part.renewed = null;
      if (!isReady) return part.shards;
    }
    return null;
  };
  const kill = (): void => {
    for (const { child } of parts) child?.kill('SIGKILL');
  };
  process.once('exit', kill);
  if (parts[0]) start(parts[0]);
  return {
    reports: () =>
      Promise.all(
        parts.map(async ({ shards, calls }) => ({
          name: `shards ${shards}`,
          report:
            calls === null
              ? { dead: null, notReady: 'its process is being started', metrics: [] }
              : await calls.health().catch(() => null),
        })),
      ),
    renew: () => {
      renewing ??= renew().finally(() => {
        renewing = null;
      });
      return renewing;
    },
    stop: async () => {
      stopping.abort();
      const running = parts.flatMap(({ child }) => child ?? []);
      for (const child of running) child.kill('SIGTERM');
      await Promise.all(running.map((child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')));
      process.off('exit', kill);
    },
  };
}
