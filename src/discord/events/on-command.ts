import { type ChatInputCommandInteraction, type Interaction, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { pace } from '../../outline/progress-line.ts';
import { answerRequest, checkOperator, findCommand } from '../answer/answer-request.ts';
import { noteUnanswered } from '../answer/keep-unanswered.ts';
import { PRIVATE_OPTION } from '../register/commands-data.ts';
import { type Asker, messagesOf, privately, progressMessage } from '../render/reply-messages.ts';
import { tidyRequest } from '../request/check-request.ts';
import type { Request } from '../request/request.ts';
import { isLater } from '../send/is-later.ts';
import type { Desk } from './services.ts';

/** A slow command tells how far it has come; Discord allows five edits in five seconds. */
const EDIT_EVERY_MS = 2_000;

/**
 * Answers a slash command at once, or defers the reply when it takes longer than a moment; that of a slow one when nothing speaks against
 * carrying it out. Throws
 * what `answerRequest` throws and what Discord refuses.
 */
export async function onCommand(desk: Desk, interaction: ChatInputCommandInteraction): Promise<void> {
  const isPrivate = interaction.options.getBoolean(PRIVATE_OPTION) ?? false;
  const request = requestOf(interaction);
  const askerId = interaction.user.id;
  const asker = askerOf(interaction);
  const command = findCommand(desk, request.command);
  if (!command.data.slow) {
    const answering = answerRequest(desk, request, askerId).then((reply) => {
      noteUnanswered(desk, reply);
      return messagesOf(reply, asker);
    });
    const isLate = await isLater(answering, desk.deferAfterMs);
    if (isLate) await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
    const [message] = await answering;
    if (isLate) await interaction.editReply(message!);
    else await interaction.reply(isPrivate ? privately(message!) : message!);
    return;
  }
  await checkOperator(desk, command, askerId);
  tidyRequest(request, command);
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  let editing: Promise<unknown> = Promise.resolve();
  const onProgress = pace(EDIT_EVERY_MS, desk.clock, (progress) => {
    // One that fails is left: the next one or the answer tells more.
    editing = editing.then(() => interaction.editReply(progressMessage(request, progress))).catch(() => {});
  });
  const reply = await answerRequest(desk, request, askerId, desk.library(), onProgress).finally(() => editing);
  const [first, ...others] = await messagesOf(reply, asker);
  await interaction.editReply(first!);
  for (const message of others) await interaction.followUp(isPrivate ? privately(message) : message);
}

/** The member of an interaction. */
export const askerOf = ({ user, appPermissions }: Pick<Interaction, 'user' | 'appPermissions'>): Asker => ({
  id: user.id,
  mayGetFiles: appPermissions.has(PermissionFlagsBits.AttachFiles),
});

/** What a slash command asks, as typed. */
export function requestOf({ commandName, options }: ChatInputCommandInteraction): Request {
  const given = options.data.filter(({ name, value }) => name !== PRIVATE_OPTION && value !== undefined);
  return { command: commandName, values: Object.fromEntries(given.map(({ name, value }) => [name, String(value)])) };
}
