import type { APIUser } from 'discord-api-types/v10';

/** The name that others see. */
export function nameOf(user: Pick<APIUser, 'username' | 'global_name'>): string {
  return user.global_name ?? user.username;
}
