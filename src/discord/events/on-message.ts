import type { Message } from 'discord.js';
import { type Answered, answerRequest, isFound } from '../answer/answer-request.ts';
import { keepUnanswered } from '../answer/keep-unanswered.ts';
import { renderReply } from '../render/reply.ts';
import { sentenceMessage } from '../render/reply-message.ts';
import { checkRequest } from '../request/check-request.ts';
import { type AskedMessage, readMessage } from '../request/read/read-message.ts';
import type { Request } from '../request/request.ts';
import { replyToMessage } from '../send/reply-to-message.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';

/** Answers a message that is meant for the bot, by referring to it; what went wrong is said in the channel too. Never rejects. */
export function onMessage(services: Services, message: Message): Promise<void> {
  const asked = readMessage(
    message,
    services.commands.map(({ data }) => data),
  );
  const tell = (sentence: string) => replyToMessage(message, sentenceMessage(sentence));
  const event = { log: services.log, on: 'message', guildId: message.guildId, asked, tell } as const;
  return guard(event, async () => {
    const request = await checkRequest(services, asked);
    if (request.command.data.slow && message.channel.isSendable()) await message.channel.sendTyping();
    const answered = await answerMessage(services, request, asked.otherwise);
    keepUnanswered(services.noteUnanswered, answered);
    for (const reply of await renderReply(services, answered)) await replyToMessage(message, reply);
  });
}

/** The answer to what a message asks, or to the same words as a question where only that finds something. */
async function answerMessage(
  services: Services,
  request: Request,
  otherwise: AskedMessage['otherwise'],
): Promise<Answered> {
  const answered = await answerRequest(services, request);
  if (isFound(answered) || otherwise === null) return answered;
  const second = await answerRequest(services, await checkRequest(services, otherwise));
  return isFound(second) ? second : answered;
}
