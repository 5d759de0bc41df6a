import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Events,
  type Interaction,
  MessageFlags,
} from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Connected, connect } from './support/local-client.ts';

const ask = {
  name: 'ask',
  description: 'Find what the articles say',
  options: [
    { type: 3, name: 'question', description: 'What to look for', required: true, max_length: 200, autocomplete: true },
    { type: 5, name: 'private', description: 'Show the answer to you only' },
  ],
};

describe('local Discord', () => {
  let connected: Connected;
  let onInteraction: (interaction: Interaction) => unknown;

  beforeAll(async () => {
    connected = await connect();
    connected.client.on(Events.InteractionCreate, async (interaction) => {
      await onInteraction(interaction);
    });
    await connected.client.application.commands.set([ask]);
  });
  beforeEach(() => {
    onInteraction = () => undefined;
  });
  afterAll(() => connected.close());

  const onCommand = (handle: (interaction: ChatInputCommandInteraction) => unknown): void => {
    onInteraction = (interaction) => interaction.isChatInputCommand() && handle(interaction);
  };

  it('logs the unchanged discord.js client in, with its guild and channel', () => {
    const { client, discord } = connected;
    expect(client.user.id).toBe(discord.applicationId);
    expect(client.guilds.cache.get(discord.guildId)?.channels.cache.has(discord.channelId)).toBe(true);
  });

  it('passes a slash command with its options and takes the reply', async () => {
    onCommand((interaction) => interaction.reply(`You asked: ${interaction.options.getString('question')}`));
    const reply = await connected.discord.as('ordinary').runCommand('guild', 'ask', { question: 'When?' });
    expect(reply.message.content).toBe('You asked: When?');
    expect(reply.ephemeral).toBe(false);
    expect(reply.message.interaction_metadata?.user.id).toBe(connected.discord.members.ordinary);
  });

  it('completes a deferred reply in place and keeps it ephemeral', async () => {
    onCommand(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('Done');
    });
    const robin = connected.discord.as('ordinary');
    const reply = await robin.runCommand('guild', 'ask', { question: 'x', private: true });
    expect(reply.message.content).toBe('Done');
    expect(reply.ephemeral).toBe(true);
    expect(robin.messages('guild').some((message) => message.id === reply.message.id)).toBe(true);
    const sam = connected.discord.as('operator');
    expect(sam.messages('guild').some((message) => message.id === reply.message.id)).toBe(false);
  });

  it('passes what is typed and gives the suggestions back', async () => {
    onInteraction = (interaction) =>
      interaction.isAutocomplete() &&
      interaction.respond([{ name: `${interaction.options.getFocused()}!`, value: 'full' }]);
    const choices = await connected.discord.as('ordinary').autocomplete('guild', 'ask', { question: 'wh' }, 'question');
    expect(choices).toEqual([{ name: 'wh!', value: 'full' }]);
  });

  it('passes a click and updates the message in place', async () => {
    const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
      new ButtonBuilder().setCustomId('more:1').setLabel('More').setStyle(ButtonStyle.Secondary),
    );
    onInteraction = async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: 'page 0', components: [row] });
      if (interaction.isButton()) await interaction.update({ content: `page of ${interaction.customId}` });
    };
    const robin = connected.discord.as('ordinary');
    const first = await robin.runCommand('guild', 'ask', { question: 'x' });
    const second = await robin.click(first.message, 'more:1');
    expect(second.message.id).toBe(first.message.id);
    expect(first.message.content).toBe('page of more:1');
    expect(first.message.edited_timestamp).not.toBeNull();
  });

  it('forgets the oldest messages and their files where only some are kept', async () => {
    const { discord, client, close } = await connect({ keptMessages: 2 });
    try {
      const channel = await client.channels.fetch(discord.channelId);
      if (!channel?.isSendable()) throw new Error('no channel');
      const first = await channel.send({ files: [{ attachment: Buffer.from('file'), name: 'a.txt' }] });
      const { url } = first.attachments.first()!;
      expect((await fetch(url)).status).toBe(200);
      await channel.send('second');
      await channel.send('third');
      const kept = discord.as('ordinary').messages('guild');
      expect(kept.map(({ content }) => content)).toEqual(['second', 'third']);
      expect((await fetch(url)).status).toBe(404);
    } finally {
      await close();
    }
  });

  it('passes a mention in the channel and a direct message, and takes the replies', async () => {
    const { client, discord } = connected;
    const answer = (content: string) => `heard: ${content}`;
    client.on(Events.MessageCreate, async (message) => {
      if (!message.author.bot && message.content !== '') await message.reply(answer(message.content));
    });
    const robin = discord.as('ordinary');
    const asked = `<@${discord.applicationId}> when did the talks begin?`;
    const mention = await robin.send('guild', asked);
    expect((await mention.answer()).content).toBe(answer(asked));
    expect((await mention.answer()).message_reference?.message_id).toBe(mention.message.id);
    const direct = await robin.send('dm', 'who said so?');
    expect((await direct.answer()).content).toBe(answer('who said so?'));
    const unaddressed = await robin.send('guild', 'nobody in particular');
    await (await robin.send('guild', asked)).answer();
    await expect(unaddressed.answer(0)).rejects.toThrow('No answer');
  });
});
