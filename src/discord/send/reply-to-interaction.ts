import { type ButtonInteraction, MessageFlags, type RepliableInteraction } from 'discord.js';
import { type ReplyMessage, type SentenceMessage, sentenceMessage } from '../render/reply-message.ts';
import { isLater } from './is-later.ts';
import { persist, persistFirst, persistUnsent } from './persist.ts';
import { sendPlainer } from './plainer.ts';
import type { SendServices } from './reply-to-message.ts';

/** How interactions are answered. */
export interface InteractionServices extends SendServices {
  /** Milliseconds after which an answer that is not there yet is deferred: Discord waits for three seconds at most. */
  readonly deferAfterMs?: number | undefined;
}

/** How an interaction is answered, once. */
export interface InteractionReply {
  /** Has Discord wait for the answer; the same promise however often it is called. */
  defer(): Promise<unknown>;
  /** Shows how far a deferred answer has come. One that Discord does not take is left: the next or the answer tells more. */
  showProgress(message: ReplyMessage): void;
  /**
   * Sends an answer when it is there, deferred when that takes longer than a moment. Rejects as `answer` does, or as Discord
   * refuses.
   */
  send(answer: Promise<readonly ReplyMessage[]>): Promise<void>;
  /** The same for an answer whose first message tells of the others: it comes when they are there, of which `onOthers` is told. */
  sendFirstLast(answer: Promise<readonly ReplyMessage[]>, onOthers: () => void): Promise<void>;
  /** Says a sentence to the member alone; where a reply was deferred, that reply says it. Rejects as Discord refuses. */
  tell(sentence: string): Promise<void>;
}

/** What differs between a message of the reply's own and one that is there and changes. */
interface Target {
  readonly isPrivate: boolean;
  readonly isThere: boolean;
  readonly defer: () => Promise<unknown>;
  readonly send: (message: ReplyMessage | SentenceMessage) => Promise<unknown>;
}

/** Answers with messages of its own. */
export function replyTo(
  services: InteractionServices,
  interaction: RepliableInteraction,
  isPrivate: boolean,
): InteractionReply {
  return createReply(services, interaction, {
    isPrivate,
    isThere: false,
    defer: () => interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
    send: (message) => interaction.reply(isPrivate ? privately(message) : message),
  });
}

/** Answers a click by changing the message with the button. */
export function replyInPlace(services: InteractionServices, interaction: ButtonInteraction): InteractionReply {
  return createReply(services, interaction, {
    isPrivate: false,
    isThere: true,
    defer: () => interaction.deferUpdate(),
    send: (message) => interaction.update(inPlace(message)),
  });
}

function createReply(
  { log, deferAfterMs, retryAfterMs }: InteractionServices,
  interaction: RepliableInteraction,
  target: Target,
): InteractionReply {
  let deferring: Promise<unknown> | null = null;
  let editing: Promise<unknown> = Promise.resolve();
  const defer = (): Promise<unknown> => {
    deferring ??= persistFirst(target.defer, retryAfterMs).then((isKnown) => {
      if (!isKnown) interaction.deferred = true;
    });
    return deferring;
  };
  const sendFirst = async (message: ReplyMessage | SentenceMessage): Promise<void> => {
    if (!(await persistFirst(() => target.send(message), retryAfterMs))) interaction.replied = true;
  };
  const edit = (message: ReplyMessage | SentenceMessage) =>
    persist(() => interaction.editReply(inPlace(message)), retryAfterMs);
  const followUp = (message: ReplyMessage | SentenceMessage) =>
    persistUnsent(() => interaction.followUp(target.isPrivate ? privately(message) : message), retryAfterMs);
  return {
    defer,
    showProgress: (message) => {
      editing = editing.then(() => interaction.editReply(message)).catch(() => {});
    },
    send: async (answer) => {
      if (await isLater(answer, deferAfterMs)) await defer();
      const [first, ...others] = await answer.finally(() => editing);
      await sendPlainer<unknown>(first!, log, deferring ? edit : sendFirst);
      for (const message of others) await sendPlainer(message, log, followUp);
    },
    sendFirstLast: async (answer, onOthers) => {
      await defer();
      const [first, ...others] = await answer;
      for (const message of others) await sendPlainer(message, log, followUp);
      onOthers();
      await sendPlainer(first!, log, edit);
    },
    tell: async (sentence) => {
      const message = sentenceMessage(sentence);
      const alone = { ...message, flags: MessageFlags.Ephemeral } as const;
      const follow = () => persistUnsent(() => interaction.followUp(alone), retryAfterMs);
      if (!interaction.deferred && !interaction.replied) {
        await persistFirst(() => interaction.reply(alone), retryAfterMs);
      } else if (interaction.replied || target.isThere) await follow();
      // One that has shown how far it had come takes no plain text any more.
      else await edit(message).catch(follow);
    },
  };
}

/** In place of a message that is there: its files go, so that an earlier page's picture does not stay. */
const inPlace = (message: ReplyMessage | SentenceMessage) => ({ ...message, attachments: [] });

/** For the asking member alone. */
const privately = (message: ReplyMessage | SentenceMessage) => ({
  ...message,
  flags: ('components' in message
    ? [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral]
    : [MessageFlags.Ephemeral]) as (MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral)[],
});
