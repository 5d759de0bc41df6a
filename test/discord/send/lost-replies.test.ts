import type { RestFault } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { type FaultBot, useFaultBot } from '../../support/fault-bot.ts';
import { isEphemeral, textOfMessage } from '../../support/messages.ts';

const MESSAGES = { method: 'POST', path: /^\/channels\/\d+\/messages$/ } as const;
const CALLBACKS = { method: 'POST', path: /\/callback$/ } as const;
const EDITS = { method: 'PATCH', path: /\/messages\/(?:@|%40)original$/ } as const;
const always = Number.POSITIVE_INFINITY;
const refused = (status: number, code: number) => ({ status, body: { code, message: 'Refused' } });

const JSON_TYPE = { 'content-type': 'application/json' };
const limited = (scope: string) => ({
  status: 429,
  body: { message: 'Slow', retry_after: 0.01, global: scope === 'global' },
  headers: {
    'retry-after': '0.01',
    'x-ratelimit-scope': scope,
    ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
  },
});

const mine = ({ discord }: FaultBot, place: 'dm' | 'guild') =>
  discord
    .as('ordinary')
    .messages(place)
    .filter(({ author }) => author.id === discord.applicationId);
/** All that the bot has said, once it has said it. */
async function answersOf(bot: FaultBot): Promise<string[]> {
  await bot.stop();
  return mine(bot, 'dm').map(textOfMessage);
}
const mention = ({ discord }: FaultBot) => `<@${discord.applicationId}> help`;

describe('an answer to a message', () => {
  it.each<[string, Omit<RestFault, 'path' | 'method'>]>([
    ['its answer was lost with 502 after it had arrived', { when: 'after', answer: { status: 502 } }],
    ['its answer was lost with 504 after it had arrived', { when: 'after', answer: { status: 504 } }],
    ['the connection was cut after it had arrived', { when: 'after', answer: 'cut' }],
    ['the connection was cut before', { when: 'instead', answer: 'cut' }],
    ['Discord was in trouble for longer than discord.js tries', { when: 'instead', times: 6, answer: { status: 503 } }],
    ['the token was refused once', { when: 'instead', answer: { status: 401, body: { code: 0, message: '401' } } }],
    ['Discord asked for patience on this route', { when: 'instead', answer: limited('user') }],
    ['Discord asked for patience on every route', { when: 'instead', answer: limited('global') }],
    ['Discord asked everybody for patience in this channel', { when: 'instead', answer: limited('shared') }],
    ['what Discord replied could not be read', { when: 'after', answer: { status: 200, body: '<html>' } }],
    [
      'what Discord replied was cut short',
      { when: 'after', answer: { status: 200, body: '{"id":', headers: JSON_TYPE } },
    ],
  ])('is there once where %s', async (_, fault) => {
    const bot = await useFaultBot();
    bot.discord.fail({ ...MESSAGES, ...fault });
    const sent = await bot.discord.as('ordinary').send('dm', 'help');
    expect(textOfMessage(await sent.answer(60_000))).toContain('**/help**');
    expect(await answersOf(bot)).toHaveLength(1);
    expect(bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is there once where Discord took its time', async () => {
    const bot = await useFaultBot();
    let letGo = (): void => {};
    bot.discord.fail({
      ...MESSAGES,
      when: 'after',
      until: new Promise<void>((resolve) => {
        letGo = resolve;
      }),
    });
    const sent = await bot.discord.as('ordinary').send('dm', 'help');
    // Another channel is not held up, and its answer shows that the first had its time.
    await bot.ask('guild');
    letGo();
    expect(textOfMessage(await sent.answer(60_000))).toContain('**/help**');
    expect(await answersOf(bot)).toHaveLength(1);
  });

  it('that never arrived is told of in the log, and the next is answered', async () => {
    const bot = await useFaultBot();
    const end = bot.discord.fail({ ...MESSAGES, times: always, when: 'instead', answer: 'cut' });
    await bot.discord.as('ordinary').send('dm', 'help');
    await expect.poll(bot.warnings).toContain('Discord did not take the reply');
    end();
    await bot.ask();
  });

  it('is sent without its picture where Discord does not take that', async () => {
    const picture = { bytes: Buffer.from('no picture'), alt: 'A timeline' };
    for (const answer of [refused(400, 40005), refused(403, 50013), refused(413, 40005)]) {
      const bot = await useFaultBot({}, { picture: async () => picture });
      bot.discord.fail({ ...MESSAGES, when: 'instead', answer });
      const message = await (await bot.discord.as('ordinary').send('dm', 'help')).answer(60_000);
      expect(message.attachments).toEqual([]);
      expect(textOfMessage(message)).toContain('The only sentence');
      expect(await answersOf(bot)).toHaveLength(1);
    }
  });

  it('is sent as plain text where Discord does not take its form', async () => {
    const bot = await useFaultBot();
    bot.discord.fail({ ...MESSAGES, when: 'instead', answer: refused(400, 50035) });
    const message = await (await bot.discord.as('ordinary').send('dm', 'help')).answer(60_000);
    expect(message.components).toEqual([]);
    expect(message.content).toContain('> The only sentence');
    expect(message.content).toContain('Discord did not take this answer as it should look.');
  });

  it('says an incident where Discord takes no form of it', async () => {
    const bot = await useFaultBot();
    bot.discord.fail({ ...MESSAGES, times: 2, when: 'instead', answer: refused(400, 50035) });
    const message = await (await bot.discord.as('ordinary').send('dm', 'help')).answer(60_000);
    expect(message.content).toContain('Something went wrong on our side');
  });
});

describe('a channel in which the bot may not write', () => {
  it.each([
    [50013, 'Send Messages'],
    [50001, 'View Channels'],
  ])('with %i is told to who asked, directly, and once to the log', async (code, permission) => {
    const bot = await useFaultBot();
    const path = new RegExp(`^/channels/${bot.discord.channelId}/messages$`);
    bot.discord.fail({ ...MESSAGES, path, times: always, when: 'instead', answer: refused(403, code) });
    for (const times of [1, 2]) {
      await bot.discord.as('ordinary').send('guild', mention(bot));
      await expect.poll(() => mine(bot, 'dm').length).toBe(times);
    }
    expect(mine(bot, 'dm')[0]!.content).toContain(`the permission ${permission}`);
    expect(bot.warnings()).toEqual(['Discord lets nothing be written in this channel']);
  });
});

describe('an answer to an interaction', () => {
  it.each<[string, Omit<RestFault, 'path' | 'method'>]>([
    ['its answer was lost with 502 after it had arrived', { when: 'after', answer: { status: 502 } }],
    ['the connection was cut after it had arrived', { when: 'after', answer: 'cut' }],
    ['the connection was cut before', { when: 'instead', answer: 'cut' }],
    ['Discord was in trouble for a moment', { when: 'instead', answer: { status: 500 } }],
    ['what Discord replied could not be read', { when: 'after', answer: { status: 200, body: '<html>' } }],
  ])('is there once where %s', async (_, fault) => {
    const bot = await useFaultBot();
    bot.discord.fail({ ...CALLBACKS, ...fault });
    const { message } = await bot.discord.as('ordinary').runCommand('guild', 'help');
    expect(textOfMessage(message)).toContain('**/help**');
    await bot.ask('guild');
    expect(mine(bot, 'guild')).toHaveLength(2);
    expect(bot.warnings()).toEqual([]);
  });

  it('is there where its deferral arrived and the answer to that was lost', async () => {
    const bot = await useFaultBot();
    bot.discord.fail({ ...CALLBACKS, when: 'after', answer: 'cut' });
    bot.discord.fail({ ...EDITS, when: 'after', answer: 'cut' });
    const { message } = await bot.discord.as('operator').runCommand('guild', 'reindex');
    expect(textOfMessage(message)).toContain('**/reindex**');
    expect(bot.warnings()).toEqual([]);
  });

  it.each([
    ['as an answer', 'ordinary', 'help', CALLBACKS],
    ['in place of a deferred one', 'operator', 'reindex', EDITS],
  ] as const)(
    'is plain text where Discord does not take its form, %s, and stays private',
    async (_, who, name, path) => {
      const bot = await useFaultBot();
      bot.discord.fail({ ...path, when: 'instead', answer: refused(400, 50035) });
      const { message } = await bot.discord.as(who).runCommand('guild', name, { private: true });
      expect(message.content).toContain('> The only sentence');
      expect(isEphemeral(message)).toBe(true);
    },
  );
});

describe('a typing indicator that Discord refuses', () => {
  it('does not keep a reindex from its answer', async () => {
    const bot = await useFaultBot();
    bot.discord.fail({ path: /\/typing$/, times: always, when: 'instead', answer: refused(403, 50013) });
    const message = await (await bot.discord.as('operator').send('dm', 'reindex')).answer(60_000);
    expect(textOfMessage(message)).toContain('**/reindex**');
  });
});

describe('an event that Discord tells twice', () => {
  const sentTo = ({ discord }: FaultBot, where: RegExp) =>
    discord.requests.filter(({ method, path }) => method === 'POST' && where.test(path));

  it('is answered once as a message', async () => {
    const bot = await useFaultBot();
    await bot.ask();
    // The last message that was told is the bot's own; the member's is the first.
    const [asked] = bot.discord.as('ordinary').messages('dm');
    bot.discord.gateway.sendEvent('MESSAGE_CREATE', { ...asked, channel_type: 1 });
    await bot.ask();
    await bot.stop();
    expect(sentTo(bot, /^\/channels\/\d+\/messages$/)).toHaveLength(2);
  });

  it('is answered once as an interaction', async () => {
    const bot = await useFaultBot();
    await bot.discord.as('ordinary').runCommand('guild', 'help');
    bot.discord.gateway.repeatLast('INTERACTION_CREATE');
    await bot.ask('guild');
    await bot.stop();
    expect(sentTo(bot, /\/callback\b/)).toHaveLength(1);
  });
});
