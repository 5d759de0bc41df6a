import { Events, type Interaction } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Connected, connect } from './support/local-client.ts';

const commands = [
  {
    name: 'ask',
    description: 'Ask',
    options: [
      { type: 3, name: 'question', description: 'What', required: true, max_length: 10 },
      { type: 4, name: 'page', description: 'Page', min_value: 1 },
      { type: 5, name: 'private', description: 'Private' },
      { type: 3, name: 'kind', description: 'Kind', choices: [{ name: 'Direct', value: 'direct' }] },
      { type: 6, name: 'who', description: 'Who' },
    ],
  },
  {
    name: 'corpus',
    description: 'Corpus',
    options: [
      { type: 1, name: 'show', description: 'Show', options: [{ type: 3, name: 'id', description: 'Id' }] },
      { type: 2, name: 'edit', description: 'Edit', options: [{ type: 1, name: 'title', description: 'Title' }] },
    ],
  },
  { name: 'server-only', description: 'Server', contexts: [0] },
  { name: 'Check this message', type: 3 },
  { name: 'Who is this', type: 2 },
];

describe('what members may do', () => {
  let connected: Connected;
  let taken: Interaction | undefined;
  const latest = (): Interaction | undefined => taken;
  const robin = () => connected.discord.as('ordinary');

  beforeAll(async () => {
    connected = await connect({ commands });
    connected.client.on(Events.InteractionCreate, async (interaction) => {
      taken = interaction;
      if (!interaction.isRepliable()) return;
      await interaction.reply({
        content: 'x',
        components: [
          {
            type: 1,
            components: [
              { type: 2, style: 1, label: 'On', custom_id: 'on' },
              { type: 2, style: 1, label: 'Off', custom_id: 'off', disabled: true },
            ],
          },
          {
            type: 1,
            components: [
              {
                type: 3,
                custom_id: 'pick',
                max_values: 2,
                options: ['a', 'b', 'c'].map((value) => ({ label: value, value })),
              },
            ],
          },
        ],
      });
    });
  });
  afterAll(() => connected.close());

  it('gives options their types, in the order of the command', async () => {
    const who = connected.discord.members.operator;
    await robin().runCommand('guild', 'ask', { who, private: true, page: 2, question: 'when?' });
    if (!taken?.isChatInputCommand()) throw new Error('No command arrived');
    expect(taken.options.data.map(({ name, value }) => [name, value])).toEqual([
      ['question', 'when?'],
      ['page', 2],
      ['private', true],
      ['who', who],
    ]);
    expect(taken.options.getUser('who')?.username).toBe('sam');
    expect(taken).toMatchObject({ guildId: connected.discord.guildId, context: 0, locale: 'en-US' });
  });

  it('nests sub-commands and groups', async () => {
    await robin().runCommand('guild', 'corpus show', { id: 'a' });
    if (!taken?.isChatInputCommand()) throw new Error('No command arrived');
    expect([taken.options.getSubcommand(), taken.options.getString('id')]).toEqual(['show', 'a']);
    await robin().runCommand('guild', 'corpus edit title');
    if (!taken?.isChatInputCommand()) throw new Error('No command arrived');
    expect([taken.options.getSubcommandGroup(), taken.options.getSubcommand()]).toEqual(['edit', 'title']);
  });

  it.each([
    ['no required option', 'ask', {}, 'question is required.'],
    ['an unknown option', 'ask', { question: 'x', colour: 'red' }, 'There is no option colour.'],
    ['11 characters of 10', 'ask', { question: 'x'.repeat(11) }, 'question must be 10 characters or fewer.'],
    ['a page before the first', 'ask', { question: 'x', page: 0 }, 'page must be 1 or more.'],
    ['half a page', 'ask', { question: 'x', page: 1.5 }, 'page must be a whole number.'],
    ['perhaps', 'ask', { question: 'x', private: 'perhaps' }, 'private must be true or false.'],
    ['what is no choice', 'ask', { question: 'x', kind: 'other' }, 'kind must be one of its choices.'],
    ['a stranger', 'ask', { question: 'x', who: '1' }, 'who names nobody and nothing here.'],
    ['a command without its sub-command', 'corpus', {}, '/corpus needs a sub-command.'],
    ['an unknown sub-command', 'corpus drop', {}, 'There is no command /corpus drop.'],
  ])('refuses %s', async (_what, name, options, reason) => {
    await expect(robin().runCommand('guild', name, options)).rejects.toThrow(reason);
  });

  it('knows direct messages: no guild, no member, and only commands that are offered there', async () => {
    await robin().runCommand('dm', 'ask', { question: 'x' });
    expect(taken).toMatchObject({
      guildId: null,
      member: null,
      context: 1,
      user: { id: connected.discord.members.ordinary },
    });
    await expect(robin().runCommand('dm', 'server-only')).rejects.toThrow('There is no command /server-only here.');
    await expect(
      connected.discord.as('operator').runCommand(robin().messages('dm')[0]!.channel_id, 'ask'),
    ).rejects.toThrow('This channel cannot be seen.');
  });

  it('uses commands on a message and on a member', async () => {
    const { message } = await robin().send('guild', 'said');
    await robin().runCommandOn('guild', 'Check this message', message.id);
    if (!taken?.isMessageContextMenuCommand()) throw new Error('No command arrived');
    expect(taken.targetMessage.content).toBe('said');
    await robin().runCommandOn('guild', 'Who is this', connected.discord.members.operator);
    const onMember = latest();
    if (!onMember?.isUserContextMenuCommand()) throw new Error('No command arrived');
    expect(onMember.targetUser.username).toBe('sam');
  });

  it('passes what is chosen in a menu', async () => {
    const { message } = await robin().runCommand('guild', 'ask', { question: 'x' });
    await robin().select(message, 'pick', ['a', 'c']);
    if (!taken?.isStringSelectMenu()) throw new Error('No choice arrived');
    expect(taken.values).toEqual(['a', 'c']);
    await expect(robin().select(message, 'pick', [])).rejects.toThrow('Choose 1 to 2.');
    await expect(robin().select(message, 'pick', ['z'])).rejects.toThrow('This is not among the choices.');
  });

  it('lets nobody click what is switched off, gone, or not there', async () => {
    const { message } = await robin().runCommand('guild', 'ask', { question: 'x' });
    await expect(robin().click(message, 'off')).rejects.toThrow('This is switched off.');
    await expect(robin().click(message, 'none')).rejects.toThrow('This message has no such button or menu.');
    await expect(robin().click('1', 'on')).rejects.toThrow('This message is gone.');
  });

  it('answers a click with a message of its own as a reply to the clicked one', async () => {
    const { message } = await robin().runCommand('guild', 'ask', { question: 'x' });
    const reply = await robin().click(message, 'on');
    expect(reply.message.message_reference?.message_id).toBe(message.id);
    expect(reply.message.interaction_metadata).toMatchObject({ type: 3, interacted_message_id: message.id });
  });
});
