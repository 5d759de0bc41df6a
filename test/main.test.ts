import { startLocalDiscord } from 'local-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { corpusFolder } from './support/corpus-folder.ts';
import { feedRoute } from './support/feeds.ts';
import { articlePage } from './support/pages.ts';
import { startMain as start } from './support/start-main.ts';
import { webSite } from './support/web-site.ts';

describe('npm start', () => {
  it('prints the page’s address first, serves it, and stops cleanly on SIGTERM', async () => {
    const parley = start({ SENTENCE_ENCODER: '' });
    const [, url] = await parley.prints(/(http:\S+)/);
    expect((await fetch(url!)).status).toBe(200);
    parley.child.kill('SIGTERM');
    expect(await parley.exit).toBe(0);
  });

  it('stops cleanly on SIGINT', async () => {
    const parley = start();
    await parley.prints(/ready/);
    parley.child.kill('SIGINT');
    expect(await parley.exit).toBe(0);
  });

  it('goes on after SIGUSR2, and says what that is for', async () => {
    const parley = start();
    await parley.prints(/ready/);
    parley.child.kill('SIGUSR2');
    await expect.poll(() => parley.printed().err).toContain('SIGUSR2 is for SHARDS=auto');
    parley.child.kill('SIGTERM');
    expect(await parley.exit).toBe(0);
  });

  it('runs on the server that DISCORD_API_URL names, prints the invite link, and logs neither token nor messages', async () => {
    const discord = await startLocalDiscord({ port: 0 });
    onTestFinished(() => discord.close());
    const parley = start({
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      LOG_LEVEL: 'debug',
      // As in `.env.example`: discord.js would read it as JSON.
      SHARDS: '',
    });
    await parley.prints(/https:\/\/discord\.com\/oauth2\/authorize\?\S+/);
    const sent = await discord.as('ordinary').send('dm', 'what did Asif say about verbal assurances?');
    await sent.answer();
    parley.child.kill('SIGTERM');
    expect(await parley.exit).toBe(0);
    const { out, err } = parley.printed();
    expect(out + err).not.toContain(discord.token);
    expect(out + err).not.toContain('verbal assurances');
  });

  it('is two processes that share what Discord tells by SHARDS, and answers once', async () => {
    const discord = await startLocalDiscord({ port: 0, guildId: String(1n << 22n) });
    onTestFinished(() => discord.close());
    const connection = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
    const both = ['0-0/2', '1-1/2'].map((shards) => start({ ...connection, SHARDS: shards }));
    await Promise.all(both.map((parley) => parley.prints(/ready/)));
    const robin = discord.as('ordinary');
    await (await robin.send('dm', 'help')).answer();
    await (await robin.send('guild', `<@${discord.applicationId}> help`)).answer();
    // All that was begun is answered before a process ends.
    for (const { child } of both) child.kill('SIGTERM');
    expect(await Promise.all(both.map(({ exit }) => exit))).toEqual([0, 0]);
    expect([robin.messages('dm').length, robin.messages('guild').length]).toEqual([2, 2]);
  });

  it('registers no command by itself on Discord', async () => {
    const discord = await startLocalDiscord({ port: 0 });
    onTestFinished(() => discord.close());
    const parley = start({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
    await parley.prints(/npm run parley -- register/);
    expect(discord.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it.each([
    [
      'an empty token in production',
      { NODE_ENV: 'production', DISCORD_TOKEN: '' },
      /DISCORD_TOKEN is needed when NODE_ENV is production/,
    ],
    ['faulty settings', { PORT: 'x', LOG_LEVEL: 'loud' }, /PORT must be a port.*\n.*LOG_LEVEL must be one of/],
    ['no corpus', { CORPUS_DIR: '/nonexistent' }, /^parley: There is no corpus folder \/nonexistent/],
    [
      'a token that Discord refuses',
      { DISCORD_TOKEN: 'AAAA.BBBB.CCCC', DISCORD_API_URL: 'local' },
      /does not accept DISCORD_TOKEN/,
    ],
  ])('exits 1 and says what to do for %s', async (_, environment, line) => {
    const discord = await startLocalDiscord({ port: 0 });
    onTestFinished(() => discord.close());
    const settings: Record<string, string> = { ...environment };
    if (settings['DISCORD_API_URL']) settings['DISCORD_API_URL'] = discord.apiUrl;
    const parley = start(settings);
    expect(await parley.exit).toBe(1);
    expect(parley.printed().err).toMatch(line);
    expect(parley.printed().err).not.toMatch(/\n\s+at /);
  });

  it.each([
    [4004, /^parley: Discord does not accept DISCORD_TOKEN: copy it anew .*\(Gateway close code 4004\.\)$/m],
    [4014, /^parley: Discord does not allow the intents .*\(Gateway close code 4014\.\)$/m],
  ])('exits 1 with one line when Discord closes the gateway with %i', async (code, line) => {
    const discord = await startLocalDiscord({ port: 0 });
    onTestFinished(() => discord.close());
    const parley = start({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
    await parley.prints(/ready/);
    discord.gateway.closeWith(code);
    expect(await parley.exit).toBe(1);
    expect(parley.printed().err).toMatch(line);
    expect(parley.printed().err).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['trouble of its own', 503, undefined, /^parley: \S+ answered with 503: Discord has trouble of its own/m],
    ['a ban', 403, { code: 0, message: 'Forbidden' }, /^parley: Discord refused GET \/gateway\/bot \(403, code 0/m],
    ['a page that is no JSON', 403, '<html>no</html>', /^parley: Discord refused GET \/gateway\/bot \(403/m],
  ])('exits 1 with one line when Discord answers the start with %s', async (_, status, body, line) => {
    const discord = await startLocalDiscord({ port: 0 });
    onTestFinished(() => discord.close());
    const answer = { status, ...(body === undefined ? {} : { body }) };
    discord.fail({ path: /\/gateway\/bot$/, times: Number.POSITIVE_INFINITY, when: 'instead', answer });
    const parley = start({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
    expect(await parley.exit).toBe(1);
    expect(parley.printed().err).toMatch(line);
    expect(parley.printed().err).not.toMatch(/\n\s+at /);
  });

  it('tells supervisors and Prometheus how it does, where HEALTH_PORT is set', async () => {
    const parley = start({ HEALTH_PORT: '0' });
    await parley.prints(/ready/);
    const told = () => /^.*"Tells how it does".*(?=\n)/m.exec(parley.printed().err)?.[0];
    await expect.poll(told).toBeDefined();
    const { url } = JSON.parse(told()!) as { url: string };
    expect(new URL(url).hostname).toBe('127.0.0.1');
    const pages = await Promise.all(['/livez', '/readyz', '/metrics'].map((path) => fetch(url + path)));
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await pages[2]!.text()).toMatch(/^parley_articles [1-9]\d*$/m);
    parley.child.kill('SIGTERM');
    expect(await parley.exit).toBe(0);
  });

  it('starts on an empty corpus and says what to do', async () => {
    const parley = start({ CORPUS_DIR: await corpusFolder() });
    await parley.prints(/ready/);
    await expect
      .poll(() => parley.printed().err)
      .toContain('There are no articles: put .md or .txt files into the corpus folder');
  });

  it('reads the feeds of its corpus, and answers from what they bring', async () => {
    const site = await webSite({ '/talks': articlePage() });
    site.routes['/rss'] = feedRoute([{ link: '/talks' }]);
    const corpus = await corpusFolder({ 'feeds.yaml': `- {url: "${site.url}/rss", allow-private: true}\n` });
    const settings = { CORPUS_DIR: corpus, DATA_DIR: await corpusFolder(), SENTENCE_ENCODER: 'off' };
    const parley = start(settings);
    await parley.prints(/ready/);
    await expect.poll(() => parley.printed().err).toContain('"articles":1');
    await expect.poll(() => parley.printed().err).toContain(`${site.url}/rss: 1 added`);
    parley.child.kill('SIGTERM');
    expect(await parley.exit).toBe(0);
  });

  it('reads no feed on an address that is not public, and goes on', async () => {
    const site = await webSite({ '/rss': feedRoute([]) });
    const corpus = await corpusFolder({ 'feeds.yaml': `- url: ${site.url}/rss\n` });
    const parley = start({ CORPUS_DIR: corpus, DATA_DIR: await corpusFolder(), SENTENCE_ENCODER: 'off' });
    await parley.prints(/ready/);
    await expect.poll(() => parley.printed().err).toContain('is not to be read by programs');
    expect(site.requests).toEqual([]);
    parley.child.kill('SIGTERM');
    expect(await parley.exit).toBe(0);
  });
});
