import type { Answered } from '../answer/answer-request.ts';
import { withRemark } from '../request/request-line.ts';
import { type RenderServices, renderReplyPage } from './reply.ts';
import type { ReplyMessage } from './reply-message.ts';

/** Said above a private answer that its asker has made public; it has no button for that any more. */
const DONE = 'Shared in this channel';

/**
 * A page of a private answer for whoever asked, then the same for everybody in the channel, with the name of whoever shared it, whom it does
 * not ping.
 */
export async function renderShared(
  services: RenderServices,
  answered: Answered,
  page: number,
): Promise<[ReplyMessage, ReplyMessage]> {
  const { request } = answered;
  const told = (remark: string, isPrivate: boolean): Promise<ReplyMessage> =>
    renderReplyPage(
      services,
      { ...answered, request: { ...request, isPrivate, line: withRemark(request.line, remark) } },
      page,
    );
  return [await told(DONE, true), await told(`Shared by <@${request.asker.id}>`, false)];
}
