import type { APIUser } from 'discord-api-types/v10';
import { nameOf } from '../messages/name-of.ts';

/** Turns each `@Name` of a known person or bot into the mention that Discord sends, `<@id>`; the longest name wins. */
export function encodeMentions(text: string, users: readonly APIUser[]): string {
  const byName = new Map(users.map((user) => [nameOf(user).toLowerCase(), user]));
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(escapeForRegExp);
  if (names.length === 0) return text;
  const mention = new RegExp(`(?<![\\w@])@(${names.join('|')})(?![\\w])`, 'giu');
  return text.replace(mention, (_, name: string) => `<@${byName.get(name.toLowerCase())!.id}>`);
}

/** The text as its author typed it: `@Name` for each mention of a known person or bot. */
export function decodeMentions(content: string, users: readonly APIUser[]): string {
  return content.replace(/<@!?(\d+)>/g, (whole, id: string) => {
    const user = users.find((one) => one.id === id);
    return user ? `@${nameOf(user)}` : whole;
  });
}

/** The `@name` that is being typed just before the caret, without the sign; null when there is none. */
export function mentionBefore(text: string, caret: number): string | null {
  return /(?:^|\s)@([\p{L}\p{N}_-]{0,32})$/u.exec(text.slice(0, caret))?.[1] ?? null;
}

function escapeForRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
