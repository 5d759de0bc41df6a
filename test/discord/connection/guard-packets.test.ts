import { once } from 'node:events';
import { Client, ClientUser, Events } from 'discord.js';
import { startLocalDiscord } from 'local-discord';
import { expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../../src/discord/client.ts';
import { guardEvents, HEARTBEAT_MS } from '../../../src/discord/connection/guard-packets.ts';

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

it('leaves what waits for the client to be ready in its order while people are answered', () => {
  const client = new Client({ intents: [] });
  client.user = Reflect.construct(ClientUser, [client, { id: '1', username: 'Parley' }]);
  const ws = client.ws as unknown as { packetQueue: unknown[]; handlePacket(packet: object, shard: object): boolean };
  const waiting = ['first', 'second'].map((name) => ({ packet: { t: 'CHANNEL_UPDATE', d: { name } }, shardId: 0 }));
  ws.packetQueue.push(...waiting);
  guardEvents(client, { info: () => {}, warn: () => {}, error: () => {} });
  ws.handlePacket({ t: 'MESSAGE_DELETE', d: { id: '5', channel_id: '6' } }, { id: 0 });
  expect(ws.packetQueue).toEqual(waiting);
});
