import type { ChatInputCommandInteraction } from 'discord.js';
import { dataOf } from '../../command.ts';
import { pace } from '../../render/outline/progress-line.ts';
import { type Answered, answerRequest } from '../answer/answer-request.ts';
import { keepUnanswered } from '../answer/keep-unanswered.ts';
import { noteVisit, withLastVisit } from '../answer/last-visit.ts';
import { renderReply } from '../render/reply.ts';
import { progressMessage, type ReplyMessage } from '../render/reply-message.ts';
import { checkRequest } from '../request/check-request.ts';
import { readCommand } from '../request/read/read-command.ts';
import type { Asked } from '../request/request.ts';
import { type InteractionReply, replyTo } from '../send/reply-to-interaction.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';

/** A slow command tells how far it has come; Discord allows five edits in five seconds. */
const EDIT_EVERY_MS = 2_000;

/** Answers a slash command. Never rejects. */
export function onCommand(services: Services, interaction: ChatInputCommandInteraction): Promise<void> {
  const asked = readCommand(interaction);
  const isPrivate = dataOf(services.commands, asked.command)?.isPrivate ?? asked.isPrivate;
  const reply = replyTo(services, interaction, isPrivate);
  const event = { on: 'command', guildId: interaction.guildId, asked, tell: reply.tell } as const;
  return guard(services, event, (note) => reply.send(answerCommand(services, asked, reply, note)));
}

/** The answer to a slash command, deferred at once, with its progress shown, where it is slow and nothing speaks against it. */
async function answerCommand(
  services: Services,
  asked: Asked,
  reply: InteractionReply,
  note: (answered: Answered) => void,
): Promise<ReplyMessage[]> {
  const request = await checkRequest(services, await withLastVisit(services, asked));
  if (request.command.data.slow) await reply.defer();
  const onProgress = pace(EDIT_EVERY_MS, services.clock, (progress) =>
    reply.showProgress(progressMessage(request.line, progress)),
  );
  const answered = await answerRequest(services, request, services.library(), onProgress);
  note(answered);
  keepUnanswered(services.noteUnanswered, answered);
  void noteVisit(services, request);
  return renderReply(services, answered);
}
