import { type Client, DiscordAPIError, MessageFlags, type SendableChannels, SnowflakeUtil } from 'discord.js';
import type { AnswerOf } from '../../core/answers/answer.ts';
import type { Place } from '../../core/answers/wish.ts';
import type { Outline } from '../../render/outline/outline.ts';
import { describeError } from '../failures/describe-error.ts';
import { isUndeliverable } from '../failures/undeliverable.ts';
import { renderNews } from '../render/news.ts';
import { NO_MENTIONS } from '../render/reply-message.ts';
import { persist } from './persist.ts';
import type { SendServices } from './reply-to-message.ts';

/** What is told to a place, and by which mark it is known again. */
export interface Telling {
  readonly news: AnswerOf<'news'>;
  /** At most 25 characters. */
  readonly batch: string;
  /** When the same may have been sent before, in milliseconds since 1970; null where it was not. */
  readonly claimedBefore: number | null;
}

/** `refused`: the place is gone or takes no message of the bot's. `failed`: it may be tried again soon. */
export type Told = 'told' | 'refused' | 'failed';

interface TellServices extends SendServices {
  readonly outline: (answer: AnswerOf<'news'>) => Outline;
}

/** Clocks differ. */
const LEEWAY_MS = 10_000;
/** As many as Discord gives at once. */
const LOOKED_THROUGH = 100;

/**
 * Tells a place its news, once: Discord gives back a message with the same mark rather than make a second, for some minutes, and
 * afterwards one of the same text is looked for among those that came since. It pings nobody, and shows no previews. Never rejects.
 */
export async function tellPlace(
  { log, retryAfterMs, outline }: TellServices,
  client: Client,
  place: Place,
  { news, batch, claimedBefore }: Telling,
): Promise<Told> {
  try {
    const content = renderNews(outline(news), news);
    const channel = await channelOf(client, place);
    if (channel === null) return 'refused';
    if (claimedBefore !== null && (await isThere(channel, batch, content, claimedBefore))) return 'told';
    const message = {
      content,
      nonce: batch,
      enforceNonce: true,
      allowedMentions: NO_MENTIONS,
      flags: MessageFlags.SuppressEmbeds,
    } as const;
    await persist<unknown>(() => channel.send(message), retryAfterMs);
    return 'told';
  } catch (error) {
    const isRefused = isRefusal(error);
    // What fails for long is tried every minute; one line of it will do.
    if (isRefused || claimedBefore === null) {
      log.warn(
        // Whose direct messages they are is nothing for a log.
        {
          ...(place.startsWith('channel:') && { place }),
          error: describeError(error),
          todo: isRefused
            ? 'allow the bot to view and write there, or leave it: what refuses for long is followed no more'
            : 'nothing, unless it stays so: then see whether Discord has trouble',
        },
        isRefused ? 'A place takes no news of what is followed there' : 'News could not be told; it is tried again',
      );
    }
    return isRefused ? 'refused' : 'failed';
  }
}

/** Threads that are closed take no message either: 50083 archived, 160005 locked. */
const CLOSED: readonly (number | string)[] = [50083, 160005];

/** Whether a place will hardly take the next message either. */
const isRefusal = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.status === 403 || error.status === 404 || CLOSED.includes(error.code) || isUndeliverable(error));

async function channelOf(client: Client, place: Place): Promise<SendableChannels | null> {
  const [kind, id] = place.split(':') as ['channel' | 'member', string];
  // Its server may be another process's.
  const inServer = () => client.channels.fetch(id, { allowUnknownGuild: true });
  const channel = kind === 'member' ? await client.users.createDM(id) : await inServer();
  return channel?.isSendable() ? channel : null;
}

/** Whether a message that may have been sent was. False where Discord does not show the channel's history. */
async function isThere(channel: SendableChannels, batch: string, content: string, since: number): Promise<boolean> {
  const after = String(SnowflakeUtil.generate({ timestamp: since - LEEWAY_MS }));
  const sent = await channel.messages.fetch({ after, limit: LOOKED_THROUGH, cache: false }).catch((error) => {
    if (isUndeliverable(error)) return null;
    throw error;
  });
  return (
    sent?.some(
      (message) =>
        message.author.id === channel.client.user.id && (message.nonce === batch || message.content === content),
    ) ?? false
  );
}
