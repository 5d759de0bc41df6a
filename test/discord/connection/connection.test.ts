import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LocalDiscord } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { useFaultBot } from '../../support/fault-bot.ts';

const ME = { method: 'GET', path: /\/users\/@me$/ } as const;
const MESSAGES = { method: 'POST', path: /\/messages$/ } as const;
const REFUSED = { status: 401, body: { code: 0, message: '401: Unauthorized' } };

describe('a gateway that Discord closes for good', () => {
  it.each([
    [4004, 'Discord does not accept DISCORD_TOKEN: copy it anew'],
    [4010, 'Discord knows no such shard: see SHARDS.'],
    [4011, 'Discord wants more connections'],
    [4012, 'Discord no longer speaks this version of its API: update Parley.'],
    [4013, 'Discord does not know the intents'],
    [4014, 'Discord does not allow the intents'],
  ])('with %i ends the bot with what happened and what to do', async (code, line) => {
    const { discord, ended } = await useFaultBot();
    discord.gateway.closeWith(code);
    await expect.poll(() => ended).toEqual([expect.stringContaining(line)]);
    expect(ended[0]).toContain(`(Gateway close code ${code}.)`);
  });
});

describe('a bot that is stopped', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 8, 10])('answers what it is told until it has left, %i turns after', async (turns) => {
    const { discord, stop } = await useFaultBot();
    const stopping = stop();
    for (let turn = 0; turn < turns; turn += 1) await nextTurn();
    const isTold = discord.connected().length > 0;
    const { message } = await discord.as('ordinary').send('dm', 'help');
    await stopping;
    const answers = discord
      .as('ordinary')
      .messages('dm')
      .filter((one) => one.message_reference?.message_id === message.id);
    expect(answers).toHaveLength(isTold ? 1 : 0);
  });
});

describe('a gateway that is lost', () => {
  it.each([4000, 4001, 4002, 4009])('with close code %i is taken up where it was lost', async (code) => {
    const { discord, ask, ended, warnings, logged } = await useFaultBot();
    discord.gateway.closeWith(code);
    await expect.poll(() => logged.at(-1)?.message).toContain('is back, with what was missed');
    await ask();
    expect(warnings()).toEqual(['The connection to Discord was lost; it is taken up again']);
    expect(ended).toEqual([]);
  });

  // Together, since discord.js begins a session every five seconds at most.
  it('with close code 4003, 4005, 4007, 4008, or an invalid session, begins a new one', async () => {
    const bots = await Promise.all(
      [4003, 4005, 4007, 4008, null].map(async (code) => [code, await useFaultBot()] as const),
    );
    for (const [code, { discord }] of bots) {
      if (code === null) discord.gateway.invalidate(false);
      else discord.gateway.closeWith(code);
    }
    for (const [, { ask, ended, warnings, logged }] of bots) {
      await expect.poll(() => logged.at(-1)?.message).toContain('is back, without what was missed');
      await ask();
      expect(warnings()).toEqual(['The connection to Discord was lost; it is taken up again']);
      expect(ended).toEqual([]);
    }
  });

  it('in word only, its session being resumable, goes on', async () => {
    const { discord, ask } = await useFaultBot();
    discord.gateway.invalidate(true);
    await ask();
  });

  it('answers what was asked meanwhile once it is back', async () => {
    const { discord, logged } = await useFaultBot();
    discord.gateway.drop();
    const sent = await discord.as('ordinary').send('dm', 'help');
    await sent.answer(60_000);
    expect(logged.map(({ message }) => message)).toContain('The connection to Discord is back, with what was missed');
  });

  it('is told of once a minute at most, with how often it was lost meanwhile', async () => {
    let now = 0;
    const { discord, logged } = await useFaultBot({}, { clock: () => now });
    const lines = () => logged.filter(({ message }) => message.includes('was lost'));
    const backs = () => logged.filter(({ message }) => message.includes('is back'));
    discord.gateway.requestReconnect();
    await expect.poll(() => backs().length).toBe(1);
    discord.gateway.drop();
    const sent = await discord.as('ordinary').send('dm', 'help');
    await sent.answer(60_000);
    expect(lines()).toHaveLength(1);
    now = 61_000;
    discord.gateway.drop();
    await expect.poll(() => lines().length).toBe(2);
    expect(lines()[1]!.facts).toMatchObject({ lostMeanwhile: 1 });
  });

  it('is noticed by its heartbeats where it went deaf without a word', async () => {
    const { discord, ask, logged } = await useFaultBot({ timeouts: { heartbeatMs: 50 } });
    discord.gateway.freeze();
    await expect
      .poll(() => logged.map(({ message }) => message))
      .toContain('The connection to Discord is back, with what was missed');
    await ask();
  });
});

describe('a packet that cannot be read', () => {
  it.each<[string, (discord: LocalDiscord) => void, RegExp]>([
    ['no JSON', ({ gateway }) => gateway.sendText('{'), /cannot be read/],
    ['JSON that is no packet', ({ gateway }) => gateway.sendText('[1]'), /cannot be read/],
    ['nothing', ({ gateway }) => gateway.sendText('null'), /cannot be read/],
    [
      'a message without its parts',
      ({ gateway, channelId }) => gateway.sendEvent('MESSAGE_CREATE', { channel_id: channelId, id: '1' }),
      /makes no sense/,
    ],
    ['an event without data', ({ gateway }) => gateway.sendEvent('INTERACTION_CREATE', null), /makes no sense/],
    ['a session’s end without data', ({ gateway }) => gateway.sendText('{"op":9}'), /is taken up again/],
  ])('as %s costs a line in the log, and the next question is answered', async (_, send, line) => {
    const { discord, ask, warnings, ended } = await useFaultBot();
    send(discord);
    await expect.poll(warnings).toContainEqual(expect.stringMatching(line));
    await ask();
    expect(ended).toEqual([]);
  });

  it('as an event that nobody knows is passed over', async () => {
    const { discord, ask, warnings } = await useFaultBot();
    discord.gateway.sendEvent('SOMETHING_NEW', { of: 'no use' });
    await ask();
    expect(warnings()).toEqual([]);
  });
});

describe('a token that a request is refused with', () => {
  it('is asked for once more, and kept where Discord accepts it again', async () => {
    const { discord, ask, ended, warnings } = await useFaultBot();
    discord.fail({ ...MESSAGES, times: 1, when: 'instead', answer: REFUSED });
    await discord.as('ordinary').send('dm', 'help');
    await expect.poll(warnings).toContain('Discord refused the token once and accepts it again');
    await ask();
    expect(ended).toEqual([]);
  });

  it('ends the bot where Discord refuses it again', async () => {
    const { discord, ended } = await useFaultBot();
    discord.fail({ ...MESSAGES, times: 1, when: 'instead', answer: REFUSED });
    discord.fail({ ...ME, times: 2, when: 'instead', answer: REFUSED });
    await discord.as('ordinary').send('dm', 'help');
    await expect.poll(() => ended).toEqual([expect.stringContaining('Discord does not accept DISCORD_TOKEN')]);
  });
});
