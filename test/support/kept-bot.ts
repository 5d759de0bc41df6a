import { startLocalDiscord } from 'local-discord';
import { onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import { openShelf } from '../../src/corpus/shelf.ts';
import { type BotServices, startBot } from '../../src/discord/bot.ts';
import { outlineOf } from '../../src/render/outline/outline-of.ts';

/** The bot by words alone on a local Discord, with what a test gives it to keep; it goes with the test. */
export async function useBot(folder: string, given: Partial<BotServices>) {
  const discord = await startLocalDiscord({ port: 0, timeouts: { answerWithinMs: 60_000 } });
  onTestFinished(() => discord.close());
  const shelf = await openShelf(folder);
  onTestFinished(() => shelf.close());
  const bot = await startBot({
    token: discord.token,
    apiUrl: discord.apiUrl,
    commands,
    library: () => shelf.library,
    reindex: () => shelf.reindex(),
    outline: outlineOf,
    picture: async () => null,
    noteUnanswered: () => {},
    unanswered: async () => [],
    follows: null,
    keeping: { unansweredDays: 0, toldDays: 30, contact: null },
    operatorIds: [],
    log: { info: () => {}, warn: () => {}, error: () => {} },
    clock: Date.now,
    onEnd: () => {},
    ...given,
  });
  onTestFinished(() => bot.stop());
  await bot.register();
  return { discord, shelf, bot };
}
