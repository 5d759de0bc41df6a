import { createServer, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a node answers in place of what was asked: an error as OpenSearch has it, or nothing for as long as it lasts. */
export type Instead = { readonly status: number; readonly type: string; readonly reason: string } | 'silence';

/** A way to a node on which what fails can be chosen. It goes with the test. */
export interface ClusterFront {
  readonly url: string;
  /** Requests so far, such as `GET /_cat/nodes`. */
  readonly asked: readonly string[];
  /** What is answered from now on to what is asked; null for what the node says. */
  instead: (asked: string) => Instead | null;
  /** Nobody listens any more, as where the machine is gone. */
  stop(): Promise<void>;
  /** Listens again, on the same port. */
  start(): Promise<void>;
}

/** Puts one in front of a node. */
export async function clusterFront(node: string): Promise<ClusterFront> {
  const asked: string[] = [];
  let server: Server | null = null;
  let port = 0;
  const front: ClusterFront = {
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    asked,
    instead: () => null,
    stop: async () => {
      const stopped = server;
      server = null;
      await new Promise<void>((resolve) => {
        if (stopped === null) return resolve();
        stopped.close(() => resolve());
        stopped.closeAllConnections();
      });
    },
    start: async () => {
      const started = createServer((incoming, reply) => {
        const what = `${incoming.method} ${incoming.url}`;
        asked.push(what);
        const instead = front.instead(what);
        if (instead !== null) return void refuse(reply, instead);
        const { method, headers } = incoming;
        const passed = request(`${node}${incoming.url}`, { ...(method && { method }), headers }, (answer) => {
          reply.writeHead(answer.statusCode!, answer.headers);
          answer.pipe(reply);
        });
        passed.on('error', () => reply.destroy());
        incoming.pipe(passed);
      });
      await new Promise<void>((resolve) => started.listen(port, '127.0.0.1', resolve));
      port = (started.address() as AddressInfo).port;
      server = started;
    },
  };
  await front.start();
  onTestFinished(() => front.stop());
  return front;
}

function refuse(reply: ServerResponse, instead: Instead): void {
  if (instead === 'silence') return;
  const { status, type, reason } = instead;
  reply.writeHead(status, { 'content-type': 'application/json' });
  reply.end(JSON.stringify({ error: { type, reason, root_cause: [{ type, reason }] }, status }));
}
