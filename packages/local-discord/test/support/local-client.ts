import { Client, type ClientOptions, GatewayIntentBits, Partials } from 'discord.js';
import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from '../../src/local-discord.ts';

/** A local Discord with an unchanged discord.js client logged in to it. */
export interface Connected {
  readonly discord: LocalDiscord;
  readonly client: Client<true>;
  close(): Promise<void>;
}

/** The intents of a bot that reads mentions and direct messages without the privileged one for message content. */
export const plainIntents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** Makes a discord.js client for a local Discord, not logged in yet. */
export const makeClient = (discord: LocalDiscord, options: Partial<ClientOptions> = {}): Client =>
  new Client({ intents: plainIntents, partials: [Partials.Channel], rest: { api: discord.apiUrl }, ...options });

/** What a busy machine may take to answer. */
const PATIENT_MS = 60_000;

/** Starts a local Discord on a free port and logs a discord.js client in to it; resolves when the client is ready. Members wait long, unless the options say otherwise. */
export const connect = async (
  options: LocalDiscordOptions = {},
  clientOptions: Partial<ClientOptions> = {},
): Promise<Connected> => {
  const discord = await startLocalDiscord({
    port: 0,
    ...options,
    timeouts: { answerWithinMs: PATIENT_MS, ...options.timeouts },
  });
  const client = makeClient(discord, clientOptions);
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(discord.token);
  await ready;
  return {
    discord,
    client: client as Client<true>,
    close: async () => {
      await client.destroy();
      await discord.close();
    },
  };
};
