import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Client,
  GatewayDispatchEvents,
  GatewayOpcodes,
  SimpleShardingStrategy,
  Status,
  type WebSocketOptions,
  WebSocketShardDestroyRecovery,
} from 'discord.js';
import type { Log } from '../log.ts';

type BuildStrategy = NonNullable<WebSocketOptions['buildStrategy']>;

interface Packet {
  readonly op: number;
  readonly t?: string | null;
  d?: { heartbeat_interval?: number; readonly guild_id?: string } | null;
}

/** How a connection of discord.js reads what comes: private in its types, and the only place where a packet's fault can be caught. */
interface PacketReader {
  readonly connection: WebSocketLike | null;
  unpackMessage(data: unknown, isBinary: boolean): Promise<Packet | null>;
  onMessage(data: unknown, isBinary: boolean): Promise<void>;
  destroy(options: Ending): Promise<void>;
  emit(event: 'closed', facts: { readonly code: number | undefined }): boolean;
}

/** Why a connection ends; it is made again where `recover` is given. */
interface Ending {
  readonly reason: string;
  readonly code?: number;
  readonly recover?: WebSocketShardDestroyRecovery;
}

interface WebSocketLike {
  readonly readyState: number;
  readonly OPEN: number;
  readonly CLOSED: number;
  onclose: (() => void) | null;
  close(code: number | undefined, reason: string): void;
}

/**
 * Discord asks for a heartbeat every 41 s, and a connection that went deaf is noticed at the second one that nobody acknowledged. With
 * this at most, in milliseconds, that takes half a minute: 4 of the 120 events that may be sent in a minute.
 */
export const HEARTBEAT_MS = 15_000;

/** Discord confirms that a connection is closed in a moment, or not at all. */
const CLOSED_WITHIN_MS = 1_500;

/**
 * Connects as discord.js does, except that a packet that cannot be read costs a line in the log and not the process, and that heartbeats
 * are never further apart than `HEARTBEAT_MS`, and that what Discord sends until it has heard that a connection is closed is taken. After an event that makes no sense the connection goes on; after anything else it is
 * taken up again, since nobody knows what state it is in.
 */
export const guardPackets =
  (log: Log): BuildStrategy =>
  (manager) =>
    new GuardedSharding(manager, log);

/** How discord.js handles an event, private in its types. Those that come before it is ready it handles later, where nobody catches a fault. */
interface EventHandler {
  status: Status;
  /** What came before it was ready, in order. */
  readonly packetQueue: unknown[];
  handlePacket(packet: Packet | undefined, shard: unknown): boolean;
}

/** What people are waiting for an answer to. */
const ASKED: ReadonlySet<string> = new Set([
  GatewayDispatchEvents.InteractionCreate,
  GatewayDispatchEvents.MessageCreate,
  GatewayDispatchEvents.MessageUpdate,
  GatewayDispatchEvents.MessageDelete,
]);

/**
 * Has an event that makes no sense cost a line in the log, also one that came before the client was ready; and has people answered where they are
 * known, while other connections of the same client are still to be made. discord.js would keep them waiting until all are, and Discord takes one in
 * five seconds.
 */
export function guardEvents(client: Pick<Client, 'ws' | 'user' | 'guilds'>, log: Log): void {
  const handler = client.ws as unknown as EventHandler;
  const handle = handler.handlePacket.bind(client.ws);
  const isKnown = ({ t, d }: Packet): boolean =>
    ASKED.has(t ?? '') &&
    client.user !== null &&
    (d?.guild_id === undefined || client.guilds.cache.get(d.guild_id)?.available === true);
  const handleNow: typeof handle = (packet, shard) => {
    const { status } = handler;
    // One that is ready goes on with what waits: none of that may change its place.
    const waiting = handler.packetQueue.splice(0);
    handler.status = Status.Ready;
    try {
      return handle(packet, shard);
    } finally {
      handler.status = status;
      handler.packetQueue.unshift(...waiting);
    }
  };
  handler.handlePacket = (packet, shard) => {
    try {
      const isEarly = handler.status !== Status.Ready && packet !== undefined && isKnown(packet);
      return isEarly ? handleNow(packet, shard) : handle(packet, shard);
    } catch (error) {
      tellOfEvent(log, packet, error);
      return false;
    }
  };
}

const tellOfEvent = (log: Log, packet: Packet | null | undefined, error: unknown): void =>
  log.warn(
    {
      op: packet?.op,
      event: packet?.t,
      error: error instanceof Error ? error.message : String(error),
      todo: 'Nothing, if seldom',
    },
    'Discord sent an event that makes no sense; it is left out',
  );

class GuardedSharding extends SimpleShardingStrategy {
  readonly #log: Log;

  constructor(manager: Parameters<BuildStrategy>[0], log: Log) {
    super(manager);
    this.#log = log;
  }

  override async spawn(shardIds: number[]): Promise<void> {
    await super.spawn(shardIds);
    const { shards } = this as unknown as { readonly shards: ReadonlyMap<number, PacketReader> };
    for (const shard of shards.values()) guardShard(shard, this.#log);
  }
}

function guardShard(shard: PacketReader, log: Log): void {
  const unpack = shard.unpackMessage.bind(shard);
  const take = shard.onMessage.bind(shard);
  const destroy = shard.destroy.bind(shard);
  shard.destroy = async (ending) => {
    const { connection } = shard;
    if (connection && ending.recover === undefined && connection.readyState === connection.OPEN) {
      const closed = new Promise<void>((resolve) => {
        connection.onclose = resolve;
      });
      connection.close(ending.code, ending.reason);
      await Promise.race([closed, sleep(CLOSED_WITHIN_MS, undefined, { ref: false })]);
      // Who waits to log in by it waits no more.
      if (connection.readyState === connection.CLOSED) shard.emit('closed', { code: ending.code });
    }
    await destroy(ending);
  };
  // Of the message that is being taken: several are at once, and taking one begins by unpacking it.
  let taking: { packet: Packet | null } = { packet: null };
  shard.unpackMessage = async (data, isBinary) => {
    const taken = taking;
    const packet = await unpack(data, isBinary).catch(() => null);
    taken.packet = packet;
    if (typeof packet?.op !== 'number') {
      // Its text is not logged: it may be what a member wrote.
      log.warn({ todo: 'Nothing, if seldom' }, 'Discord sent a packet that cannot be read; it is left out');
      return null;
    }
    if (packet.op === GatewayOpcodes.Hello && packet.d?.heartbeat_interval) {
      packet.d.heartbeat_interval = Math.min(packet.d.heartbeat_interval, HEARTBEAT_MS);
    }
    return packet;
  };
  shard.onMessage = async (data, isBinary) => {
    const taken = { packet: null as Packet | null };
    taking = taken;
    try {
      await take(data, isBinary);
    } catch (error) {
      const { op } = taken.packet ?? {};
      if (op === GatewayOpcodes.Dispatch) return tellOfEvent(log, taken.packet, error);
      log.warn(
        { op, error: error instanceof Error ? error.message : String(error), todo: 'Nothing, if seldom' },
        'Discord sent a packet that makes no sense; the connection is taken up again',
      );
      const recover = WebSocketShardDestroyRecovery.Resume;
      await shard.destroy({ reason: 'A packet that makes no sense', recover }).catch(() => {});
    }
  };
}
