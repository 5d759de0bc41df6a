import type { Message, PartialMessage } from 'discord.js';
import { describeError } from '../failures/describe-error.ts';
import { isForBot } from '../request/read/read-message.ts';
import { belowMessage, inPlaceOf } from '../send/answer-place.ts';
import { findOwnAnswers, isFollowed } from '../send/own-answers.ts';
import { onEditedMessage } from './on-message.ts';
import type { Services } from './services.ts';

/**
 * Answers an edited message anew, in the place of the answer that it had; one that calls the bot only now is answered as if it were
 * new. What Discord changes about a message by itself, such as the preview of a link, is no edit. Never rejects.
 */
export async function onMessageEdit(services: Services, message: Message, now: number): Promise<void> {
  if (message.editedTimestamp === null || !isForBot(message) || !isFollowed(message, now)) return;
  const answers = await findOwnAnswers(message).catch((error) => {
    services.log.warn(
      { error: describeError(error), todo: 'Nothing: the answer stays as it is' },
      'The answer to an edited question could not be looked for',
    );
    return null;
  });
  if (answers === null) return;
  const place = answers.length > 0 ? inPlaceOf(services, message, answers) : belowMessage(services, message);
  await onEditedMessage(services, message, place);
}

/** Takes the answers to a deleted message along. Never rejects. */
export async function onMessageDelete(
  { log }: Pick<Services, 'log'>,
  message: Message | PartialMessage,
  now: number,
): Promise<void> {
  // The bot's own messages are no questions; of others only the id may be known.
  if (message.author?.id === message.client.user.id || !isFollowed(message, now)) return;
  try {
    for (const answer of await findOwnAnswers(message as Message)) await answer.delete();
  } catch (error) {
    log.warn(
      { error: describeError(error), todo: 'Delete it by hand, if it matters' },
      'The answer to a deleted question could not be deleted',
    );
  }
}
