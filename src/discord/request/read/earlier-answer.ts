import type { Message } from 'discord.js';
import type { RequestWords } from '../request.ts';
import { readShownRequest } from './shown-request.ts';

/** Messages before a follow-up among which the answer that it goes on from is looked for. */
const LOOKED_THROUGH = 20;

/** An older answer is not what somebody goes on from without replying to it. */
const GOES_ON_MS = 15 * 60_000;

/** An answer of the bot's as it stands in a channel, with the words of its request. */
export interface EarlierAnswer {
  readonly message: Message;
  readonly words: RequestWords;
}

/**
 * The answer that a message goes on from: the one it replies to, else the last one that the bot gave its author there in the last quarter of
 * an hour. All of it stands on the messages, so that it is known after a restart too. Null where there is none, or where the bot may not read
 * the channel's history.
 */
export async function findEarlierAnswer(message: Message): Promise<EarlierAnswer | null> {
  const found = await (message.reference?.messageId ? repliedTo(message) : lastFor(message)).catch(() => null);
  const words = found && found.author.id === message.client.user.id ? readShownRequest(found) : null;
  return found && words && { message: found, words };
}

const repliedTo = (message: Message): Promise<Message> => message.fetchReference();

async function lastFor({ id, author, channel, client, createdTimestamp }: Message): Promise<Message | null> {
  const before = await channel.messages.fetch({ before: id, limit: LOOKED_THROUGH });
  const isForAuthor = ({ reference, interactionMetadata }: Message): boolean =>
    interactionMetadata?.user.id === author.id || before.get(reference?.messageId ?? '')?.author.id === author.id;
  const starter = channel.isThread() ? await channel.fetchStarterMessage().catch(() => null) : null;
  const last =
    before.find(
      (one) =>
        one.author.id === client.user.id &&
        createdTimestamp - one.createdTimestamp < GOES_ON_MS &&
        isForAuthor(one) &&
        readShownRequest(one) !== null,
    ) ?? null;
  // A thread that was opened on an answer goes on from it.
  return last ?? starter;
}
