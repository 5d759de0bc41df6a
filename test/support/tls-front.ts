import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { passOn } from './broken-front.ts';

export const USER = 'parley';
export const PASSWORD = 'right';

/** A node behind TLS that asks for user and password, as OpenSearch does with its security on; `ca` is the file by which it is believed. */
export async function tlsFront(node: string): Promise<{ readonly url: string; readonly ca: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-tls-'));
  const [key, ca] = [join(folder, 'key.pem'), join(folder, 'ca.pem')];
  const subject = ['-subj', '/CN=search', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', ca, ...subject], {
    stdio: 'ignore',
  });
  const wanted = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
  const server = createServer({ key: readFileSync(key), cert: readFileSync(ca) }, (asked, reply) => {
    if (asked.headers.authorization !== wanted) {
      reply.writeHead(401, { 'content-type': 'text/plain' }).end('Unauthorized');
      return;
    }
    const { authorization: _, ...headers } = asked.headers;
    passOn(node, asked, reply, headers);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  });
  return { url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, ca };
}
