import type { ButtonInteraction } from 'discord.js';
import { UserError } from '../../core/errors.ts';
import { answerRequest } from '../answer/answer-request.ts';
import { renderReply } from '../render/reply.ts';
import { checkRequest } from '../request/check-request.ts';
import { isTried, readExample } from '../request/example.ts';
import { askerOf } from '../request/read/read-command.ts';
import { replyTo } from '../send/reply-to-interaction.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';

/** Answers the example of a command, to the member who clicked alone. Never rejects. */
export function onExample(services: Services, interaction: ButtonInteraction, name: string): Promise<void> {
  const data = services.commands.map((command) => command.data).find((one) => one.name === name && isTried(one));
  const reply = replyTo(services, interaction, true);
  const library = services.library();
  const asked = data ? { ...readExample(data, library), asker: askerOf(interaction), isPrivate: true } : null;
  const event = { on: 'button', guildId: interaction.guildId, asked, tell: reply.tell } as const;
  return guard(services, event, (note) =>
    reply.send(
      (async () => {
        if (asked === null) throw new UserError('I do not know this button any more. See /help.');
        const answered = await answerRequest(services, await checkRequest(services, asked), library);
        note(answered);
        return renderReply(services, answered);
      })(),
    ),
  );
}
