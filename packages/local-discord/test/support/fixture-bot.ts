import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Client,
  ContainerBuilder,
  Events,
  FileBuilder,
  type Interaction,
  type Message,
  MessageFlags,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  RoleSelectMenuBuilder,
  StringSelectMenuBuilder,
} from 'discord.js';

/** What ends the thinking of each `/later` that still thinks, the first one first. */
export const thinking: (() => void)[] = [];

const option = (type: number, name: string, more: object = {}) => ({ type, name, description: `The ${name}`, ...more });

/** The commands of a bot that answers in every way a bot can. */
export const fixtureCommands = [
  {
    name: 'echo',
    description: 'Say the options back',
    options: [
      option(3, 'text', { required: true, max_length: 100 }),
      option(4, 'times', { min_value: 1, max_value: 5 }),
      option(5, 'loud'),
      option(3, 'tone', {
        choices: [
          { name: 'Kind', value: 'k' },
          { name: 'Stern', value: 's' },
        ],
      }),
    ],
  },
  {
    name: 'find',
    description: 'Offer live choices',
    options: [option(3, 'place', { required: true, autocomplete: true })],
  },
  { name: 'later', description: 'Think first, then answer' },
  { name: 'silent', description: 'Never answer' },
  { name: 'secret', description: 'Answer one member only' },
  { name: 'pages', description: 'Turn pages with buttons' },
  { name: 'pick', description: 'Choose from menus' },
  { name: 'gallery', description: 'Show every kind of component' },
  { name: 'hostile', description: 'Show text that would like to be markup' },
  { name: 'roles', description: 'Show a component that the page does not know' },
  { name: 'Count letters', type: 3 },
  { name: 'Who is this', type: 2 },
  { name: 'locked', description: 'Only for administrators', default_member_permissions: '0' },
] as unknown as RESTPostAPIChatInputApplicationCommandsJSONBody[];

const PLACES = Array.from({ length: 40 }, (_, index) => `Place ${index + 1}`);

/** Text that must stay text. */
export const HOSTILE = [
  '<img src=x onerror="window.harmed = 1">',
  '<script>window.harmed = 1</script>',
  '[click](javascript:window.harmed=1)',
  '**<b onmouseover=alert(1)>bold</b>**',
  '`</code><script>window.harmed = 1</script>`',
  '||<iframe src="https://evil.example"></iframe>||',
  '&lt;svg onload=alert(1)&gt; \u202e right to left',
];

const row = (...buttons: ButtonBuilder[]) => new ActionRowBuilder<ButtonBuilder>().addComponents(buttons);

const button = (id: string, style: ButtonStyle) =>
  new ButtonBuilder()
    .setCustomId(id)
    .setLabel(id)
    .setStyle(style as ButtonStyle.Primary);

const pageOf = (number: number) => ({
  components: [
    new ContainerBuilder()
      .addTextDisplayComponents((text) => text.setContent(`Page ${number} of 3`))
      .addActionRowComponents(
        row(
          button(`page:${number - 1}`, ButtonStyle.Secondary)
            .setLabel('Back')
            .setDisabled(number === 1),
          button(`page:${number + 1}`, ButtonStyle.Primary)
            .setLabel('More')
            .setDisabled(number === 3),
        ),
      ),
  ],
});

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgaPj/HwAFBAKA3eF0SQAAAABJRU5ErkJggg==',
  'base64',
);

const gallery = () => ({
  flags: MessageFlags.IsComponentsV2 as const,
  files: [
    new AttachmentBuilder(PIXEL, { name: 'pixel.png' }),
    new AttachmentBuilder(Buffer.from('{}'), { name: 'answer.json' }),
  ],
  components: [
    new ContainerBuilder()
      .setAccentColor(0xd83c3e)
      .addTextDisplayComponents((text) =>
        text.setContent(
          '# Title\n**bold** *italic* __under__ ~~struck~~ ||hidden words||\n> quoted\n- one\n- two\n-# small\n`code` <t:1762473600:D> [a link](https://example.org/)\n```\nblock\n```',
        ),
      )
      .addSectionComponents((section) =>
        section
          .addTextDisplayComponents((text) => text.setContent('A section with a button'))
          .setButtonAccessory(button('accessory', ButtonStyle.Secondary)),
      )
      .addSectionComponents((section) =>
        section
          .addTextDisplayComponents((text) => text.setContent('A section with a picture'))
          .setThumbnailAccessory((picture) => picture.setURL('attachment://pixel.png').setDescription('one pixel')),
      )
      .addSeparatorComponents((line) => line.setDivider(true))
      .addMediaGalleryComponents((pictures) =>
        pictures.addItems(
          (picture) => picture.setURL('attachment://pixel.png').setDescription('the same pixel'),
          (picture) => picture.setURL('https://example.org/map.png').setDescription('a map from elsewhere'),
        ),
      )
      .addFileComponents(new FileBuilder().setURL('attachment://answer.json'))
      .addActionRowComponents(
        row(
          button('primary', ButtonStyle.Primary),
          button('secondary', ButtonStyle.Secondary),
          button('success', ButtonStyle.Success),
          button('danger', ButtonStyle.Danger).setDisabled(true),
          new ButtonBuilder().setURL('https://example.org/').setLabel('outside').setStyle(ButtonStyle.Link),
        ),
      ),
  ],
});

const menu = (id: string, most: number) =>
  new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder()
      .setCustomId(id)
      .setPlaceholder(`Choose for ${id}`)
      .setMinValues(1)
      .setMaxValues(most)
      .addOptions(
        ['red', 'green', 'blue'].map((value) => ({ label: value.toUpperCase(), value, description: `it is ${value}` })),
      ),
  );

const ANSWERS: Readonly<Record<string, (interaction: ChatInputCommandInteraction) => unknown>> = {
  echo: (interaction) =>
    interaction.reply(`You gave ${interaction.options.data.map(({ name, value }) => `${name}=${value}`).join(', ')}`),
  find: (interaction) => interaction.reply(`Found ${interaction.options.getString('place')}`),
  later: async (interaction) => {
    await interaction.deferReply();
    await new Promise<void>((resolve) => thinking.push(resolve));
    await interaction.editReply('Thought it over');
  },
  silent: () => undefined,
  secret: (interaction) =>
    interaction.reply({
      content: 'Just between us',
      flags: MessageFlags.Ephemeral,
      components: [row(button('again', ButtonStyle.Primary))],
    }),
  pages: (interaction) => interaction.reply({ ...pageOf(1), flags: MessageFlags.IsComponentsV2 }),
  pick: (interaction) => interaction.reply({ content: 'Menus', components: [menu('one', 1), menu('several', 2)] }),
  gallery: (interaction) => interaction.reply(gallery()),
  hostile: (interaction) => interaction.reply(HOSTILE.join('\n')),
  roles: (interaction) =>
    interaction.reply({
      content: 'Roles',
      components: [
        new ActionRowBuilder<RoleSelectMenuBuilder>().addComponents(new RoleSelectMenuBuilder().setCustomId('role')),
      ],
    }),
  locked: (interaction) => interaction.reply('Unlocked'),
};

const answer = async (interaction: Interaction): Promise<unknown> => {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused().toLowerCase();
    const fitting = PLACES.filter((place) => place.toLowerCase().includes(typed)).slice(0, 25);
    return interaction.respond(fitting.map((name) => ({ name, value: `id of ${name}` })));
  }
  if (interaction.isChatInputCommand()) return ANSWERS[interaction.commandName]?.(interaction);
  if (interaction.isMessageContextMenuCommand()) {
    return interaction.reply({
      content: `${interaction.targetMessage.content.length} letters`,
      flags: MessageFlags.Ephemeral,
    });
  }
  if (interaction.isUserContextMenuCommand()) {
    return interaction.reply({
      content: `This is ${interaction.targetUser.displayName}`,
      flags: MessageFlags.Ephemeral,
    });
  }
  if (interaction.isStringSelectMenu()) return interaction.reply(`Chosen: ${interaction.values.join(' and ')}`);
  if (!interaction.isButton()) return;
  const [action, page] = interaction.customId.split(':');
  if (action === 'page') return interaction.update(pageOf(Number(page)));
  if (action === 'danger') return;
  return interaction.reply({ content: `Pressed ${action}`, flags: MessageFlags.Ephemeral });
};

const answerMessage = async (message: Message): Promise<void> => {
  if (message.author.bot) return;
  if (!message.inGuild()) await message.reply(`Here, privately: ${message.content}`);
  else if (message.mentions.has(message.client.user)) {
    const sent = await message.reply({ content: 'You called?', allowedMentions: { parse: [] } });
    await sent.edit('You called, and I came');
  }
};

/** Makes a logged-in client the fixture bot and registers its commands. */
export const runFixtureBot = async (client: Client<true>): Promise<void> => {
  client.on(Events.InteractionCreate, answer);
  client.on(Events.MessageCreate, answerMessage);
  await client.application.commands.set(fixtureCommands);
};
