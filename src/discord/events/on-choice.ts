import type { ButtonInteraction } from 'discord.js';
import { isOnce } from '../../command.ts';
import { UserError } from '../../core/errors.ts';
import { answerRequest } from '../answer/answer-request.ts';
import { renderReply } from '../render/reply.ts';
import { checkRequest } from '../request/check-request.ts';
import { type Choice, readChosen } from '../request/choice.ts';
import { askerOf } from '../request/read/read-command.ts';
import { replyInPlace, replyTo } from '../send/reply-to-interaction.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';

/** Answers what somebody says they meant, in place of the question for the member who was asked, else to the one who clicked alone. Never rejects. */
export function onChoice(
  services: Services,
  interaction: ButtonInteraction,
  { place, askerId }: Choice,
): Promise<void> {
  const asker = askerOf(interaction);
  const isTheirs = asker.id === askerId;
  const words = readChosen(interaction.message, place);
  const asked = words && { ...words, asker, isPrivate: !isTheirs };
  const reply = isTheirs ? replyInPlace(services, interaction) : replyTo(services, interaction, true);
  const event = { on: 'button', guildId: interaction.guildId, asked, tell: reply.tell } as const;
  return guard(services, event, (note) =>
    reply.send(
      (async () => {
        const request = asked && (await checkRequest(services, asked));
        if (!request || isOnce(request.command.data))
          throw new UserError('I do not know this button any more. Please ask again.');
        const answered = await answerRequest(services, request);
        note(answered);
        return renderReply(services, answered);
      })(),
    ),
  );
}
