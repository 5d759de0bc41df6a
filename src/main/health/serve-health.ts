import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../../core/errors.ts';
import type { Metrics } from './metrics.ts';

/** What the three pages tell. */
export interface Health {
  /** Why the process should be started again, in a line; null while it lives. */
  readonly dead: () => string | null | Promise<string | null>;
  /** Why it cannot answer yet, or no longer, in a line; null while it can. */
  readonly notReady: () => string | null | Promise<string | null>;
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
}

/** The pages, served. */
export interface HealthServer {
  /** Where it listens: `http://127.0.0.1:9090`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves `/livez`, `/readyz` (200 or 503, with the reason) and `/metrics` to supervisors and Prometheus. Throws `UserError` when the
 * port cannot be had. What it tells holds no secret and no member's words; it still listens on loopback unless told otherwise.
 */
export async function serveHealth(port: number, host: string, health: Health): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?', 1)[0];
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'Only GET is served here');
    if (path === '/livez') return void tell(response, health.dead());
    if (path === '/readyz') return void tell(response, health.notReady());
    if (path !== '/metrics') return send(response, 404, 'Here are /livez, /readyz and /metrics');
    return void health.metrics.text().then(
      (text) => send(response, 200, text, health.metrics.contentType),
      () => send(response, 500, 'The metrics could not be read'),
    );
  });
  server.requestTimeout = 5_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      reject(
        new UserError(`HEALTH_PORT ${port} on ${host} cannot be had (${code}): choose another, or leave it empty.`),
      ),
    );
    server.listen(port, host, resolve);
  });
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function tell(response: ServerResponse, asked: string | null | Promise<string | null>): Promise<void> {
  const reason = await asked;
  send(response, reason === null ? 200 : 503, reason ?? 'ok');
}

function send(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(text.endsWith('\n') ? text : `${text}\n`);
}
