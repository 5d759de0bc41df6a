import type { APIAllowedMentions, APIMessageTopLevelComponent, APIUser } from 'discord-api-types/v10';
import { type Cast, findUser } from './cast.ts';

/** Whom a message pings. */
export interface Mentions {
  readonly users: APIUser[];
  readonly roles: string[];
  readonly everyone: boolean;
}

/** The text of every text display of Components V2, in reading order, however deep. */
export const readComponentTexts = (components: readonly APIMessageTopLevelComponent[]): string[] => {
  const texts: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, content, components: children } = node as { type?: number; content?: unknown; components?: unknown };
    if (type === 10 && typeof content === 'string') texts.push(content);
    if (Array.isArray(children)) children.forEach(walk);
  };
  components.forEach(walk);
  return texts;
};

/** What Discord pings for a text: all that it names, narrowed by `allowed` when that is given; `replied` is the author replied to. */
export const readMentions = (
  cast: Cast,
  texts: readonly string[],
  allowed: APIAllowedMentions | null | undefined,
  replied: APIUser | null,
): Mentions => {
  const text = texts.join('\n');
  const parse = new Set<string>(allowed ? (allowed.parse ?? []) : ['users', 'roles', 'everyone']);
  const named = [...text.matchAll(/<@!?(\d+)>/g)].map((match) => match[1]!);
  const mayPing = (id: string): boolean => parse.has('users') || (allowed?.users ?? []).includes(id);
  const users = new Map<string, APIUser>();
  if (replied && (allowed ? allowed.replied_user === true : true)) users.set(replied.id, replied);
  for (const id of named) {
    const user = findUser(cast, id);
    if (user && mayPing(id)) users.set(id, user);
  }
  const roles = [...text.matchAll(/<@&(\d+)>/g)]
    .map((match) => match[1]!)
    .filter((id) => cast.guild.roles.some((role) => role.id === id && (role.mentionable || role.managed)))
    .filter((id) => parse.has('roles') || (allowed?.roles ?? []).includes(id));
  const everyone = parse.has('everyone') && /@(everyone|here)\b/.test(text);
  return { users: [...users.values()], roles: [...new Set(roles)], everyone };
};
