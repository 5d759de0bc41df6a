// What a bot's servers cost a process before anybody asks anything: npm run servers [-- how many]
// Tells of memory and processor time for each server that Discord tells of, and for each message of others. The bot is a process of its own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Events } from 'discord.js';
import { startLocalDiscord } from 'local-discord';
import { createClient } from '../../src/discord/client.ts';

const SERVERS = Number(process.argv[2] ?? 1_000);
const MESSAGES = 20_000;
const AUTHORS = 3_000;
const [CHANNELS, ROLES, EMOJIS] = [40, 25, 20];

/** What the bot's process tells of itself. Bytes, and milliseconds of processor time. */
interface Facts {
  readonly heap: number;
  readonly processor: number;
  readonly servers: number;
  readonly messages: number;
}

const idOf = (number: number): string => String(1_500_000_000_000_000_000n + BigInt(number));
const NAMES = { username: 'somebody', discriminator: '0', global_name: null, avatar: null };
const MEMBER = { roles: [], nick: null, avatar: null, joined_at: '2026-01-05T09:00:00Z', deaf: false, mute: false };

/** A server as GUILD_CREATE tells of it. */
function serverOf(number: number): object {
  const id = idOf(number * 1_000);
  const numbered = <Of>(length: number, make: (at: number) => Of): Of[] => Array.from({ length }, (_, at) => make(at));
  return {
    id,
    name: `Server ${number}`,
    owner_id: idOf(7),
    preferred_locale: 'en-US',
    features: [],
    joined_at: MEMBER.joined_at,
    large: true,
    unavailable: false,
    member_count: 5_000,
    members: [],
    threads: [],
    presences: [],
    voice_states: [],
    stickers: [],
    roles: numbered(ROLES, (at) => ({
      id: at === 0 ? id : idOf(number * 1_000 + at),
      name: `Role ${at}`,
      color: 0,
      hoist: false,
      position: at,
      permissions: '2147483647',
      managed: false,
      mentionable: false,
      flags: 0,
    })),
    channels: numbered(CHANNELS, (at) => ({
      id: idOf(number * 1_000 + 100 + at),
      type: 0,
      guild_id: id,
      name: `channel-${at}`,
      position: at,
      topic: 'A topic of some words, as channels have',
      permission_overwrites: [{ id, type: 0, allow: '0', deny: '1024' }],
    })),
    emojis: numbered(EMOJIS, (at) => ({ id: idOf(900_000_000 + at), name: `emoji${at}`, roles: [], available: true })),
  };
}

const messageOf = (number: number): object => {
  const server = 1 + (number % SERVERS);
  return {
    id: idOf(2_000_000_000 + number),
    type: 0,
    channel_id: idOf(server * 1_000 + 100),
    guild_id: idOf(server * 1_000),
    author: { id: idOf(3_000_000_000 + (number % AUTHORS)), ...NAMES },
    member: MEMBER,
    content: '',
    timestamp: MEMBER.joined_at,
    edited_timestamp: null,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
  };
};

/** The bot: says what it takes whenever it is asked. */
async function beBot(apiUrl: string, token: string): Promise<void> {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const client = createClient({ apiUrl, log });
  let messages = 0;
  client.on(Events.MessageCreate, () => void messages++);
  process.on('message', () => {
    (globalThis as { gc?: () => void }).gc?.();
    const { user, system } = process.cpuUsage();
    const facts: Facts = {
      heap: process.memoryUsage().heapUsed,
      processor: (user + system) / 1_000,
      servers: client.guilds.cache.size,
      messages,
    };
    process.send!(facts);
  });
  const ready = once(client, Events.ClientReady);
  await client.login(token);
  await ready;
  process.send!('ready');
}

async function measure(): Promise<void> {
  const discord = await startLocalDiscord({ port: 0 });
  const bot = fork(fileURLToPath(import.meta.url), ['bot', discord.apiUrl, discord.token], {
    execArgv: ['--expose-gc'],
  });
  await once(bot, 'message');
  const factsOnce = async (isOver: (facts: Facts) => boolean): Promise<Facts> => {
    for (;;) {
      const told = once(bot, 'message');
      bot.send('facts');
      const [facts] = (await told) as [Facts];
      if (isOver(facts)) return facts;
      await sleep(200);
    }
  };
  const before = await factsOnce(() => true);
  for (let at = 1; at <= SERVERS; at += 1) discord.gateway.sendEvent('GUILD_CREATE', serverOf(at));
  const known = await factsOnce(({ servers }) => servers >= SERVERS);
  const kilobytes = (known.heap - before.heap) / SERVERS / 1_000;
  const login = (known.processor - before.processor) / SERVERS;
  say(
    `A server of ${CHANNELS} channels, ${ROLES} roles, ${EMOJIS} emojis: ${kilobytes.toFixed(0)} kB, ${login.toFixed(1)} ms`,
  );
  const begun = await factsOnce(() => true);
  for (let at = 0; at < MESSAGES; at += 1) {
    discord.gateway.sendEvent('MESSAGE_CREATE', messageOf(at));
    if (at % 500 === 0) await sleep(5);
  }
  const heard = await factsOnce(({ messages }) => messages >= MESSAGES);
  say(`A message of others: ${((1_000 * (heard.processor - begun.processor)) / MESSAGES).toFixed(0)} µs`);
  bot.kill();
  await discord.close();
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const [role, ...given] = process.argv.slice(2);
await (role === 'bot' ? beBot(given[0]!, given[1]!) : measure());
