import { ApplicationCommandType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { describeOrigin, type Interaction } from '../interactions.ts';
import { COMMON_FLAGS, type Draft, postMessage } from '../messages.ts';
import type { StoredMessage, World } from '../world.ts';

/** Fields of a message that answers an interaction. */
const replyFields = (world: World, interaction: Interaction) => ({
  application_id: world.cast.application.id,
  webhook_id: world.cast.application.id,
  interaction_metadata: describeOrigin(world, interaction),
});

const replyType = ({ deed }: Interaction): MessageType => {
  if (deed.source) return MessageType.Reply;
  const { type } = deed.data as { type?: ApplicationCommandType };
  return type === ApplicationCommandType.ChatInput ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand;
};

/** Answers an interaction with a message of its own: the first answer, or a further one (`follow`) that replies to the first. */
export const postReply = (
  world: World,
  interaction: Interaction,
  draft: Draft,
  { follow }: { readonly follow: boolean },
): StoredMessage => {
  const { deed, originalId } = interaction;
  const flags = Number((draft.body as { flags?: unknown } | null | undefined)?.flags ?? 0);
  const ephemeral = (flags & MessageFlags.Ephemeral) !== 0;
  const original = world.getMessage(originalId ?? '') ?? null;
  return postMessage(world, {
    channelId: deed.channelId,
    author: world.cast.bot,
    draft,
    type: follow ? MessageType.Reply : replyType(interaction),
    allowedFlags: COMMON_FLAGS | MessageFlags.Ephemeral,
    visibleTo: ephemeral ? deed.memberId : null,
    invocation: follow ? null : deed.invocation,
    replyTo: follow ? original : deed.source,
    fields: replyFields(world, interaction),
  });
};

/** Posts the message that stands for a deferred answer until that comes. */
export const postThinking = (world: World, interaction: Interaction, ephemeral: boolean): StoredMessage => {
  const { deed } = interaction;
  return world.addMessage({
    message: {
      id: world.newId(),
      type: replyType(interaction),
      channel_id: deed.channelId,
      author: world.cast.bot,
      content: '',
      timestamp: world.now(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      pinned: false,
      flags: MessageFlags.Loading | (ephemeral ? MessageFlags.Ephemeral : 0),
      components: [],
      ...replyFields(world, interaction),
    },
    visibleTo: ephemeral ? deed.memberId : null,
    state: 'thinking',
    invocation: deed.invocation,
    dismissed: false,
  });
};
