import { DiscordAPIError, type Message, RESTJSONErrorCodes } from 'discord.js';
import type { Log } from '../log.ts';
import type { ReplyMessage, SentenceMessage } from '../render/reply-message.ts';
import { persist } from './persist.ts';
import { sendPlainer } from './plainer.ts';

/** How messages are sent. */
export interface SendServices {
  readonly log: Log;
  /** Milliseconds before each further try to send what may have been lost; for tests. */
  readonly retryAfterMs?: readonly number[] | undefined;
}

/** The number of what is said instead of an answer; an answer's messages are counted from 1. */
export const SENTENCE_PART = 0;

/**
 * Answers a message by referring to it, or by a plain message where the bot may not read the channel's history, without which
 * Discord takes no reply. What may have been lost is sent again: `part` tells the answers to a message apart, so that Discord gives
 * back one that had arrived rather than make a second. Rejects as Discord refuses.
 */
export async function replyToMessage(
  { log, retryAfterMs }: SendServices,
  message: Message,
  part: number,
  reply: ReplyMessage | SentenceMessage,
): Promise<void> {
  // At most 25 characters; an id has 20 at most.
  const known = { nonce: `${message.id}-${part}`, enforceNonce: true };
  const send = async (form: ReplyMessage | SentenceMessage): Promise<void> => {
    try {
      await message.reply({ ...form, ...known });
    } catch (error) {
      const isRefused =
        error instanceof DiscordAPIError &&
        error.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;
      if (!isRefused || !message.channel.isSendable()) throw error;
      await message.channel.send({ ...form, ...known });
    }
  };
  await sendPlainer(reply, log, (form) => persist(() => send(form), retryAfterMs));
}
