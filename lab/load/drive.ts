import { NoAnswer } from 'local-discord';
import { type Percentiles, percentilesOf } from '../bench/measure.ts';
import type { Mixed } from './ask-mixed.ts';
import type { Scene } from './open-scene.ts';

/** So many requests a second, for so many seconds. */
export interface Stage {
  readonly rate: number;
  readonly seconds: number;
}

/** Parley's memory at a moment, in bytes, seconds after the stage began. */
export interface Sample {
  readonly second: number;
  readonly heap: number;
  readonly resident: number;
}

/** What a stage came to. */
export interface Driven {
  readonly stage: Stage;
  readonly requests: number;
  /** From the event to the whole reply, in milliseconds; by kind, and of all. */
  readonly times: ReadonlyMap<Mixed['kind'] | 'all', Percentiles>;
  /** No answer, or one that says that something went wrong. */
  readonly lost: readonly string[];
  /** Messages that were answered more than once. */
  readonly doubled: number;
  /** Interactions without a first reply within three seconds. */
  readonly late: number;
  /** Answers made without the model, so that others need not wait. */
  readonly leftOut: number;
  /** Processor time that Parley's process took for a request, in milliseconds; it hardly hangs on what else the machine does. */
  readonly processor: number;
  /** Requests that waited for Discord's limits. */
  readonly limited: number;
  readonly samples: readonly Sample[];
  /** The most that a request was sent late by this process, in milliseconds: not Parley's time, but a busy machine's. */
  readonly lag: number;
}

/** Samples of memory in a stage. */
const SAMPLES = 300;
const LOOK_FOR_DOUBLES_MS = 5_000;
/** An answer that is not there by then is lost. */
const LOST_AFTER_MS = 40_000;

/** Asks at a steady rate whether or not answers come, as members do. */
export async function drive(scene: Scene, mixed: Iterator<Mixed, never>, stage: Stage): Promise<Driven> {
  const { rate, seconds } = stage;
  const times = new Map<Mixed['kind'] | 'all', number[]>();
  const lost: string[] = [];
  const samples: Sample[] = [];
  const doubles = new Set<string>();
  const running = new Set<Promise<void>>();
  let late = 0;
  let lag = 0;

  const ask = async ({ kind, ask: request }: Mixed): Promise<void> => {
    const sent = performance.now();
    try {
      const answer = await within(LOST_AFTER_MS, request());
      const took = performance.now() - sent;
      for (const key of [kind, 'all'] as const) {
        if (!times.has(key)) times.set(key, []);
        times.get(key)!.push(took);
      }
      if (JSON.stringify(answer).includes('(incident ')) lost.push(`${kind}: an incident`);
    } catch (error) {
      if (error instanceof NoAnswer && error.reason === 'expired') late += 1;
      else lost.push(`${kind}: ${(error as Error).message}`);
    }
  };
  const began = performance.now();
  const before = await scene.figures();
  const sample = async (): Promise<void> => {
    const figures = await scene.figures();
    samples.push({
      second: (performance.now() - began) / 1_000,
      heap: figures.get('nodejs_heap_size_used_bytes') ?? 0,
      resident: figures.get('process_resident_memory_bytes') ?? 0,
    });
  };
  const timers = [
    setInterval(
      () => void sample().catch((error) => lost.push(`figures: ${error.message}`)),
      Math.max(500, (1_000 * seconds) / SAMPLES),
    ),
    setInterval(() => noteDoubles(scene, doubles), LOOK_FOR_DOUBLES_MS),
  ];
  const count = Math.round(rate * seconds);
  for (let at = 0; at < count; at++) {
    const due = began + (1_000 * at) / rate;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => void setTimeout(resolve, wait));
    lag = Math.max(lag, performance.now() - due);
    const task: Promise<void> = ask(mixed.next().value).finally(() => running.delete(task));
    running.add(task);
  }
  await Promise.all(running);
  for (const timer of timers) clearInterval(timer);
  await sample();
  noteDoubles(scene, doubles);
  const after = await scene.figures();
  const grown = (name: string): number => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  return {
    stage,
    requests: count,
    times: new Map([...times].map(([kind, some]) => [kind, percentilesOf(some)])),
    lost,
    doubled: doubles.size,
    late,
    leftOut: grown('parley_meaning_left_out_total'),
    processor: (1_000 * grown('process_cpu_seconds_total')) / count,
    limited: grown('parley_rate_limits_total'),
    samples,
    lag,
  };
}

async function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing after ${milliseconds / 1_000} s`)), milliseconds);
  });
  return Promise.race([work, over]).finally(() => clearTimeout(timer));
}

/** Messages to which more than one answer refers. A second answer to an interaction is refused by Discord itself. */
function noteDoubles({ discord, threads }: Scene, doubles: Set<string>): void {
  const answered = new Set<string>();
  for (const { author, message_reference: to } of threads.flatMap((id) => discord.as('ordinary').messages(id))) {
    if (author.id !== discord.applicationId || to?.message_id === undefined) continue;
    if (answered.has(to.message_id)) doubles.add(to.message_id);
    answered.add(to.message_id);
  }
}
