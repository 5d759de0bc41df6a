import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Wanted, WebSettings } from '../../../src/corpus/fetch/web.ts';
import { webOf } from '../../support/pages.ts';
import { webSite } from '../../support/web-site.ts';

const HTML: Wanted = { types: ['text/html'], largest: 1_000_000 };
/** For sites that stand for those of the internet: 127.0.0.1 alone is taken for public. */
const PUBLIC: Partial<WebSettings> = { mayReach: (address) => address === '127.0.0.1' };

/** Where a server was and is no more. */
async function closedAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}/`;
}

describe('openWeb', () => {
  it('gives what an address answers, and tells who asks', async () => {
    const site = await webSite({ '/a': 'Hello' });
    const answer = await webOf(PUBLIC).get(`${site.url}/a`, HTML);
    expect([answer.status, Buffer.from(answer.bytes).toString(), answer.contentType]).toEqual([
      200,
      'Hello',
      'text/html; charset=utf-8',
    ]);
    expect(site.requests[0]!.headers).toMatchObject({
      'user-agent': 'Parley/test (+https://parley.example)',
      accept: 'text/html',
    });
  });

  it.each([
    ['ftp://example.com/', 'is not read: ftp: is neither http: nor https:'],
    ['file:///etc/passwd', 'is not read: file: is neither http: nor https:'],
    ['javascript:alert(1)', 'is not read: javascript: is neither http: nor https:'],
    ['http://', 'is no address'],
    ['not an address', 'is no address'],
    ['https://me:secret@example.com/', 'holds a name or password: leave it out'],
    ['http://127.0.0.1/', 'leads to 127.0.0.1, which is not on the public internet'],
    ['http://2130706433/', 'leads to 127.0.0.1, which is not on the public internet'],
    ['http://0x7f.1/', 'leads to 127.0.0.1, which is not on the public internet'],
    ['http://[::1]/', 'leads to ::1, which is not on the public internet'],
    ['http://[::ffff:10.0.0.1]/', 'which is not on the public internet'],
    ['http://169.254.169.254/latest/meta-data/', 'leads to 169.254.169.254, which is not on the public internet'],
    ['http://localhost/', 'which is not on the public internet'],
  ])('refuses %s', async (address, reason) => {
    await expect(webOf().get(address, HTML)).rejects.toThrow(reason);
  });

  it('refuses an address of more than 2,000 characters', async () => {
    await expect(webOf().get(`https://example.com/${'a'.repeat(2_000)}`, HTML)).rejects.toThrow('is no address');
  });

  it('reads an address that is not public where that is allowed', async () => {
    const site = await webSite({ '/a': 'Hello' });
    await expect(webOf().get(`${site.url}/a`, HTML)).rejects.toThrow('not on the public internet');
    expect((await webOf().get(`${site.url}/a`, { ...HTML, allowPrivate: true })).status).toBe(200);
    expect(site.paths()).toEqual(['/a']);
  });

  it('resolves a name once for a connection, and connects to nothing else', async () => {
    const site = await webSite({ '/a': 'Hello' });
    const asked: string[] = [];
    const web = webOf({
      ...PUBLIC,
      resolve: async (host) => {
        asked.push(host);
        // A name server that changes its mind between the check and the connection.
        return [{ address: asked.length === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
      },
    });
    const { port } = new URL(site.url);
    expect((await web.get(`http://news.example:${port}/a`, HTML)).status).toBe(200);
    expect(asked).toEqual(['news.example']);
  });

  it('refuses a name when any of its addresses is not public', async () => {
    const resolve = async () => [
      { address: '127.0.0.1', family: 4 },
      { address: '192.168.0.1', family: 4 },
    ];
    await expect(webOf({ ...PUBLIC, resolve }).get('http://news.example/', HTML)).rejects.toThrow(
      'leads to 192.168.0.1',
    );
  });

  it('tells of a name that is not found', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }));
    await expect(webOf({ resolve }).get('http://news.example/', HTML)).rejects.toThrow(
      'has a host that is not found (ENOTFOUND)',
    );
  });

  describe('when it is redirected', () => {
    it('follows up to five times, and tells where it came to', async () => {
      const site = await webSite({ '/6': 'There' });
      for (let hop = 1; hop < 6; hop++) site.routes[`/${hop}`] = { status: 302, headers: { location: `/${hop + 1}` } };
      site.routes['/0'] = { status: 301, headers: { location: '/1' } };
      expect((await webOf(PUBLIC).get(`${site.url}/1`, HTML)).address).toBe(`${site.url}/6`);
      await expect(webOf(PUBLIC).get(`${site.url}/0`, HTML)).rejects.toThrow('redirects more than 5 times');
    });

    it.each([
      ['to a private address', 'http://10.0.0.1/', 'leads to 10.0.0.1'],
      ['to the cloud’s metadata', 'http://169.254.169.254/latest/meta-data/', 'leads to 169.254.169.254'],
      ['to another loopback address', '//127.0.0.2/', 'leads to 127.0.0.2'],
      ['to a name of this machine', 'http://localhost/', 'leads to ::1'],
      ['to a file', 'file:///etc/passwd', 'file: is neither http: nor https:'],
      ['to nowhere', 'http://', 'is no address'],
    ])('goes no further %s', async (_, location, reason) => {
      const site = await webSite({ '/a': { status: 302, headers: { location } } });
      const resolve = async () => [{ address: '::1', family: 6 }];
      await expect(webOf({ ...PUBLIC, resolve }).get(`${site.url}/a`, HTML)).rejects.toThrow(reason);
    });
  });

  describe('when there is too much', () => {
    const limited = { ...HTML, largest: 10_000 };

    it('refuses a length that is told', async () => {
      const site = await webSite({ '/a': 'x'.repeat(10_001) });
      await expect(webOf(PUBLIC).get(`${site.url}/a`, limited)).rejects.toThrow('is larger than 0.01 MB');
    });

    it('leaves a body that never ends', async () => {
      let isClosed = false;
      const site = await webSite({
        '/a': (_, response) => {
          response.writeHead(200, { 'content-type': 'text/html' });
          const more = (): void => {
            while (!isClosed && response.write('x'.repeat(1_000)));
          };
          response.on('drain', more).on('close', () => {
            isClosed = true;
          });
          more();
        },
      });
      await expect(webOf(PUBLIC).get(`${site.url}/a`, limited)).rejects.toThrow('is larger than 0.01 MB');
      await expect.poll(() => isClosed).toBe(true);
    });

    it('counts what comes out of a compressed body', async () => {
      const body = gzipSync('x'.repeat(1_000_000));
      const site = await webSite({ '/a': { headers: { 'content-encoding': 'gzip' }, body } });
      expect(body.length).toBeLessThan(10_000);
      await expect(webOf(PUBLIC).get(`${site.url}/a`, limited)).rejects.toThrow('is larger than 0.01 MB');
    });
  });

  it.each([
    ['says nothing', () => {}],
    [
      'says a little at a time',
      (write: (text: string) => void) => {
        const drip = setInterval(() => write('x'), 20);
        return () => clearInterval(drip);
      },
    ],
  ])('leaves a server that %s', async (_, drip) => {
    let stop: unknown;
    const site = await webSite({
      '/a': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.write('x');
        stop = drip((text) => void response.write(text));
        response.on('close', () => (stop as (() => void) | undefined)?.());
      },
    });
    await expect(webOf({ ...PUBLIC, timeLimit: 150 }).get(`${site.url}/a`, HTML)).rejects.toThrow(
      'took longer than 0.15 s',
    );
  });

  it.each([
    ['application/pdf', 'is application/pdf, which is not read'],
    ['text/html+evil', 'is text/html+evil, which is not read'],
    ['', 'is of no type, which is not read'],
  ])('refuses the type “%s”', async (type, reason) => {
    const site = await webSite({ '/a': { type, body: 'x' } });
    await expect(webOf(PUBLIC).get(`${site.url}/a`, HTML)).rejects.toThrow(reason);
  });

  it('gives other answers without their body', async () => {
    const site = await webSite({ '/a': { status: 429, headers: { 'retry-after': '7' }, body: 'later' } });
    const answer = await webOf(PUBLIC).get(`${site.url}/a`, HTML);
    expect([answer.status, answer.bytes.length, answer.header('retry-after')]).toEqual([429, 0, '7']);
  });

  it('tells in one line of a server that hangs up, speaks nonsense or is not there', async () => {
    const site = await webSite({ '/gone': (request) => request.socket.destroy() });
    site.routes['/nonsense'] = (request) => request.socket.end('?!\r\n\r\n');
    for (const address of [`${site.url}/gone`, `${site.url}/nonsense`, await closedAddress()]) {
      await expect(webOf(PUBLIC).get(address, HTML)).rejects.toThrow(/^(?:cannot be read \([^\n]+\))$/);
    }
  });
});
