import type { Command, CommandContext } from '../../command.ts';
import type { Answer } from '../../core/answers/answer.ts';
import type { Library } from '../../core/answers/library.ts';
import type { OnProgress } from '../../core/progress.ts';
import type { Outline } from '../../outline/outline.ts';
import type { Picture } from '../../outline/picture.ts';
import type { Operators } from '../request/operators.ts';

/** A structured log, as pino's. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** All that answering needs besides the event itself. */
export interface Desk {
  readonly commands: readonly Command[];
  /** The library of this moment. */
  readonly library: () => Library;
  readonly reindex: (onProgress?: OnProgress) => ReturnType<CommandContext['reindex']>;
  /** Keeps a question that the articles did not answer, without who asked; never throws. */
  readonly noteUnanswered: (command: string, question: string) => void;
  readonly unanswered: CommandContext['unanswered'];
  readonly outline: (answer: Answer) => Outline;
  /** A picture of some of an answer's entries, by their places in its outline; null for answers that have none. */
  readonly picture: (answer: Answer, entries: readonly number[]) => Promise<Picture | null>;
  readonly operators: Operators;
  readonly log: Log;
  /** Milliseconds, only ever counted from one reading to another. */
  readonly clock: () => number;
  /** Milliseconds after which an answer that is not there yet is deferred: Discord waits for three seconds at most. */
  readonly deferAfterMs?: number | undefined;
}
