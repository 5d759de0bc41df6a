import { type Message, SnowflakeUtil } from 'discord.js';

/** Messages after a question among which its answers are looked for: an answer comes within seconds. */
const LOOKED_THROUGH = 50;

/** Older questions keep their answers, whatever becomes of them: people have read those. */
const FOLLOWED_MS = 24 * 60 * 60_000;

/** A question, as far as Discord tells of one that was edited or deleted. */
export type AskedBefore = Pick<Message, 'id' | 'channel' | 'client'>;

/** Whether a question is young enough for its answers to follow its fate. `now` in milliseconds since 1970. */
export const isFollowed = ({ id }: Pick<Message, 'id'>, now: number): boolean =>
  now - SnowflakeUtil.timestampFrom(id) < FOLLOWED_MS;

/**
 * The bot's own messages that refer to a question, oldest first: which these are stands on the messages themselves, so that it is known
 * after a restart too. Rejects as Discord refuses to show the channel's history.
 */
export async function findOwnAnswers({ id, channel, client }: AskedBefore): Promise<Message[]> {
  const after = await channel.messages.fetch({ after: id, limit: LOOKED_THROUGH });
  return [...after.values()]
    .filter(({ author, reference }) => author.id === client.user.id && reference?.messageId === id)
    .reverse();
}
