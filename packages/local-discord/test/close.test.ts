import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { startLocalDiscord } from '../src/local-discord.ts';
import { BarePage } from './support/bare-page.ts';

const openSockets = (): string[] =>
  process
    .getActiveResourcesInfo()
    .filter((name) => name.startsWith('TCP'))
    .sort();

describe('close', () => {
  // Counts the timers that the server and its libraries start; those of the test runner stay out of it.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('leaves no socket, port or timer open, whatever was going on', async () => {
    const before = openSockets();
    const discord = await startLocalDiscord({ port: 0, commands: [{ name: 'ask', description: 'Ask' }] });
    const page = new BarePage(discord);
    await page.next('state');
    const gateway = new WebSocket(`ws://127.0.0.1:${discord.port}/gateway`);
    await new Promise((resolve) => gateway.once('message', resolve));
    gateway.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 1 } }));
    await page.next('application');
    const running = discord.as('ordinary').runCommand('guild', 'ask');
    running.catch(() => undefined);
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    const closed = new Promise((resolve) => gateway.once('close', resolve));
    await discord.close();
    await closed;
    await page.closed;
    await expect(running).rejects.toThrow();
    while (openSockets().length > before.length) await turn();
    expect(openSockets()).toEqual(before);
    expect(vi.getTimerCount()).toBe(0);
  });
});
