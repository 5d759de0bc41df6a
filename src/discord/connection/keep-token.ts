import { type REST, RESTEvents, Routes } from 'discord.js';
import { UserError } from '../../core/errors.ts';
import type { Log } from '../log.ts';
import { TOKEN_REFUSED } from './end-reason.ts';

/**
 * Keeps discord.js from forgetting the token after a single 401, which would leave messages unanswered from then on while all looks well.
 * One may be a proxy's or Discord's own mishap, so the token is set again and Discord is asked once more: `onEnd` is told only when it
 * refuses the token then too.
 */
export function keepToken(rest: REST, token: string, log: Log, onEnd: (reason: UserError) => void): void {
  let isAsking = false;
  const ask = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    try {
      await rest.get(Routes.user());
      log.warn({ todo: 'Nothing: it holds' }, 'Discord refused the token once and accepts it again');
    } catch (error) {
      if ((error as { status?: unknown }).status === 401) onEnd(new UserError(TOKEN_REFUSED));
      else
        log.warn(
          { todo: 'Nothing, where answers go on' },
          'Discord refused the token once, and cannot be asked whether it holds',
        );
    } finally {
      isAsking = false;
    }
  };
  rest.on(RESTEvents.Response, ({ data }, { status }) => {
    // Interactions carry a token of their own, whose end is no news of ours.
    if (status !== 401 || data.auth === false) return;
    // It forgets the token right after this event.
    setImmediate(() => {
      rest.setToken(token);
      void ask();
    });
  });
}
