import { type Message, PermissionFlagsBits } from 'discord.js';
import type { CommandData } from '../../../command.ts';
import type { Asked, Asker } from '../request.ts';
import { readMessageWords } from './message-words.ts';

/** What a message asks, and what else its words may mean. */
export interface AskedMessage extends Asked {
  /** To be asked where this finds nothing: the same words as a question. Null where that would not help. */
  readonly otherwise: Asked | null;
}

/** Whether a message is meant for the bot: sent to it directly, or calling it, or the role of its own, by a mention in its text. */
export function isForBot(message: Message): boolean {
  const { author, webhookId, system, guildId, content, client, mentions: pinged } = message;
  if (author.bot || webhookId !== null || system) return false;
  const { id } = client.user!;
  // Discord's picker offers the role that it keeps for the bot beside the bot itself.
  return guildId === null || mentions(content, id) || pinged.roles.some(({ tags }) => tags?.botId === id);
}

/** Whether a message calls the bot by its name in the text, rather than by answering one of its messages. */
export const mentions = (content: string, botId: string): boolean => new RegExp(`<@!?${botId}>`).test(content);

/** What a message that is meant for the bot asks. Nobody but its author could see a private reply, and messages have none. */
export function readMessage(message: Message, commands: readonly CommandData[]): AskedMessage {
  const { words, otherwise } = readMessageWords(message.content, commands);
  const from = { asker: authorOf(message), isPrivate: false };
  return { ...words, ...from, otherwise: otherwise && { ...otherwise, ...from } };
}

/** Who wrote a message; in direct messages the bot may always attach files. */
function authorOf({ author, channel, client }: Message): Asker {
  const mayGetFiles =
    channel.isDMBased() || (channel.permissionsFor(client.user)?.has(PermissionFlagsBits.AttachFiles) ?? false);
  return { id: author.id, mayGetFiles };
}
