import type { Message } from 'discord.js';
import { dataOf } from '../../command.ts';
import type { Route } from '../../route/route.ts';
import { type Answered, answerFirst } from '../answer/answer-request.ts';
import { askedBy } from '../request/read/read-message.ts';
import type { Services } from './services.ts';

/** The answer to what a message asks, or to the same words as a question where only that finds something. */
export function answerRoute(
  services: Services,
  message: Message,
  { request, otherwise }: Extract<Route, { kind: 'command' }>,
): Promise<Answered> {
  // Waited for by nobody: whether it is seen makes no difference to the answer.
  if (dataOf(services.commands, request.command)?.slow && message.channel.isSendable())
    message.channel.sendTyping().catch(() => {});
  return answerFirst(services, askedBy(message, request), otherwise === null ? [] : [askedBy(message, otherwise)]);
}
