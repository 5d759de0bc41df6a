import { DiscordAPIError, type Message, RESTJSONErrorCodes } from 'discord.js';
import type { ReplyMessage, SentenceMessage } from '../render/reply-message.ts';

/**
 * Answers a message by referring to it, or by a plain message where the bot may not read the channel's history, without which
 * Discord takes no reply. Rejects as Discord refuses.
 */
export async function replyToMessage(message: Message, reply: ReplyMessage | SentenceMessage): Promise<void> {
  try {
    await message.reply(reply);
  } catch (error) {
    const isRefused =
      error instanceof DiscordAPIError &&
      error.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;
    if (!isRefused || !message.channel.isSendable()) throw error;
    await message.channel.send(reply);
  }
}
