import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../src/browser.ts';
import type { LocalDiscordOptions } from '../../src/local-discord.ts';
import { runFixtureBot } from './fixture-bot.ts';
import { type Connected, connect } from './local-client.ts';

/** A local Discord with the fixture bot on it, and a browser that has not opened the page yet. */
export interface PageScene extends Connected {
  readonly browser: Browser;
}

/** Sets the scene; members wait long for an answer, unless the options say otherwise. */
export const setScene = async (options: LocalDiscordOptions = {}): Promise<PageScene> => {
  const [connected, browser] = await Promise.all([connect(options), launchBrowser()]);
  await runFixtureBot(connected.client);
  return {
    ...connected,
    browser,
    close: async () => {
      await browser.close();
      await connected.close();
    },
  };
};
