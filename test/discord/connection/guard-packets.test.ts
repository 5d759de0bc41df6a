import { once } from 'node:events';
import { Events } from 'discord.js';
import { startLocalDiscord } from 'local-discord';
import { expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../../src/discord/client.ts';
import { HEARTBEAT_MS } from '../../../src/discord/connection/guard-packets.ts';

it.each([
  [41_250, HEARTBEAT_MS],
  [5_000, 5_000],
])('where Discord asks for a heartbeat every %i ms, sends one every %i', async (heartbeatMs, expected) => {
  const discord = await startLocalDiscord({ port: 0, timeouts: { heartbeatMs } });
  const client = createClient({ apiUrl: discord.apiUrl, log: { info: () => {}, warn: () => {}, error: () => {} } });
  onTestFinished(async () => {
    await client.destroy();
    await discord.close();
  });
  let told = '';
  client.on(Events.Debug, (line) => {
    if (line.includes('jitter')) told = line;
  });
  await Promise.all([once(client, Events.ClientReady), client.login(discord.token)]);
  const [, jitter, wait] = /jitter of ([\d.e-]+); waiting (\d+)ms/.exec(told)!;
  expect(Math.abs(Number(wait) - Number(jitter) * expected)).toBeLessThanOrEqual(1);
});
