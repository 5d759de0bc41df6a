import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/** Whether Discord says that the bot may not do that there. */
export const isForbidden = (error: unknown): error is DiscordAPIError =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.MissingPermissions || error.code === RESTJSONErrorCodes.MissingAccess);
