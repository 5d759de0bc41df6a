import { type Command, isOnce } from '../../command.ts';
import type { Answer } from '../../core/answers/answer.ts';
import { citedIn } from '../../render/outline/entries.ts';
import type { Outline } from '../../render/outline/outline.ts';
import type { Picture } from '../../render/outline/picture.ts';
import type { Answered } from '../answer/answer-request.ts';
import { describeError } from '../failures/describe-error.ts';
import type { Log } from '../log.ts';
import { renderExamples } from './example-buttons.ts';
import { renderMessage } from './message.ts';
import { renderButtons } from './page-buttons.ts';
import { layOutPages, type Page, type Pages } from './pages.ts';
import { noticeMessage, type ReplyMessage, replyMessage } from './reply-message.ts';
import { listSources, sourcesFor } from './source-list.ts';
import { waysOn } from './ways-on.ts';

/** What an answer is rendered with. */
export interface RenderServices {
  readonly outline: (answer: Answer) => Outline;
  /** A picture of some of an answer's entries, by their places in its outline; null for answers that have none. */
  readonly picture: (answer: Answer, entries: readonly number[]) => Promise<Picture | null>;
  readonly log: Log;
  readonly commands: readonly Command[];
}

/** Messages that one answer may take where its pages cannot be turned; Discord allows five follow-ups at most in some places. */
const MOST_MESSAGES = 5;

/** Sources named together. */
const MOST_SOURCES = 5;
const NO_SOURCES = 'That quotes no article.';

/** The name under which a page's picture is attached. */
const PICTURE = 'timeline.png';

/** An answer as messages to send: one with buttons, or, where a click must not ask again, as many as its pages take. */
export async function renderReply(services: RenderServices, answered: Answered): Promise<ReplyMessage[]> {
  const pages = pagesOf(services, answered);
  const shown = pages.first(isOnce(answered.request.command.data) ? MOST_MESSAGES : 1);
  return Promise.all(shown.map((page) => renderPage(services, answered, page)));
}

/** The sources of what an answer shows first, each with its link, below a sentence where one is given. */
export function renderSourcesOf(
  { outline }: RenderServices,
  { answer, request }: Answered,
  sentence = '',
): ReplyMessage {
  const sources = listSources(sourcesFor(outline(answer).entries.flatMap(citedIn)));
  const lines = sources.length === 0 ? [NO_SOURCES] : sources.slice(0, MOST_SOURCES);
  return noticeMessage(request.line, [...(sentence === '' ? [] : [sentence]), ...lines].join('\n'));
}

/** One page of an answer as a message, the last for a page beyond it. */
export const renderReplyPage = (services: RenderServices, answered: Answered, page: number): Promise<ReplyMessage> =>
  renderPage(services, answered, pageOf(services, answered, page));

type Outlining = Pick<RenderServices, 'outline'>;

/** One page of an answer, the last for a page beyond it, whoever names it. */
export const pageOf = (services: Outlining, answered: Answered, page: number): Page =>
  pagesOf(services, answered).at(page);

const pagesOf = ({ outline }: Outlining, { answer, request }: Answered): Pages =>
  layOutPages(outline(answer), request.line);

/** A page with its picture, and with buttons where it leads on. */
async function renderPage(services: RenderServices, answered: Answered, shown: Page): Promise<ReplyMessage> {
  const { answer, request, library } = answered;
  const { asker, command } = request;
  const of = { version: library.version, askerId: asker.id };
  const examples =
    answer.type === 'help' && shown.quotes.length === 0
      ? renderExamples(answer.commands, services.commands, shown)
      : [];
  const buttons = isOnce(command.data) ? [] : [...renderButtons(shown, waysOn(answered, shown), of), ...examples];
  const picture = asker.mayGetFiles ? await pictureOf(services, answer, shown) : null;
  if (!picture) return replyMessage(renderMessage(shown, buttons));
  const attachment = Buffer.from(picture.bytes.buffer, picture.bytes.byteOffset, picture.bytes.byteLength);
  const attached = { name: PICTURE, alt: picture.alt };
  return replyMessage(renderMessage(shown, buttons, attached), [
    { attachment, name: PICTURE, description: picture.alt },
  ]);
}

/** The picture that goes with a page; null where there is none or it cannot be drawn: an answer is whole without it. */
async function pictureOf({ picture, log }: RenderServices, answer: Answer, { entries }: Page): Promise<Picture | null> {
  try {
    return await picture(answer, entries);
  } catch (error) {
    log.error(
      { error: describeError(error), todo: 'Report it; the answer went without its picture' },
      'The picture could not be drawn',
    );
    return null;
  }
}
