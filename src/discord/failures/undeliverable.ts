import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/** Discord's refusals that are nobody's fault: the message, the channel or the right to write there is gone, or time is up. */
const UNDELIVERABLE: ReadonlySet<number | string> = new Set([
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
export const isUndeliverable = (error: unknown): error is DiscordAPIError =>
  error instanceof DiscordAPIError && UNDELIVERABLE.has(error.code);
