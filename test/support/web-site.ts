import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a web site answers on a path: a body, or whatever the function writes. */
export type Route =
  | string
  | Buffer
  | {
      readonly status?: number;
      readonly type?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Buffer;
    }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** A web site on this machine. */
export interface WebSite {
  readonly url: string;
  /** What was asked for, in order: path and headers. */
  readonly requests: readonly { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  /** Paths that were asked for, in order. */
  readonly paths: () => readonly string[];
  /** May be changed at any time. */
  readonly routes: Record<string, Route>;
}

/** Serves these paths until the test ends; others are not found. Pages are `text/html; charset=utf-8` unless they say otherwise. */
export async function webSite(routes: Record<string, Route> = {}): Promise<WebSite> {
  const requests: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push({ path, headers: request.headers });
    const route = routes[path];
    if (typeof route === 'function') {
      route(request, response);
      return;
    }
    const { status, type, headers, body } =
      typeof route === 'string' || Buffer.isBuffer(route)
        ? { body: route }
        : (route ?? { status: 404, body: 'nothing' });
    response.writeHead(status ?? 200, { 'content-type': type ?? 'text/html; charset=utf-8', ...headers });
    response.end(body ?? '');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests, routes, paths: () => requests.map(({ path }) => path) };
}
