import type { Message } from 'discord.js';
import type { ReplyMessage, SentenceMessage } from '../render/reply-message.ts';
import { replyToMessage, SENTENCE_PART, type SendServices } from './reply-to-message.ts';

/** Where the answer to a message goes, part by part. */
export interface AnswerPlace {
  /** Says what stands for an answer that there is none of. */
  tell(sentence: SentenceMessage): Promise<void>;
  /** Puts an answer's messages there, all of them. */
  put(messages: readonly ReplyMessage[]): Promise<void>;
}

/** Below the message, referring to it. */
export const belowMessage = (services: SendServices, message: Message): AnswerPlace => ({
  tell: (sentence) => replyToMessage(services, message, SENTENCE_PART, sentence),
  put: async (messages) => {
    for (const [at, reply] of messages.entries()) await replyToMessage(services, message, at + 1, reply);
  },
});

/**
 * In the place of answers to what the message said before it was edited: they are edited, further ones are added, and those that are
 * over go. A sentence takes the place of all: Discord lets no message become one again.
 */
export function inPlaceOf(services: SendServices, message: Message, answers: readonly Message[]): AnswerPlace {
  // Told apart from the nonces of former answers, which Discord remembers for some minutes.
  const stamp = Math.floor((message.editedTimestamp ?? 0) / 1000) % 1000;
  const partOf = (part: number): number => (stamp + 1) * 10 + part;
  const drop = (from: number) => Promise.all(answers.slice(from).map((answer) => answer.delete()));
  return {
    tell: async (sentence) => {
      await drop(0);
      await replyToMessage(services, message, partOf(SENTENCE_PART), sentence);
    },
    put: async (messages) => {
      for (const [at, reply] of messages.entries()) {
        const standing = answers[at];
        if (standing && standing.components.length > 0) await standing.edit({ ...reply, attachments: [] });
        else await replyToMessage(services, message, partOf(at + 1), reply);
      }
      await drop(messages.length);
      // A sentence that stood there cannot become an answer: it goes when the answer has come.
      await Promise.all(
        answers
          .slice(0, messages.length)
          .filter(isSentence)
          .map((answer) => answer.delete()),
      );
    },
  };
}

const isSentence = ({ components }: Message): boolean => components.length === 0;
