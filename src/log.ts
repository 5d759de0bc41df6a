import { pino } from 'pino';
import pretty from 'pino-pretty';
import type { LogLevel } from './config.ts';

/** A structured log. */
export type Log = pino.Logger;

/** Where secrets could stand in what is logged; their values are replaced. */
const SECRETS = [
  'token',
  '*.token',
  'authorization',
  '*.authorization',
  'headers.authorization',
  'content',
  '*.content',
];

/**
 * A structured log on standard error: readable lines in a terminal, JSON lines elsewhere. Never holds the token or a
 * message's text. With `base`, each line has these facts too.
 */
export function createLog(level: LogLevel, base: { readonly [fact: string]: unknown } | null = null): Log {
  const options = { level, redact: { paths: SECRETS, censor: '[hidden]' }, base };
  if (!process.stderr.isTTY) return pino(options, pino.destination({ dest: 2, sync: true }));
  return pino(
    options,
    pretty({ destination: 2, sync: true, colorize: true, translateTime: 'HH:MM:ss', ignore: 'pid,hostname' }),
  );
}
