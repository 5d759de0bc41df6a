import { Events, GatewayDispatchEvents } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { LocalDiscordOptions } from '../src/local-discord.ts';
import { type Connected, connect } from './support/local-client.ts';
import { send } from './support/raw-rest.ts';

let connected: Connected;
afterEach(() => connected.close());
const start = async (options: LocalDiscordOptions = {}): Promise<Connected['discord']> => {
  connected = await connect(options);
  return connected.discord;
};
const path = () => `/channels/${connected.discord.channelId}/messages`;
const contents = () =>
  connected.discord
    .as('ordinary')
    .messages('guild')
    .map(({ content }) => content);

describe('a REST request that is made to fail', () => {
  it('is not carried out where the fault comes instead, and only so many times', async () => {
    const discord = await start();
    discord.fail({ method: 'POST', path: /\/messages$/, times: 2, when: 'instead', answer: { status: 503 } });
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await send(discord, 'POST', path(), { content: `${n}` })).status);
    expect(statuses).toEqual([503, 503, 200]);
    expect(contents()).toEqual(['2']);
    expect(discord.requests.at(-3)).toMatchObject({ method: 'POST', status: 503 });
  });

  it('is carried out where the fault comes after, with another answer or a connection that is cut', async () => {
    const discord = await start();
    discord.fail({ path: /\/messages$/, when: 'after', answer: { status: 502, body: '<html>Bad gateway</html>' } });
    const lost = await fetch(`${discord.apiUrl}/v10${path()}`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: '{"content":"lost"}',
    });
    expect([lost.status, await lost.text()]).toEqual([502, '<html>Bad gateway</html>']);
    discord.fail({ path: /\/messages$/, when: 'after', answer: 'cut' });
    await expect(send(discord, 'POST', path(), { content: 'cut' })).rejects.toThrow();
    expect(contents()).toEqual(['lost', 'cut']);
  });

  it('is only late where the fault is a delay, and whole again once the fault is taken back', async () => {
    const discord = await start();
    let goOn = () => {};
    const until = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    discord.fail({ path: /\/messages$/, when: 'instead', until });
    const takeBack = discord.fail({
      path: /./,
      times: Number.POSITIVE_INFINITY,
      when: 'instead',
      answer: { status: 500 },
    });
    const late = send(discord, 'POST', path(), { content: 'late' });
    expect((await send(discord, 'GET', '/users/@me')).status).toBe(500);
    expect(contents()).not.toContain('late');
    goOn();
    expect((await late).status).toBe(200);
    expect(contents()).toContain('late');
    takeBack();
    expect((await send(discord, 'GET', '/users/@me')).status).toBe(200);
  });
});

describe('a gateway that is made to fail', () => {
  it('closes with a code that Discord documents, which ends the client where it must not come back', async () => {
    const discord = await start();
    const ended = new Promise((resolve) => connected.client.once(Events.ShardDisconnect, ({ code }) => resolve(code)));
    discord.gateway.closeWith(4014);
    expect(await ended).toBe(4014);
  });

  it('says that a session is invalid, and whether it may be resumed', async () => {
    const discord = await start();
    const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/gateway?v=10&encoding=json`);
    const frames: { op: number; d: unknown }[] = [];
    socket.on('message', (data) => frames.push(JSON.parse(String(data))));
    await expect.poll(() => frames).toHaveLength(1);
    discord.gateway.invalidate(true);
    await expect.poll(() => frames.at(-1)).toMatchObject({ op: 9, d: true });
    socket.close();
  });

  it('tells an event twice, and events that no client expects', async () => {
    const discord = await start();
    const heard: string[] = [];
    // Below the client's own cache, which knows a message when it sees it again.
    connected.client.ws.on(GatewayDispatchEvents.MessageCreate, ({ content }) => heard.push(content));
    await discord.as('ordinary').send('dm', 'once');
    discord.gateway.repeatLast('MESSAGE_CREATE');
    discord.gateway.sendEvent('SOMETHING_NEW', { of: 'no use' });
    await expect.poll(() => heard).toEqual(['once', 'once']);
  });

  it('goes deaf with its connection open, until the client misses its heartbeats and comes back', async () => {
    const discord = await start({ timeouts: { heartbeatMs: 50 } });
    const back = new Promise((resolve) => connected.client.once(Events.ShardResume, resolve));
    discord.gateway.freeze();
    await back;
  });
});
