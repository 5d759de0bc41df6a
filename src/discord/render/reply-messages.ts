import { type APIMessageTopLevelComponent, MessageFlags } from 'discord.js';
import type { Progress } from '../../core/progress.ts';
import { progressLine } from '../../outline/progress-line.ts';
import type { Reply } from '../answer/answer-request.ts';
import { renderLine } from '../markdown/line.ts';
import type { Request } from '../request/request.ts';
import { renderRequest } from '../request/request-line.ts';
import { renderMessage, renderNotice } from './message.ts';
import { renderButton, renderPageButtons } from './page-buttons.ts';

/** Nobody is pinged by a reply, whatever it quotes. */
const NO_MENTIONS = { parse: [], repliedUser: false };

/** Messages that one answer may take where its pages cannot be turned; Discord allows five follow-ups at most in some places. */
const MOST_MESSAGES = 5;

/** What discord.js is given to send, the same for a reply, an update, an edit and a message. */
interface Rendered {
  readonly components: APIMessageTopLevelComponent[];
  readonly allowedMentions: typeof NO_MENTIONS;
  readonly flags: MessageFlags.IsComponentsV2;
  readonly files?: { readonly attachment: Buffer; readonly name: string; readonly description: string }[];
}

const rendered = (component: APIMessageTopLevelComponent, files: NonNullable<Rendered['files']> = []): Rendered => ({
  components: [component],
  ...(files.length > 0 ? { files } : {}),
  allowedMentions: NO_MENTIONS,
  flags: MessageFlags.IsComponentsV2,
});

/** Who asks, and whether Discord lets the bot attach files where the answer goes. */
export interface Asker {
  readonly id: string;
  readonly mayGetFiles: boolean;
}

/** The name under which a page's picture is attached. */
const PICTURE = 'timeline.png';

/** One page of a reply with its picture, and with buttons when there are other pages. A page beyond the last is the last. */
export async function pageMessage(reply: Reply, page: number, asker: Asker): Promise<Rendered> {
  const { pages, version, turnable } = reply;
  const at = Math.min(Math.max(1, page), pages.length);
  const shown = pages[at - 1]!;
  const isTurnable = turnable && pages.length > 1;
  const buttons = isTurnable ? renderPageButtons({ page: at, version, askerId: asker.id }, pages.length) : [];
  const picture = asker.mayGetFiles ? await reply.picture(shown) : null;
  if (!picture) return rendered(renderMessage(shown, buttons));
  const attachment = Buffer.from(picture.bytes.buffer, picture.bytes.byteOffset, picture.bytes.byteLength);
  const attached = { name: PICTURE, alt: picture.alt };
  return rendered(renderMessage(shown, buttons, attached), [{ attachment, name: PICTURE, description: picture.alt }]);
}

/** All messages of a reply: one with buttons, or as many as it takes where pages cannot be turned. */
export async function messagesOf(reply: Reply, asker: Asker): Promise<Rendered[]> {
  if (reply.turnable) return [await pageMessage(reply, 1, asker)];
  return Promise.all(reply.pages.slice(0, MOST_MESSAGES).map((_, at) => pageMessage(reply, at + 1, asker)));
}

/** The same in place of a message that is there: its files go, so that an earlier page's picture does not stay. */
export const inPlace = (message: Rendered) => ({ ...message, attachments: [] });

/** That the articles have changed since an answer was given, with a way to ask again. */
export function changedMessage(request: Request, version: string, askerId: string): Rendered {
  const again = renderButton('Ask again', { page: 1, version, askerId });
  const sentence = 'The articles have changed since this answer was given; ask again.';
  return rendered(renderNotice(renderRequest(request), sentence, [again]));
}

/** How far a slow command has come, in place of its answer. */
export const progressMessage = (request: Request, progress: Progress): Rendered =>
  rendered(renderNotice(renderRequest(request), `${progressLine(progress)} …`, []));

/** A refusal or a mishap in one plain sentence, which may carry a member's own words. */
export const sentenceMessage = (sentence: string) => ({
  content: renderLine(sentence, 2000),
  allowedMentions: NO_MENTIONS,
});

/** The same message for the asking member alone: for replies to interactions. */
export const privately = (message: Rendered) => ({
  ...message,
  flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const,
});
