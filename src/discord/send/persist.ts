import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

/** Milliseconds before each further try; all together less than Parley takes to stop. discord.js itself tries 5xx again at once. */
const RETRY_AFTER_MS: readonly number[] = [500, 1_500, 4_000];

/** Codes of errors before anything was sent. */
const UNSENT = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;
const NETWORK = /^(?:ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|UND_ERR)/;

const codesOf = (error: unknown): string[] => {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  return [code, cause?.code].filter((each) => typeof each === 'string');
};

/** discord.js has forgotten the token, which is set again at once. */
const isTokenless = (error: unknown): boolean =>
  (error instanceof Error && error.message.startsWith('Expected token to be set')) ||
  (error instanceof DiscordAPIError && error.status === 401 && error.code !== RESTJSONErrorCodes.InvalidWebhookToken);

const isUnsent = (error: unknown): boolean => isTokenless(error) || codesOf(error).some((code) => UNSENT.test(code));

/** Whether what was to be sent may have come to nothing for reasons that pass. */
const isPassing = (error: unknown): boolean =>
  isTokenless(error) ||
  error instanceof HTTPError ||
  (error instanceof Error && error.name === 'AbortError') ||
  codesOf(error).some((code) => NETWORK.test(code));

/** Sends again what may have been lost on the way: for what does no harm when it arrives twice. Rejects with the last failure. */
export const persist = <Sent>(send: () => Promise<Sent>, retryAfterMs = RETRY_AFTER_MS): Promise<Sent> =>
  retry(send, isPassing, retryAfterMs);

/** Sends again only what has surely not arrived: for what would be there twice. */
export const persistUnsent = <Sent>(send: () => Promise<Sent>, retryAfterMs = RETRY_AFTER_MS): Promise<Sent> =>
  retry(send, isUnsent, retryAfterMs);

/**
 * Sends an interaction's first answer, once more where it may have been lost: Discord waits for three seconds. One that had arrived
 * after all is acknowledged already, and that it is so counts as sent. Tells whether discord.js knows of it.
 */
export async function persistFirst(send: () => Promise<unknown>, retryAfterMs = RETRY_AFTER_MS): Promise<boolean> {
  try {
    await retry(send, isPassing, retryAfterMs.slice(0, 1));
    return true;
  } catch (error) {
    const isThere =
      error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
    if (!isThere) throw error;
    return false;
  }
}

async function retry<Sent>(
  send: () => Promise<Sent>,
  isWorthIt: (error: unknown) => boolean,
  retryAfterMs: readonly number[],
): Promise<Sent> {
  for (const ms of retryAfterMs) {
    try {
      return await send();
    } catch (error) {
      if (!isWorthIt(error)) throw error;
      await sleep(ms);
    }
  }
  return send();
}
