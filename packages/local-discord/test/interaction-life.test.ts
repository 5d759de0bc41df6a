import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  Events,
  type Interaction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Connected, connect } from './support/local-client.ts';
import { send } from './support/raw-rest.ts';

const answerWithinMs = 60_000;
const tokenLivesMs = 15 * 60_000;

/** From now on in this test, time passes only when `pass` says so. */
const holdTime = (): { readonly pass: (ms: number) => void } => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  return { pass: (ms) => void vi.advanceTimersByTime(ms) };
};

const codeOf = async (work: Promise<unknown>): Promise<number | string | undefined> => {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof DiscordAPIError) return error.code;
    throw error;
  }
};

describe('the life of an interaction', () => {
  let connected: Connected;
  let now = Date.now();
  let handle: (interaction: RepliableInteraction) => Promise<unknown>;
  let handled: Promise<unknown>;
  const robin = () => connected.discord.as('ordinary');
  const run = () => robin().runCommand('guild', 'ask');
  /** What `work` comes to with the interaction that `start` begins; nobody waits for an answer. */
  const during = <Result>(
    work: (interaction: RepliableInteraction) => Promise<Result>,
    start: () => Promise<unknown> = run,
  ): Promise<Result> =>
    new Promise((resolve, reject) => {
      handle = (interaction) => work(interaction).then(resolve, reject);
      start().catch(() => undefined);
    });

  /** The next interaction, which the application leaves unanswered. */
  const nextTaken = (): Promise<RepliableInteraction> =>
    new Promise((resolve) => {
      handle = async (interaction) => resolve(interaction);
    });

  beforeAll(async () => {
    const commands = [
      { name: 'ask', description: 'Ask' },
      {
        name: 'find',
        description: 'Find',
        options: [
          { type: 3, name: 'speaker', description: 'Who', autocomplete: true },
          { type: 4, name: 'count', description: 'How many', autocomplete: true },
        ],
      },
    ];
    connected = await connect({ commands, timeouts: { answerWithinMs }, clock: () => now });
    connected.client.on(Events.InteractionCreate, (interaction: Interaction) => {
      handled = handle(interaction as RepliableInteraction);
      handled.catch(() => undefined);
    });
  });
  beforeEach(() => {
    now = Date.now();
  });
  afterAll(() => connected.close());

  it('fails for the member when the application says nothing in time, and is then unknown (10062)', async () => {
    const time = holdTime();
    const taken = nextTaken();
    const running = run();
    const interaction = await taken;
    time.pass(answerWithinMs);
    await expect(running).rejects.toThrow('The application did not respond');
    expect(await codeOf(interaction.reply('too late'))).toBe(10062);
  });

  it('takes one answer only (40060)', async () => {
    handle = async (interaction) => {
      await interaction.reply('first');
      const { id, token } = interaction;
      return send(connected.discord, 'POST', `/interactions/${id}/${token}/callback`, {
        type: 4,
        data: { content: 'second' },
      });
    };
    await run();
    expect(await handled).toMatchObject({ status: 400, code: 40060 });
  });

  it('does not know an interaction by another token (10062)', async () => {
    const answer = await during(({ id }) =>
      send(connected.discord, 'POST', `/interactions/${id}/stolen/callback`, { type: 4, data: { content: 'x' } }),
    );
    expect(answer).toMatchObject({ status: 404, code: 10062 });
  });

  it('takes no update from a command, and neither message nor deferral for suggestions', async () => {
    const callback =
      (type: number) =>
      async ({ id, token }: RepliableInteraction) =>
        send(connected.discord, 'POST', `/interactions/${id}/${token}/callback`, { type, data: { content: 'x' } });
    const refusal = { status: 400, code: 50035, faults: ['type BASE_TYPE_CHOICES'] };
    expect(await during(callback(7))).toMatchObject(refusal);
    const suggest = () => robin().autocomplete('guild', 'find', {}, 'speaker');
    expect(await during(callback(4), suggest)).toMatchObject(refusal);
    expect(await during(callback(5), suggest)).toMatchObject(refusal);
  });

  it('shows that the application is thinking until the deferred answer comes', async () => {
    const time = holdTime();
    const taken = nextTaken();
    const running = run();
    const interaction = await taken;
    await (interaction as ChatInputCommandInteraction).deferReply();
    time.pass(2 * answerWithinMs);
    const thinking = robin().messages('guild').at(-1);
    expect(thinking).toMatchObject({ content: '', flags: MessageFlags.Loading });
    await (interaction as ChatInputCommandInteraction).editReply('after all');
    const reply = await running;
    expect(reply.message).toMatchObject({ id: thinking?.id, content: 'after all', flags: 0, edited_timestamp: null });
  });

  it('keeps a deferred answer public or ephemeral, whatever the edit or follow-up says', async () => {
    handle = async (interaction) => {
      await interaction.deferReply();
      return interaction.followUp({ content: 'secret?', flags: MessageFlags.Ephemeral });
    };
    const reply = await run();
    expect(reply).toMatchObject({ ephemeral: false, followUps: [] });
    expect(reply.message.content).toBe('secret?');
  });

  it('takes follow-ups of either kind, edits, fetches and deletes them', async () => {
    handle = async (interaction) => {
      await interaction.reply({ content: 'one', flags: MessageFlags.Ephemeral });
      const second = await interaction.followUp('two');
      await interaction.followUp({ content: 'three', flags: MessageFlags.Ephemeral });
      await interaction.webhook.editMessage(second.id, 'two, edited');
      const fetched = await interaction.webhook.fetchMessage(second.id);
      expect(fetched.content).toBe('two, edited');
      await interaction.deleteReply();
      return codeOf(interaction.fetchReply());
    };
    const reply = await run();
    expect(await handled).toBe(10008);
    expect(reply.followUps.map(({ content }) => content)).toEqual(['two, edited', 'three']);
    const seenByOther = connected.discord
      .as('operator')
      .messages('guild')
      .map(({ content }) => content);
    expect(seenByOther).toContain('two, edited');
    expect(seenByOther).not.toContain('three');
  });

  it('answers with_response with the message', async () => {
    handle = async (interaction) => {
      const response = await interaction.reply({ content: 'here', withResponse: true });
      return response.resource?.message?.content;
    };
    await run();
    expect(await handled).toBe('here');
  });

  it('has a webhook only after the first answer (10015)', async () => {
    const answer = await during(({ token }) =>
      send(connected.discord, 'POST', `/webhooks/${connected.discord.applicationId}/${token}`, { content: 'x' }),
    );
    expect(answer).toMatchObject({ status: 404, code: 10015 });
  });

  it('lets its token die after 15 minutes (50027)', async () => {
    let taken: ChatInputCommandInteraction | undefined;
    handle = async (interaction) => {
      taken = interaction as ChatInputCommandInteraction;
      await interaction.reply('x');
    };
    await run();
    await handled;
    now += tokenLivesMs - 1;
    expect(await codeOf(taken!.editReply('in time'))).toBeUndefined();
    now += 1;
    expect(await codeOf(taken!.editReply('late'))).toBe(50027);
    expect(await codeOf(taken!.followUp('late'))).toBe(50027);
  });

  it('refuses 26 suggestions, long ones, and those of the wrong type', async () => {
    const faultsOf = async (choices: object[], focused = 'speaker') => {
      const answer = await during(
        ({ id, token }) =>
          send(connected.discord, 'POST', `/interactions/${id}/${token}/callback`, { type: 8, data: { choices } }),
        () => robin().autocomplete('guild', 'find', {}, focused),
      );
      return answer.faults;
    };
    const many = Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` }));
    expect(await faultsOf(many)).toEqual(['data.choices BASE_TYPE_MAX_LENGTH']);
    expect(await faultsOf([{ name: 'x'.repeat(101), value: 'x' }])).toEqual([
      'data.choices.0.name BASE_TYPE_BAD_LENGTH',
    ]);
    expect(await faultsOf([{ name: 'x', value: 'x'.repeat(101) }])).toEqual([
      'data.choices.0.value BASE_TYPE_MAX_LENGTH',
    ]);
    expect(await faultsOf([{ name: 'x', value: 'y' }], 'count')).toEqual(['data.choices.0.value NUMBER_TYPE_COERCE']);
    expect(await faultsOf(many.slice(0, 25))).toEqual([]);
  });

  it('fails a suggestion that comes late', async () => {
    const time = holdTime();
    const taken = nextTaken();
    const suggesting = robin().autocomplete('guild', 'find', {}, 'speaker');
    await taken;
    time.pass(answerWithinMs);
    await expect(suggesting).rejects.toThrow('did not respond');
  });

  it('lets a deferred answer and an update come as Components V2', async () => {
    const components = [{ type: 10 as const, content: 'text' }];
    handle = async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      return interaction.editReply({ flags: MessageFlags.IsComponentsV2, components });
    };
    const reply = await run();
    await handled;
    expect(reply.ephemeral).toBe(true);
    expect(reply.message).toMatchObject({
      flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
      components: [{ id: 1, content: 'text' }],
    });
  });

  it('settles a click whose update is deferred with the edit, or with the message as it stands', async () => {
    const button = { type: 2 as const, style: 2 as const, label: 'More', custom_id: 'more' };
    const components = [{ type: 1 as const, components: [button] }];
    handle = async (interaction) => {
      if (!interaction.isButton()) return interaction.reply({ content: 'one', components });
      await interaction.deferUpdate();
      return interaction.editReply('two');
    };
    const { message } = await run();
    expect((await robin().click(message, 'more')).message.content).toBe('two');
    const time = holdTime();
    const taken = nextTaken();
    const clicking = robin().click(message, 'more');
    await ((await taken) as ButtonInteraction).deferUpdate();
    time.pass(answerWithinMs);
    expect((await clicking).message).toMatchObject({ id: message.id, content: 'two' });
  });

  it('takes files with an answer and with its edit, and keeps those that the edit names', async () => {
    const file = (name: string) => ({ attachment: Buffer.from(name), name });
    const gallery = (...names: string[]) => [
      { type: 12 as const, items: names.map((name) => ({ media: { url: `attachment://${name}` } })) },
    ];
    handle = async (interaction) => {
      const flags = MessageFlags.IsComponentsV2;
      const { resource } = await interaction.reply({
        flags,
        components: gallery('a.png', 'b.png'),
        files: [file('a.png'), file('b.png')],
        withResponse: true,
      });
      const [first] = resource?.message?.attachments.values() ?? [];
      await interaction.editReply({
        components: gallery('a.png', 'c.png'),
        attachments: [first!],
        files: [file('c.png')],
      });
      return codeOf(interaction.editReply({ components: gallery('b.png') }));
    };
    const reply = await run();
    expect(await handled).toBe(50035);
    expect(reply.message.attachments.map(({ filename }) => filename)).toEqual(['a.png', 'c.png']);
    const shown = await Promise.all(reply.message.attachments.map(async ({ url }) => (await fetch(url)).text()));
    expect(shown).toEqual(['a.png', 'c.png']);
  });

  it('keeps Components V2 once a message has them', async () => {
    const text = (content: string) => [{ type: 10 as const, content }];
    handle = async (interaction) => {
      await interaction.reply({ flags: MessageFlags.IsComponentsV2, components: text('one') });
      await interaction.editReply({ components: text('two') });
      return codeOf(interaction.editReply({ content: 'three' }));
    };
    const reply = await run();
    expect(await handled).toBe(50035);
    expect(reply.message).toMatchObject({
      content: '',
      flags: MessageFlags.IsComponentsV2,
      components: [{ content: 'two' }],
    });
  });
});
