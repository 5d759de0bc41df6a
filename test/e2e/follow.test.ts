import { describe, expect, it } from 'vitest';
import { runNews } from '../../src/store/news.ts';
import { HOUR_MS, MOST_REFUSALS } from '../../src/store/notices.ts';
import { corpusFolder, writeFiles } from '../support/corpus-folder.ts';
import { useBot } from '../support/kept-bot.ts';
import { textOfMessage } from '../support/messages.ts';
import { openStore } from '../support/store.ts';

const article = (body: string, published = '2028-02-08'): string =>
  `---\ntitle: Talks\noutlet: Example\nurl: https://example.com/talks\npublished: "${published}"\nlanguage: en\n---\n${body}\n`;
const FIRST = article('Talks on bread began on 7 February 2028. “Bread is dear,” said General Ugo Fenn.');
const BRIDGE = article('“We will open the bridge,” said General Ugo Fenn, to @everyone.');
const CLOSED = article('The bridge was closed again on 8 February 2028.', '2028-02-09');
const PORT = article('“Nothing moves in the port,” said the mayor, Ana Roe.');

/** The bot with what it keeps, on a local Discord, by a clock that the test turns. */
async function useFollowing() {
  const folder = await corpusFolder({ 'first.md': FIRST });
  const { follows, notices, time } = await openStore(undefined, { now: Date.now() });
  const warnings: string[] = [];
  const duty = { isOurs: true };
  const { discord, shelf, bot } = await useBot(folder, {
    follows,
    keeping: { unansweredDays: 30, toldDays: 30, contact: 'https://example.com/parley' },
    log: { info: () => {}, warn: (_, line) => void warnings.push(line), error: () => {} },
    retryAfterMs: [5, 5, 5],
  });
  const look = async (): Promise<void> => {
    const news = runNews({
      follows,
      notices,
      corpus: folder,
      library: () => shelf.library,
      tell: bot.tell,
      isOnDuty: () => duty.isOurs,
      onWarning: (line) => void warnings.push(line),
    });
    await news.published();
    await news.stop();
  };
  await look();
  return {
    discord,
    follows,
    warnings,
    duty,
    look,
    /** Has articles added, and who follows them told. */
    publish: async (files: Readonly<Record<string, string>>) => {
      await writeFiles(folder, files);
      await shelf.reindex();
      await look();
    },
    pass: (milliseconds: number) => {
      time.now += milliseconds;
    },
    /** What the bot wrote in the server's channel, or to the ordinary member directly, that is no reply to a command. */
    told: (place: 'guild' | 'dm') =>
      discord
        .as('ordinary')
        .messages(place)
        .filter(({ author, content }) => author.id === discord.applicationId && content.includes('/unfollow')),
  };
}

describe('/follow', () => {
  it('tells a channel in one message what new articles bring on a topic, and pings nobody', async () => {
    const { discord, publish, told, look } = await useFollowing();
    const { message } = await discord.as('operator').runCommand('guild', 'follow', { topic: 'the bridge' });
    expect(textOfMessage(message)).toContain('“the bridge” is followed in this channel from now on');
    await publish({ 'bridge.md': BRIDGE, 'port.md': PORT });
    await look();
    const [news, ...others] = told('guild');
    expect(others).toEqual([]);
    expect(news!.content).toMatchInlineSnapshot(`
      "### 1 new article: “the bridge”
      **8 February 2028**
      > **“We will open the bridge,”** said General Ugo Fenn, to \\@everyone.
      -# Ugo Fenn · quoted · \\[1\\] ¶1
      -# \\[1\\] Example · [Talks](https://example.com/talks) · 8 February 2028
      -# /unfollow ends this"
    `);
    expect([news!.mention_everyone, news!.mentions]).toEqual([false, []]);
    const sent = discord.requests.findLast(({ path }) => path.endsWith(`/channels/${discord.channelId}/messages`));
    expect(sent!.body).toMatchObject({ allowed_mentions: { parse: [] }, enforce_nonce: true });
  });

  it('tells of statements of a speaker, and of dated events on a topic', async () => {
    const { discord, publish, told, pass } = await useFollowing();
    const member = discord.as('ordinary');
    await member.runCommand('dm', 'follow', { speaker: 'Ana Roe' });
    await member.runCommand('dm', 'follow', { topic: 'bridge' });
    await publish({ 'port.md': PORT });
    expect(told('dm').map(({ content }) => content)).toEqual([expect.stringContaining('Nothing moves in the port')]);
    await publish({ 'closed.md': CLOSED });
    pass(HOUR_MS);
    await publish({});
    expect(told('dm').map(({ content }) => content)[1]).toContain(
      'The bridge was closed again on **8 February 2028**.',
    );
  });

  it('gathers what comes within an hour into the next message', async () => {
    const { discord, publish, told, pass, look } = await useFollowing();
    await discord.as('operator').runCommand('guild', 'follow', { topic: 'bridge' });
    await publish({ 'a.md': BRIDGE });
    await publish({ 'b.md': CLOSED });
    await publish({ 'c.md': article('“The bridge is old,” said the mayor, Ana Roe.') });
    expect(told('guild')).toHaveLength(1);
    pass(HOUR_MS);
    await look();
    const [, second, ...others] = told('guild');
    expect(others).toEqual([]);
    expect(second!.content).toContain('2 new articles: “bridge”');
    expect(second!.content).toMatch(/closed again[\s\S]*bridge is old/);
  });

  it('leaves what comes while another process tells news to that one, and tells what that one left once it is its own', async () => {
    const { discord, publish, told, duty, look } = await useFollowing();
    await discord.as('operator').runCommand('guild', 'follow', { topic: 'bridge' });
    duty.isOurs = false;
    await publish({ 'a.md': BRIDGE });
    expect(told('guild')).toEqual([]);
    duty.isOurs = true;
    await look();
    expect(told('guild')).toHaveLength(1);
  });

  it('does not tell of what was there before, nor of an article that changes', async () => {
    const { discord, publish, told } = await useFollowing();
    await discord.as('operator').runCommand('guild', 'follow', { topic: 'bread' });
    await publish({ 'first.md': article('“Bread is very dear,” said General Ugo Fenn.') });
    expect(told('guild')).toEqual([]);
  });

  it('is for those who manage the channel, and in direct messages for everybody', async () => {
    const { discord, follows } = await useFollowing();
    const member = discord.as('ordinary');
    const refused = await member.runCommand('guild', 'follow', { topic: 'bridge' });
    expect([refused.ephemeral, refused.message.content]).toEqual([
      true,
      expect.stringContaining('Only members who manage this channel may change what is followed in it'),
    ]);
    expect(await follows.list()).toEqual([]);
    const taken = await member.runCommand('dm', 'follow', { topic: 'bridge' });
    expect(textOfMessage(taken.message)).toContain('“bridge” is followed for you from now on');
    expect(await follows.list()).toEqual([{ place: `member:${member.id}`, kind: 'topic', words: 'bridge' }]);
  });

  it('is read out of a message, as is its end', async () => {
    const { discord, follows } = await useFollowing();
    const member = discord.as('ordinary');
    const say = async (words: string) => textOfMessage(await (await member.send('dm', words)).answer(60_000));
    expect(await say('keep me posted on the bridge')).toContain('is followed for you from now on');
    expect(await follows.list()).toEqual([
      { place: `member:${member.id}`, kind: 'topic', words: expect.stringMatching(/bridge/) },
    ]);
    expect(await say('stop telling me about the bridge')).toContain('is no longer followed for you');
    expect(await follows.list()).toEqual([]);
  });

  it('lists what is followed without options, also for those who may not change it', async () => {
    const { discord } = await useFollowing();
    const operator = discord.as('operator');
    const list = async (name: string) =>
      textOfMessage((await discord.as('ordinary').runCommand('guild', name)).message);
    expect(await list('follow')).toContain('Nothing is followed in this channel');
    await operator.runCommand('guild', 'follow', { topic: 'bridge' });
    await operator.runCommand('guild', 'follow', { speaker: 'Ugo Fenn' });
    expect(await list('follow')).toContain('“bridge” · Ugo Fenn');
    expect(await list('unfollow')).toContain('“bridge” · Ugo Fenn');
  });

  it('asks for one thing at a time that can be looked for, and tells of a name that no article has', async () => {
    const { discord } = await useFollowing();
    const ask = async (options: Record<string, string>) =>
      textOfMessage((await discord.as('ordinary').runCommand('dm', 'follow', options)).message);
    expect(await ask({ topic: 'a', speaker: 'b' })).toContain('one at a time');
    expect(await ask({ topic: 'of the' })).toContain('There is no word in that to look for');
    expect(await ask({ speaker: 'Ugo Fen' })).toContain('Did you mean Ugo Fenn?');
  });
});

describe('/unfollow', () => {
  it('ends one thing or all, suggests what there is, and says where there is nothing', async () => {
    const { discord, publish, told, follows } = await useFollowing();
    const member = discord.as('ordinary');
    for (const topic of ['bridge', 'port', 'bread']) await member.runCommand('dm', 'follow', { topic });
    const choices = await member.autocomplete('dm', 'unfollow', { topic: '' }, 'topic');
    expect(choices.map(({ value }) => value)).toEqual(['bread', 'bridge', 'port']);
    const end = async (topic: string) => textOfMessage((await member.runCommand('dm', 'unfollow', { topic })).message);
    expect(await end('Bridge')).toContain('“Bridge” is no longer followed for you');
    expect(await end('weather')).toContain('“weather” is not followed for you');
    await publish({ 'a.md': BRIDGE });
    expect(told('dm')).toEqual([]);
    expect(await end('all')).toContain('Everything is no longer followed for you');
    expect(await follows.list()).toEqual([]);
  });
});

describe('a place that takes no news any more', () => {
  it.each([
    ['the channel is gone', 404, 10003],
    ['the bot may not see it', 403, 50001],
    ['direct messages are closed', 403, 50007],
    ['the thread is archived', 400, 50083],
  ])('is dropped after a few refusals, with a line in the log: %s', async (_, status, code) => {
    const { discord, publish, follows, warnings, pass, look, told } = await useFollowing();
    await discord.as('ordinary').runCommand('dm', 'follow', { topic: 'bridge' });
    const end = discord.fail({
      method: 'POST',
      path: /^\/channels\/\d+\/messages$/,
      times: Number.POSITIVE_INFINITY,
      when: 'instead',
      answer: { status, body: { code, message: 'Refused' } },
    });
    await publish({ 'a.md': BRIDGE });
    for (let more = 1; more < MOST_REFUSALS; more++) {
      expect(await follows.list()).toHaveLength(1);
      pass(HOUR_MS);
      await look();
    }
    expect(await follows.list()).toEqual([]);
    expect(warnings.at(-1)).toMatch(/^A member has refused news several times: nothing is followed there any more$/);
    end();
    await look();
    expect(told('dm')).toEqual([]);
  });

  it('is told after all where it refuses only for a while', async () => {
    const { discord, publish, follows, pass, look, told } = await useFollowing();
    await discord.as('ordinary').runCommand('dm', 'follow', { topic: 'bridge' });
    discord.fail({
      method: 'POST',
      path: /^\/channels\/\d+\/messages$/,
      times: 4,
      when: 'instead',
      answer: { status: 503 },
    });
    discord.fail({ method: 'POST', path: /^\/channels\/\d+\/messages$/, when: 'instead', answer: 'cut' });
    await publish({ 'a.md': BRIDGE });
    pass(HOUR_MS);
    await look();
    expect(told('dm')).toHaveLength(1);
    expect(await follows.list()).toHaveLength(1);
  });
});

describe('news that were sent and not noted', () => {
  const MESSAGES = /^\/channels\/\d+\/messages$/;
  const sent = ({ discord }: Awaited<ReturnType<typeof useFollowing>>) =>
    discord.requests.filter(({ method, path }) => method === 'POST' && MESSAGES.test(path)).length;

  it.each([
    ['are found among the messages that came since', null],
    ['are known to Discord by their mark where the bot may not read what came since', 50001],
  ])('are not told again: they %s', async (_, code) => {
    const following = await useFollowing();
    const { discord, publish, pass, look, told } = following;
    await discord.as('ordinary').runCommand('dm', 'follow', { topic: 'bridge' });
    // The message arrives, and nothing that tells so.
    discord.fail({ method: 'POST', path: MESSAGES, times: 4, when: 'after', answer: 'cut' });
    await publish({ 'a.md': BRIDGE });
    expect(told('dm')).toHaveLength(1);
    const before = sent(following);
    if (code !== null) {
      discord.fail({
        method: 'GET',
        path: MESSAGES,
        when: 'instead',
        answer: { status: 403, body: { code, message: 'No' } },
      });
    }
    pass(120_000);
    await look();
    expect(told('dm')).toHaveLength(1);
    expect(sent(following) - before).toBe(code === null ? 0 : 1);
    await look();
    expect(sent(following) - before).toBe(code === null ? 0 : 1);
  });
});

describe('/privacy', () => {
  it('tells the asker alone what is kept and how to have it removed', async () => {
    const { discord } = await useFollowing();
    await discord.as('operator').runCommand('guild', 'follow', { topic: 'bridge' });
    for (const options of [{}, { private: false }]) {
      const { ephemeral, message } = await discord.as('ordinary').runCommand('guild', 'privacy', options);
      expect(ephemeral).toBe(true);
      const text = textOfMessage(message);
      expect(text).toContain('for 30 days; not who asked, where, or at what time');
      expect(text).toContain('**Followed in this channel** · “bridge”');
      expect(text).toContain('/unfollow topic: all');
      expect(text).toContain('example.com');
    }
  });
});
