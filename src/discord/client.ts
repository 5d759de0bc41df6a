import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import { guardEvents, guardPackets } from './connection/guard-packets.ts';
import { spaceLogins, type WaitForLogin } from './connection/space-logins.ts';
import type { Log } from './log.ts';

/**
 * Discord takes fifty requests a second, those that answer interactions apart, which are most of Parley's and which discord.js counts in:
 * with its own limit they would wait for nothing. Should fifty others come in a second, Discord says how long to wait.
 */
const REQUESTS_A_SECOND = 100;

/** Which of the bot's connections to Discord are made here, and how many there are in all. */
export interface Shards {
  readonly ids: readonly number[];
  readonly count: number;
}

/** What a client is made from. */
interface ClientServices {
  readonly apiUrl: string;
  readonly shards?: Shards | null | undefined;
  /** Left out, this process alone logs in. */
  readonly takeTurn?: WaitForLogin | null | undefined;
  readonly log: Log;
}

const ONLY: Shards = { ids: [0], count: 1 };

/**
 * A discord.js client as Parley needs it, not yet logged in. It asks for no privileged intent: messages arrive with their text
 * only where they mention the bot or are sent to it directly. Nothing that it sends can ping anybody.
 *
 * With `shards` it is told only of their servers, and of direct messages where shard 0 is among them; left out, of everything.
 *
 * `apiUrl` is the root of a Discord-compatible API without its version, such as `https://discord.com/api` or
 * `http://127.0.0.1:8080/api`; the gateway's address comes from there.
 */
export function createClient({ apiUrl, shards, takeTurn, log }: ClientServices): Client {
  const { ids, count } = shards ?? ONLY;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without them discord.js drops direct messages in channels that it has not seen yet, and edits and deletions of messages that it
    // does not remember, which are all.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    // Left out, discord.js reads `SHARDS` from the environment, as JSON.
    shards: [...ids],
    shardCount: count,
    // Old messages are never asked for: an answer's state stands on the message that a click brings along.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: { api: apiUrl, globalRequestsPerSecond: REQUESTS_A_SECOND },
    ws: {
      buildStrategy: guardPackets(log),
      ...(takeTurn && { buildIdentifyThrottler: spaceLogins(takeTurn, log) }),
    },
  });
  guardEvents(client, log);
  return client;
}
