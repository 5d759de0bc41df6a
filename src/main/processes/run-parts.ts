import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../core/errors.ts';
import type { Reported } from './health-report.ts';
import { answers, newPart, type Part } from './part.ts';
import type { PartTells } from './part-calls.ts';
import type { Silences } from './part-health.ts';
import { renewParts } from './renew-parts.ts';
import { type Limits, startPart } from './start-part.ts';

/** How the processes of a bot are started, and who is told of them. */
export interface PartsSettings {
  /** The program, which takes `PART` as its argument and tells its parent how it does. */
  readonly program: string;
  /** What each is to have as `SHARDS`. */
  readonly shards: readonly string[];
  readonly onStarted: (shards: string, pid: number | undefined) => void;
  /** All answer, for the first time. */
  readonly onReady: (bot: Parameters<PartTells['ready']>[0]) => void;
  /** One could not begin at all, or no longer while no other answers: what is wrong with it is wrong with all. */
  readonly onFailed: (reason: UserError) => void;
  /** One has ended by itself and is started again in so many milliseconds. */
  readonly onRestart: (shards: string, how: string, inMs: number) => void;
  readonly times?: Partial<Times>;
}

/** In milliseconds. */
interface Times extends Limits {
  /** Who ended is started again after so long, twice as long for each end that counts, up to the last one: each start costs logins of the day. */
  readonly restartAfter: readonly [first: number, most: number];
  /** What is waited at most where nobody answers and what ended had not been ready, so that it is soon known whether it can be mended. */
  readonly restartAtMost: number;
  /** Ends count for so long. */
  readonly countFor: number;
  /** How often one may end in a row before it is ready, while no other answers, until all are given up. Not a time. */
  readonly tries: number;
  readonly silences: Silences;
  /** Who takes longer to answer after its start is not waited for when all are started anew. */
  readonly readyWithin: number;
}

const TIMES: Times = {
  restartAfter: [1_000, 60 * 60_000],
  restartAtMost: 60_000,
  countFor: 6 * 60 * 60_000,
  // Some five minutes.
  tries: 10,
  answerWithin: 2_000,
  silences: { atStart: 60_000, later: 10_000 },
  endWithin: 9_000,
  readyWithin: 15 * 60_000,
};

/** Processes that run one bot together. */
export interface Parts {
  /** How each does. */
  reports(): Promise<readonly Reported[]>;
  /**
   * Starts them anew one after another, with what is on the disk and the same settings; never one while another does not answer, and none before
   * all have answered once. Asked for again meanwhile, it begins anew. Gives the shards of the first one that does not answer again, after
   * which the others stay as they are; null where all are new.
   */
  renew(): Promise<string | null>;
  /** Ends them all, each once it has answered what it began. */
  stop(): Promise<void>;
}

/**
 * Starts the processes of a bot and keeps them running: one that ends by itself is started again, after a second and then ever later. The others
 * follow when the first one is ready, since it leaves on the disk what makes their start a short one. None outlives this process.
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
  times: given,
}: PartsSettings): Parts {
  const times = { ...TIMES, ...given };
  const parts = shards.map((one) => newPart(one, times.silences));
  let isStopping = false;
  let haveOthersBegun = false;
  let isComplete = false;
  let completed = (): void => {};
  const complete = new Promise<void>((resolve) => {
    completed = resolve;
  });

  const ready = (part: Part, bot: Parameters<PartTells['ready']>[0]): void => {
    if (part.isEnding) return;
    part.hasAnswered = true;
    part.renewed?.(true);
    if (!haveOthersBegun) for (const other of parts) if (other !== part) void keep(other);
    haveOthersBegun = true;
    if (isComplete || !parts.every(answers)) return;
    isComplete = true;
    completed();
    onReady(bot);
  };
  const keep = async (part: Part): Promise<void> => {
    while (!isStopping) {
      const running = startPart(program, part.shards, times);
      let wasReady = false;
      part.running = running;
      onStarted(part.shards, running.pid);
      void running.ready.then((bot) => {
        wasReady = true;
        ready(part, bot);
      });
      const how = await running.over;
      part.running = null;
      if (isStopping) return;
      if (part.isEnding) {
        part.isEnding = false;
        continue;
      }
      part.renewed?.(false);
      part.failures = wasReady ? 0 : part.failures + 1;
      const isVain = !wasReady && !parts.some(answers);
      if (!part.hasAnswered || (isVain && part.failures >= times.tries)) {
        const often = part.failures === 1 ? '' : `, ${part.failures} times in a row, while no other answers`;
        const reason = `The process of shards ${part.shards} ended with ${how} before it was ready${often}: see above.`;
        return onFailed(new UserError(reason));
      }
      const now = performance.now();
      part.ends = [...part.ends.filter((at) => now - at < times.countFor), now];
      const [first, most] = times.restartAfter;
      const inMs = Math.min(first * 2 ** (part.ends.length - 1), isVain ? times.restartAtMost : most);
      onRestart(part.shards, how, inMs);
      part.waiting = new AbortController();
      await sleep(inMs, undefined, { signal: part.waiting.signal }).catch(() => {});
      part.waiting = null;
    }
  };
  const kill = (): void => {
    for (const { running } of parts) running?.kill();
  };
  process.once('exit', kill);
  if (parts[0]) void keep(parts[0]);
  return {
    reports: () =>
      Promise.all(
        parts.map(async ({ shards, running, health }) => ({
          name: `shards ${shards}`,
          report: await health.ask(running),
        })),
      ),
    renew: renewParts(parts, complete, times.readyWithin),
    stop: async () => {
      isStopping = true;
      for (const { waiting } of parts) waiting?.abort();
      await Promise.all(parts.map(({ running }) => running?.end()));
      process.off('exit', kill);
    },
  };
}
