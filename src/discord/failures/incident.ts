import { randomBytes } from 'node:crypto';
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { UserError } from '../../core/errors.ts';
import type { Log } from '../events/services.ts';

/** Discord's refusals that are nobody's fault: the message, the channel or the right to write there is gone, or time is up. */
const QUIET: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
]);

/** Whether Discord would not take a reply for a reason that lies with the place or the moment. */
export const isQuiet = (error: unknown): error is DiscordAPIError =>
  error instanceof DiscordAPIError && QUIET.has(error.code);

/** Where something went wrong, for the log: never what was asked. */
export interface Place {
  readonly on: 'command' | 'autocomplete' | 'button' | 'message' | 'client';
  readonly command?: string | undefined;
  readonly guildId?: string | null;
}

/**
 * The sentence to show for what was thrown: a refusal's own, or that something went wrong, with the incident's id under which
 * it is logged.
 */
export function sentenceFor(error: unknown, place: Place, log: Log, spoken: readonly string[] = []): string {
  if (error instanceof UserError) return error.message;
  const incident = randomBytes(4).toString('hex');
  log.error({ incident, ...place, error: describeError(error, spoken) }, 'A request failed');
  return `Something went wrong on our side (incident ${incident}).`;
}

/**
 * An error as it may be logged. Of discord.js' errors neither the body nor the address is kept, which hold the reply's
 * text and the interaction's token; what a member said (`spoken`) is blotted out of any message.
 */
export function describeError(error: unknown, spoken: readonly string[] = []): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: blot(String(error), spoken) };
  const { code, status } = error as { code?: unknown; status?: unknown };
  return {
    name: error.name,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    message: blot(error.message, spoken),
    ...(error.stack === undefined ? {} : { stack: blot(error.stack, spoken) }),
  };
}

const blot = (text: string, spoken: readonly string[]): string =>
  spoken.filter((words) => words.length > 2).reduce((clean, words) => clean.replaceAll(words, '[said]'), text);
