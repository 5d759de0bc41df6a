import { describe, expect, it, onTestFinished } from 'vitest';
import type { Tally } from '../../../src/discord/tally.ts';
import { startAdapter } from '../../support/adapter.ts';
import { buttonOf, textOfMessage } from '../../support/messages.ts';
import { LONG, stagedCommands, versioned } from '../../support/staged-adapter.ts';

/** The adapter with two requests in ten seconds for each member, by a clock that the test turns. */
async function useLimited(most = 2) {
  const time = { now: 0 };
  const limits: string[] = [];
  const tally: Tally = {
    answered: () => {},
    limited: (by) => void limits.push(by),
    reconnected: () => {},
    rateLimited: () => {},
  };
  const staged = { failure: null, requests: [] as object[] };
  const adapter = await startAdapter(stagedCommands(staged), () => LONG, {}, undefined, {
    rates: { user: { most, withinMs: 10_000 }, channel: { most: 5, withinMs: 10_000 } },
    clock: () => time.now,
    tally,
  });
  onTestFinished(() => adapter.close());
  adapter.use(versioned('first'));
  const { discord } = adapter;
  const written = () =>
    discord
      .as('ordinary')
      .messages('guild')
      .filter(({ author }) => author.id === discord.applicationId);
  return { adapter, discord, time, limits, written, asked: () => staged.requests.length };
}

describe('who asks too much at once', () => {
  it('is told alone when to ask again, by a command and by a button', async () => {
    const { discord, time, limits, asked } = await useLimited();
    const member = discord.as('ordinary');
    const first = await member.runCommand('guild', 'help');
    await member.click(first.message, buttonOf(first.message, 'More'));
    const refused = [
      await member.runCommand('guild', 'help'),
      await member.click(first.message, buttonOf(first.message, 'More')),
    ];
    for (const { ephemeral, message } of refused) {
      expect(ephemeral).toBe(true);
      expect(message.content).toBe('That is more than I answer one member at once. Ask again in 10 seconds.');
    }
    expect([asked(), limits]).toEqual([2, ['user', 'user']]);
    expect((await discord.as('operator').runCommand('guild', 'help')).ephemeral).toBe(false);
    time.now += 10_000;
    expect(textOfMessage((await member.runCommand('guild', 'help')).message)).toContain('**/help**');
  });

  it('is told once by a message, until they ask slower', async () => {
    const { discord, time, written, limits } = await useLimited();
    const say = () => discord.as('ordinary').send('guild', `<@${discord.applicationId}> help`);
    for (const _ of [1, 2]) await (await say()).answer();
    expect((await (await say()).answer()).content).toContain('Ask again in 10 seconds.');
    await say();
    await say();
    await expect.poll(() => limits).toHaveLength(3);
    time.now += 10_000;
    await (await say()).answer();
    expect(written().map(({ content }) => content !== '')).toEqual([false, false, true, false]);
  });

  it('may still be given suggestions', async () => {
    const { discord } = await useLimited();
    const member = discord.as('ordinary');
    for (const _ of [1, 2, 3]) await member.runCommand('guild', 'help');
    expect(await member.autocomplete('guild', 'ask', { question: 'x', speaker: 'A' }, 'speaker')).not.toEqual([]);
  });

  it('is answered as often as they like as an operator', async () => {
    const { discord, asked } = await useLimited();
    for (let times = 0; times < 8; times++) await discord.as('operator').runCommand('guild', 'help');
    expect(asked()).toBe(8);
  });
});

describe('messages that no person wrote', () => {
  it.each([
    ['a bot', { author: { id: '1440000000000000777', username: 'other', bot: true } }],
    ['a webhook', { webhook_id: '1440000000000000778' }],
    ['itself', 'own'],
    ['Discord, on somebody who joined', { type: 7 }],
  ] as const)('are never answered: those of %s', async (_, facts) => {
    const { adapter, discord, asked, written } = await useLimited(99);
    const { message } = await discord.as('ordinary').send('guild', 'good morning');
    const own = { author: { id: discord.applicationId, username: 'parley', bot: true } };
    const content = `<@${discord.applicationId}> help`;
    const id = String(BigInt(message.id) + 1n);
    const told = { ...message, id, content, guild_id: discord.guildId, ...(facts === 'own' ? own : facts) };
    discord.gateway.sendEvent('MESSAGE_CREATE', told);
    discord.gateway.sendEvent('MESSAGE_UPDATE', { ...told, edited_timestamp: new Date().toISOString() });
    await (await discord.as('ordinary').send('guild', content)).answer();
    await adapter.restart();
    expect([asked(), written().length]).toEqual([1, 1]);
  });
});
