import type { MessageContextMenuCommandInteraction, UserContextMenuCommandInteraction } from 'discord.js';
import { UserError } from '../../core/errors.ts';
import { answerRequest } from '../answer/answer-request.ts';
import { renderReply } from '../render/reply.ts';
import { checkRequest } from '../request/check-request.ts';
import { CHECK_MESSAGE, SAID_BY_MEMBER } from '../request/menus.ts';
import { type AskedByMenu, namesOf, readCheck, readSaidBy } from '../request/read/read-menu.ts';
import { withRemark } from '../request/request-line.ts';
import { replyTo } from '../send/reply-to-interaction.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';

type MenuInteraction = MessageContextMenuCommandInteraction | UserContextMenuCommandInteraction;

/** Answers a command that was chosen in the menu of a message or of a member, to whoever chose it alone. Never rejects. */
export function onMenu(services: Services, interaction: MenuInteraction): Promise<void> {
  const { tell, send } = replyTo(services, interaction, true);
  const spoken = interaction.isMessageContextMenuCommand() ? [interaction.targetMessage.content] : namesOf(interaction);
  const event = { on: 'command', guildId: interaction.guildId, asked: null, spoken, tell } as const;
  return guard(services, event, (note) =>
    send(
      (async () => {
        const library = services.library();
        const asked = readMenu(services, interaction);
        const request = await checkRequest(services, asked);
        const line = withRemark(request.line, asked.remark);
        const answered = await answerRequest(services, { ...request, line }, library);
        note(answered);
        return renderReply(services, answered);
      })(),
    ),
  );
}

function readMenu({ library }: Services, interaction: MenuInteraction): AskedByMenu {
  const { commandName } = interaction;
  if (interaction.isMessageContextMenuCommand() && commandName === CHECK_MESSAGE.name) return readCheck(interaction);
  if (interaction.isUserContextMenuCommand() && commandName === SAID_BY_MEMBER.name) {
    return readSaidBy(interaction, library());
  }
  throw new UserError('I do not know this command any more. See /help.');
}
