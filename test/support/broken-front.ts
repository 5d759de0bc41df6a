import { type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { listenLocally } from './listen-locally.ts';

/** Has a node answer what was asked of a server that stands before it. */
export function passOn(
  node: string,
  asked: IncomingMessage,
  reply: ServerResponse,
  headers: IncomingHttpHeaders = asked.headers,
): void {
  const passed = request(`${node}${asked.url}`, { method: asked.method ?? 'GET', headers }, (answer) => {
    reply.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(reply);
  });
  passed.on('error', () => reply.destroy());
  asked.pipe(passed);
}

/** Where a node answers, but for paths like these: there the connection is lost. */
export const brokenFront = (node: string, broken: RegExp): Promise<string> =>
  listenLocally((asked, reply) => {
    if (broken.test(asked.url ?? '')) asked.socket.destroy();
    else passOn(node, asked, reply);
  });
