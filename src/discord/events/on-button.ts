import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { isOnce } from '../../command.ts';
import { prepareLeads } from '../../core/answers/leads.ts';
import type { Library } from '../../core/answers/library.ts';
import { UserError } from '../../core/errors.ts';
import { type Answered, answerRequest } from '../answer/answer-request.ts';
import { renderCitations } from '../render/cite-view.ts';
import { renderContext } from '../render/context-view.ts';
import { pageOf, renderReply, renderReplyPage } from '../render/reply.ts';
import { changedMessage, type ReplyMessage, replyMessage } from '../render/reply-message.ts';
import { renderShared } from '../render/shared.ts';
import { requestsOn } from '../render/ways-on.ts';
import { checkRequest } from '../request/check-request.ts';
import { readChoiceButton } from '../request/choice.ts';
import { readExampleButton } from '../request/example.ts';
import { topOf } from '../request/message-top.ts';
import { versionMark } from '../request/page-turn.ts';
import { type AskedPage, readButton } from '../request/read/read-button.ts';
import { readRemark, withRemark } from '../request/request-line.ts';
import { replyInPlace, replyTo } from '../send/reply-to-interaction.ts';
import { guard } from './guard.ts';
import { onChoice } from './on-choice.ts';
import { onExample } from './on-example.ts';
import type { Services } from './services.ts';

/**
 * Does what a button below an answer names. Pages turn in place for the member who asked; what is new, and anybody else's copy of a page, goes
 * to the member who clicked alone. All that it needs stands on the button and its message, so that it works after a restart. An answer from
 * another version of the library is not mixed with this one's. Never rejects.
 */
export function onButton(services: Services, interaction: ButtonInteraction): Promise<void> {
  const example = readExampleButton(interaction.customId);
  if (example !== null) return onExample(services, interaction, example);
  const choice = readChoiceButton(interaction.customId);
  if (choice !== null) return onChoice(services, interaction, choice);
  const click = readClick(interaction);
  const library = services.library();
  const isInPlace = click?.changesMessage === true && isOf(library, click);
  const reply = isInPlace ? replyInPlace(services, interaction) : replyTo(services, interaction, true);
  const isShared = isInPlace && click.turn.deed === 'share';
  const event = {
    on: 'button',
    guildId: interaction.guildId,
    asked: click,
    tell: reply.tell,
    ...(isShared && { onRefused: () => reply.tell('Discord lets me show nothing to everybody here.') }),
  } as const;
  if (!isShared) return guard(services, event, (note) => reply.send(answerClick(services, click, library, note)));
  // What was shared is there before its asker is told so.
  return guard(services, event, async (note) => {
    const page = `${interaction.message.id} ${click.turn.page}`;
    const isShared = await services.shares.run(page, (isOut) =>
      reply.sendFirstLast(answerClick(services, click, library, note), isOut),
    );
    if (!isShared) await reply.defer();
  });
}

/** A click with what it does to the message that it was made on. */
interface Click extends AskedPage {
  /** Whether the message changes: its asker turns a page of what stands there, or shares it. */
  readonly changesMessage: boolean;
  readonly remark: string | null;
}

function readClick(interaction: ButtonInteraction): Click | null {
  const asked = readButton(interaction);
  if (asked === null) return null;
  const { message, user } = interaction;
  const { deed, within, askerId } = asked.turn;
  const isOnlyTheirs = message.flags.has(MessageFlags.Ephemeral);
  const stays = deed === 'page' || within !== null || (deed === 'share' && isOnlyTheirs);
  const changesMessage = user.id === askerId && stays;
  return {
    ...asked,
    isPrivate: !changesMessage || isOnlyTheirs,
    changesMessage,
    remark: changesMessage ? readRemark(topOf(message)) : null,
  };
}

async function answerClick(
  services: Services,
  click: Click | null,
  library: Library,
  note: (answered: Answered) => void,
): Promise<ReplyMessage[]> {
  const checked = click && (await checkRequest(services, click));
  // A click must not run again what takes long, or does something.
  if (!checked || isOnce(checked.command.data)) throw new UserError(UNKNOWN);
  if (!isOf(library, click)) return [changedMessage(checked.line, library.version, checked.asker.id)];
  const request = { ...checked, line: withRemark(checked.line, click.remark) };
  const answered = await answerRequest(services, request, library);
  note(answered);
  return doDeed(services, answered, click);
}

async function doDeed(
  services: Services,
  answered: Answered,
  { turn, changesMessage }: Click,
): Promise<ReplyMessage[]> {
  const { deed, page } = turn;
  switch (deed) {
    case 'page':
      return [await renderReplyPage(services, answered, page)];
    case 'context':
      return [await renderContext(services, answered, turn)];
    case 'cite':
      return [replyMessage(renderCitations(pageOf(services, answered, page).quotes))];
    case 'share':
      if (!changesMessage) throw new UserError('Everybody here can see this already.');
      return renderShared(services, answered, page);
    case 'speaker':
    case 'sides': {
      // After a restart many articles are not ready at once.
      await prepareLeads(answered.library, nextTurn);
      const words = requestsOn(answered, pageOf(services, answered, page))[deed];
      if (words === null) throw new UserError(UNKNOWN);
      const { request, library } = answered;
      const next = await checkRequest(services, { ...words, asker: request.asker, isPrivate: true });
      return renderReply(services, await answerRequest(services, next, library));
    }
  }
}

const UNKNOWN = 'I do not know this button any more. Please ask again.';

/** Whether a button belongs to an answer from this version of the library. */
const isOf = ({ version }: Library, { turn }: AskedPage): boolean => turn.version === versionMark(version);
