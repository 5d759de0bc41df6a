import { type REST, RESTEvents } from 'discord.js';

/** Tells of each time that Discord asks for patience (HTTP 429), with the scope as Discord names it; discord.js waits and tries again. */
export function countLimits(rest: REST, onLimited: (scope: string) => void): void {
  rest.on(RESTEvents.Response, (_, { status, headers }) => {
    if (status === 429) onLimited(headers.get('x-ratelimit-scope') ?? 'user');
  });
}
