import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../core/errors.ts';
import type { Reported } from './health-report.ts';
import type { PartTells } from './part-calls.ts';
import { followHealth, type PartHealth, type Silences } from './part-health.ts';
import { type Limits, type PartProcess, startPart } from './start-part.ts';

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

interface Part {
  readonly shards: string;
  running: PartProcess | null;
  readonly health: PartHealth;
  /** Ends the time until it is started again. */
  waiting: AbortController | null;
  hasAnswered: boolean;
  /** When it ended by itself, as far as that counts. */
  ends: readonly number[];
  /** How often it has ended in a row before it was ready. */
  failures: number;
  /** It is ended to be started anew. */
  isEnding: boolean;
  /** Told once what came of starting it anew. */
  renewed: ((isReady: boolean) => void) | null;
  /** When it was asked for what it was last started anew for. */
  renewedFor: number;
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
  const parts = shards.map(
    (one): Part => ({
      shards: one,
      running: null,
      health: followHealth(times.silences, () => performance.now()),
      waiting: null,
      hasAnswered: false,
      ends: [],
      failures: 0,
      isEnding: false,
      renewed: null,
      renewedFor: 0,
    }),
  );
  const answers = ({ running }: Part): boolean => running?.isReady() === true;
  let isStopping = false;
  let haveOthersBegun = false;
  let isComplete = false;
  let completed = (): void => {};
  const complete = new Promise<void>((resolve) => {
    completed = resolve;
  });
  let renewing: Promise<string | null> | null = null;
  /** When it was last asked to start all anew. */
  let renewAt = 0;

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
  /** Whether it answers then: false where it ends before, or is not ready in time. */
  const startAnew = async (part: Part): Promise<boolean> => {
    part.renewedFor = renewAt;
    const outcome = new Promise<boolean>((resolve) => {
      part.renewed = resolve;
    });
    part.waiting?.abort();
    if (part.running !== null && part.running.startedAt < renewAt) {
      part.isEnding = true;
      void part.running.end();
    }
    const inTime = new AbortController();
    const late = sleep(times.readyWithin, false, { ref: false, signal: inTime.signal }).catch(() => false);
    const isReady = await Promise.race([outcome, late]);
    inTime.abort();
    part.renewed = null;
    return isReady;
  };
  const renew = async (): Promise<string | null> => {
    await complete;
    for (;;) {
      const next =
        parts.find((part) => !answers(part)) ?? parts.find(({ running }) => running!.startedAt < renewAt) ?? null;
      if (next === null) return null;
      // What has ended again since it was started anew would be started for ever.
      if (next.renewedFor === renewAt || !(await startAnew(next))) return next.shards;
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
    renew: () => {
      renewAt = performance.now();
      renewing ??= renew().finally(() => {
        renewing = null;
      });
      return renewing;
    },
    stop: async () => {
      isStopping = true;
      for (const { waiting } of parts) waiting?.abort();
      await Promise.all(parts.map(({ running }) => running?.end()));
      process.off('exit', kill);
    },
  };
}
