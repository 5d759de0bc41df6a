import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createBirpc } from 'birpc';
import type { HealthReport } from './health-report.ts';
import type { PartAnswers, PartTells } from './part-calls.ts';

/** Says to a program that it is one of several processes of a bot, which another one has started. */
export const PART = '--part';

/** How long a process may take, in milliseconds. */
export interface Limits {
  /** Who takes longer to say how it does has not answered. */
  readonly answerWithin: number;
  /** Who has not ended so long after it was asked to is killed. */
  readonly endWithin: number;
}

/** One of the processes of a bot, from its start to its end. */
export interface PartProcess {
  readonly pid: number | undefined;
  /** By `performance.now()`. */
  readonly startedAt: number;
  /** Resolves once it answers; never where it ends before. */
  readonly ready: Promise<Parameters<PartTells['ready']>[0]>;
  /** Resolves with how it ended, however it did. */
  readonly over: Promise<string>;
  /** Whether it has said that it answers, and runs. */
  isReady(): boolean;
  /** How it does; null where it does not say so in time. */
  health(): Promise<HealthReport | null>;
  /** Ends it once it has answered what it began, or by force; resolves when it has ended. */
  end(): Promise<unknown>;
  kill(): void;
}

/** Starts one of the processes of a bot, which makes the connections that `shards` names. */
export function startPart(program: string, shards: string, { answerWithin, endWithin }: Limits): PartProcess {
  const child = fork(program, [PART], {
    env: { ...process.env, SHARDS: shards, HEALTH_PORT: '' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let isReady = false;
  let tell: (bot: Parameters<PartTells['ready']>[0]) => void;
  const ready = new Promise<Parameters<PartTells['ready']>[0]>((resolve) => {
    tell = resolve;
  });
  const calls = createBirpc<PartAnswers, PartTells>(
    {
      ready: (bot) => {
        isReady = true;
        tell(bot);
      },
    },
    {
      // Its end is told of below.
      post: (call) => void child.send(call, () => {}),
      on: (take) => void child.on('message', take),
      timeout: answerWithin,
    },
  );
  const over = once(child, 'exit').then(
    ([code, signal]) => String(signal ?? `code ${code}`),
    ({ message }: Error) => message,
  );
  child.on('error', () => {});
  void over.then(() => {
    isReady = false;
    calls.$close();
  });
  return {
    pid: child.pid,
    startedAt: performance.now(),
    ready,
    over,
    isReady: () => isReady,
    health: () => calls.health().catch(() => null),
    end: async () => {
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), endWithin);
      await over;
      clearTimeout(force);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
