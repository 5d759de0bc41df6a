import { type Client, DiscordjsError, DiscordjsErrorCodes, Events, REST, Routes } from 'discord.js';
import type { RESTGetCurrentApplicationResult } from 'discord-api-types/v10';
import type { Command } from '../command.ts';
import { UserError } from '../core/errors.ts';
import { createClient } from './client.ts';
import { listen } from './events/listen.ts';
import type { HostServices } from './events/services.ts';
import { inviteUrl } from './register/invite.ts';
import { type Registration, registerCommands } from './register/register-commands.ts';

/** How to reach Discord. */
export interface Connection {
  readonly token: string;
  /** The root of Discord's API, or of a compatible one, without its version. */
  readonly apiUrl: string;
}

/** The bot, logged in and answering. */
export interface Bot {
  readonly name: string;
  /** The address at which the bot is added to a server. */
  readonly inviteUrl: string;
  /** Sends the commands to Discord, everywhere, where they differ from what is registered. */
  register(): Promise<Registration>;
  /** Answers what has begun, then leaves. */
  stop(): Promise<void>;
}

/** Logs in and answers from then on. Throws `UserError` when Discord does not accept the token or cannot be reached. */
export async function startBot({ token, apiUrl, ...services }: Connection & HostServices): Promise<Bot> {
  const client = createClient({ apiUrl });
  const listening = listen(client, services);
  try {
    const ready = new Promise<Client<true>>((resolve) => void client.once(Events.ClientReady, resolve));
    await client.login(token);
    const { user, application, rest } = await ready;
    return {
      name: user.username,
      inviteUrl: inviteUrl(application.id),
      register: () => registerCommands(rest, application.id, services.commands),
      stop: async () => {
        await listening.settle();
        await client.destroy();
      },
    };
  } catch (error) {
    await client.destroy();
    throw explainConnection(error, apiUrl);
  }
}

/** Registers commands without logging in. Throws `UserError` when Discord does not accept the token or cannot be reached. */
export async function registerFromOutside(
  { token, apiUrl }: Connection,
  commands: readonly Command[],
  guildId: string | null,
): Promise<{ readonly registration: Registration; readonly inviteUrl: string }> {
  const rest = new REST({ version: '10', api: apiUrl }).setToken(token);
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
    const registration = await registerCommands(rest, id, commands, { guildId: guildId ?? undefined });
    return { registration, inviteUrl: inviteUrl(id) };
  } catch (error) {
    throw explainConnection(error, apiUrl);
  }
}

const UNREACHABLE = /^(?:ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|UND_ERR)/;

function explainConnection(error: unknown, apiUrl: string): unknown {
  const { code, status, message } = error as { code?: unknown; status?: unknown; message?: string };
  if (status === 401 || (error instanceof DiscordjsError && code === DiscordjsErrorCodes.TokenInvalid)) {
    return new UserError(
      'Discord does not accept DISCORD_TOKEN: copy it anew from the Developer Portal, Bot, Reset Token.',
    );
  }
  const cause = (error as { cause?: { code?: unknown } }).cause?.code;
  if ([code, cause].some((reason) => typeof reason === 'string' && UNREACHABLE.test(reason))) {
    return new UserError(`Discord cannot be reached at ${new URL(apiUrl).origin}: ${message ?? 'no connection'}.`);
  }
  return error;
}
