import { Events, MessageFlags, type RepliableInteraction } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Asked, BarePage as Page } from './support/bare-page.ts';
import { type Connected, connect } from './support/local-client.ts';

const commands = [
  {
    name: 'ask',
    description: 'Ask',
    options: [{ type: 3, name: 'question', description: 'What', required: true, autocomplete: true }],
  },
  { name: 'reindex', description: 'Reindex', default_member_permissions: '8' },
];

const answerWithinMs = 60_000;

describe('page socket', () => {
  let connected: Connected;
  let page: Page;
  let handle: (interaction: RepliableInteraction) => unknown;
  const robin = () => connected.discord.members.ordinary;
  const place = () => ({ memberId: robin(), channelId: connected.discord.channelId });
  const ask = (question: string) => page.ask({ type: 'command', ...place(), name: 'ask', options: { question } });

  beforeAll(async () => {
    connected = await connect({ commands, timeouts: { answerWithinMs } });
    connected.client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isAutocomplete()) await interaction.respond([{ name: 'a', value: 'b' }]);
      else await handle(interaction as RepliableInteraction);
    });
  });
  beforeEach(async () => {
    page = new Page(connected.discord);
    await page.next('state');
  });
  afterEach(() => page.close());
  afterAll(() => connected.close());

  it('begins with everything: members, channels, commands, messages', async () => {
    const { discord } = connected;
    const state = await page.next('state');
    expect(state.members.map(({ id, role }) => [id, role])).toEqual([
      [discord.members.ordinary, 'ordinary'],
      [discord.members.operator, 'operator'],
    ]);
    expect(state.channels.map(({ kind, memberIds }) => [kind, memberIds.length])).toEqual([
      ['guild', 2],
      ['dm', 1],
      ['dm', 1],
    ]);
    expect(state.commands.map(({ name }) => name)).toEqual(['ask', 'reindex']);
    expect(state).toMatchObject({ application: { online: true, user: { bot: true } }, answerWithinMs });
  });

  it('shows a command waiting, then its answer, then that it was taken', async () => {
    handle = (interaction) => interaction.reply('here');
    const nonce = ask('when?');
    const { pending } = await page.next('pending');
    expect(pending).toMatchObject({
      nonce,
      state: 'waiting',
      memberId: robin(),
      about: { invocation: '/ask question: when?' },
    });
    await page.next('pendingGone', ({ id }) => id === pending.id);
    const created = await page.next('messageCreate');
    expect(created.message).toMatchObject({
      visibleTo: null,
      state: 'sent',
      invocation: '/ask question: when?',
      message: { content: 'here' },
    });
    await page.next('accepted', (accepted) => accepted.nonce === nonce);
  });

  it('shows thinking, then the edit in place, to its member only', async () => {
    handle = async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('done');
    };
    ask('x');
    const thinking = (await page.next('messageCreate')).message;
    expect(thinking).toMatchObject({ state: 'thinking', visibleTo: robin() });
    const done = (await page.next('messageUpdate')).message;
    expect(done).toMatchObject({
      state: 'sent',
      visibleTo: robin(),
      message: { id: thinking.message.id, content: 'done' },
    });
  });

  it('shows a failed command after the time, and puts it away on request', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const taken = new Promise((resolve) => {
      handle = resolve;
    });
    ask('x');
    await taken;
    vi.advanceTimersByTime(answerWithinMs);
    const { pending } = await page.next('pending', (told) => told.pending.state === 'failed');
    expect(pending.reason).toBe('expired');
    const other = page.ask({ type: 'dismiss', memberId: connected.discord.members.operator, id: pending.id });
    await page.next('refused', ({ nonce }) => nonce === other);
    page.ask({ type: 'dismiss', memberId: robin(), id: pending.id });
    await page.next('pendingGone', ({ id }) => id === pending.id);
  });

  it('takes an ephemeral message away when its member dismisses it, also from a page that comes later', async () => {
    handle = (interaction) => interaction.reply({ content: 'for you', flags: MessageFlags.Ephemeral });
    ask('x');
    const { message } = (await page.next('messageCreate')).message;
    page.ask({ type: 'dismiss', memberId: robin(), id: message.id });
    await page.next('messageDelete', ({ messageId }) => messageId === message.id);
    const later = new Page(connected.discord);
    expect((await later.next('state')).messages.some((each) => each.message.id === message.id)).toBe(false);
    later.close();
  });

  it('gives suggestions to the page that asked', async () => {
    const other = new Page(connected.discord);
    await other.next('state');
    const nonce = page.ask({
      type: 'autocomplete',
      ...place(),
      name: 'ask',
      options: { question: 'w' },
      focused: 'question',
    });
    expect(await page.next('autocompleteChoices')).toEqual({
      type: 'autocompleteChoices',
      nonce,
      choices: [{ name: 'a', value: 'b' }],
    });
    expect(other.told.map(({ type }) => type)).toEqual(['state']);
    other.close();
  });

  it('shows a message to every page, and typing', async () => {
    const other = new Page(connected.discord);
    await other.next('state');
    page.ask({ type: 'message', ...place(), content: 'hello' });
    expect((await other.next('messageCreate')).message.message).toMatchObject({
      content: 'hello',
      author: { id: robin() },
    });
    const channel = await connected.client.channels.fetch(connected.discord.channelId);
    if (channel?.isSendable()) await channel.sendTyping();
    expect((await other.next('typing')).channelId).toBe(connected.discord.channelId);
    other.close();
  });

  it('tells of commands that are registered again, and of the application that leaves', async () => {
    const own = await connect();
    const watching = new Page(own.discord);
    await watching.next('state');
    await own.client.application.commands.set([{ name: 'new', description: 'New' }]);
    expect((await watching.next('commands')).commands.map(({ name }) => name)).toEqual(['new']);
    await own.client.destroy();
    expect((await watching.next('application')).application.online).toBe(false);
    watching.ask({
      type: 'command',
      memberId: own.discord.members.ordinary,
      channelId: own.discord.channelId,
      name: 'new',
      options: {},
    });
    const { pending } = await watching.next('pending', (told) => told.pending.state === 'failed');
    expect(pending.reason).toBe('offline');
    watching.close();
    await own.discord.close();
  });

  it.each([
    ['what is not JSON', '{', 'This is not JSON.'],
    ['an unknown request', '{"type":"shout","nonce":"n"}', 'Invalid discriminator'],
    ['a request that lacks a field', '{"type":"message","nonce":"n","memberId":"1"}', 'channelId'],
  ])('refuses %s and goes on', async (_what, text, reason) => {
    page.say(text);
    expect((await page.next('refused')).reason).toContain(reason);
    page.ask({ type: 'message', ...place(), content: 'still there' });
    await page.next('messageCreate');
  });

  it('refuses what Discord would not let a member do, with a sentence', async () => {
    const why = async (request: Asked) => {
      const asked = page.ask(request);
      return (await page.next('refused', ({ nonce }) => nonce === asked)).reason;
    };
    const command = { type: 'command', ...place(), options: {} } as const;
    expect(await why({ ...command, name: 'ask' })).toBe('question is required.');
    expect(await why({ ...command, name: 'none' })).toBe('There is no command /none here.');
    expect(await why({ ...command, name: 'reindex' })).toBe('You do not have permission to use this command.');
    expect(await why({ type: 'message', ...place(), content: '  ' })).toBe('An empty message cannot be sent.');
    expect(await why({ type: 'message', ...place(), content: 'x'.repeat(2001) })).toContain('2,000');
  });
});
