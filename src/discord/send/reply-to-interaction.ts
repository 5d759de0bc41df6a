import { type ButtonInteraction, MessageFlags, type RepliableInteraction } from 'discord.js';
import { type ReplyMessage, sentenceMessage } from '../render/reply-message.ts';
import { isLater } from './is-later.ts';

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
  /** Says a sentence to the member alone; where a reply was deferred, that reply says it. Rejects as Discord refuses. */
  tell(sentence: string): Promise<void>;
}

/** What differs between a message of the reply's own and one that is there and changes. */
interface Target {
  readonly isPrivate: boolean;
  readonly isThere: boolean;
  readonly defer: () => Promise<unknown>;
  readonly send: (message: ReplyMessage) => Promise<unknown>;
}

/** Answers with messages of its own. `deferAfterMs` is for tests: Discord waits for three seconds. */
export function replyTo(
  interaction: RepliableInteraction,
  isPrivate: boolean,
  deferAfterMs?: number,
): InteractionReply {
  return createReply(interaction, deferAfterMs, {
    isPrivate,
    isThere: false,
    defer: () => interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
    send: (message) => interaction.reply(isPrivate ? privately(message) : message),
  });
}

/** Answers a click by changing the message with the button. */
export function replyInPlace(interaction: ButtonInteraction, deferAfterMs?: number): InteractionReply {
  return createReply(interaction, deferAfterMs, {
    isPrivate: false,
    isThere: true,
    defer: () => interaction.deferUpdate(),
    send: (message) => interaction.update(inPlace(message)),
  });
}

function createReply(
  interaction: RepliableInteraction,
  deferAfterMs: number | undefined,
  target: Target,
): InteractionReply {
  let deferring: Promise<unknown> | null = null;
  let editing: Promise<unknown> = Promise.resolve();
  const defer = (): Promise<unknown> => {
    deferring ??= target.defer();
    return deferring;
  };
  return {
    defer,
    showProgress: (message) => {
      editing = editing.then(() => interaction.editReply(message)).catch(() => {});
    },
    send: async (answer) => {
      if (await isLater(answer, deferAfterMs)) await defer();
      const [first, ...others] = await answer.finally(() => editing);
      if (deferring) await interaction.editReply(inPlace(first!));
      else await target.send(first!);
      for (const message of others) await interaction.followUp(target.isPrivate ? privately(message) : message);
    },
    tell: async (sentence) => {
      const message = sentenceMessage(sentence);
      const alone = { ...message, flags: MessageFlags.Ephemeral } as const;
      if (!interaction.deferred && !interaction.replied) await interaction.reply(alone);
      else if (interaction.replied || target.isThere) await interaction.followUp(alone);
      else await interaction.editReply(message);
    },
  };
}

/** In place of a message that is there: its files go, so that an earlier page's picture does not stay. */
const inPlace = (message: ReplyMessage) => ({ ...message, attachments: [] });

/** For the asking member alone. */
const privately = (message: ReplyMessage) => ({
  ...message,
  flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const,
});
