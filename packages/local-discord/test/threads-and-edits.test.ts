import { ChannelType, Events, type Message } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Connected, connect } from './support/local-client.ts';
import { send } from './support/raw-rest.ts';

describe('threads, edits and deletions', () => {
  let connected: Connected;
  const robin = () => connected.discord.as('ordinary');
  const sam = () => connected.discord.as('operator');
  const mention = () => `<@${connected.discord.applicationId}>`;
  const next = <Of>(event: string): Promise<Of> =>
    new Promise((resolve) => connected.client.once(event, (...told) => resolve(told as Of)));

  beforeAll(async () => {
    connected = await connect();
  });
  afterAll(() => connected.close());

  it('tells the application of a thread on a message, whose id it has, and of what is said in it', async () => {
    const begun = next(Events.MessageCreate);
    const { message } = await robin().send('guild', 'Let us go into this.');
    await begun;
    const id = robin().openThread('Details', message);
    expect(id).toBe(message.id);
    const heard = next<[Message]>(Events.MessageCreate);
    const sent = await robin().send(id, `${mention()} and here?`);
    const [inThread] = await heard;
    expect([inThread.channelId, inThread.channel.type]).toEqual([id, ChannelType.PublicThread]);
    await inThread.reply('Here too.');
    expect((await sent.answer()).content).toBe('Here too.');
    expect(robin().messages('guild').at(-1)?.thread?.name).toBe('Details');
  });

  it('lets the application open threads: one on a message, none within a thread or a direct message', async () => {
    const { message } = await robin().send('guild', 'A long matter.');
    const channel = await connected.client.channels.fetch(connected.discord.channelId);
    if (channel?.type !== ChannelType.GuildText) throw new Error('no channel');
    const thread = await (await channel.messages.fetch(message.id)).startThread({ name: 'Matter' });
    await thread.send('Inside.');
    expect(
      robin()
        .messages(thread.id)
        .map(({ content }) => content),
    ).toEqual(['Inside.']);
    const path = `/channels/${channel.id}/messages/${message.id}/threads`;
    expect(await send(connected.discord, 'POST', path, { name: 'Again' })).toMatchObject({ status: 400, code: 160004 });
    expect(await send(connected.discord, 'POST', `/channels/${thread.id}/threads`, { name: 'x' })).toMatchObject({
      code: 50024,
    });
    expect(await send(connected.discord, 'POST', `/channels/${channel.id}/threads`, { name: '' })).toMatchObject({
      code: 50035,
      faults: ['name BASE_TYPE_BAD_LENGTH'],
    });
  });

  it('tells of an edited and of a deleted message', async () => {
    const sent = await robin().send('guild', `${mention()} who said so`);
    const updated = next<[Message, Message]>(Events.MessageUpdate);
    robin().edit(sent.message, `${mention()} who said that?`);
    const [, after] = await updated;
    expect([after.content, after.editedTimestamp === null]).toEqual([`${mention()} who said that?`, false]);
    const deleted = next<[Message]>(Events.MessageDelete);
    robin().delete(sent.message);
    expect((await deleted)[0].id).toBe(sent.message.id);
    expect(
      robin()
        .messages('guild')
        .map(({ id }) => id),
    ).not.toContain(sent.message.id);
  });

  it('lets nobody edit another’s message, and only whoever manages messages delete it', async () => {
    const own = (await robin().send('guild', 'Mine.')).message;
    const other = (await sam().send('guild', 'Yours.')).message;
    expect(() => sam().edit(own, 'No longer yours.')).toThrow('Only its author can edit a message.');
    expect(() => robin().delete(other)).toThrow('You may not delete this message.');
    expect(() => robin().edit(own, ' ')).toThrow('An empty message cannot be sent.');
    sam().delete(own);
    expect(() => robin().edit(own, 'Still mine.')).toThrow('This message is gone.');
  });

  it('gives a reply with the ping turned off no text', async () => {
    const channel = await connected.client.channels.fetch(connected.discord.channelId);
    const answer = channel?.isSendable() ? await channel.send('An answer.') : null;
    const heard: string[] = [];
    connected.client.on(Events.MessageCreate, ({ content, author }) => author.bot || heard.push(content));
    await robin().send('guild', 'quietly', answer!.id, { ping: false });
    await robin().send('guild', 'aloud', answer!.id);
    await expect.poll(() => heard).toEqual(['', 'aloud']);
  });

  it('counts a mention of the role that Discord keeps for the application, and gives its text', async () => {
    const role = (await connected.client.guilds.cache.first()!.roles.fetch()).find((each) => each.managed)!;
    expect(role.tags?.botId).toBe(connected.discord.applicationId);
    const heard = next<[Message]>(Events.MessageCreate);
    await robin().send('guild', `<@&${role.id}> when?`);
    const [message] = await heard;
    expect([message.content, message.mentions.roles.has(role.id)]).toEqual([`<@&${role.id}> when?`, true]);
  });

  it('gives back the first message where a nonce that is enforced comes again', async () => {
    const path = `/channels/${connected.discord.channelId}/messages`;
    const body = { content: 'Once.', nonce: 'n1', enforce_nonce: true };
    const first = await send(connected.discord, 'POST', path, body);
    const second = await send(connected.discord, 'POST', path, { ...body, content: 'Twice.' });
    expect((second.json as { id: string }).id).toBe((first.json as { id: string }).id);
    const { enforce_nonce: _without, ...loose } = body;
    const third = await send(connected.discord, 'POST', path, loose);
    expect((third.json as { id: string }).id).not.toBe((first.json as { id: string }).id);
  });
});
