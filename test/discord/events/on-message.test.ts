import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { defineCommand } from '../../../src/command.ts';
import { type Adapter, startAdapter } from '../../support/adapter.ts';
import { buttonOf, isEphemeral, textOfMessage } from '../../support/messages.ts';
import { outlineOfEntries } from '../../support/outlines.ts';
import { LONG, useStagedAdapter } from '../../support/staged-adapter.ts';

const help = defineCommand({
  data: { name: 'help', description: 'Help', example: '/help', options: {} },
  execute: async (_, { library, commands }) => ({
    type: 'help',
    commands: commands(),
    coverage: library.coverage,
  }),
});

/** A command that finds nothing for what has the word `lost` in it. */
const finding = (name: string, option: string, lost: string) =>
  defineCommand({
    data: {
      name,
      description: 'Finds',
      example: `/${name}`,
      options: { [option]: { type: 'text', description: 'Text' } },
      phrases: name === 'timeline' ? ['when did {about}'] : [],
    },
    execute: async (request, { library: { coverage } }) => {
      const words = Object.values(request).join(' ');
      if (name === 'ask' && words.includes('broken')) throw new Error(`cannot read ${words}`);
      return words.includes(lost)
        ? { type: 'nothing-found', miss: { kind: 'not-said' }, unknown: [], nearest: [], coverage }
        : { type: 'timeline', entries: [], from: null, to: null, order: 'oldest', undated: 0, coverage };
    },
  });

describe('onMessage', () => {
  let adapter: Adapter;
  beforeAll(async () => {
    adapter = await startAdapter(
      [help, finding('ask', 'question', 'nowhere'), finding('timeline', 'about', 'undated')],
      () => outlineOfEntries([]),
    );
  });
  afterAll(() => adapter.close());

  const send = (content: string) => adapter.discord.as('ordinary').send('dm', content);
  const refusals = (code: number, times: number) => {
    const answer = { status: 403, body: { code, message: 'Refused' } };
    onTestFinished(adapter.discord.fail({ method: 'POST', path: /\/messages$/, times, when: 'instead', answer }));
  };
  const unusual = () => adapter.logged.filter(({ level }) => level !== 'info');

  it('writes a plain message where it may not refer to the one it answers', async () => {
    refusals(160002, 1);
    const answer = await (await send('help')).answer();
    expect(answer.message_reference).toBeUndefined();
    expect(textOfMessage(answer)).toContain('**/help**');
    expect(unusual()).toEqual([]);
  });

  it.each([50013, 50007])('leaves it where it may not write at all (%i), with one line in the log', async (code) => {
    const before = unusual().length;
    refusals(code, Number.POSITIVE_INFINITY);
    await send('help');
    await expect.poll(() => unusual().length).toBe(before + 1);
    expect(unusual().at(-1)).toMatchObject({
      level: 'warn',
      facts: { on: 'message', command: 'help', guildId: null, error: { code } },
    });
  });

  it.each([
    ['as its words call for', 'when did the talks begin?', '**/timeline** **about:** the talks begin'],
    [
      'as a question, where only that finds something',
      'when did undated talks begin?',
      '**/ask** **question:** when did undated talks begin?',
    ],
    [
      'as its words call for, where nothing finds it',
      'when did undated talks lead nowhere?',
      '**/timeline** **about:** undated talks lead nowhere',
    ],
    ['as it is typed, also where that finds nothing', '/timeline undated', '**/timeline** **about:** undated'],
  ])('answers %s: %s', async (_, content, request) => {
    const answer = await (await send(content)).answer();
    expect(textOfMessage(answer).split('\n')[0]).toBe(`-# ${request}`);
  });

  it('logs nothing of what was said, whichever way of reading it goes wrong', async () => {
    const answer = await (await send('when was it undated, and broken?')).answer();
    expect(textOfMessage(answer)).toContain('Something went wrong on our side');
    expect(JSON.stringify(adapter.logged)).not.toContain('when was');
  });
});

describe('a message', () => {
  const staged = useStagedAdapter();
  const mention = () => `<@${staged.adapter.discord.applicationId}>`;
  const answerTo = async (place: string, content: string) => (await staged.member().send(place, content)).answer();
  /** Whether the bot leaves a message alone: it has answered the next one, and nothing refers to this one. */
  const isIgnored = async (place: string, content: string, replyTo?: APIMessage) => {
    const sent = await staged.member().send(place, content, replyTo);
    await answerTo(place, `${mention()} help`);
    const answered = staged
      .member()
      .messages(place)
      .map(({ message_reference: reference }) => reference?.message_id);
    return !answered.includes(sent.message.id);
  };

  it('that mentions the bot is answered by reference, pinging nobody', async () => {
    const sent = await staged.member().send('guild', `${mention()} what failed?`);
    const answer = await sent.answer();
    expect(answer.message_reference?.message_id).toBe(sent.message.id);
    expect(answer.mentions).toEqual([]);
    expect(textOfMessage(answer)).toContain('-# **/ask** **question:** what failed?');
    expect(isEphemeral(answer)).toBe(false);
  });

  it('in direct messages needs no mention', async () => {
    const sent = await staged.member().send('dm', 'what failed?');
    expect(textOfMessage(await sent.answer())).toContain('**question:** what failed?');
  });

  it('of a bare mention gets the help', async () => {
    expect(textOfMessage(await answerTo('guild', mention()))).toContain('**/help**');
  });

  it('pages for the member who wrote it', async () => {
    staged.outline = LONG;
    const answer = await answerTo('guild', `${mention()} what failed?`);
    const { message } = await staged.member().click(answer, buttonOf(answer, 'More'));
    expect(message.id).toBe(answer.id);
    expect(textOfMessage(message)).toContain('Page 2 of 3');
    const copy = await staged.operator().click(message, buttonOf(message, 'More'));
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
    staged.failure = new Error('secret words');
    const { content } = await answerTo('guild', `${mention()} secret words`);
    expect(content).toContain('Something went wrong on our side');
    expect(JSON.stringify(staged.adapter.logged)).not.toContain('secret words');
  });

  it('that is not meant for the bot is left alone', async () => {
    expect(await isIgnored('guild', 'what failed?')).toBe(true);
    expect(await isIgnored('guild', '@everyone what failed?')).toBe(true);
    const answer = await answerTo('guild', `${mention()} help`);
    expect(await isIgnored('guild', 'ok', answer)).toBe(true);
    expect(await isIgnored('guild', `<@${staged.operator().id}> look`, answer)).toBe(true);
  });
});
