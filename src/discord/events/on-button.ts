import { type APIComponentInContainer, type ButtonInteraction, ComponentType, MessageFlags } from 'discord.js';
import { UserError } from '../../core/errors.ts';
import { answerRequest, findCommand } from '../answer/answer-request.ts';
import { readPageButton, versionMark } from '../render/page-buttons.ts';
import { changedMessage, inPlace, pageMessage, privately } from '../render/reply-messages.ts';
import type { Request } from '../request/request.ts';
import { readRequest } from '../request/request-line.ts';
import { isLater } from '../send/is-later.ts';
import { askerOf } from './on-command.ts';
import type { Desk } from './services.ts';

/**
 * Turns to the page that a button names: in place for the member who asked, as a copy of their own for anybody else. All that
 * it needs stands on the button and its message, so that it works after a restart. An answer from another version of the
 * library is not mixed with this one's. Throws as `onCommand` does.
 */
export async function onButton(desk: Desk, interaction: ButtonInteraction): Promise<void> {
  const button = readPageButton(interaction.customId);
  const request = requestOn(interaction);
  if (!button || !request || findCommand(desk, request.command).data.slow) {
    throw new UserError('I do not know this button any more. Please ask again.');
  }
  const clickerId = interaction.user.id;
  const library = desk.library();
  if (button.version !== versionMark(library.version)) {
    await interaction.reply(privately(changedMessage(request, library.version, clickerId)));
    return;
  }
  const answering = answerRequest(desk, request, clickerId, library).then((reply) =>
    pageMessage(reply, button.page, askerOf(interaction)),
  );
  const isOwn = clickerId === button.askerId;
  const isLate = await isLater(answering, desk.deferAfterMs);
  if (isLate) await (isOwn ? interaction.deferUpdate() : interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  const message = await answering;
  if (isLate) await interaction.editReply(inPlace(message));
  else await (isOwn ? interaction.update(inPlace(message)) : interaction.reply(privately(message)));
}

/** The request that stands on top of the message with the button. */
export function requestOn({ message }: Pick<ButtonInteraction, 'message'>): Request | null {
  const [container] = message.components;
  if (container?.type !== ComponentType.Container) return null;
  const first = container.components[0]?.toJSON() as APIComponentInContainer | undefined;
  return first?.type === ComponentType.TextDisplay ? readRequest(first.content) : null;
}
