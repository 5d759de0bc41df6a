import { AttachmentBuilder, Events, MessageFlags, type SendableChannels } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Connected, connect } from './support/local-client.ts';
import { send } from './support/raw-rest.ts';

const mebibyte = 1024 * 1024;

describe('REST', () => {
  let connected: Connected;
  let channel: SendableChannels;
  const messages = (): string => `/channels/${connected.discord.channelId}/messages`;

  beforeAll(async () => {
    connected = await connect();
    const fetched = await connected.client.channels.fetch(connected.discord.channelId);
    if (!fetched?.isSendable()) throw new Error('The channel takes no messages');
    channel = fetched;
  });
  afterAll(() => connected.close());

  it('tells discord.js who owns the application and who is on the server', async () => {
    const { client, discord } = connected;
    const application = await client.application.fetch();
    expect(application.owner?.id).toBe(discord.members.operator);
    const guild = await client.guilds.fetch(discord.guildId);
    expect((await guild.members.fetch(discord.members.ordinary)).user.username).toBe('robin');
    expect((await client.users.fetch(discord.members.operator)).username).toBe('sam');
  });

  it('keeps what discord.js registers, globally and for the guild, and gives it back', async () => {
    const { client, discord } = connected;
    const made = await client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
    const fetched = await client.application.commands.fetch();
    expect([...fetched.keys()]).toEqual([...made.keys()]);
    await client.application.commands.set([{ name: 'here', description: 'Here' }], discord.guildId);
    expect(discord.commands().map(({ name }) => name)).toEqual(['ask', 'here']);
    await client.application.commands.delete(made.first()!.id);
    expect(discord.commands().map(({ name }) => name)).toEqual(['here']);
  });

  it.each([
    ['no token', { authorization: '' }],
    ['another token', { authorization: 'Bot wrong' }],
    ["a token that is not said to be a bot's", { authorization: 'wrong' }],
  ])('refuses %s with 401', async (_what, headers) => {
    const answer = await send(connected.discord, 'GET', '/users/@me', undefined, headers);
    expect(answer).toMatchObject({ status: 401, json: { message: '401: Unauthorized', code: 0 } });
  });

  it.each([
    ['GET', '/nowhere', 404, 0],
    ['GET', '/channels/1', 404, 10003],
    ['GET', '/guilds/1', 404, 10004],
    ['GET', '/users/1', 404, 10013],
    ['POST', '/users/@me/channels', 400, 50035],
    ['DELETE', '/applications/1440000000000000001/commands/1', 404, 10063],
    ['GET', '/webhooks/1440000000000000001/none/messages/@original', 401, 50027],
    ['GET', '/webhooks/1/none/messages/@original', 404, 10015],
  ])('answers %s %s with %i and %i', async (method, path, status, code) => {
    const body = method === 'POST' ? {} : undefined;
    expect(await send(connected.discord, method, path, body)).toMatchObject({ status, code });
  });

  it('refuses a body that is not JSON (50109)', async () => {
    const answer = await send(connected.discord, 'POST', messages(), '{"content":');
    expect(answer).toMatchObject({ status: 400, code: 50109 });
  });

  it('posts, edits, fetches and deletes messages, and sends no JSON type with nothing', async () => {
    const message = await channel.send('one');
    await message.edit('two');
    expect((await channel.messages.fetch({ message: message.id, force: true })).content).toBe('two');
    expect(connected.discord.as('ordinary').messages('guild').at(-1)).toMatchObject({ content: 'two' });
    const gone = await send(connected.discord, 'DELETE', `${messages()}/${message.id}`);
    expect(gone).toMatchObject({ status: 204, contentType: null });
    expect(await send(connected.discord, 'PATCH', `${messages()}/${message.id}`, { content: 'x' })).toMatchObject({
      status: 404,
      code: 10008,
    });
  });

  it('lets nobody edit or delete what another wrote', async () => {
    const { message } = await connected.discord.as('ordinary').send('guild', 'mine');
    const path = `${messages()}/${message.id}`;
    expect(await send(connected.discord, 'PATCH', path, { content: 'x' })).toMatchObject({ status: 403, code: 50005 });
    expect(await send(connected.discord, 'DELETE', path)).toMatchObject({ status: 403, code: 50013 });
  });

  it('lists messages from the latest, before and after one', async () => {
    const sent: string[] = [];
    for (const content of ['a', 'b', 'c', 'd']) sent.push((await channel.send(content)).id);
    const list = async (query: string) => {
      const { json } = await send(connected.discord, 'GET', `${messages()}?${query}`);
      return (json as { content: string }[]).map(({ content }) => content).join('');
    };
    expect(await list('limit=2')).toBe('dc');
    expect(await list(`limit=2&before=${sent[2]}`)).toBe('ba');
    expect(await list(`limit=2&after=${sent[1]}`)).toBe('dc');
    expect(await list(`limit=3&around=${sent[1]}`)).toBe('cba');
    expect(await send(connected.discord, 'GET', `${messages()}?limit=101`)).toMatchObject({ status: 400, code: 50035 });
  });

  it('refuses a reply to a message that is gone, unless told not to mind', async () => {
    const body = { content: 'x', message_reference: { message_id: '1440000000000000099' } };
    const refused = await send(connected.discord, 'POST', messages(), body);
    expect(refused.faults).toEqual(['message_reference MESSAGE_REFERENCE_UNKNOWN_MESSAGE']);
    const minded = { ...body, message_reference: { ...body.message_reference, fail_if_not_exists: false } };
    expect((await send(connected.discord, 'POST', messages(), minded)).status).toBe(200);
  });

  it('takes files, serves them, and finds them for attachment://', async () => {
    const file = new AttachmentBuilder(Buffer.from('<svg/>'), { name: 'the map.svg', description: 'A map' });
    const message = await channel.send({ content: 'see', files: [file] });
    const attachment = message.attachments.first()!;
    expect(attachment).toMatchObject({ name: 'the_map.svg', description: 'A map', size: 6 });
    const served = await fetch(attachment.url);
    expect(await served.text()).toBe('<svg/>');
    expect(served.headers.get('content-disposition')).toMatch(/^attachment/);
    const gallery = { type: 12, items: [{ media: { url: 'attachment://a.png' } }] } as const;
    const shown = await channel.send({
      flags: MessageFlags.IsComponentsV2,
      components: [gallery],
      files: [{ attachment: Buffer.from('png'), name: 'a.png' }],
    });
    const stored = connected.discord.as('ordinary').messages('guild').at(-1)!;
    expect(stored.id).toBe(shown.id);
    expect(stored.components).toMatchObject([{ id: 1, items: [{ media: { url: stored.attachments[0]!.url } }] }]);
    expect(connected.discord.requests.at(-1)).toMatchObject({ files: [{ name: 'a.png', size: 3 }] });
  });

  it.each([
    ['a file over 10 MiB', [10 * mebibyte + 1]],
    ['files over 25 MiB together', [9 * mebibyte, 9 * mebibyte, 8 * mebibyte]],
  ])('refuses %s (40005)', async (_what, sizes) => {
    const form = new FormData();
    form.set('payload_json', '{}');
    for (const [n, size] of sizes.entries()) form.set(`files[${n}]`, new Blob([new Uint8Array(size)]), `${n}.bin`);
    expect(await send(connected.discord, 'POST', messages(), form)).toMatchObject({ status: 413, code: 40005 });
  });

  it('pings whom allowed_mentions allows, all when it says nothing, in Components V2 too', async () => {
    const { ordinary, operator } = connected.discord.members;
    const both = `<@${ordinary}> <@${operator}> @everyone`;
    const pinged = async (options: object) => {
      const sent = await channel.send(options);
      const { mentions, mention_everyone } = connected.discord.as('ordinary').messages('guild').at(-1)!;
      expect(sent.mentions.users.size).toBe(mentions.length);
      return [...mentions.map(({ id }) => id), ...(mention_everyone ? ['everyone'] : [])];
    };
    expect(await pinged({ content: both })).toEqual([ordinary, operator, 'everyone']);
    expect(await pinged({ content: both, allowedMentions: { parse: [] } })).toEqual([]);
    expect(await pinged({ content: both, allowedMentions: { users: [operator] } })).toEqual([operator]);
    const components = [{ type: 17, components: [{ type: 10, content: both }] }];
    expect(await pinged({ flags: MessageFlags.IsComponentsV2, components })).toEqual([ordinary, operator, 'everyone']);
  });

  it('opens the direct channel that a member and the application share, and shows typing', async () => {
    const { client, discord } = connected;
    const user = await client.users.fetch(discord.members.ordinary);
    const direct = await user.createDM();
    await direct.sendTyping();
    await direct.send('hello');
    expect(discord.as('ordinary').messages('dm').at(-1)?.content).toBe('hello');
    expect(discord.as('operator').messages('dm')).toEqual([]);
  });

  it('holds back the 51st request of a second, and discord.js waits and goes on', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const { client, discord, close } = await connect();
    onTestFinished(close);
    vi.advanceTimersByTime(1000);
    const answers = await Promise.all(Array.from({ length: 60 }, () => send(discord, 'GET', '/users/@me')));
    const held = answers.filter(({ status }) => status === 429);
    expect(held).toHaveLength(10);
    expect(held[0]?.json).toMatchObject({ message: 'You are being rate limited.', global: true, retry_after: 1 });
    const fetching = client.users.fetch(discord.members.ordinary, { force: true });
    const latest = () => discord.requests.findLast(({ path }) => path === `/users/${discord.members.ordinary}`);
    await expect.poll(() => latest()?.status).toBe(429);
    vi.advanceTimersByTime(1000);
    expect((await fetching).username).toBe('robin');
    expect(latest()?.status).toBe(200);
  });

  it('tells the application of what it wrote itself', async () => {
    const heard = new Promise<string>((resolve) => {
      connected.client.once(Events.MessageUpdate, (_old, message) => resolve(message.content));
    });
    const message = await channel.send('before');
    await message.edit('after');
    expect(await heard).toBe('after');
  });
});
