import type { Answered } from '../answer/answer-request.ts';
import type { PageTurn } from '../request/page-turn.ts';
import { renderMessage } from './message.ts';
import { renderViewButtons } from './page-buttons.ts';
import { layOutPages } from './pages.ts';
import { pageOf, type RenderServices } from './reply.ts';
import { type ReplyMessage, replyMessage } from './reply-message.ts';
import { CITE, waysToOthers } from './ways-on.ts';

/** The paragraphs around the first sentences on a page of an answer, opened where those stand; the last page of them for one beyond. */
export async function renderContext(
  services: Pick<RenderServices, 'outline'>,
  answered: Answered,
  turn: PageTurn,
): Promise<ReplyMessage> {
  const { request, library } = answered;
  const page = pageOf(services, answered, turn.page);
  const around = await library.around(page.quotes.map(({ excerpt }) => excerpt));
  const pages = layOutPages(services.outline(around), request.line, { readAs: 'whole' }).all();
  const opening = 1 + pages.findIndex(({ quotes }) => quotes.some(({ excerpt }) => excerpt.emphasis.length > 0));
  const shown = pages[Math.min(Math.max(1, turn.within ?? opening), pages.length) - 1]!;
  const buttons = renderViewButtons(shown, [...waysToOthers(answered, page), CITE], {
    ...turn,
    askerId: request.asker.id,
  });
  return replyMessage(renderMessage(shown, buttons));
}
