import { once } from 'node:events';
import { Events } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { isTold, readShard } from '../src/shard.ts';
import { connect } from './support/local-client.ts';
import { send } from './support/raw-rest.ts';

describe('shards', () => {
  it.each([
    ['175928847299117063', 3, 2],
    ['175928847299117063', 16, 4],
    [null, 16, 0],
  ])('tell of the guild %s, of %i, by number %i alone', (guild, count, id) => {
    const told = Array.from({ length: count }, (_, at) => isTold([at, count], guild));
    expect(told.flatMap((is, at) => (is ? [at] : []))).toEqual([id]);
  });

  it.each([[[2, 2]], [[-1, 2]], [[0, 0]], [[0]], [[0, 1, 2]], [['0', '1']], [[0.5, 1]], ['0/1'], [{}]])(
    'are refused as %j',
    (given) => {
      expect(readShard(given)).toBeNull();
    },
  );

  it('are one where an IDENTIFY names none', () => {
    expect(readShard(undefined)).toEqual([0, 1]);
  });

  it('that a client asks about are as many as the options say', async () => {
    const { discord, client, close } = await connect({ advice: { shards: 2, maxConcurrency: 16 } }, { shards: 'auto' });
    onTestFinished(close);
    const { json } = await send(discord, 'GET', '/gateway/bot');
    expect(json).toMatchObject({ shards: 2, session_start_limit: { remaining: 998, max_concurrency: 16 } });
    expect(client.ws.shards.size).toBe(2);
  });

  it('are turned away, and counted, that identify too soon after another one that has the same turn', async () => {
    const two = { shards: 3, maxConcurrency: 2 };
    const { discord, close } = await connect({ advice: two, identifyEveryMs: 60_000 }, { shards: [0], shardCount: 3 });
    onTestFinished(close);
    const identify = async (shard: number): Promise<unknown> => {
      const socket = new WebSocket(`${discord.url.replace('http', 'ws')}gateway`);
      onTestFinished(() => socket.terminate());
      socket.once('message', () => {
        socket.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 0, shard: [shard, 3] } }));
      });
      await once(socket, 'message');
      const [answer] = await once(socket, 'message');
      return JSON.parse(String(answer));
    };
    expect(await identify(1)).toMatchObject({ t: 'READY' });
    expect(await identify(2)).toMatchObject({ op: 9, d: false });
    expect(discord.logins).toEqual([
      { shard: 0, isTaken: true },
      { shard: 1, isTaken: true },
      { shard: 2, isTaken: false },
    ]);
  });

  it('tell each client of what is theirs', async () => {
    const { discord, client, close } = await connect({ guildId: String(1n << 22n) }, { shards: [1], shardCount: 2 });
    onTestFinished(close);
    expect(client.guilds.cache.size).toBe(1);
    expect(discord.connected()).toEqual([1]);
    const heard: boolean[] = [];
    const inGuild = new Promise<void>((resolve) => {
      client.on(Events.MessageCreate, (message) => {
        heard.push(message.inGuild());
        if (message.inGuild()) resolve();
      });
    });
    const robin = discord.as('ordinary');
    await robin.send('dm', 'to shard 0, which is not here');
    await robin.send('guild', 'to shard 1');
    await inGuild;
    expect(heard).toEqual([true]);
  });
});
