import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { LanguageModel, PassageText, Reading } from '../core/ask/meaning/language-model.ts';
import { type EncoderJob, JobQueue, type QueuedJob, TooLate } from './job-queue.ts';
import { readManifest } from './manifest.ts';

/** What is sent to the process, and what it sends back. */
export interface EncoderCall {
  readonly id: number;
  readonly job: EncoderJob;
}
/** What the process sends back for one job. */
export interface EncoderReply {
  readonly id: number;
  readonly value?: Float32Array | readonly Float32Array[] | Reading | null;
  readonly error?: string;
}

/** The language model in a process of its own. */
export interface RunningEncoder extends LanguageModel {
  /** Resolves when the model is loaded, or when it is known that it cannot be. */
  warm(): Promise<void>;
  /** Ends the process; calls that wait reject. */
  close(): Promise<void>;
}

/** How long answers wait for it, and who is told when it fails. */
export interface EncoderSettings {
  /** Told in one line what keeps the model from working, or from answering in time. */
  readonly onWarning: (line: string) => void;
  readonly clock: () => number;
  /** The process is started again. */
  readonly onRestart?: () => void;
  /** An answer goes without the model, which has too much to do. */
  readonly onLeftOut?: () => void;
  /** Whether this process has more to do than it can: answers go without the model then. */
  readonly isBusy?: () => boolean;
  /** Milliseconds that a question's answer may wait for the model. */
  readonly deadline?: number;
  /** Milliseconds that others' work may have reading wait; for what is asked all at once and may take its time. */
  readonly patience?: number;
}

/** Source that is run as it is, in tests, uses what was built. */
const PROGRAM = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/src/encoder/encoder-process.js', import.meta.url)
  : new URL('./encoder-process.js', import.meta.url);

/** An answer that takes longer for want of the model goes without it. */
const DEADLINE_MS = 1_500;
/** Reading is what takes longest: it is left out where others' work alone would have it wait so long. */
const PATIENCE_MS = 250;
/** Jobs in the process at once: two at work, and the next one there when one is done. */
const AT_WORK = 3;
/** A process that ends by itself so often within this time is not started again. */
const MOST_FAILURES = 3;
const FAILURES_WITHIN_MS = 60_000;
/** Under load one line tells of all that came too late in this time. */
const QUIET_MS = 60_000;

const WORDS_ALONE = 'questions are compared with the articles by their words alone';

/**
 * A language model in a process of its own, since native code that fails takes its process with it. That one starts with the first
 * call, is started again when it ends by itself, ends when this one does, and keeps this one from ending only while a call waits. When it
 * cannot work at all, `onWarning` is told once, and every call rejects.
 */
export function startEncoder({
  onWarning,
  clock,
  onRestart = () => {},
  onLeftOut = () => {},
  isBusy = () => false,
  deadline = DEADLINE_MS,
  patience = PATIENCE_MS,
}: EncoderSettings): RunningEncoder {
  const queue = new JobQueue();
  const working = new Map<number, { readonly queued: QueuedJob; readonly since: number }>();
  let child: ChildProcess | null = null;
  let failure: Error | null = null;
  let failures: number[] = [];
  let calls = 0;
  let lastLate = Number.NEGATIVE_INFINITY;

  const rejectAll = (error: Error): void => {
    for (const { queued } of working.values()) queued.reject(error);
    working.clear();
    for (const { reject } of queue.clear()) reject(error);
  };
  const fail = (error: Error): void => {
    failure = error;
    rejectAll(error);
    rest();
    child?.kill('SIGKILL');
  };
  const failForGood = (reason: string): void => {
    if (failure) return;
    fail(new Error(`the language model cannot be used (${reason.split('\n', 1)[0]})`));
    onWarning(`${failure!.message}: ${WORDS_ALONE}`);
  };
  const rest = (): void => {
    child?.unref();
    child?.channel?.unref();
  };
  const leaveOut = (reason: string): void => {
    onLeftOut();
    if (clock() - lastLate <= QUIET_MS) return;
    lastLate = clock();
    onWarning(`${reason}, so that answers would take too long: until there is less to do, ${WORDS_ALONE}`);
  };
  const late = (): TooLate => {
    const error = new TooLate();
    leaveOut(error.message);
    return error;
  };
  const ended = (how: string): void => {
    if (failure) return;
    child = null;
    // What was at work may be what ended it; what waits is for the next process.
    for (const { queued } of working.values())
      queued.reject(new Error(`the language model's process ended with ${how}`));
    working.clear();
    failures = [...failures.filter((at) => clock() - at < FAILURES_WITHIN_MS), clock()];
    if (failures.length >= MOST_FAILURES) {
      failForGood(`its process ended with ${how}, ${failures.length} times`);
      return;
    }
    onWarning(`the language model's process ended with ${how}; it is started again`);
    onRestart();
    feed();
  };
  const start = (): ChildProcess => {
    const started = fork(PROGRAM, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    started.on('message', (message) => {
      const { id, value, error } = message as EncoderReply;
      if (error !== undefined) return failForGood(error);
      const done = working.get(id);
      working.delete(id);
      if (done) {
        queue.took(done.queued.job.kind, (clock() - done.since) / AT_WORK);
        done.queued.resolve(value as never);
      }
      feed();
    });
    started.on('error', ({ message }) => failForGood(message));
    started.on('exit', (code, signal) => {
      if (child === started) ended(String(signal ?? code));
    });
    return started;
  };
  const feed = (): void => {
    while (working.size < AT_WORK) {
      const queued = queue.next(clock());
      if (!queued) break;
      child ??= start();
      child.ref();
      child.channel?.ref();
      const id = calls++;
      working.set(id, { queued, since: clock() });
      child.send({ id, job: queued.job } satisfies EncoderCall);
    }
    if (working.size === 0) rest();
  };
  const call = <Value>(job: EncoderJob, until: number): Promise<Value> =>
    new Promise<Value>((resolve, reject) => {
      if (failure) return reject(failure);
      queue.push({ job, deadline: until, resolve, reject });
      feed();
    });
  /** Gives up at the deadline, wherever the work stands then. */
  const within = async <Value>(until: number, work: Promise<Value>): Promise<Value> => {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(late()), Math.max(0, until - clock()));
      timer.unref();
    });
    try {
      return await Promise.race([work, over]);
    } finally {
      clearTimeout(timer);
    }
  };

  let id = 'none';
  try {
    id = readManifest().sha256.slice(0, 16);
  } catch (error) {
    failForGood((error as Error).message);
  }
  return {
    id,
    hasTime: () => {
      if (!isBusy()) return true;
      leaveOut('there is more to do than this machine can');
      return false;
    },
    ask: (question) => {
      const until = clock() + deadline;
      const mayWaitFor = (more: number): boolean =>
        queue.wait('read', 0) <= patience && clock() + queue.wait('read', more) <= until;
      return {
        vector: () => within(until, call<Float32Array>({ kind: 'question', text: question }, until)),
        read: async (passages) => {
          if (!mayWaitFor(passages.length)) throw late();
          const reading = (passage: PassageText): Promise<Reading> =>
            call<Reading>({ kind: 'read', text: question, passage }, until);
          return within(until, Promise.all(passages.map(reading)));
        },
        encode: async (passage) => {
          if (!mayWaitFor(1)) throw late();
          return within(until, call({ kind: 'asked-passage', passage }, until));
        },
      };
    },
    encode: (passage) => call({ kind: 'passage', passage }, Number.POSITIVE_INFINITY),
    warm: () =>
      call<null>({ kind: 'warm' }, Number.POSITIVE_INFINITY).then(
        () => {},
        () => {},
      ),
    close: async () => {
      const ending = child;
      if (!failure) fail(new Error('the language model is closed'));
      if (ending && ending.exitCode === null && ending.signalCode === null) {
        ending.ref();
        await once(ending, 'exit');
      }
    },
  };
}
