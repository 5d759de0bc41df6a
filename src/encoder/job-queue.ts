import type { PassageText } from '../core/ask/meaning/language-model.ts';

/** A piece of work for the model, some milliseconds long, so that a question never waits long for another's. */
export type EncoderJob =
  | { readonly kind: 'warm' }
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'passage' | 'asked-passage'; readonly passage: PassageText }
  | { readonly kind: 'read'; readonly text: string; readonly passage: PassageText };

/** A piece of work that waits for its turn. */
export interface QueuedJob {
  readonly job: EncoderJob;
  /** When it is of no use any more, by the clock of the queue; never for work that nobody waits for. */
  readonly deadline: number;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Questions first, then what is read or encoded for them, then passages to encode when nothing else waits. */
const URGENCY: Readonly<Record<EncoderJob['kind'], number>> = {
  warm: 0,
  question: 0,
  read: 1,
  'asked-passage': 1,
  passage: 2,
};

/** How much a new time counts beside those before. */
const RECENT = 0.1;

/** Jobs that wait for the model, the most urgent first, with how long they will take by what such jobs took lately. */
export class JobQueue {
  readonly #waiting: [QueuedJob[], QueuedJob[], QueuedJob[]] = [[], [], []];
  readonly #milliseconds: [number, number, number] = [8, 15, 15];

  push(...jobs: readonly QueuedJob[]): void {
    for (const one of jobs) this.#waiting[URGENCY[one.job.kind]]!.push(one);
  }

  /** The next job that is still of use at this time; those that are not are rejected. */
  next(now: number): QueuedJob | null {
    for (const list of this.#waiting) {
      for (let one = list.shift(); one; one = list.shift()) {
        if (one.deadline > now) return one;
        one.reject(new TooLate());
      }
    }
    return null;
  }

  took(kind: EncoderJob['kind'], milliseconds: number): void {
    const at = URGENCY[kind];
    this.#milliseconds[at] = (1 - RECENT) * this.#milliseconds[at]! + RECENT * milliseconds;
  }

  /** Milliseconds until so many more jobs of a kind would be done, in all likelihood. */
  wait(kind: EncoderJob['kind'], more: number): number {
    let sum = more * this.#milliseconds[URGENCY[kind]]!;
    for (let at = 0; at <= URGENCY[kind]; at++) sum += this.#waiting[at]!.length * this.#milliseconds[at]!;
    return sum;
  }

  /** All that waits, which is no more waiting afterwards. */
  clear(): QueuedJob[] {
    return this.#waiting.flatMap((list) => list.splice(0));
  }
}

/** The model has too much to do to answer in time. */
export class TooLate extends Error {
  constructor() {
    super('too much waits for the language model');
  }
}
