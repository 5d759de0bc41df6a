import { type Client, Events } from 'discord.js';
import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from 'local-discord';
import type { Command } from '../../src/command.ts';
import type { Library } from '../../src/core/answers/library.ts';
import { createClient } from '../../src/discord/client.ts';
import { listen } from '../../src/discord/events/listen.ts';
import type { HostServices } from '../../src/discord/events/services.ts';
import type { Log } from '../../src/discord/log.ts';
import { registerCommands } from '../../src/discord/register/register-commands.ts';
import { libraryOf } from './library.ts';

/** One line of a log. */
export interface Logged {
  readonly level: 'info' | 'warn' | 'error';
  readonly facts: object;
  readonly message: string;
}

/** The Discord adapter on a local Discord, with commands of a test's own. */
export interface Adapter {
  readonly discord: LocalDiscord;
  readonly logged: readonly Logged[];
  /** The client of this moment. */
  client(): Client;
  /** The library from now on. */
  use(library: Library): void;
  /** Ends the client and starts another, as a new process would. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** What a busy machine may take to answer. */
const PATIENT_MS = 60_000;

/** Starts a local Discord, the adapter on it, and registers the commands. Nobody loses patience, unless the options say otherwise. */
export async function startAdapter(
  commands: readonly Command[],
  outline: HostServices['outline'],
  local: LocalDiscordOptions = {},
  picture: HostServices['picture'] = async () => null,
  given: Partial<HostServices> = {},
): Promise<Adapter> {
  const discord = await startLocalDiscord({
    port: 0,
    ...local,
    timeouts: { answerWithinMs: PATIENT_MS, ...local.timeouts },
  });
  const logged: Logged[] = [];
  const write =
    (level: Logged['level']) =>
    (facts: object, message: string): void =>
      void logged.push({ level, facts, message });
  const log: Log = { info: write('info'), warn: write('warn'), error: write('error') };
  let library = libraryOf([]);
  const start = async () => {
    const client = createClient({ apiUrl: discord.apiUrl, log });
    const listening = listen(client, {
      commands,
      library: () => library,
      outline,
      picture,
      reindex: async () => ({ report: { added: [], changed: [], removed: [], refused: [] }, library }),
      noteUnanswered: () => {},
      unanswered: async () => [],
      follows: null,
      keeping: { unansweredDays: 30, toldDays: 30, contact: null },
      operatorIds: [],
      log,
      clock: Date.now,
      deferAfterMs: PATIENT_MS,
      ...given,
    });
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(discord.token);
    await ready;
    return { client, listening };
  };
  let running = await start();
  await registerCommands(running.client.rest, discord.applicationId, commands);
  const stop = async () => {
    await running.listening.settle();
    await running.client.destroy();
  };
  return {
    discord,
    logged,
    client: () => running.client,
    use: (next) => {
      library = next;
    },
    restart: async () => {
      await stop();
      running = await start();
    },
    close: async () => {
      await stop();
      await discord.close();
    },
  };
}
