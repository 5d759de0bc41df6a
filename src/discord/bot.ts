import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events, REST, Routes, Status } from 'discord.js';
import type { RESTGetCurrentApplicationResult } from 'discord-api-types/v10';
import type { Command } from '../command.ts';
import type { Place } from '../core/answers/wish.ts';
import type { UserError } from '../core/errors.ts';
import { createClient, type Shards } from './client.ts';
import { countLimits } from './connection/count-limits.ts';
import { explainConnection } from './connection/explain.ts';
import { keepToken } from './connection/keep-token.ts';
import type { WaitForLogin } from './connection/space-logins.ts';
import { watchGateway } from './connection/watch-gateway.ts';
import { listen } from './events/listen.ts';
import type { HostServices } from './events/services.ts';
import { inviteUrl } from './register/invite.ts';
import { type Registration, registerCommands } from './register/register-commands.ts';
import { tellOperators } from './send/tell-operators.ts';
import { type Telling, type Told, tellPlace } from './send/tell-place.ts';

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
  /** Whether Discord's events arrive on each of its connections, by shard. */
  connections(): ReadonlyMap<number, boolean>;
  /** When Discord last acknowledged a heartbeat, or the bot was ready, in milliseconds since 1970; of the connection that was heard longest ago. */
  heardAt(): number;
  /** Tells a place what is new on what is followed there. Never rejects. */
  tell(place: Place, telling: Telling): Promise<Told>;
  /** Tells every operator a sentence in direct messages. Never rejects. */
  tellOperators(sentence: string): Promise<void>;
  /** Goes on until nothing is being answered, for some seconds at most; then leaves, and answers what it was told until it had left. */
  stop(): Promise<void>;
}

/** What a bot is started with. */
export interface BotServices extends Connection, HostServices {
  /** Those of the bot's connections that are made here; left out, there is one. */
  readonly shards?: Shards | null;
  /** Waits for this process's turn to log in, where others run the same bot. */
  readonly takeTurn?: WaitForLogin | null;
  /** Given the way to stop before the bot has logged in: it answers from its first connection on. */
  readonly onListening?: (stop: Bot['stop']) => void;
  /** Told once when Discord has closed the connection for good: the bot answers nothing from then on. */
  readonly onEnd: (reason: UserError) => void;
}

/** Who is asked all the time is never done; an end has eight seconds in all. */
const GO_ON_MS = 3_000;

/** Private in discord.js’ types, and part of a client’s end there, which forgets the token as well: what was begun is to be answered with it. */
const closeConnections = ({ ws }: Client): Promise<void> => (ws as unknown as { destroy(): Promise<void> }).destroy();

/** Logs in and answers from then on. Throws `UserError` when Discord refuses the bot, has trouble, or cannot be reached. */
export async function startBot({
  token,
  apiUrl,
  shards,
  takeTurn,
  onListening,
  onEnd,
  ...services
}: BotServices): Promise<Bot> {
  const { log, clock, tally } = services;
  const client = createClient({ apiUrl, shards, takeTurn, log });
  const listening = listen(client, services);
  let isReady = false;
  let isOver = false;
  const ended = new Promise<never>((_, reject) => {
    const end = (reason: UserError): void => {
      if (isReady && !isOver) onEnd(reason);
      isOver = true;
      reject(reason);
    };
    watchGateway(client, { log, clock, onLost: (shard) => tally?.reconnected(shard), onEnd: end });
    client.once(Events.ClientReady, ({ rest }) => keepToken(rest, token, log, end));
  });
  ended.catch(() => {});
  countLimits(client.rest, (scope) => tally?.rateLimited(scope));
  const stop = async (): Promise<void> => {
    // Whoever asks meanwhile is answered too, for nobody else does it yet.
    await Promise.race([listening.settle(), sleep(GO_ON_MS, undefined, { ref: false })]);
    await closeConnections(client);
    await listening.settle();
    await client.destroy();
  };
  onListening?.(stop);
  try {
    const ready = new Promise<Client<true>>((resolve) => void client.once(Events.ClientReady, resolve));
    const login = client.login(token);
    await Promise.race([ended, login]);
    const { user, application, rest } = await Promise.race([ended, ready]);
    isReady = true;
    return {
      name: user.username,
      inviteUrl: inviteUrl(application.id),
      register: () =>
        registerCommands(rest, application.id, services.commands).catch((error) => {
          throw explainConnection(error, apiUrl);
        }),
      connections: () => new Map(client.ws.shards.map(({ id, status }) => [id, status === Status.Ready])),
      heardAt: () =>
        Math.min(
          ...client.ws.shards.map(({ lastPingTimestamp }) => Math.max(client.readyTimestamp ?? 0, lastPingTimestamp)),
        ),
      tellOperators: (sentence) => tellOperators(services, client, listening.operators, sentence),
      tell: (place, telling) => tellPlace(services, client, place, telling),
      stop,
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
