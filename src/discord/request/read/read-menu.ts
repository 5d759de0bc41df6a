import type { MessageContextMenuCommandInteraction, UserContextMenuCommandInteraction } from 'discord.js';
import type { Library } from '../../../core/answers/library.ts';
import { UserError } from '../../../core/errors.ts';
import { borderBefore } from '../../../render/outline/word-border.ts';
import { LONGEST_VALUE } from '../check-request.ts';
import { CHECK_MESSAGE, SAID_BY_MEMBER } from '../menus.ts';
import { type Asked, requestWords } from '../request.ts';
import { messageText } from './message-text.ts';
import { askerOf } from './read-command.ts';

/** What a command in a menu asks, for its member alone. */
export interface AskedByMenu extends Asked {
  /** Said below the request; null where there is nothing to say. */
  readonly remark: string | null;
}

/**
 * What a check of a message asks: its own text, as the interaction brings it, is the claim; of a long one the beginning. Throws `UserError`
 * for a message without words.
 */
export function readCheck(interaction: MessageContextMenuCommandInteraction): AskedByMenu {
  const whole = messageText(withSentenceEnds(interaction.targetMessage.content));
  if (whole === '') throw new UserError('That message has no words that I could compare with the articles.');
  const claim = beginningOf(whole);
  return {
    ...requestWords(CHECK_MESSAGE.command, { text: claim }),
    asker: askerOf(interaction),
    isPrivate: true,
    remark: claim === whole ? null : 'The beginning of a longer message',
  };
}

/** A line of a message is a sentence, with or without a full stop. */
const withSentenceEnds = (content: string): string =>
  content.slice(0, 4 * LONGEST_VALUE).replace(/([\p{L}\p{N}\p{M}])[^\S\n]*\n+/gu, '$1.\n');

/** As many whole sentences as an option may hold, or as many words. */
function beginningOf(text: string): string {
  if (text.length <= LONGEST_VALUE) return text;
  const sentences = /^.*[.!?…]["”’)]*(?=\s)/su.exec(text.slice(0, LONGEST_VALUE));
  return (sentences?.[0] ?? text.slice(0, borderBefore(text, LONGEST_VALUE, 0))).trimEnd();
}

/**
 * Whom a member's names mean: a speaker whose full name is that of the server, of Discord or of the account. Throws `UserError` where the
 * articles quote nobody of these names.
 */
export function readSaidBy(interaction: UserContextMenuCommandInteraction, library: Library): AskedByMenu {
  const names = namesOf(interaction);
  const speaker = names.map((name) => library.fullName(name)).find((name) => name !== null);
  if (!speaker) {
    throw new UserError(`The articles quote nobody of the full name ${names.map((name) => `“${name}”`).join(' or ')}.`);
  }
  return {
    ...requestWords(SAID_BY_MEMBER.command, { speaker }),
    asker: askerOf(interaction),
    isPrivate: true,
    remark: 'Found by the name alone: whose account this is, I cannot tell',
  };
}

/** The names of the member on whom a command is used, as they may be shown, each once. */
export function namesOf({ targetUser, targetMember }: UserContextMenuCommandInteraction): string[] {
  const nickname = targetMember && ('nickname' in targetMember ? targetMember.nickname : targetMember.nick);
  const names = [nickname, targetUser.globalName, targetUser.username.replace(/[._]+/g, ' ')];
  const given = names.flatMap((name) => (name ? [name] : []));
  const placeOf = (name: string) => given.findIndex((other) => other.toLowerCase() === name.toLowerCase());
  return given.filter((name, at) => placeOf(name) === at);
}
