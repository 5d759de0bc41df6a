import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { Hono } from 'hono';
import { buildCast, type MemberNames } from './cast.ts';
import { type Actor, createActor } from './driver.ts';
import { Gateway, type GatewayAdvice, type GatewayFaults, type Login } from './gateway.ts';
import { isOwnRequest } from './guard.ts';
import { Interactions } from './interactions.ts';
import { Members } from './members.ts';
import { buildPageFiles } from './page-files.ts';
import type { Example } from './page-protocol.ts';
import { PageSocket } from './page-socket.ts';
import { buildRest, type LoggedRequest } from './rest/build-rest.ts';
import { CommandRegistry } from './rest/command-routes.ts';
import { type RestFault, RestFaults } from './rest/rest-faults.ts';
import { type Timeouts, World } from './world.ts';

/** How to start a local Discord; everything has a default. */
export interface LocalDiscordOptions {
  /** Port on 127.0.0.1: 3000, or the next free one when it is taken; 0 for any free one. */
  readonly port?: number;
  /** The application's token; a random one when left out. */
  readonly token?: string;
  /** Name of the application, as members see it: Bot. */
  readonly name?: string;
  /** What the application says of itself; nothing. */
  readonly description?: string;
  /** Name of the server's channel: general. */
  readonly channel?: string;
  /** What the members are called: Robin, and Sam who owns it all. */
  readonly memberNames?: MemberNames;
  /** What the page offers to try, where the application has the commands; nothing. */
  readonly examples?: readonly Example[];
  /** Global commands to begin with, as `PUT /applications/{id}/commands` takes them. */
  readonly commands?: readonly unknown[];
  /** Privileged intents that are switched on; none. */
  readonly grantedIntents?: number;
  /** What `GET /gateway/bot` tells: one connection, one identify in five seconds. */
  readonly advice?: Partial<GatewayAdvice>;
  /**
   * Of connections that may not identify at once, by `advice.maxConcurrency`, the second one has to wait so many milliseconds, at Discord 5,000;
   * one that comes sooner is told that its session is invalid. Left out, nobody has to wait.
   */
  readonly identifyEveryMs?: number;
  /** Id of the server, which decides about the connection that is told of it, where there are several. */
  readonly guildId?: string;
  /** The latest messages that are kept, with their files, where a bot is to run for hours: all. */
  readonly keptMessages?: number;
  /** Milliseconds, where a test wants others than Discord's: 3,000 to answer, 15 minutes for a token, 41,250 between heartbeats. */
  readonly timeouts?: Partial<Timeouts>;
  /** Milliseconds since 1970; the machine's clock. Decides about the age of tokens, not about the 3 seconds. */
  readonly clock?: () => number;
  /** Called with every request to the REST interface once it is answered. */
  readonly log?: (request: LoggedRequest) => void;
}

/** A Discord on this machine, with a page to try the application on. Everything is in memory and gone after `close`. */
export interface LocalDiscord {
  /** The page. */
  readonly url: string;
  /** For `rest.api` of a discord.js client. */
  readonly apiUrl: string;
  readonly port: number;
  readonly token: string;
  readonly applicationId: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly members: { readonly ordinary: string; readonly operator: string };
  /** Requests to the REST interface so far. */
  readonly requests: readonly LoggedRequest[];
  /** Connections that were begun or refused so far, resumed ones apart. */
  readonly logins: readonly Login[];
  /** The shards of which a connection is open: what happens on their servers is told at once, elsewhere to nobody, or when a session is resumed. */
  connected(): readonly number[];
  /** The commands that are registered, sorted by name. */
  readonly commands: () => readonly APIApplicationCommand[];
  /** A member to drive. */
  as(member: 'ordinary' | 'operator'): Actor;
  /** Has something go wrong with REST requests from now on; the function returned ends that. */
  fail(fault: RestFault): () => void;
  /** What may go wrong with the gateway's connections. */
  readonly gateway: GatewayFaults;
  /** Closes every connection and the port; resolves when nothing is left open. */
  close(): Promise<void>;
}

const KEPT_REQUESTS = 10_000;

/** Listens on the port, or on the next free one of the 100 above it. Rejects when none is free. */
const listen = async (server: Server, port: number): Promise<number> => {
  for (let attempt = port; attempt <= port + 100; attempt += 1) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const fail = (error: NodeJS.ErrnoException): void => {
        if (error.code === 'EADDRINUSE' && port !== 0) resolve(true);
        else reject(error);
      };
      server.once('error', fail);
      server.listen(attempt, '127.0.0.1', () => {
        server.off('error', fail);
        resolve(false);
      });
    });
    if (!taken) return (server.address() as AddressInfo).port;
  }
  throw new Error(`No port from ${port} to ${port + 100} is free on 127.0.0.1`);
};

/** Starts a local Discord on a loopback port. */
export const startLocalDiscord = async (options: LocalDiscordOptions = {}): Promise<LocalDiscord> => {
  const { name = 'Bot', description = '', channel = 'general', memberNames, guildId } = options;
  const cast = buildCast(name, description, channel, memberNames, guildId);
  const timeouts: Timeouts = {
    answerWithinMs: 3000,
    tokenLivesMs: 15 * 60_000,
    heartbeatMs: 41_250,
    ...options.timeouts,
  };
  const world = new World(cast, options.clock ?? Date.now, timeouts, options.keptMessages);
  const interactions = new Interactions(world);
  const members = new Members(world, interactions);
  const registry = new CommandRegistry(world);
  if (options.commands) registry.overwrite(options.commands, undefined);
  const token =
    options.token ??
    `${Buffer.from(cast.application.id).toString('base64url')}.local.${randomBytes(27).toString('base64url')}`;
  const gateway = new Gateway(world, {
    token,
    grantedIntents: options.grantedIntents ?? 0,
    resumableMs: 5 * 60_000,
    advice: { shards: 1, maxConcurrency: 1, ...options.advice },
    identifyEveryMs: options.identifyEveryMs ?? 0,
  });
  const pages = new PageSocket(world, interactions, members, options.examples ?? []);
  const faults = new RestFaults();
  const requests: LoggedRequest[] = [];
  const log = (request: LoggedRequest): void => {
    requests.push(request);
    if (requests.length > KEPT_REQUESTS) requests.shift();
    options.log?.(request);
  };

  let port = 0;
  const app = new Hono();
  app.use(async (c, next) => {
    if (!isOwnRequest(c.req.header('host'), c.req.header('origin'), port)) {
      return c.text('Only programs on this machine and this page itself may talk to the local Discord.', 403);
    }
    return next();
  });
  app.route('/api/v10', buildRest({ world, interactions }, registry, token, gateway, faults, log));
  app.all('/api/*', (c) => c.json({ message: '404: Not Found', code: 0 }, 404));
  app.route('/', buildPageFiles(world));

  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const own = isOwnRequest(request.headers.host, request.headers.origin, port);
    const path = (request.url ?? '').split('?')[0]?.replace(/\/$/, '');
    const target = path === '/gateway' ? gateway.server : path === '/page' ? pages.server : undefined;
    if (!own || !target) {
      socket.end(
        `HTTP/1.1 ${own ? '404 Not Found' : '403 Forbidden'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      );
      return;
    }
    target.handleUpgrade(request, socket, head, (client) => target.emit('connection', client, request));
  });
  port = await listen(server, options.port ?? 3000);
  world.address = `http://127.0.0.1:${port}`;

  const memberIds = { ordinary: cast.members[0]!.user.id, operator: cast.members[1]!.user.id };
  return {
    url: `${world.address}/`,
    apiUrl: `${world.address}/api`,
    port,
    token,
    applicationId: cast.application.id,
    guildId: cast.guild.id,
    channelId: cast.channel.id,
    members: memberIds,
    requests,
    logins: gateway.logins,
    connected: () => gateway.connected(),
    commands: () => world.listCommands(),
    as: (member) => createActor(world, members, memberIds[member]),
    fail: (fault) => faults.add(fault),
    gateway,
    close: async () => {
      interactions.close();
      gateway.close();
      pages.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
};
