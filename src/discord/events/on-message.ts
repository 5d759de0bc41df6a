import type { Message } from 'discord.js';
import { type Answered, answerRequest, isFound } from '../answer/answer-request.ts';
import { keepUnanswered } from '../answer/keep-unanswered.ts';
import type { Place } from '../failures/incident.ts';
import { renderReply } from '../render/reply.ts';
import { sentenceMessage } from '../render/reply-message.ts';
import { checkRequest } from '../request/check-request.ts';
import { type AskedMessage, readMessage } from '../request/read/read-message.ts';
import type { Request } from '../request/request.ts';
import { type AnswerPlace, belowMessage } from '../send/answer-place.ts';
import { tellOfRefusal } from '../send/tell-of-refusal.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';

/** Answers a message that is meant for the bot, below it unless told where; what went wrong is said there too. Never rejects. */
export function onMessage(
  services: Services,
  message: Message,
  place: AnswerPlace = belowMessage(services, message),
): Promise<void> {
  const asked = readMessage(
    message,
    services.commands.map(({ data }) => data),
  );
  const tell = (sentence: string) => place.tell(sentenceMessage(sentence));
  const onRefused = (error: unknown, where: Place) => tellOfRefusal(services, message, error, where);
  const event = { on: 'message', guildId: message.guildId, asked, tell, onRefused } as const;
  return guard(services, event, async (note) => {
    const request = await checkRequest(services, asked);
    // Waited for by nobody: whether it is seen makes no difference to the answer.
    if (request.command.data.slow && message.channel.isSendable()) message.channel.sendTyping().catch(() => {});
    const answered = await answerMessage(services, request, asked.otherwise);
    note(answered);
    keepUnanswered(services.noteUnanswered, answered);
    await place.put(await renderReply(services, answered));
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
