import { type APIMessageTopLevelComponent, MessageFlags } from 'discord.js';
import type { Progress } from '../core/progress.ts';
import { progressLine } from '../reply/progress-line.ts';
import type { Reply } from './answer-request.ts';
import { drawLine } from './render/line.ts';
import { drawMessage, drawNotice } from './render/message.ts';
import { drawButton, drawPageButtons } from './render/page-button.ts';
import { drawRequest } from './render/request-line.ts';
import type { Request } from './request.ts';

/** Nobody is pinged by a reply, whatever it quotes. */
const NO_MENTIONS = { parse: [], repliedUser: false };

/** Messages that one answer may take where its pages cannot be turned; Discord allows five follow-ups at most in some places. */
const MOST_MESSAGES = 5;

/** What discord.js is given to send, the same for a reply, an update, an edit and a message. */
interface Drawn {
  readonly components: APIMessageTopLevelComponent[];
  readonly allowedMentions: typeof NO_MENTIONS;
  readonly flags: MessageFlags.IsComponentsV2;
}

const drawn = (component: APIMessageTopLevelComponent): Drawn => ({
  components: [component],
  allowedMentions: NO_MENTIONS,
  flags: MessageFlags.IsComponentsV2,
});

/** One page of a reply, with buttons when there are others. A page beyond the last is the last. */
export function pageMessage({ pages, version, turnable }: Reply, page: number, askerId: string): Drawn {
  const at = Math.min(Math.max(1, page), pages.length);
  const buttons = turnable && pages.length > 1 ? drawPageButtons({ page: at, version, askerId }, pages.length) : [];
  return drawn(drawMessage(pages[at - 1]!, buttons));
}

/** All messages of a reply: one with buttons, or as many as it takes where pages cannot be turned. */
export function messagesOf(reply: Reply, askerId: string): Drawn[] {
  if (reply.turnable) return [pageMessage(reply, 1, askerId)];
  return reply.pages.slice(0, MOST_MESSAGES).map((_, at) => pageMessage(reply, at + 1, askerId));
}

/** That the articles have changed since an answer was given, with a way to ask again. */
export function changedMessage(request: Request, version: string, askerId: string): Drawn {
  const again = drawButton('Ask again', { page: 1, version, askerId });
  const sentence = 'The articles have changed since this answer was given; ask again.';
  return drawn(drawNotice(drawRequest(request), sentence, [again]));
}

/** How far a slow command has come, in place of its answer. */
export const progressMessage = (request: Request, progress: Progress): Drawn =>
  drawn(drawNotice(drawRequest(request), `${progressLine(progress)} …`, []));

/** A refusal or a mishap in one plain sentence, which may carry a member's own words. */
export const sentenceMessage = (sentence: string) => ({
  content: drawLine(sentence, 2000),
  allowedMentions: NO_MENTIONS,
});

/** The same message for the asking member alone: for replies to interactions. */
export const privately = (message: Drawn) => ({
  ...message,
  flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const,
});
