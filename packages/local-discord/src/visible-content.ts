import type { APIMessage } from 'discord-api-types/v10';
import { BOT_ROLE_ID, type Cast, findChannel, isDirect } from './cast.ts';

/**
 * A message as the application may read it. Without the privileged intent for message content, what others wrote is empty
 * except in direct messages and where it pings the application or its role (https://docs.discord.com/developers/events/gateway#message-content-intent).
 */
export const asSeenByApplication = (cast: Cast, message: APIMessage, hasContentIntent: boolean): APIMessage => {
  const channel = findChannel(cast, message.channel_id);
  const open =
    hasContentIntent ||
    message.author.id === cast.bot.id ||
    (channel !== undefined && isDirect(channel)) ||
    message.mentions.some((user) => user.id === cast.bot.id) ||
    message.mention_roles.includes(BOT_ROLE_ID);
  const own = open ? message : { ...message, content: '', embeds: [], attachments: [], components: [] };
  if (!own.referenced_message) return own;
  return { ...own, referenced_message: asSeenByApplication(cast, own.referenced_message, hasContentIntent) };
};
