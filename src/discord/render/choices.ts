import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { oneLine } from '../markdown/escape.ts';
import { renderLine } from '../markdown/line.ts';
import { choiceIdOf } from '../request/choice.ts';
import { renderNotice } from './message.ts';
import { MESSAGE_TEXT } from './pages.ts';
import { type ReplyMessage, replyMessage } from './reply-message.ts';

/** Something that may have been meant: what it is called on its button, and its request's line. */
export interface Offered {
  readonly label: string;
  readonly line: string;
}

/** Characters of a button's words; Discord takes 80 UTF-16 units. */
const LONGEST_LABEL = 40;
const LONGEST_QUESTION = 300;

const lengthOf = (choices: readonly Offered[]): number => choices.reduce((sum, { line }) => sum + line.length + 1, 0);

/** Asks back what was meant, below the line of the request that is gone on from; each choice's own line is read by its button. */
export function renderChoices(
  requestLine: string,
  question: string,
  choices: readonly Offered[],
  askerId: string,
): ReplyMessage {
  // As many as one message has room for.
  const room = MESSAGE_TEXT - requestLine.length - LONGEST_QUESTION;
  const shown = choices.filter((_, at) => lengthOf(choices.slice(0, at + 1)) <= room);
  const buttons = shown.map(
    ({ label }, at): APIButtonComponentWithCustomId => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: [...oneLine(label)].slice(0, LONGEST_LABEL).join(''),
      custom_id: choiceIdOf({ place: at + 1, askerId }),
    }),
  );
  const text = [renderLine(question, LONGEST_QUESTION), ...shown.map(({ line }) => line)].join('\n');
  return replyMessage(renderNotice(requestLine, text, buttons));
}
