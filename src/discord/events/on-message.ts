import { DiscordAPIError, type Message, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord.js';
import { answerRequest, findCommand, type Reply } from '../answer/answer-request.ts';
import { noteUnanswered } from '../answer/keep-unanswered.ts';
import { sentenceFor } from '../failures/incident.ts';
import { messagesOf, sentenceMessage } from '../render/reply-messages.ts';
import { mentions, type Reading, readMessage } from '../request/read-message.ts';
import type { Desk } from './services.ts';

/** Whether a message is meant for the bot: sent to it directly, or calling it by a mention in its text. */
export function isForBot(message: Message): boolean {
  const { author, webhookId, system, guildId, content, client } = message;
  if (author.bot || webhookId !== null || system) return false;
  return guildId === null || mentions(content, client.user!.id);
}

/**
 * Answers a message that is meant for the bot, by referring to it. Nobody but its author could see an ephemeral reply, and
 * messages have none: what went wrong is said in the channel too. Throws only what Discord refuses.
 */
export async function onMessage(desk: Desk, message: Message): Promise<void> {
  const { request, otherwise } = readMessage(
    message.content,
    desk.commands.map(({ data }) => data),
  );
  const askerId = message.author.id;
  try {
    const { data } = findCommand(desk, request.command);
    if (data.slow && message.channel.isSendable()) await message.channel.sendTyping();
    const reply = await answerReading(desk, { request, otherwise }, askerId);
    noteUnanswered(desk, reply);
    for (const rendered of await messagesOf(reply, { id: askerId, mayGetFiles: mayAttach(message) })) {
      await send(message, rendered);
    }
  } catch (error) {
    if (error instanceof DiscordAPIError) throw error;
    const place = { on: 'message', command: request.command, guildId: message.guildId } as const;
    await send(message, sentenceMessage(sentenceFor(error, place, desk.log, Object.values(request.values))));
  }
}

/** Whether the bot may attach files in a message's channel; in direct messages it always may. */
function mayAttach({ channel, client }: Message): boolean {
  if (channel.isDMBased()) return true;
  return channel.permissionsFor(client.user)?.has(PermissionFlagsBits.AttachFiles) ?? false;
}

/** The answer to what the message asks, or to the same words as a question where only that finds something. */
async function answerReading(desk: Desk, { request, otherwise }: Reading, askerId: string): Promise<Reply> {
  const reply = await answerRequest(desk, request, askerId);
  if (reply.found || otherwise === null) return reply;
  const second = await answerRequest(desk, otherwise, askerId);
  return second.found ? second : reply;
}

/** As a reply, or as a plain message where the bot may not read the channel's history, without which Discord takes no reply. */
async function send(message: Message, rendered: Parameters<Message['reply']>[0] & object): Promise<void> {
  try {
    await message.reply(rendered);
  } catch (error) {
    const isRefused =
      error instanceof DiscordAPIError &&
      error.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;
    if (!isRefused || !message.channel.isSendable()) throw error;
    await message.channel.send(rendered);
  }
}
