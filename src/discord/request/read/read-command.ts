import {
  type ChatInputCommandInteraction,
  type Interaction,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Place } from '../../../core/answers/wish.ts';
import { type Asked, type Asker, requestWords } from '../request.ts';

/** The option that every command has beside its own: only the asking member sees the answer. */
export const PRIVATE_OPTION = 'private';

/** What a slash command asks. */
export function readCommand(interaction: ChatInputCommandInteraction): Asked {
  const { commandName, options } = interaction;
  const given = options.data.filter(({ name, value }) => name !== PRIVATE_OPTION && value !== undefined);
  return {
    ...requestWords(commandName, Object.fromEntries(given.map(({ name, value }) => [name, String(value)]))),
    asker: askerOf(interaction),
    isPrivate: options.getBoolean(PRIVATE_OPTION) ?? false,
  };
}

/** The member of an interaction. */
export function askerOf(
  interaction: Pick<
    Interaction,
    'user' | 'appPermissions' | 'memberPermissions' | 'channelId' | 'guildId' | 'guild' | 'channel' | 'context'
  >,
): Asker {
  const { user, appPermissions, memberPermissions, channel } = interaction;
  const isThread = channel?.isThread() ?? false;
  return {
    id: user.id,
    mayGetFiles: appPermissions.has(PermissionFlagsBits.AttachFiles),
    place: placeOf(interaction, isThread),
    mayManage: interaction.guildId === null || (memberPermissions?.any(managing(isThread)) ?? false),
  };
}

/** Permissions of which any makes a member one who manages a channel, or a thread. */
export const managing = (isThread: boolean): bigint[] => [
  PermissionFlagsBits.ManageChannels,
  ...(isThread ? [PermissionFlagsBits.ManageThreads] : []),
];

/** A server that has not added the bot, but one of its members has, and a talk among others, take no message but replies. */
function placeOf(
  { user, appPermissions, channelId, guildId, guild, context }: Parameters<typeof askerOf>[0],
  isThread: boolean,
): Place | null {
  if (guildId === null) return context === InteractionContextType.BotDM ? `member:${user.id}` : null;
  const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  const mayWrite = appPermissions.has([ViewChannel, isThread ? SendMessagesInThreads : SendMessages]);
  return guild !== null && channelId !== null && mayWrite ? `channel:${channelId}` : null;
}
