import { randomBytes } from 'node:crypto';
import {
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayOpcodes,
  GatewayIntentBits as Intents,
} from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { findChannel, guildMember, isDirect } from './cast.ts';
import { describeGuild, describeMembers, describeReady } from './gateway-payloads.ts';
import { isTold, readShard, type Shard } from './shard.ts';
import { asSeenByApplication } from './visible-content.ts';
import type { Happening, StoredMessage, World } from './world.ts';

/** Intents that Discord grants only where the developer portal has them switched on. */
const PRIVILEGED = Intents.GuildMembers | Intents.GuildPresences | Intents.MessageContent;

/** Events that one connection may send in 60 seconds. */
const EVENTS_A_MINUTE = 120;

/** Sessions that an application may begin in a day; Discord resets its token when it begins more. */
const SESSIONS_A_DAY = 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Events of a session that are kept for a resume. */
const KEPT_EVENTS = 1000;

interface Event {
  readonly op: GatewayOpcodes.Dispatch;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

/** A session outlives its connection for as long as it may be resumed. */
interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: Shard;
  /** The latest events, for a resume. */
  readonly events: Event[];
  seq: number;
  socket: WebSocket | null;
  lostAt: number;
}

interface Frame {
  readonly op?: unknown;
  readonly d?: unknown;
}

/** What an application is told of how to connect. */
export interface GatewayAdvice {
  /** How many connections it should make. */
  readonly shards: number;
  /** How many of them may identify at once: those whose numbers leave different remainders when divided by it. */
  readonly maxConcurrency: number;
}

/** An IDENTIFY with the right token. */
export interface Login {
  readonly shard: number;
  /** Whether a session began; false where it came too soon after another one. */
  readonly isTaken: boolean;
}

/** Settings of the gateway. */
export interface GatewaySettings {
  readonly token: string;
  /** Privileged intents that are switched on for the application; a client that asks for others is turned away (4014). */
  readonly grantedIntents: number;
  /** How long a lost session may be resumed, in milliseconds. */
  readonly resumableMs: number;
  /** What applications are told of how to connect. */
  readonly advice: GatewayAdvice;
  /** Of those that may not identify at once, the second one has to wait so long, in milliseconds; 0 where nobody has to. */
  readonly identifyEveryMs: number;
}

/** What may go wrong with the gateway's connections, for tests of what a client makes of it. Each touches all that are open. */
export interface GatewayFaults {
  /** Cuts them as a network would, or those of one shard; the sessions can be resumed. */
  drop(shard?: number): void;
  /** Asks to reconnect and resume, as Discord does now and then. */
  requestReconnect(): void;
  /** Closes them with one of Discord's close codes (https://docs.discord.com/developers/topics/opcodes-and-status-codes). */
  closeWith(code: number): void;
  /** Tells that the session is invalid, and whether it may be resumed. */
  invalidate(resumable: boolean): void;
  /** Leaves them open and deaf: nothing is sent or taken any more, no heartbeat acknowledged. */
  freeze(): void;
  /** Sends text as it is, JSON or not. */
  sendText(text: string): void;
  /** Sends an event with whatever data. */
  sendEvent(type: string, data: unknown): void;
  /** Sends the last event of a type once more, as Discord now and then does. */
  repeatLast(type: string): void;
}

/** The gateway: one WebSocket endpoint that tells clients of the application what happens. */
export class Gateway implements GatewayFaults {
  readonly server = new WebSocketServer({ noServer: true });
  readonly #world: World;
  readonly #settings: GatewaySettings;
  readonly #sessions = new Map<string, Session>();
  readonly #timers = new Set<NodeJS.Timeout>();
  /** Connections that are open and deaf. */
  readonly #frozen = new WeakSet<WebSocket>();
  /** When sessions were begun in the last day. */
  readonly #identified: number[] = [];
  /** When each of those that may identify at once did so last. */
  readonly #identifiedAt = new Map<number, number>();
  readonly #logins: Login[] = [];
  readonly #stop: () => void;

  constructor(world: World, settings: GatewaySettings) {
    this.#world = world;
    this.#settings = settings;
    this.server.on('connection', (socket) => this.#greet(socket));
    this.#stop = world.listen((happening) => this.#tell(happening));
  }

  /** Intents of the client that is connected, all of them together when there are several. */
  intents(): number {
    return [...this.#sessions.values()].reduce((all, session) => all | session.intents, 0);
  }

  /** So far. */
  get logins(): readonly Login[] {
    return this.#logins;
  }

  /** The shards of which a connection is open, each of which is told what happens now. */
  connected(): readonly number[] {
    return [...this.#sessions.values()].flatMap(({ shard, socket }) =>
      socket !== null && socket.readyState === socket.OPEN ? [shard[0]] : [],
    );
  }

  /** What applications are told of how to connect. */
  get advice(): GatewayAdvice {
    return this.#settings.advice;
  }

  /** Sessions that may still be begun today, of 1,000. */
  remainingSessions(): number {
    const now = this.#world.clock();
    while (this.#identified.length > 0 && now - this.#identified[0]! >= DAY_MS) this.#identified.shift();
    return SESSIONS_A_DAY - this.#identified.length;
  }

  drop(shard?: number): void {
    const ofShard = [...this.#sessions.values()].filter((session) => session.shard[0] === shard);
    for (const socket of shard === undefined ? this.server.clients : ofShard.map((session) => session.socket)) {
      socket?.terminate();
    }
  }

  requestReconnect(): void {
    for (const socket of this.server.clients) send(socket, { op: GatewayOpcodes.Reconnect, d: null, s: null, t: null });
  }

  closeWith(code: number): void {
    for (const socket of this.server.clients) socket.close(code);
  }

  invalidate(resumable: boolean): void {
    if (!resumable) this.#sessions.clear();
    for (const socket of this.server.clients) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: resumable, s: null, t: null });
    }
  }

  sendText(text: string): void {
    for (const socket of this.server.clients) socket.send(text);
  }

  sendEvent(type: string, data: unknown): void {
    for (const session of this.#sessions.values()) this.#dispatch(session, type, data);
  }

  repeatLast(type: string): void {
    for (const session of this.#sessions.values()) {
      const last = session.events.findLast((event) => event.t === type);
      if (last) this.#dispatch(session, type, last.d);
    }
  }

  freeze(): void {
    for (const socket of this.server.clients) this.#frozen.add(socket);
  }

  /** Closes every connection and stops listening. */
  close(): void {
    this.#stop();
    this.#sessions.clear();
    for (const timer of this.#timers) clearTimeout(timer);
    for (const socket of this.server.clients) {
      socket.close(1001);
      socket.terminate();
    }
    this.server.close();
  }

  #greet(socket: WebSocket): void {
    let session: Session | null = null;
    const received: number[] = [];
    const zombieTimer = (): NodeJS.Timeout => {
      const timer = setTimeout(
        () => !this.#frozen.has(socket) && socket.close(GatewayCloseCodes.SessionTimedOut),
        this.#world.timeouts.heartbeatMs * 2,
      );
      this.#timers.add(timer);
      return timer;
    };
    let alive = zombieTimer();
    const stopAlive = (): void => {
      clearTimeout(alive);
      this.#timers.delete(alive);
    };
    send(socket, {
      op: GatewayOpcodes.Hello,
      d: { heartbeat_interval: this.#world.timeouts.heartbeatMs, _trace: [] },
      s: null,
      t: null,
    });
    socket.on('message', (data) => {
      if (this.#frozen.has(socket)) return;
      const now = performance.now();
      while (received.length > 0 && now - received[0]! >= 60_000) received.shift();
      received.push(now);
      if (received.length > EVENTS_A_MINUTE) return socket.close(GatewayCloseCodes.RateLimited);
      const frame = parseFrame(String(data));
      if (!frame) return socket.close(GatewayCloseCodes.DecodeError);
      switch (frame.op) {
        case GatewayOpcodes.Heartbeat:
          stopAlive();
          alive = zombieTimer();
          return send(socket, { op: GatewayOpcodes.HeartbeatAck, d: null, s: null, t: null });
        case GatewayOpcodes.Identify:
          if (session) return socket.close(GatewayCloseCodes.AlreadyAuthenticated);
          session = this.#identify(socket, frame.d);
          return;
        case GatewayOpcodes.Resume:
          if (session) return socket.close(GatewayCloseCodes.AlreadyAuthenticated);
          session = this.#resume(socket, frame.d);
          return;
        case GatewayOpcodes.PresenceUpdate:
        case GatewayOpcodes.VoiceStateUpdate:
          if (!session) socket.close(GatewayCloseCodes.NotAuthenticated);
          return;
        case GatewayOpcodes.RequestGuildMembers:
          if (!session) return socket.close(GatewayCloseCodes.NotAuthenticated);
          return this.#sendMembers(session, frame.d);
        default:
          return socket.close(GatewayCloseCodes.UnknownOpcode);
      }
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      stopAlive();
      if (session?.socket !== socket) return;
      session.socket = null;
      session.lostAt = this.#world.clock();
      // 1000 and 1001 say that the client is done; anything else may be resumed.
      if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
      this.#noteOnline();
    });
  }

  #identify(socket: WebSocket, data: unknown): Session | null {
    const { token, intents, shard: given } = (data ?? {}) as { token?: unknown; intents?: unknown; shard?: unknown };
    if (String(token).replace(/^Bot /, '') !== this.#settings.token || this.remainingSessions() <= 0) {
      socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
      return null;
    }
    const shard = readShard(given);
    if (shard === null) {
      socket.close(GatewayCloseCodes.InvalidShard, 'Invalid shard.');
      return null;
    }
    if (typeof intents !== 'number' || !Number.isInteger(intents) || intents < 0) {
      socket.close(GatewayCloseCodes.InvalidIntents, 'Invalid intent(s).');
      return null;
    }
    if ((intents & PRIVILEGED & ~this.#settings.grantedIntents) !== 0) {
      socket.close(GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).');
      return null;
    }
    this.#identified.push(this.#world.clock());
    const isTaken = this.#hasTurn(shard);
    this.#logins.push({ shard: shard[0], isTaken });
    if (!isTaken) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false, s: null, t: null });
      return null;
    }
    const id = randomBytes(16).toString('hex');
    const session: Session = { id, intents, shard, events: [], seq: 0, socket, lostAt: 0 };
    this.#sessions.set(session.id, session);
    this.#forgetLost();
    const { cast } = this.#world;
    this.#dispatch(session, GatewayDispatchEvents.Ready, describeReady(this.#world, session.id, shard));
    if ((intents & Intents.Guilds) !== 0 && isTold(shard, cast.guild.id))
      this.#dispatch(session, GatewayDispatchEvents.GuildCreate, describeGuild(cast));
    this.#noteOnline();
    return session;
  }

  /** Takes its turn where it may identify now. */
  #hasTurn([id]: Shard): boolean {
    const { advice, identifyEveryMs } = this.#settings;
    const turn = id % advice.maxConcurrency;
    const now = performance.now();
    if (now - (this.#identifiedAt.get(turn) ?? Number.NEGATIVE_INFINITY) < identifyEveryMs) return false;
    this.#identifiedAt.set(turn, now);
    return true;
  }

  #resume(socket: WebSocket, data: unknown): Session | null {
    const { token, session_id: id, seq } = (data ?? {}) as { token?: unknown; session_id?: unknown; seq?: unknown };
    if (String(token).replace(/^Bot /, '') !== this.#settings.token) {
      socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
      return null;
    }
    this.#forgetLost();
    const session = this.#sessions.get(String(id));
    const missed = session && typeof seq === 'number' && (session.events[0]?.s ?? 0) > seq + 1;
    if (!session || missed) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false, s: null, t: null });
      return null;
    }
    if (typeof seq !== 'number' || seq > session.seq) {
      socket.close(GatewayCloseCodes.InvalidSeq);
      return null;
    }
    session.socket?.terminate();
    session.socket = socket;
    for (const event of session.events.filter((each) => each.s > seq)) send(socket, event);
    this.#dispatch(session, GatewayDispatchEvents.Resumed, { _trace: [] });
    this.#noteOnline();
    return session;
  }

  #sendMembers(session: Session, data: unknown): void {
    this.#dispatch(session, GatewayDispatchEvents.GuildMembersChunk, describeMembers(this.#world.cast, data));
  }

  #dispatch(session: Session, type: string, data: unknown): void {
    session.seq += 1;
    const event: Event = { op: GatewayOpcodes.Dispatch, t: type, s: session.seq, d: data };
    session.events.push(event);
    if (session.events.length > KEPT_EVENTS) session.events.shift();
    if (session.socket && !this.#frozen.has(session.socket)) send(session.socket, event);
  }

  #noteOnline(): void {
    const online = [...this.#sessions.values()].some((session) => session.socket !== null);
    this.#forgetLost();
    if (online === this.#world.online) return;
    this.#world.online = online;
    this.#world.announce({ type: 'application' });
  }

  /** Sessions whose time to be resumed is over. */
  #forgetLost(): void {
    const now = this.#world.clock();
    for (const { id, socket, lostAt } of this.#sessions.values()) {
      if (socket === null && now - lostAt > this.#settings.resumableMs) this.#sessions.delete(id);
    }
    this.#world.reachable = this.#sessions.size > 0;
  }

  #tell(happening: Happening): void {
    this.#forgetLost();
    for (const session of this.#sessions.values()) {
      if (!isTold(session.shard, this.#guildOf(happening))) continue;
      switch (happening.type) {
        case 'interactionCreate':
          this.#dispatch(session, GatewayDispatchEvents.InteractionCreate, happening.payload);
          break;
        case 'threadCreate':
          if ((session.intents & Intents.Guilds) !== 0) {
            const data = { ...happening.thread, newly_created: true };
            this.#dispatch(session, GatewayDispatchEvents.ThreadCreate, data);
          }
          break;
        case 'messageCreate':
          this.#tellMessage(session, GatewayDispatchEvents.MessageCreate, happening.stored);
          break;
        case 'messageUpdate':
          this.#tellMessage(session, GatewayDispatchEvents.MessageUpdate, happening.stored);
          break;
        case 'messageDelete':
          this.#tellMessage(session, GatewayDispatchEvents.MessageDelete, happening.stored);
          break;
      }
    }
  }

  /** Where it happened; null for direct messages. */
  #guildOf(happening: Happening): string | null {
    const { guild } = this.#world.cast;
    if (happening.type === 'interactionCreate') return happening.payload.guild_id ?? null;
    if (!('stored' in happening)) return guild.id;
    const channel = findChannel(this.#world.cast, happening.stored.message.channel_id);
    return channel && isDirect(channel) ? null : guild.id;
  }

  #tellMessage(session: Session, type: GatewayDispatchEvents, { message, visibleTo }: StoredMessage): void {
    const { cast } = this.#world;
    const channel = findChannel(cast, message.channel_id);
    if (!channel) return;
    const direct = isDirect(channel);
    if ((session.intents & (direct ? Intents.DirectMessages : Intents.GuildMessages)) === 0) return;
    // An ephemeral message says no guild (https://docs.discord.com/developers/events/gateway-events#message-create).
    const guild = direct || visibleTo !== null ? {} : { guild_id: cast.guild.id };
    if (type === GatewayDispatchEvents.MessageDelete) {
      this.#dispatch(session, type, { id: message.id, channel_id: message.channel_id, ...guild });
      return;
    }
    const seen = asSeenByApplication(cast, message, (session.intents & Intents.MessageContent) !== 0);
    const { user: _user, ...member } = guildMember(cast, message.author.id) ?? {};
    this.#dispatch(session, type, {
      ...seen,
      channel_type: channel.type,
      ...guild,
      ...('guild_id' in guild && !message.webhook_id ? { member } : {}),
    });
  }
}

const send = (socket: WebSocket, frame: object): void => {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
};

const parseFrame = (text: string): Frame | null => {
  try {
    const frame: unknown = JSON.parse(text);
    return typeof frame === 'object' && frame !== null && !Array.isArray(frame) ? frame : null;
  } catch {
    return null;
  }
};
