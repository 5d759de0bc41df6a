import type { ButtonInteraction } from 'discord.js';
import { isOnce } from '../../command.ts';
import type { Library } from '../../core/answers/library.ts';
import { UserError } from '../../core/errors.ts';
import { type Answered, answerRequest } from '../answer/answer-request.ts';
import { renderContext } from '../render/context.ts';
import { pageOf, renderReply, renderReplyPage } from '../render/reply.ts';
import { changedMessage, type ReplyMessage } from '../render/reply-message.ts';
import { requestsOn } from '../render/ways-on.ts';
import { checkRequest } from '../request/check-request.ts';
import { versionMark } from '../request/page-turn.ts';
import { type AskedPage, readButton } from '../request/read/read-button.ts';
import { replyInPlace, replyTo } from '../send/reply-to-interaction.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';

/**
 * Does what a button below an answer names. Pages turn in place for the member who asked; what is new, and anybody else's copy of a page, goes
 * to the member who clicked alone. All that it needs stands on the button and its message, so that it works after a restart. An answer from
 * another version of the library is not mixed with this one's. Never rejects.
 */
export function onButton(services: Services, interaction: ButtonInteraction): Promise<void> {
  const asked = readButton(interaction);
  const library = services.library();
  const isInPlace = asked !== null && !asked.isPrivate && isOf(library, asked) && turnsItsMessage(asked);
  const reply = isInPlace ? replyInPlace(services, interaction) : replyTo(services, interaction, true);
  const event = { on: 'button', guildId: interaction.guildId, asked, tell: reply.tell } as const;
  return guard(services, event, (note) => reply.send(answerClick(services, asked, library, note)));
}

async function answerClick(
  services: Services,
  asked: AskedPage | null,
  library: Library,
  note: (answered: Answered) => void,
): Promise<ReplyMessage[]> {
  const request = asked && (await checkRequest(services, asked));
  // A click must not run again what takes long, or does something.
  if (!request || isOnce(request.command.data)) throw new UserError(UNKNOWN);
  if (!isOf(library, asked)) return [changedMessage(request.line, library.version, request.asker.id)];
  const answered = await answerRequest(services, request, library);
  note(answered);
  const { deed, page } = asked.turn;
  if (deed === 'page') return [await renderReplyPage(services, answered, page)];
  if (deed === 'context') return [renderContext(services, answered, asked.turn)];
  const words = requestsOn(answered, pageOf(services, answered, page))[deed];
  if (words === null) throw new UserError(UNKNOWN);
  const next = await checkRequest(services, { ...words, asker: request.asker, isPrivate: true });
  return renderReply(services, await answerRequest(services, next, library));
}

/** Whether a click changes the message with the button: it turns a page of what stands there. */
const turnsItsMessage = ({ turn: { deed, within } }: AskedPage): boolean => deed === 'page' || within !== null;

const UNKNOWN = 'I do not know this button any more. Please ask again.';

/** Whether a page's button belongs to an answer from this version of the library. */
const isOf = ({ version }: Library, { turn }: AskedPage): boolean => turn.version === versionMark(version);
