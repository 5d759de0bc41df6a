import { Events, GatewayIntentBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { type LocalDiscord, startLocalDiscord } from '../src/local-discord.ts';
import { connect, makeClient, plainIntents } from './support/local-client.ts';
import { send } from './support/raw-rest.ts';

interface Frame {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: { heartbeat_interval?: number; session_id?: string; content?: string; guilds?: unknown[] };
}

/** A bare gateway connection that keeps what it received. */
class Line {
  readonly frames: Frame[] = [];
  readonly closed: Promise<number>;
  readonly #socket: WebSocket;
  #wake: () => void = () => undefined;

  constructor(discord: LocalDiscord) {
    this.#socket = new WebSocket(`ws://127.0.0.1:${discord.port}/gateway?v=10&encoding=json`);
    this.closed = new Promise((resolve) => this.#socket.on('close', resolve));
    this.#socket.on('message', (data) => {
      this.frames.push(JSON.parse(String(data)));
      this.#wake();
    });
  }

  async next(fits: (frame: Frame) => boolean): Promise<Frame> {
    for (;;) {
      const found = this.frames.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  event(type: string): Promise<Frame> {
    return this.next((frame) => frame.t === type);
  }

  async send(op: number, d: unknown): Promise<void> {
    await this.next((frame) => frame.op === 10);
    this.#socket.send(JSON.stringify({ op, d }));
  }

  identify(token: string, intents = 1): Promise<void> {
    return this.send(2, { token, intents, properties: {} });
  }

  sendText(text: string): void {
    this.#socket.send(text);
  }

  cut(): void {
    this.#socket.terminate();
  }
}

describe('gateway', () => {
  let discord: LocalDiscord;
  beforeAll(async () => {
    discord = await startLocalDiscord({ port: 0, timeouts: { heartbeatMs: 60_000 } });
  });
  afterAll(() => discord.close());

  it('says hello with the interval, then READY and the guild', async () => {
    const line = new Line(discord);
    expect((await line.next((frame) => frame.op === 10)).d.heartbeat_interval).toBe(60_000);
    await line.identify(discord.token);
    expect((await line.event('READY')).s).toBe(1);
    expect(await line.event('GUILD_CREATE')).toMatchObject({ s: 2, d: { id: discord.guildId } });
    line.cut();
  });

  it('acknowledges heartbeats and closes a connection that has none', async () => {
    const hurried = await startLocalDiscord({ port: 0, timeouts: { heartbeatMs: 10 } });
    onTestFinished(() => hurried.close());
    const beating = new Line(discord);
    await beating.send(1, null);
    await beating.next((frame) => frame.op === 11);
    beating.cut();
    expect(await new Line(hurried).closed).toBe(4009);
  });

  it.each([
    ['a wrong token', (line: Line) => line.identify('wrong'), 4004],
    ['an unknown opcode', (line: Line) => line.send(99, null), 4001],
    ['events before identifying', (line: Line) => line.send(3, {}), 4003],
    ['intents that are none', (line: Line) => line.send(2, { token: discord.token, intents: 'all' }), 4013],
    [
      'message content, which is not switched on',
      (line: Line) => line.identify(discord.token, GatewayIntentBits.MessageContent),
      4014,
    ],
  ])('closes on %s', async (_what, speak, code) => {
    const line = new Line(discord);
    await speak(line);
    expect(await line.closed).toBe(code);
  });

  it('closes on a second identify, on what is not JSON, and on 121 events in a minute', async () => {
    const twice = new Line(discord);
    await twice.identify(discord.token);
    await twice.identify(discord.token);
    expect(await twice.closed).toBe(4005);
    const garbled = new Line(discord);
    await garbled.next((frame) => frame.op === 10);
    garbled.sendText('{');
    expect(await garbled.closed).toBe(4002);
    const busy = new Line(discord);
    for (let n = 0; n < 121; n += 1) await busy.send(1, null);
    expect(await busy.closed).toBe(4008);
  });

  it('gives a resumed session what it missed, once', async () => {
    const intents = GatewayIntentBits.Guilds | GatewayIntentBits.DirectMessages;
    const first = new Line(discord);
    await first.identify(discord.token, intents);
    const { d: ready } = await first.event('READY');
    const { s: seen } = await first.event('GUILD_CREATE');
    first.cut();
    await first.closed;
    await discord.as('ordinary').send('dm', 'while you were away');
    const second = new Line(discord);
    await second.send(6, { token: discord.token, session_id: ready.session_id, seq: seen });
    await second.event('RESUMED');
    const events = second.frames.filter((frame) => frame.op === 0).map((frame) => frame.t);
    expect(events).toEqual(['MESSAGE_CREATE', 'RESUMED']);
    expect((await second.event('MESSAGE_CREATE')).d.content).toBe('while you were away');
    second.cut();
  });

  it('refuses to resume a session that it does not know', async () => {
    const line = new Line(discord);
    await line.send(6, { token: discord.token, session_id: 'none', seq: 1 });
    expect((await line.next((frame) => frame.op === 9)).d).toBe(false);
    line.cut();
  });
});

describe('gateway with discord.js', () => {
  it('counts the sessions begun in a day against 1,000', async () => {
    const { discord, close } = await connect();
    const { json } = await send(discord, 'GET', '/gateway/bot');
    expect(json).toMatchObject({ shards: 1, session_start_limit: { total: 1000, remaining: 999 } });
    await close();
  });

  it('refuses a wrong token at login', async () => {
    const discord = await startLocalDiscord({ port: 0 });
    const client = makeClient(discord);
    await expect(client.login('wrong')).rejects.toThrow('An invalid token was provided.');
    await client.destroy();
    await discord.close();
  });

  it('is resumed by the client after the network fails, and loses no command', async () => {
    const { client, discord, close } = await connect({ commands: [{ name: 'ask', description: 'Ask' }] });
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('still here');
    });
    const resumed = new Promise((resolve) => client.once(Events.ShardResume, (_id, replayed) => resolve(replayed)));
    discord.gateway.drop();
    const reply = discord.as('ordinary').runCommand('guild', 'ask');
    expect(await resumed).toBeGreaterThanOrEqual(1);
    expect((await reply).message.content).toBe('still here');
    await close();
  });

  it('gives a reply to the answer of a command no text: it pings nobody', async () => {
    const { client, discord, close } = await connect({ commands: [{ name: 'ask', description: 'Ask' }] });
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('answer');
    });
    const robin = discord.as('ordinary');
    const { message } = await robin.runCommand('guild', 'ask');
    const heard = new Promise((resolve) => {
      client.on(Events.MessageCreate, ({ author, content }) => author.bot || resolve(content));
    });
    await robin.send('guild', 'and why?', message);
    expect(await heard).toBe('');
    await close();
  });

  it('gives the text of messages only with the privileged intent, in direct messages, and where the bot is mentioned', async () => {
    const { client, discord, close } = await connect();
    const heard: string[] = [];
    client.on(Events.MessageCreate, (message) => heard.push(message.content));
    const robin = discord.as('ordinary');
    await robin.send('guild', 'among people');
    await robin.send('guild', `<@${discord.applicationId}> to you`);
    const own = await client.channels.fetch(discord.channelId);
    if (own?.isSendable()) await own.send('my own');
    const mine = robin.messages('guild').at(-1)!;
    await robin.send('guild', 'a reply to you', mine);
    await robin.send('dm', 'between us');
    await expect.poll(() => heard.length).toBe(5);
    expect(heard).toEqual(['', `<@${discord.applicationId}> to you`, 'my own', 'a reply to you', 'between us']);
    const listed = await send(discord, 'GET', `/channels/${discord.channelId}/messages?limit=2`);
    expect((listed.json as { content: string }[]).map(({ content }) => content)).toEqual(['a reply to you', 'my own']);
    await close();
    const granted = GatewayIntentBits.MessageContent;
    const open = await connect({ grantedIntents: granted }, { intents: [...plainIntents, granted] });
    const text = new Promise((resolve) => open.client.once(Events.MessageCreate, ({ content }) => resolve(content)));
    await open.discord.as('ordinary').send('guild', 'among people');
    expect(await text).toBe('among people');
    await open.close();
  });
});
