import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startLocalDiscord } from '../../src/local/local-discord.ts';
import { BarePage } from '../support/bare-page.ts';

const openHandles = (): string[] =>
  process
    .getActiveResourcesInfo()
    .filter((name) => /TCP|Timeout/.test(name))
    .sort();

describe('close', () => {
  it('leaves no socket, port or timer open, whatever was going on', async () => {
    const before = openHandles();
    const discord = await startLocalDiscord({ port: 0, commands: [{ name: 'ask', description: 'Ask' }] });
    const page = new BarePage(discord);
    await page.next('state');
    const gateway = new WebSocket(`ws://127.0.0.1:${discord.port}/gateway`);
    await new Promise((resolve) => gateway.once('message', resolve));
    gateway.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 1 } }));
    await page.next('application');
    const running = discord.as('ordinary').runCommand('guild', 'ask');
    running.catch(() => undefined);
    const closed = new Promise((resolve) => gateway.once('close', resolve));
    await discord.close();
    await closed;
    await expect(running).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(openHandles()).toEqual(before);
  });
});
