import { DiscordAPIError, type Message } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../src/command.ts';
import type { Desk } from '../../src/discord/desk.ts';
import { onMessage } from '../../src/discord/on-message.ts';
import { libraryOf } from '../support/library.ts';
import { outlineOfEntries } from '../support/outlines.ts';

const help = defineCommand({
  data: { name: 'help', description: 'Help', example: '/help', options: {} },
  execute: async (_, { library, commands }) => ({ type: 'help', commands, coverage: library.coverage }),
});

const desk: Desk = {
  commands: [help],
  library: () => libraryOf([]),
  reindex: () => Promise.reject(new Error('not here')),
  outline: () => outlineOfEntries([]),
  operators: { includes: async () => false },
  log: { info: () => {}, warn: () => {}, error: () => {} },
  clock: () => 0,
};

/** A message in a channel where replying is refused with this code; `sent` is what arrives otherwise. */
function messageWhere(code: number) {
  const sent: unknown[] = [];
  const message = {
    content: 'help',
    author: { id: '1' },
    guildId: '2',
    reply: () => Promise.reject(new DiscordAPIError({ code, message: 'Refused' }, code, 403, 'POST', '', {})),
    channel: { isSendable: () => true, send: async (drawn: unknown) => sent.push(drawn) },
  };
  return { message: message as unknown as Message, sent };
}

describe('onMessage', () => {
  it('writes a plain message where it may not refer to the one it answers', async () => {
    const { message, sent } = messageWhere(160002);
    await onMessage(desk, message);
    expect(sent).toMatchObject([{ allowedMentions: { parse: [], repliedUser: false } }]);
  });

  it('leaves it where it may not write at all', async () => {
    const { message, sent } = messageWhere(50013);
    await expect(onMessage(desk, message)).rejects.toMatchObject({ code: 50013 });
    expect(sent).toEqual([]);
  });
});
