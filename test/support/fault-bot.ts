import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from 'local-discord';
import { onTestFinished } from 'vitest';
import { defineCommand } from '../../src/command.ts';
import { type Bot, type BotServices, startBot } from '../../src/discord/bot.ts';
import type { Log } from '../../src/discord/log.ts';
import type { Logged } from './adapter.ts';
import { libraryOf } from './library.ts';
import { SHORT } from './staged-adapter.ts';

const help = defineCommand({
  data: { name: 'help', description: 'Help', example: '/help', options: {} },
  execute: async (_, { library, commands }) => ({ type: 'help', commands: commands(), coverage: library.coverage }),
});

const reindex = defineCommand({
  data: {
    name: 'reindex',
    description: 'Reindex',
    example: '/reindex',
    options: {},
    slow: true,
    operatorsOnly: true,
  },
  execute: help.execute,
});

/** A bot on a local Discord that is there to have things go wrong. */
export interface FaultBot {
  readonly discord: LocalDiscord;
  readonly logged: readonly Logged[];
  /** Lines of the log that are no everyday ones. */
  readonly warnings: () => string[];
  /** Why it was told to end. */
  readonly ended: readonly string[];
  readonly tellOperators: (sentence: string) => Promise<void>;
  /** Starts another bot of the same application, with services of its own; it ends with the test. */
  join(given: Partial<BotServices>): Promise<Bot>;
  /** Ends it once it has answered all that it was asked. */
  stop(): Promise<void>;
  /** Has a member ask, by a message, and waits for the answer. */
  ask(place?: 'dm' | 'guild'): Promise<void>;
}

/** Starts one with `/help` and, for operators, `/reindex`; it ends with the test. `before` is done before it logs in. */
export async function useFaultBot(
  local: LocalDiscordOptions = {},
  given: Partial<BotServices> = {},
  before: (discord: LocalDiscord) => void = () => {},
): Promise<FaultBot> {
  const discord = await startLocalDiscord({
    port: 0,
    ...local,
    timeouts: { answerWithinMs: 60_000, ...local.timeouts },
  });
  const logged: Logged[] = [];
  const ended: string[] = [];
  const write =
    (level: Logged['level']) =>
    (facts: object, message: string): void =>
      void logged.push({ level, facts, message });
  const log: Log = { info: write('info'), warn: write('warn'), error: write('error') };
  const library = libraryOf([]);
  before(discord);
  const services: BotServices = {
    token: discord.token,
    apiUrl: discord.apiUrl,
    commands: [help, reindex],
    library: () => library,
    outline: () => SHORT,
    picture: async () => null,
    reindex: async () => ({ report: { added: [], changed: [], removed: [], refused: [] }, library }),
    noteUnanswered: () => {},
    unanswered: async () => [],
    follows: null,
    keeping: { unansweredDays: 30, toldDays: 30, contact: null },
    operatorIds: [],
    log,
    clock: Date.now,
    retryAfterMs: [5, 5, 5],
    onEnd: ({ message }) => void ended.push(message),
    ...given,
  };
  onTestFinished(() => discord.close());
  const join = async (own: Partial<BotServices>): Promise<Bot> => {
    const joined = await startBot({ ...services, ...own });
    onTestFinished(() => joined.stop());
    return joined;
  };
  const bot = await join({});
  await bot.register();
  return {
    discord,
    logged,
    warnings: () => logged.filter(({ level }) => level !== 'info').map(({ message }) => message),
    ended,
    tellOperators: bot.tellOperators,
    join,
    stop: () => bot.stop(),
    ask: async (place = 'dm') => {
      const words = place === 'dm' ? 'help' : `<@${discord.applicationId}> help`;
      await (await discord.as('ordinary').send(place, words)).answer(60_000);
    },
  };
}
