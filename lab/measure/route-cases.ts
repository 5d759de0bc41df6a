import { readFileSync } from 'node:fs';

/** A command that a message may be read as, each option with the spellings that are right. */
export interface AcceptedRoute {
  readonly command: string;
  readonly options: Readonly<Record<string, string | readonly string[]>>;
}

/** A message with what it may be read as. */
export interface RouteCase {
  readonly message: string;
  readonly accept: readonly AcceptedRoute[];
}

/** Reads a set of messages. */
export const readRouteCases = (set: string): readonly RouteCase[] =>
  JSON.parse(readFileSync(set, 'utf8')) as readonly RouteCase[];

/** Every third message of the set to tune on is only counted: nothing is fitted on it. */
export const isForValidation = (at: number): boolean => at % 3 === 2;
