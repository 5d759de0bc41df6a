import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type FaultBot, useFaultBot } from '../../support/fault-bot.ts';

/** Replies that refer to a message. */
const repliesTo = ({ discord }: FaultBot, { id }: APIMessage): number =>
  discord.requests.filter(
    ({ method, body }) =>
      method === 'POST' &&
      (body as { message_reference?: { message_id?: string } } | null)?.message_reference?.message_id === id,
  ).length;

/** A question in the server that nobody has told of yet. */
async function untold({ discord, ask }: FaultBot): Promise<APIMessage & { guild_id: string }> {
  await ask('guild');
  const asked = discord
    .as('ordinary')
    .messages('guild')
    .find(({ author }) => author.id === discord.members.ordinary)!;
  return { ...asked, id: String(BigInt(asked.id) + 1n), guild_id: discord.guildId };
}

describe('events that come out of their order', () => {
  it('as an edit before its message, have the question answered once', async () => {
    const bot = await useFaultBot();
    const message = await untold(bot);
    const edited = { ...message, edited_timestamp: new Date().toISOString() };
    bot.discord.gateway.sendEvent('MESSAGE_UPDATE', edited);
    bot.discord.gateway.sendEvent('MESSAGE_CREATE', message);
    bot.discord.gateway.sendEvent('MESSAGE_UPDATE', edited);
    await bot.ask('guild');
    expect(bot.warnings()).toEqual([]);
    await bot.stop();
    expect(repliesTo(bot, message)).toBe(1);
  });

  it('as a deletion before its message, cost nothing', async () => {
    const bot = await useFaultBot();
    const message = await untold(bot);
    const { id, channel_id, guild_id } = message;
    bot.discord.gateway.sendEvent('MESSAGE_DELETE', { id, channel_id, guild_id });
    bot.discord.gateway.sendEvent('MESSAGE_CREATE', message);
    await bot.ask('guild');
    await bot.stop();
    expect(repliesTo(bot, message)).toBeLessThanOrEqual(1);
    expect(bot.ended).toEqual([]);
  });

  it('as READY twice, or one session’s end that comes late, change nothing', async () => {
    const bot = await useFaultBot();
    bot.discord.gateway.repeatLast('READY');
    bot.discord.gateway.repeatLast('GUILD_CREATE');
    const message = await untold(bot);
    bot.discord.gateway.sendEvent('MESSAGE_CREATE', message);
    bot.discord.gateway.sendEvent('RESUMED', {});
    await bot.ask('guild');
    await bot.stop();
    expect(repliesTo(bot, message)).toBe(1);
    expect(bot.ended).toEqual([]);
  });
});

describe('a bad packet while the bot logs in', () => {
  it.each([
    ['an event that makes no sense', '{"op":0,"s":null,"t":"MESSAGE_CREATE","d":{"id":5}}'],
    ['an interaction without its parts', '{"op":0,"s":null,"t":"INTERACTION_CREATE","d":{"id":"5","type":2}}'],
    ['no JSON', 'hello'],
  ])('does not end it: %s', async (_, text) => {
    let isOpen = true;
    const bot = useFaultBot({}, {}, (discord) => {
      const send = (): void => {
        if (!isOpen) return;
        discord.gateway.sendText(text);
        setImmediate(send);
      };
      send();
    });
    onTestFinished(() => {
      isOpen = false;
    });
    const { ask, ended } = await bot;
    isOpen = false;
    await ask();
    expect(ended).toEqual([]);
  });
});
