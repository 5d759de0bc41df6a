import { type APIMessageTopLevelComponent, MessageFlags } from 'discord.js';
import type { Progress } from '../../core/progress.ts';
import { progressLine } from '../../render/outline/progress-line.ts';
import { renderLine } from '../markdown/line.ts';
import { renderNotice } from './message.ts';
import { renderButton } from './page-buttons.ts';

/** Nobody is pinged by a message, whatever it quotes. */
export const NO_MENTIONS = { parse: [], repliedUser: false };

/** What discord.js is given to send, the same for a reply, an update, an edit and a message. */
export interface ReplyMessage {
  readonly components: APIMessageTopLevelComponent[];
  readonly allowedMentions: typeof NO_MENTIONS;
  readonly flags: MessageFlags.IsComponentsV2;
  readonly files?: { readonly attachment: Buffer; readonly name: string; readonly description: string }[];
}

/** A message of one component, with the files that it shows. */
export const replyMessage = (
  component: APIMessageTopLevelComponent,
  files: NonNullable<ReplyMessage['files']> = [],
): ReplyMessage => ({
  components: [component],
  ...(files.length > 0 ? { files } : {}),
  allowedMentions: NO_MENTIONS,
  flags: MessageFlags.IsComponentsV2,
});

/** That the articles have changed since an answer to the request on this line was given, with a way to ask again. */
export function changedMessage(requestLine: string, version: string, askerId: string): ReplyMessage {
  const again = renderButton('Ask again', { deed: 'page', page: 1, within: null, version, askerId });
  const sentence = 'The articles have changed since this answer was given; ask again.';
  return replyMessage(renderNotice(requestLine, sentence, [again]));
}

/** Sentences in Parley's words below the line of a request, from which a conversation goes on. */
export const noticeMessage = (requestLine: string, sentence: string): ReplyMessage =>
  replyMessage(renderNotice(requestLine, sentence, []));

/** How far a slow command has come, in place of its answer. */
export const progressMessage = (requestLine: string, progress: Progress): ReplyMessage =>
  replyMessage(renderNotice(requestLine, `${progressLine(progress)} …`, []));

/** A sentence alone, as a message. */
export interface SentenceMessage {
  readonly content: string;
  readonly allowedMentions: typeof NO_MENTIONS;
}

/** A refusal or a mishap in one plain sentence, which may carry a member's own words. */
export const sentenceMessage = (sentence: string): SentenceMessage => ({
  content: renderLine(sentence, 2000),
  allowedMentions: NO_MENTIONS,
});
