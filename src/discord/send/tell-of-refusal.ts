import { type Message, RESTJSONErrorCodes } from 'discord.js';
import { describeError } from '../failures/describe-error.ts';
import type { Place } from '../failures/incident.ts';
import type { Log } from '../log.ts';
import { sentenceMessage } from '../render/reply-message.ts';

interface RefusalServices {
  readonly log: Log;
  readonly isNewRefusal: (channelId: string) => boolean;
}

/** Where the bot may not answer a message, its author is told so directly; the log is told once in a while of each channel. Never rejects. */
export async function tellOfRefusal(
  { log, isNewRefusal }: RefusalServices,
  { channelId, guildId, author }: Message,
  error: unknown,
  place: Place,
): Promise<void> {
  if (isNewRefusal(channelId)) {
    log.warn(
      { ...place, channelId, error: describeError(error), todo: 'Have the server’s managers give the permissions' },
      'Discord lets nothing be written in this channel',
    );
  }
  if (guildId === null) return;
  const missing =
    (error as { code?: unknown }).code === RESTJSONErrorCodes.MissingAccess
      ? 'View Channels'
      : 'Send Messages (in threads too)';
  const sentence = `I may not answer you in that channel. Whoever manages the server can give me the permission ${missing}.`;
  await author.send(sentenceMessage(sentence)).catch(() => {});
}
