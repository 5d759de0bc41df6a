import { startLocalDiscord } from 'local-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { UserError } from '../../../src/core/errors.ts';
import { registerFromOutside } from '../../../src/discord/bot.ts';
import { explainConnection } from '../../../src/discord/connection/explain.ts';

describe('commands that Discord does not take', () => {
  it.each([
    ['with trouble of its own', null, 500, undefined, /^\S+ answered with 500: Discord has trouble of its own/],
    [
      'for a server that the bot is not on',
      '123456789012345678',
      403,
      { code: 50001, message: 'Missing Access' },
      /^Discord refused GET \/applications\/…\/guilds\/…\/commands \(403, code 50001: Missing Access\)\. Is the bot on the server that GUILD_ID names\?$/,
    ],
    [
      'by its rules',
      null,
      400,
      { code: 50035, message: 'Invalid Form Body' },
      /^Discord refused .*50035.* Please report it/,
    ],
  ])('%s are told of in one line', async (_, guildId, status, body, line) => {
    const discord = await startLocalDiscord({ port: 0 });
    onTestFinished(() => discord.close());
    const answer = { status, ...(body === undefined ? {} : { body }) };
    discord.fail({ path: /\/commands$/, times: Number.POSITIVE_INFINITY, when: 'instead', answer });
    const error = await registerFromOutside(discord, commands, guildId).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect((error as Error).message).toMatch(line);
  });
});

describe('explainConnection', () => {
  it('leaves faults of ours as they are', () => {
    const fault = new TypeError('x is not a function');
    expect(explainConnection(fault, 'https://discord.com/api')).toBe(fault);
  });

  it('tells of a day’s log-ins that are used up', () => {
    const fault = new Error('Not enough sessions remaining to spawn 1 shards; only 0 remaining; resets at noon');
    expect(explainConnection(fault, 'https://discord.com/api')).toBeInstanceOf(UserError);
  });
});
