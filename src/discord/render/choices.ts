import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { renderLine } from '../markdown/line.ts';
import { choiceIdOf } from '../request/choice.ts';
import { renderNotice } from './message.ts';
import { type ReplyMessage, replyMessage } from './reply-message.ts';

/** Something that may have been meant: what it is called on its button, and its request's line. */
export interface Offered {
  readonly label: string;
  readonly line: string;
}

/** Discord's limit for a button's words. */
const LONGEST_LABEL = 80;

/** Asks back what was meant, below the line of the request that is gone on from; each choice's own line is read by its button. */
export function renderChoices(
  requestLine: string,
  question: string,
  choices: readonly Offered[],
  askerId: string,
): ReplyMessage {
  const buttons = choices.map(
    ({ label }, at): APIButtonComponentWithCustomId => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: label.slice(0, LONGEST_LABEL),
      custom_id: choiceIdOf({ place: at + 1, askerId }),
    }),
  );
  const text = [renderLine(question, 300), ...choices.map(({ line }) => line)].join('\n');
  return replyMessage(renderNotice(requestLine, text, buttons));
}
