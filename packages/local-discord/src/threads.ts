import {
  type APIPublicThreadChannel,
  type ChannelFlags,
  ChannelType,
  MessageFlags,
  ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import { ApiFault, ERROR_CODES, invalidForm } from './api-fault.ts';
import { findChannel } from './cast.ts';
import type { StoredMessage, World } from './world.ts';

/** What a public thread is opened with. */
export interface ThreadDraft {
  readonly channelId: string;
  /** 1 to 100 characters. */
  readonly name: unknown;
  readonly ownerId: string;
  /** The message that it hangs on, whose id it takes; null for a thread that stands alone. */
  readonly on: StoredMessage | null;
}

/**
 * Opens a public thread in the server's channel and announces it. Throws `ApiFault` for what Discord refuses: 50035 for a name
 * that is missing or too long, 50024 in direct messages and in threads, 160004 on a message that has one.
 */
export const openThread = (world: World, { channelId, name, ownerId, on }: ThreadDraft): APIPublicThreadChannel => {
  const { cast } = world;
  const parent = findChannel(cast, channelId);
  if (parent?.type !== ChannelType.GuildText) {
    throw new ApiFault(400, ERROR_CODES.wrongChannelType, 'Cannot execute action on this channel type');
  }
  if (typeof name !== 'string' || name.trim() === '' || name.length > 100) {
    const message = 'Must be between 1 and 100 in length.';
    throw invalidForm([{ path: ['name'], code: 'BASE_TYPE_BAD_LENGTH', message }]);
  }
  const id = on?.message.id ?? world.newId();
  if (cast.threads.some((thread) => thread.id === id)) {
    throw new ApiFault(400, ERROR_CODES.hasThread, 'A thread has already been created for this message');
  }
  const now = world.now();
  const thread: APIPublicThreadChannel = {
    id,
    type: ChannelType.PublicThread,
    guild_id: cast.guild.id,
    name: name.trim(),
    parent_id: parent.id,
    owner_id: ownerId,
    last_message_id: null,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    rate_limit_per_user: 0,
    flags: 0 as ChannelFlags,
    thread_metadata: {
      archived: false,
      locked: false,
      auto_archive_duration: ThreadAutoArchiveDuration.OneDay,
      archive_timestamp: now,
      create_timestamp: now,
    },
  };
  cast.threads.push(thread);
  world.announce({ type: 'threadCreate', thread });
  if (on) {
    const flags = (on.message.flags ?? 0) | MessageFlags.HasThread;
    world.replaceMessage({ ...on, message: { ...on.message, flags, thread } });
  }
  return thread;
};
