import { type Message, PermissionFlagsBits } from 'discord.js';
import { type Asked, type Asker, type RequestWords, requestWords } from '../request.ts';
import { managing } from './read-command.ts';

/**
 * Whether a message is meant for the bot: sent to it directly, calling it, or the role of its own, by a mention in its text, or replying to a
 * message of the bot's and mentioning nobody else. Of a reply that pings nobody Discord gives no text, unless the bot may read all messages.
 */
export function isForBot(message: Message): boolean {
  const { author, webhookId, system, client } = message;
  if (author.bot || webhookId !== null || system) return false;
  return isCalled(message) || isReplyTo(message, client.user!.id);
}

const isReplyTo = ({ content, mentions: { repliedUser, users } }: Message, botId: string): boolean =>
  repliedUser?.id === botId && content.trim() !== '' && users.every(({ id }) => id === botId);

/** Whether a message calls the bot, or the role of its own, by a mention in its text, or is for nobody else to read. */
export function isCalled({ guildId, content, client, mentions: { roles } }: Message): boolean {
  const { id } = client.user!;
  // Discord's picker offers the role that it keeps for the bot beside the bot itself.
  return guildId === null || mentions(content, id) || roles.some(({ tags }) => tags?.botId === id);
}

/** Whether a message calls the bot by its name in the text, rather than by answering one of its messages. */
export const mentions = (content: string, botId: string): boolean => new RegExp(`<@!?${botId}>`).test(content);

/** What an author asks by a message. Nobody but them could see a private reply, and messages have none. */
export const askedBy = (message: Message, { command, values }: RequestWords): Asked => ({
  ...requestWords(command, values),
  asker: authorOf(message),
  isPrivate: false,
});

/** Who wrote a message; in direct messages the bot may always attach files. */
function authorOf({ author, member, channel, client }: Message): Asker {
  const { id } = author;
  if (channel.isDMBased()) return { id, mayGetFiles: true, place: `member:${id}`, mayManage: true };
  return {
    id,
    mayGetFiles: channel.permissionsFor(client.user)?.has(PermissionFlagsBits.AttachFiles) ?? false,
    place: `channel:${channel.id}`,
    mayManage: channel.permissionsFor(member ?? author)?.any(managing(channel.isThread())) ?? false,
  };
}
