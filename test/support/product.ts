import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from 'local-discord';
import { onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { UnansweredQuestion } from '../../src/core/answers/answer.ts';
import type { LanguageModel } from '../../src/core/ask/meaning/language-model.ts';
import { openShelf, type Shelf } from '../../src/corpus/shelf.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import { LOCAL_SCENE } from '../../src/local-scene.ts';
import { createLog } from '../../src/log.ts';
import { outlineOf } from '../../src/render/outline/outline-of.ts';
import { pictureOf } from '../../src/render/picture/draw-lanes.ts';
import { model } from './model.ts';

/** The whole of Parley on a local Discord: real client, real sockets, real folder. */
export interface Product {
  readonly discord: LocalDiscord;
  readonly shelf: Shelf;
  readonly bot: Bot;
  /** Ends the bot and starts another on the same local Discord and a freshly read folder. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Starts Parley on a folder of articles; the caller closes it. */
export async function startProduct(
  folder: string,
  options: LocalDiscordOptions = {},
  languageModel: LanguageModel = model,
): Promise<Product> {
  // A machine that runs tests may have more to do than one that answers.
  const timeouts = { answerWithinMs: 60_000, ...options.timeouts };
  const discord = await startLocalDiscord({ port: 0, ...LOCAL_SCENE, ...options, timeouts });
  const unanswered: UnansweredQuestion[] = [];
  const run = async () => {
    const shelf = await openShelf(folder, { model: languageModel });
    await shelf.warm();
    const bot = await startBot({
      token: discord.token,
      apiUrl: discord.apiUrl,
      commands,
      library: () => shelf.library,
      reindex: async (onProgress) => {
        const reindexed = await shelf.reindex(onProgress);
        await shelf.warm();
        return reindexed;
      },
      outline: outlineOf,
      noteUnanswered: (command, question) =>
        void unanswered.push({ command, question, times: 1, latest: '2025-11-23' }),
      unanswered: async () => unanswered,
      picture: pictureOf,
      follows: null,
      keeping: { unansweredDays: 30, toldDays: 30, contact: null },
      operatorIds: [],
      log: createLog('silent'),
      onEnd: () => {},
      clock: Date.now,
    });
    await bot.register();
    return { shelf, bot };
  };
  let running = await run();
  return {
    discord,
    get shelf() {
      return running.shelf;
    },
    get bot() {
      return running.bot;
    },
    restart: async () => {
      await running.bot.stop();
      await running.shelf.close();
      running = await run();
    },
    close: async () => {
      await running.bot.stop();
      await running.shelf.close();
      await discord.close();
    },
  };
}

/** The same, closed when the test ends. */
export async function useProduct(folder: string, options: LocalDiscordOptions = {}): Promise<Product> {
  const product = await startProduct(folder, options);
  onTestFinished(() => product.close());
  return product;
}
