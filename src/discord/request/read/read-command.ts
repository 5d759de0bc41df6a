import { type ChatInputCommandInteraction, type Interaction, PermissionFlagsBits } from 'discord.js';
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
export const askerOf = ({ user, appPermissions }: Pick<Interaction, 'user' | 'appPermissions'>): Asker => ({
  id: user.id,
  mayGetFiles: appPermissions.has(PermissionFlagsBits.AttachFiles),
});
