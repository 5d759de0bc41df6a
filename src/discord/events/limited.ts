import type { Message, RepliableInteraction } from 'discord.js';
import { describeError } from '../failures/describe-error.ts';
import { sentenceMessage } from '../render/reply-message.ts';
import type { Limited } from '../request/limit.ts';
import { replyTo } from '../send/reply-to-interaction.ts';
import { replyToMessage, SENTENCE_PART } from '../send/reply-to-message.ts';
import type { Services } from './services.ts';

/** What keeps a request from being answered, counted; null for an operator, and where nothing does. */
export function limitOf(
  { limit, operators, tally }: Services,
  userId: string,
  channelId: string | null,
): Limited | null {
  if (operators.knowsOf(userId)) return null;
  const limited = limit(userId, channelId);
  if (limited) tally?.limited(limited.by);
  return limited;
}

/** Tells the member alone when to ask again. Never rejects. */
export async function tellLimitedInteraction(
  services: Services,
  interaction: RepliableInteraction,
  limited: Limited,
): Promise<void> {
  const { tell } = replyTo(services, interaction, true);
  await tell(sentenceOf(limited)).catch((error) => passOver(services, error));
}

/** Tells who wrote a message when to ask again, once until they have asked slowly enough: what nobody answers is no reason for another. Never rejects. */
export async function tellLimitedMessage(services: Services, message: Message, limited: Limited): Promise<void> {
  if (!limited.isFirst) return;
  await replyToMessage(services, message, SENTENCE_PART, sentenceMessage(sentenceOf(limited))).catch((error) =>
    passOver(services, error),
  );
}

const passOver = ({ log }: Services, error: unknown): void =>
  log.warn(
    { error: describeError(error), todo: 'Nothing, if seldom' },
    'Discord did not take the word that somebody asks too fast',
  );

function sentenceOf({ by, forMs }: Limited): string {
  const seconds = Math.max(1, Math.ceil(forMs / 1000));
  const when = `Ask again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`;
  return by === 'user'
    ? `That is more than I answer one member at once. ${when}`
    : `Much is asked here right now. ${when}`;
}
