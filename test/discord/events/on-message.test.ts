import type { Message } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../../src/command.ts';
import { onMessage } from '../../../src/discord/events/on-message.ts';
import type { Services } from '../../../src/discord/events/services.ts';
import { libraryOf } from '../../support/library.ts';
import { outlineOfEntries } from '../../support/outlines.ts';
import { refusal } from '../../support/refusal.ts';

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
    },
    execute: async (request, { library: { coverage } }) =>
      Object.values(request).some((value) => value?.includes(lost))
        ? { type: 'nothing-found', miss: { kind: 'not-said' }, unknown: [], nearest: [], coverage }
        : { type: 'timeline', entries: [], from: null, to: null, order: 'oldest', undated: 0, coverage },
  });

const warnings: object[] = [];

const services: Services = {
  commands: [help, finding('ask', 'question', 'nowhere'), finding('timeline', 'about', 'undated')],
  library: () => libraryOf([]),
  reindex: () => Promise.reject(new Error('not here')),
  outline: () => outlineOfEntries([]),
  picture: async () => null,
  operators: { includes: async () => false, knowsOf: () => false, lookUp: () => {} },
  log: { info: () => {}, warn: (facts) => void warnings.push(facts), error: () => {} },
  noteUnanswered: () => {},
  unanswered: async () => [],
  clock: () => 0,
};

/** A message in a channel where replying is refused with this code, if any; `sent` is what arrives. */
function messageOf(content: string, code: number | null = null) {
  const sent: unknown[] = [];
  const arrive = async (rendered: unknown) => void sent.push(rendered);
  const message = {
    content,
    author: { id: '1' },
    client: { user: { id: '3' } },
    guildId: '2',
    reply: code === null ? arrive : () => Promise.reject(refusal(code, 403)),
    channel: { isSendable: () => true, isDMBased: () => false, permissionsFor: () => null, send: arrive },
  };
  return { message: message as unknown as Message, sent };
}

describe('onMessage', () => {
  it('writes a plain message where it may not refer to the one it answers', async () => {
    const { message, sent } = messageOf('help', 160002);
    await onMessage(services, message);
    expect(sent).toMatchObject([{ allowedMentions: { parse: [], repliedUser: false } }]);
  });

  it('leaves it where it may not write at all, with one line in the log', async () => {
    const { message, sent } = messageOf('help', 50013);
    await onMessage(services, message);
    expect(sent).toEqual([]);
    expect(warnings).toMatchObject([{ on: 'message', command: 'help', guildId: '2', error: { code: 50013 } }]);
  });

  it.each([
    ['as its words call for', 'when did it begin?', '**/timeline** **about:** it begin'],
    [
      'as a question, where only that finds something',
      'when is it? undated',
      '**/ask** **question:** when is it? undated',
    ],
    [
      'as its words call for, where nothing finds it',
      'when undated nowhere',
      '**/timeline** **about:** undated nowhere',
    ],
    ['as it is typed, also where that finds nothing', '/timeline undated', '**/timeline** **about:** undated'],
  ])('answers %s: %s', async (_, content, request) => {
    const { message, sent } = messageOf(content);
    await onMessage(services, message);
    expect(sent).toMatchObject([{ components: [{ components: [{ content: `-# ${request}` }, {}, {}, {}] }] }]);
  });
});
