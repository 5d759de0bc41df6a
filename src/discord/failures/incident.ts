import { randomBytes } from 'node:crypto';
import { UserError } from '../../core/errors.ts';
import type { Log } from '../log.ts';
import { describeError } from './describe-error.ts';

/** Where something went wrong, for the log: never what was asked. */
export interface Place {
  readonly on: 'command' | 'button' | 'message';
  readonly command?: string | undefined;
  readonly guildId: string | null;
}

/**
 * The sentence to show for what was thrown: a refusal's own, or that something went wrong, with the incident's id under which
 * it is logged.
 */
export function sentenceFor(error: unknown, place: Place, log: Log, spoken: readonly string[] = []): string {
  if (error instanceof UserError) return error.message;
  const incident = randomBytes(4).toString('hex');
  log.error(
    { incident, ...place, error: describeError(error, spoken), todo: 'Report it with the lines of this incident' },
    'A request failed',
  );
  return `Something went wrong on our side (incident ${incident}).`;
}
