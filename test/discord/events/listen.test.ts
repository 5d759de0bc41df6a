import { Events, type TextChannel } from 'discord.js';
import type { APIButtonComponentWithCustomId, APIContainerComponent, APIMessage } from 'discord-api-types/v10';
import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Command, defineCommand } from '../../../src/command.ts';
import type { Library } from '../../../src/core/answers/library.ts';
import { UserError } from '../../../src/core/errors.ts';
import type { Outline } from '../../../src/outline/outline.ts';
import { type Adapter, startAdapter } from '../../support/adapter.ts';
import { libraryOf } from '../../support/library.ts';
import { entryOf, outlineOfEntries, wholeQuote } from '../../support/outlines.ts';

/** An answer of three pages. */
const long = outlineOfEntries(
  Array.from({ length: 18 }, (_, at) => entryOf(null, [wholeQuote(`Sentence ${at}.`, at + 1)])),
);
const short = outlineOfEntries([entryOf(null, [wholeQuote('The only sentence, said to @everyone.')])]);

let outline: Outline;
let requests: object[];
let failure: unknown;

const execute: Command['execute'] = async (request, { library, commands }) => {
  requests.push(request);
  if (failure !== null) throw failure;
  return { type: 'help', commands: commands(), coverage: library.coverage };
};

const command = (name: string, facts: Partial<Command['data']> = {}): Command => ({
  data: { name, description: 'A command', example: `/${name} question: why?`, options: {}, ...facts },
  execute,
});

const ask = defineCommand({
  data: {
    name: 'ask',
    description: 'Ask',
    example: '/ask question: why?',
    options: {
      question: { type: 'text', description: 'Question', required: true, maxLength: 200 },
      speaker: {
        type: 'text',
        description: 'Speaker',
        suggest: async (typed) => {
          if (typed === 'fail') throw new Error('no suggestions for fail');
          return [typed, typed, '', 'x'.repeat(101), ...Array.from({ length: 40 }, (_, at) => `Speaker ${at}`)];
        },
      },
    },
  },
  execute: (request, context) => execute(request, context),
});

const commands = [ask, command('help'), command('reindex', { operatorsOnly: true, slow: true })];

const containerOf = (message: APIMessage) => message.components?.[0] as APIContainerComponent;
const textOfMessage = (message: APIMessage): string =>
  message.content ||
  containerOf(message)
    .components.flatMap((part) => (part.type === ComponentType.TextDisplay ? [part.content] : []))
    .join('\n');
const buttonsOf = (message: APIMessage): APIButtonComponentWithCustomId[] =>
  containerOf(message).components.flatMap((part) =>
    part.type === ComponentType.ActionRow ? (part.components as APIButtonComponentWithCustomId[]) : [],
  );
const buttonOf = (message: APIMessage, label: string): string =>
  buttonsOf(message).find((button) => button.label === label)!.custom_id;
const isEphemeral = (message: APIMessage): boolean => ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

const changed = (version: string): Library => ({ ...libraryOf([]), version });

describe('dispatch', () => {
  let adapter: Adapter;
  beforeAll(async () => {
    adapter = await startAdapter(commands, () => outline);
  });
  afterAll(() => adapter.close());
  beforeEach(() => {
    outline = short;
    requests = [];
    failure = null;
    adapter.use(changed('first'));
  });

  const member = () => adapter.discord.as('ordinary');
  const operator = () => adapter.discord.as('operator');
  const mention = () => `<@${adapter.discord.applicationId}>`;
  const errors = () => adapter.logged.filter(({ level }) => level === 'error');

  describe('a slash command', () => {
    it('is answered at once, in the channel, pinging nobody', async () => {
      const { message, ephemeral } = await member().runCommand('guild', 'ask', { question: ' why\u202e? ' });
      expect(ephemeral).toBe(false);
      expect(message.flags).toBe(MessageFlags.IsComponentsV2);
      expect(textOfMessage(message)).toContain(
        '-# **/ask** **question:** why?\n### The articles say\n> The only sentence',
      );
      expect(message.mention_everyone).toBe(false);
      expect(buttonsOf(message)).toEqual([]);
      expect(requests).toEqual([{ question: 'why?' }]);
    });

    it.each(['guild', 'dm'])('is answered to its member alone when that is asked (%s)', async (place) => {
      const { ephemeral } = await member().runCommand(place, 'ask', { question: 'why?', private: true });
      expect(ephemeral).toBe(true);
      expect(requests).toEqual([{ question: 'why?' }]);
    });

    it('is answered in direct messages', async () => {
      const { message } = await member().runCommand('dm', 'help');
      expect(textOfMessage(message)).toContain('**/help**');
    });

    it('is refused in one plain sentence, to its member alone', async () => {
      failure = new UserError('Those options contradict each other: *from* is after @everyone.');
      const { message, ephemeral } = await member().runCommand('guild', 'ask', { question: 'why?' });
      expect(message.content).toBe('Those options contradict each other: \\*from\\* is after \\@everyone.');
      expect(ephemeral).toBe(true);
      expect(errors()).toEqual([]);
    });

    it('tells an incident when something goes wrong, and logs it without what was said', async () => {
      failure = new TypeError('cannot read "my secret question"');
      const { message, ephemeral } = await member().runCommand('guild', 'ask', { question: 'my secret question' });
      const [, incident] = /^Something went wrong on our side \(incident ([0-9a-f]{8})\)\.$/.exec(
        message.content.replaceAll('\\', ''),
      )!;
      expect(ephemeral).toBe(true);
      const entry = errors().at(-1)!;
      expect(entry.facts).toMatchObject({ incident, on: 'command', command: 'ask', error: { name: 'TypeError' } });
      expect(JSON.stringify(adapter.logged)).not.toContain('secret');
    });

    it('says nothing that Discord would not take, and logs it, when the rendering is wrong', async () => {
      outline = {
        ...short,
        get title(): string {
          throw new Error('no title');
        },
      }; // prettier-ignore
      const { message } = await member().runCommand('guild', 'help');
      expect(message.content).toContain('Something went wrong');
    });
  });

  describe('suggestions', () => {
    it('are at most 25, of at most 100 characters, each once', async () => {
      const choices = await member().autocomplete('guild', 'ask', { speaker: 'As' }, 'speaker');
      expect(choices).toHaveLength(25);
      expect(choices.slice(0, 2)).toEqual([
        { name: 'As', value: 'As' },
        { name: 'Speaker 0', value: 'Speaker 0' },
      ]);
    });

    it('are none when something goes wrong', async () => {
      expect(await member().autocomplete('guild', 'ask', { speaker: 'fail' }, 'speaker')).toEqual([]);
      expect(errors().at(-1)?.message).toBe('No suggestions');
      expect(JSON.stringify(errors().at(-1))).not.toContain('for fail');
    });
  });

  describe('a command for operators', () => {
    it('is deferred for the application’s owner', async () => {
      const { message } = await operator().runCommand('guild', 'reindex');
      expect(textOfMessage(message)).toContain('**/reindex**');
      expect(requests).toEqual([{}]);
    });

    it.each(['guild', 'dm'])('is refused to others (%s)', async (place) => {
      const { message, ephemeral } = await member().runCommand(place, 'reindex');
      expect(message.content).toBe('Only operators of this bot may use /reindex.');
      expect(ephemeral).toBe(true);
      expect(requests).toEqual([]);
    });

    it('sends what is longer than a message in several, since a click must not run it again', async () => {
      outline = long;
      const reply = await operator().runCommand('guild', 'reindex', { private: true });
      await expect.poll(() => reply.followUps.length).toBe(2);
      expect([reply.message, ...reply.followUps].map((message) => [isEphemeral(message), buttonsOf(message)])).toEqual(
        [1, 2, 3].map(() => [true, []]),
      );
      expect(requests).toHaveLength(1);
    });

    it('tells what went wrong in the deferred reply', async () => {
      failure = new Error('disk gone');
      const { message } = await operator().runCommand('guild', 'reindex');
      expect(message.content).toContain('Something went wrong on our side');
    });
  });

  describe('buttons', () => {
    const started = async () => {
      outline = long;
      return (await member().runCommand('guild', 'ask', { question: 'what *failed*? **speaker:** x' })).message;
    };

    it('turn the page in place for the member who asked', async () => {
      const first = await started();
      expect(textOfMessage(first)).toContain('Page 1 of 3');
      expect(buttonsOf(first).map(({ label, disabled }) => [label, disabled])).toEqual([
        ['Back', true],
        ['More', false],
      ]);
      const { message } = await member().click(first, buttonOf(first, 'More'));
      expect(message.id).toBe(first.id);
      expect(textOfMessage(message)).toContain('Page 2 of 3');
      expect(requests.at(-1)).toEqual({ question: 'what *failed*? **speaker:** x' });
      const back = await member().click(message, buttonOf(message, 'Back'));
      expect(textOfMessage(back.message)).toContain('Page 1 of 3');
    });

    it('give anybody else a copy of their own, which they can page', async () => {
      const first = await started();
      const copy = await operator().click(first, buttonOf(first, 'More'));
      expect(copy.message.id).not.toBe(first.id);
      expect(copy.ephemeral).toBe(true);
      const last = await operator().click(copy.message, buttonOf(copy.message, 'More'));
      expect(last.message.id).toBe(copy.message.id);
      expect(textOfMessage(last.message)).toContain('Page 3 of 3');
      expect(textOfMessage(first)).toContain('Page 1 of 3');
    });

    it('page a private answer privately', async () => {
      outline = long;
      const first = await member().runCommand('guild', 'ask', { question: 'why?', private: true });
      const { message, ephemeral } = await member().click(first.message, buttonOf(first.message, 'More'));
      expect([message.id, ephemeral]).toEqual([first.message.id, true]);
    });

    it('work after a restart', async () => {
      const first = await started();
      await adapter.restart();
      const { message } = await member().click(first, buttonOf(first, 'More'));
      expect(textOfMessage(message)).toContain('Page 2 of 3');
    });

    it('tell that the articles have changed, and ask again with one click', async () => {
      const first = await started();
      adapter.use(changed('second'));
      const told = await member().click(first, buttonOf(first, 'More'));
      expect(told.ephemeral).toBe(true);
      expect(told.message.id).not.toBe(first.id);
      expect(textOfMessage(told.message)).toContain(
        'The articles have changed since this answer was given; ask again.',
      );
      const again = await member().click(told.message, buttonOf(told.message, 'Ask again'));
      expect(again.message.id).toBe(told.message.id);
      expect(textOfMessage(again.message)).toContain('Page 1 of 3');
      expect(requests.at(-1)).toEqual({ question: 'what *failed*? **speaker:** x' });
    });

    it.each([
      ['that it never drew', 'other:1', '-# **/ask** **question:** why?'],
      ['without a request above it', 'page:2:first:1', 'Some other text'],
      ['of a command that is gone', 'page:2:first:1', '-# **/gone** **question:** why?'],
      ['that would run a slow command', 'page:2:first:1', '-# **/reindex**'],
    ])('%s are answered with a sentence', async (_, customId, text) => {
      const channel = await adapter.client().channels.fetch(adapter.discord.channelId);
      const button = { type: ComponentType.Button, style: 1, label: 'More', custom_id: customId } as const;
      const container = {
        type: ComponentType.Container,
        components: [
          { type: ComponentType.TextDisplay, content: text },
          { type: ComponentType.ActionRow, components: [button] },
        ],
      } as const;
      const sent = await (channel as TextChannel).send({ components: [container], flags: MessageFlags.IsComponentsV2 });
      const { message, ephemeral } = await operator().click(sent.id, customId);
      expect(message.content).toMatch(/^I (?:do not know this button any more|know no command)/);
      expect(ephemeral).toBe(true);
      expect(requests).toEqual([]);
    });

    it('tell what went wrong to the member who clicked alone, and leave the answer', async () => {
      const first = await started();
      failure = new Error('broken');
      const { message, ephemeral } = await member().click(first, buttonOf(first, 'More'));
      expect(message.content).toContain('Something went wrong');
      expect(ephemeral).toBe(true);
      expect(textOfMessage(first)).toContain('Page 1 of 3');
    });
  });

  describe('a message', () => {
    const answerTo = async (place: string, content: string) => (await member().send(place, content)).answer();
    /** Whether the bot leaves a message alone: it has answered the next one, and nothing refers to this one. */
    const isIgnored = async (place: string, content: string, replyTo?: APIMessage) => {
      const sent = await member().send(place, content, replyTo);
      await answerTo(place, `${mention()} help`);
      const answered = member()
        .messages(place)
        .map(({ message_reference: reference }) => reference?.message_id);
      return !answered.includes(sent.message.id);
    };

    it('that mentions the bot is answered by reference, pinging nobody', async () => {
      const sent = await member().send('guild', `${mention()} what failed?`);
      const answer = await sent.answer();
      expect(answer.message_reference?.message_id).toBe(sent.message.id);
      expect(answer.mentions).toEqual([]);
      expect(textOfMessage(answer)).toContain('-# **/ask** **question:** what failed?');
      expect(isEphemeral(answer)).toBe(false);
    });

    it('in direct messages needs no mention', async () => {
      const sent = await member().send('dm', 'what failed?');
      expect(textOfMessage(await sent.answer())).toContain('**question:** what failed?');
    });

    it('of a bare mention gets the help', async () => {
      expect(textOfMessage(await answerTo('guild', mention()))).toContain('**/help**');
    });

    it('pages for the member who wrote it', async () => {
      outline = long;
      const answer = await answerTo('guild', `${mention()} what failed?`);
      const { message } = await member().click(answer, buttonOf(answer, 'More'));
      expect(message.id).toBe(answer.id);
      expect(textOfMessage(message)).toContain('Page 2 of 3');
      const copy = await operator().click(message, buttonOf(message, 'More'));
      expect(copy.ephemeral).toBe(true);
    });

    it('that is too long is told so', async () => {
      const { content } = await answerTo('guild', `${mention()} ${'why '.repeat(400)}`);
      expect(content).toBe('That is too long: 1599 characters, and question takes at most 200.');
    });

    it('that asks for an operator’s command is refused', async () => {
      expect((await answerTo('guild', `${mention()} reindex`)).content).toBe(
        'Only operators of this bot may use /reindex.',
      );
    });

    it('gets an incident when something goes wrong', async () => {
      failure = new Error('secret words');
      const { content } = await answerTo('guild', `${mention()} secret words`);
      expect(content).toContain('Something went wrong on our side');
      expect(JSON.stringify(adapter.logged)).not.toContain('secret words');
    });

    it('that is not meant for the bot is left alone', async () => {
      expect(await isIgnored('guild', 'what failed?')).toBe(true);
      expect(await isIgnored('guild', '@everyone what failed?')).toBe(true);
      const answer = await answerTo('guild', `${mention()} help`);
      expect(await isIgnored('guild', 'thanks', answer)).toBe(true);
    });
  });

  it('never logs a token or what anybody said', () => {
    const log = JSON.stringify(adapter.logged);
    expect(adapter.logged.length).toBeGreaterThan(10);
    expect(log).not.toContain(adapter.discord.token);
    expect(log).not.toMatch(/what failed|why\?/);
  });
});

describe('dispatch of a slow command', () => {
  it('tells how far it has come, every two seconds at most, then the answer', async () => {
    const slow = defineCommand({
      data: { name: 'help', description: 'Help', example: '/help', options: {}, slow: true },
      execute: async (_, { library, commands: list, reindex }) => {
        await reindex();
        return { type: 'help', commands: list(), coverage: library.coverage };
      },
    });
    let now = 0;
    const edits: string[] = [];
    const adapter = await startAdapter([slow], () => short, {}, undefined, {
      clock: () => now,
      reindex: async (onProgress) => {
        for (const [at, done] of [
          [1_000, 10],
          [2_100, 1_200],
          [3_000, 1_300],
          [4_500, 1_900],
        ]) {
          now = at!;
          onProgress?.({ stage: 'analysing', done: done!, total: 2_000 });
        }
        return { report: { added: [], changed: [], removed: [], refused: [] }, library: libraryOf([]) };
      },
    });
    try {
      adapter.client().on(Events.Raw, ({ t, d }: { t: string; d: unknown }) => {
        if (t === 'MESSAGE_UPDATE') edits.push(JSON.stringify(d));
      });
      const { message } = await adapter.discord.as('operator').runCommand('guild', 'help');
      await expect.poll(() => edits.length).toBe(3);
      expect(edits.map((edit) => /Analysing what changed: [\d,]+ of 2,000/.exec(edit)?.[0])).toEqual([
        'Analysing what changed: 1,200 of 2,000',
        'Analysing what changed: 1,900 of 2,000',
        undefined,
      ]);
      expect(textOfMessage(message)).toContain('**/help**');
    } finally {
      await adapter.close();
    }
  });
});

describe('dispatch of an answer that is not there yet', () => {
  const slowed = defineCommand({
    data: { name: 'help', description: 'Help', example: '/help', options: {} },
    execute: async (_, { library }) => {
      await new Promise((resolve) => setTimeout(resolve, 120));
      return { type: 'help', commands: [], coverage: library.coverage };
    },
  });

  it('defers by itself, before Discord stops waiting, and then answers; turning a page as well', async () => {
    const adapter = await startAdapter([slowed], () => long, { timeouts: { answerWithinMs: 100 } }, undefined, {
      deferAfterMs: 20,
    });
    try {
      const [asker, other] = [adapter.discord.as('ordinary'), adapter.discord.as('operator')];
      const { message } = await asker.runCommand('guild', 'help');
      await expect.poll(() => textOfMessage(message)).toContain('Sentence 0.');
      await asker.click(message, buttonOf(message, 'More'));
      const now = (): APIMessage => asker.messages('guild').find(({ id }) => id === message.id)!;
      await expect.poll(() => textOfMessage(now())).not.toContain('Sentence 0.');
      const copy = await other.click(now(), buttonOf(now(), 'Back'));
      await expect.poll(() => textOfMessage(copy.message)).toContain('Sentence 0.');
      expect(adapter.logged.filter(({ level }) => level !== 'info')).toEqual([]);
    } finally {
      await adapter.close();
    }
  });
});

describe('dispatch, when Discord has stopped waiting', () => {
  it('passes over it with one line and goes on', async () => {
    let wait = 300;
    const slow = defineCommand({
      data: { name: 'help', description: 'Help', example: '/help', options: {} },
      execute: async (_, { library, commands: list }) => {
        await new Promise((resolve) => setTimeout(resolve, wait));
        return { type: 'help', commands: list(), coverage: library.coverage };
      },
    });
    const adapter = await startAdapter([slow], () => short, { timeouts: { answerWithinMs: 200 } });
    try {
      await expect(adapter.discord.as('ordinary').runCommand('guild', 'help')).rejects.toThrow();
      const warnings = () => adapter.logged.filter(({ level }) => level !== 'info');
      await expect.poll(() => warnings().length).toBe(1);
      expect(warnings()[0]).toMatchObject({ level: 'warn', facts: { error: { code: 10062 } } });
      wait = 0;
      const { message } = await adapter.discord.as('ordinary').runCommand('guild', 'help');
      expect(textOfMessage(message)).toContain('**/help**');
      expect(warnings()).toHaveLength(1);
    } finally {
      await adapter.close();
    }
  });
});
