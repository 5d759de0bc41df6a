/** What goes with a line that says that something is wrong. */
interface Trouble {
  /** What a person should do about it, in a few words. */
  readonly todo: string;
  readonly [fact: string]: unknown;
}

/** A structured log, as pino's. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: Trouble, message: string): void;
  error(facts: Trouble, message: string): void;
}
