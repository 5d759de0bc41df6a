import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';
import { UserError } from '../../core/errors.ts';
import { TOKEN_REFUSED } from './end-reason.ts';

const UNREACHABLE = /^(?:ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|UND_ERR)/;

/** What keeps Parley from Discord, as one line with what to do; what was thrown itself where that is a fault of ours. */
export function explainConnection(error: unknown, apiUrl: string): unknown {
  const { origin } = new URL(apiUrl);
  const { code, status, message = 'no connection' } = error as { code?: unknown; status?: unknown; message?: string };
  if (status === 401 || (error instanceof DiscordjsError && code === DiscordjsErrorCodes.TokenInvalid)) {
    return new UserError(TOKEN_REFUSED);
  }
  if (error instanceof HTTPError) {
    return new UserError(`${origin} answered with ${error.status}: Discord has trouble of its own. Try again later.`);
  }
  if (error instanceof DiscordAPIError) {
    return new UserError(
      `Discord refused ${error.method} ${pathOf(error.url)} (${refusalOf(error)}).${remedyFor(error)}`,
    );
  }
  if (/^Not enough sessions remaining/.test(message)) {
    return new UserError(`Discord lets this bot log in no more today (${message}).`);
  }
  const cause = (error as { cause?: { code?: unknown } }).cause?.code;
  const isUnreachable = [code, cause].some((reason) => typeof reason === 'string' && UNREACHABLE.test(reason));
  if (isUnreachable || (error as Error).name === 'AbortError') {
    return new UserError(`Discord cannot be reached at ${origin}: ${message}.`);
  }
  return error;
}

/** Without ids, among which a webhook's token could be. */
const pathOf = (url: string): string => new URL(url).pathname.replace(/^\/api\/v\d+/, '').replace(/\/\d{10,}/g, '/…');

const refusalOf = ({ status, code, message }: DiscordAPIError): string =>
  `${status}, code ${code ?? 'none'}: ${(message ?? '').split('\n').join(' ').slice(0, 300)}`;

function remedyFor({ status, code, url }: DiscordAPIError): string {
  if (url.includes('/guilds/')) return ' Is the bot on the server that GUILD_ID names?';
  if (status === 403) return ' Is this address banned, or is a proxy in between? See DISCORD_API_URL.';
  return code === 50035 ? ' Please report it: Discord’s rules for commands have changed.' : '';
}
