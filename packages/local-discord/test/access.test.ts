import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type LocalDiscord, startLocalDiscord } from '../src/local-discord.ts';

describe('who may talk to the local Discord', () => {
  let discord: LocalDiscord;
  beforeAll(async () => {
    discord = await startLocalDiscord({ port: 0 });
  });
  afterAll(() => discord.close());

  const ask = (path: string, headers: Record<string, string>): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const request = get({ host: '127.0.0.1', port: discord.port, path, headers, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on('error', reject);
    });
  const connectTo = (path: string, headers: Record<string, string>): Promise<string> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${discord.port}${path}`, { headers });
      socket.on('open', () => {
        socket.terminate();
        resolve('open');
      });
      socket.on('error', ({ message }) => resolve(message));
    });

  const foreign: [what: string, headers: () => Record<string, string>][] = [
    ['a page of another site', () => ({ origin: 'https://example.org' })],
    ['a page of another port', () => ({ origin: `http://127.0.0.1:${discord.port + 1}` })],
    ['a page in a sandbox', () => ({ origin: 'null' })],
    ['a foreign name for this machine', () => ({ host: `example.org:${discord.port}` })],
    ['a foreign name that begins like ours', () => ({ host: `localhost.example.org:${discord.port}` })],
    ['a name without the port', () => ({ host: 'localhost' })],
  ];

  it.each(foreign)('not %s, over HTTP or WebSocket', async (_what, headers) => {
    for (const path of ['/', '/api/v10/gateway', '/api/v10/users/@me', '/attachments/1/2/a']) {
      expect(await ask(path, headers())).toBe(403);
    }
    for (const path of ['/page', '/gateway']) {
      expect(await connectTo(path, headers())).toContain('403');
    }
  });

  it.each([
    ['the page by its address', () => ({ origin: `http://127.0.0.1:${discord.port}` })],
    [
      'the page by localhost',
      () => ({ host: `localhost:${discord.port}`, origin: `http://localhost:${discord.port}` }),
    ],
    ['a program', () => ({})],
  ])('%s', async (_what, headers) => {
    expect(await ask('/api/v10/users/@me', headers())).toBe(401);
    for (const path of ['/page', '/gateway']) expect(await connectTo(path, headers())).toBe('open');
  });

  it('listens on the loopback address only', () => {
    expect(discord.url).toBe(`http://127.0.0.1:${discord.port}/`);
  });

  it('has no other socket', async () => {
    expect(await connectTo('/elsewhere', {})).toContain('404');
  });
});

describe('port', () => {
  it('is the next free one when the one asked for is taken', async () => {
    const first = await startLocalDiscord({ port: 0 });
    const second = await startLocalDiscord({ port: first.port });
    expect(second.port).toBeGreaterThan(first.port);
    await Promise.all([first.close(), second.close()]);
    const again = await startLocalDiscord({ port: first.port });
    expect(again.port).toBe(first.port);
    await again.close();
  });
});
