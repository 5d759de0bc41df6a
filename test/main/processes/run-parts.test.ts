import { fileURLToPath } from 'node:url';
import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from 'local-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type PartsSettings, runParts } from '../../../src/main/processes/run-parts.ts';
import { corpusFolder, writeFiles } from '../../support/corpus-folder.ts';
import { textOfMessage } from '../../support/messages.ts';
import { startMain } from '../../support/start-main.ts';
import { passTurns } from '../../support/store.ts';

/** Discord wants four connections of this bot, all of which may log in at once; the third one is told of the server. */
const FOUR: LocalDiscordOptions = {
  port: 0,
  guildId: String(2n << 22n),
  advice: { shards: 4, maxConcurrency: 4 },
  identifyEveryMs: 5_000,
};

interface Line {
  readonly msg: string;
  readonly shards?: string;
  readonly pid?: number;
  readonly url?: string;
}

/** Parley by two processes that a third one starts. */
async function two(discord: LocalDiscord, settings: Record<string, string> = {}) {
  const dataFolder = await corpusFolder();
  const parley = startMain({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DATA_DIR: dataFolder,
    SHARDS: 'auto/2',
    HEALTH_PORT: '0',
    // Asked until an answer is another one.
    LIMIT_USER: 'off',
    ...settings,
  });
  await parley.prints(/ready as/);
  const logged = (): Line[] =>
    parley
      .printed()
      .err.split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Line);
  const pids = (shards: string): number[] =>
    logged().flatMap(({ msg, shards: of, pid }) => (/is started$/.test(msg) && of === shards ? [pid!] : []));
  const asked = async (page: string): Promise<string> => {
    const { url } = logged().find(({ msg }) => msg === 'Tells how it does')!;
    return (await fetch(`${url}${page}`)).text();
  };
  return { ...parley, logged, pids, asked, passTurns: () => passTurns({ dataFolder, databaseUrl: null }) };
}

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function startDiscord(options: LocalDiscordOptions = FOUR): Promise<LocalDiscord> {
  const discord = await startLocalDiscord(options);
  onTestFinished(() => discord.close());
  return discord;
}

describe('SHARDS=auto', () => {
  it('makes as many connections as Discord wants, by several processes that answer once and do as one', async () => {
    const discord = await startDiscord();
    const corpus = await corpusFolder({ 'a.md': article('Ann Lee') });
    const { child, exit, printed, pids, asked, logged } = await two(discord, { CORPUS_DIR: corpus });
    expect(discord.logins.map(({ shard }) => shard).toSorted()).toEqual([0, 1, 2, 3]);
    expect(discord.logins.every(({ isTaken }) => isTaken)).toBe(true);
    expect(printed().out.match(/ready as/g)).toHaveLength(1);
    const [robin, sam] = [discord.as('ordinary'), discord.as('operator')];
    await (await robin.send('dm', 'help')).answer();
    const whoSaid = async (): Promise<string> =>
      textOfMessage(await (await robin.send('guild', `<@${discord.applicationId}> who said fruitful?`)).answer());
    expect(await whoSaid()).toContain('Ann Lee');
    // Asked of the first process, read by the second too.
    await writeFiles(corpus, { 'b.md': article('Omar Aziz') });
    await (await sam.send('dm', 'reindex')).answer();
    await expect.poll(whoSaid, { timeout: 10_000, interval: 500 }).toContain('Omar Aziz');

    expect([await asked('/livez'), await asked('/readyz')]).toEqual(['ok\n', 'ok\n']);
    const figures = await asked('/metrics');
    for (const shard of [0, 1, 2, 3]) expect(figures).toContain(`parley_shard_ready{shard="${shard}"} 1\n`);
    expect(figures).toContain('parley_on_duty 1\n');
    expect(
      logged()
        .filter(({ msg }) => msg === 'The articles are read')
        .map(({ shards }) => shards),
    ).toEqual(expect.arrayContaining(['0-1/4', '2-3/4']));

    const all = [...pids('0-1/4'), ...pids('2-3/4')];
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(all.filter(isThere)).toEqual([]);
    const isBot = robin.messages('guild').map(({ author }) => author.bot === true);
    expect(isBot.filter(Boolean)).toHaveLength(isBot.length / 2);
  });

  it('starts a process again that was killed, while the other one answers on', async () => {
    const discord = await startDiscord({ ...FOUR, identifyEveryMs: 0 });
    const { pids, asked, passTurns } = await two(discord);
    await passTurns();
    process.kill(pids('2-3/4')[0]!, 'SIGKILL');
    await expect.poll(() => asked('/readyz')).toMatch(/^shards 2-3\/4: /);
    const robin = discord.as('ordinary');
    await (await robin.send('dm', 'help')).answer();
    await expect.poll(() => asked('/readyz'), { timeout: 20_000 }).toBe('ok\n');
    await (await robin.send('guild', `<@${discord.applicationId}> help`)).answer();
    expect([pids('0-1/4').length, pids('2-3/4').length]).toEqual([1, 2]);
  });

  it('starts its processes again one after another on SIGUSR2, while the others answer', async () => {
    const discord = await startDiscord({ ...FOUR, identifyEveryMs: 0 });
    const { child, pids, asked, logged, passTurns } = await two(discord);
    await passTurns();
    const before = [...pids('0-1/4'), ...pids('2-3/4')];
    const seen = new Set<string>();
    // As `systemctl kill -s SIGUSR2` does, to whom it means nothing too.
    for (const pid of [...before, child.pid!]) process.kill(pid, 'SIGUSR2');
    const isOver = (): boolean => {
      seen.add(String(discord.connected().toSorted()));
      return logged().some(({ msg }) => /are all started again$/.test(msg));
    };
    await expect.poll(isOver, { timeout: 60_000, interval: 20 }).toBe(true);
    expect(seen).toContain('2,3');
    expect(seen).toContain('0,1');
    expect(seen).not.toContain('');
    expect(before.filter(isThere)).toEqual([]);
    expect(logged().filter(({ msg }) => /has ended/.test(msg))).toEqual([]);
    expect([pids('0-1/4').length, pids('2-3/4').length]).toEqual([2, 2]);
    expect(await asked('/readyz')).toBe('ok\n');
    await (await discord.as('ordinary').send('dm', 'help')).answer();
  });

  it('leaves no process behind when it is killed itself', async () => {
    const discord = await startDiscord();
    const { child, pids } = await two(discord);
    const all = [...pids('0-1/4'), ...pids('2-3/4')];
    expect(all.every(isThere)).toBe(true);
    child.kill('SIGKILL');
    await expect.poll(() => all.filter(isThere), { timeout: 10_000 }).toEqual([]);
  });

  it.each([
    [
      'a token that Discord refuses',
      { DISCORD_TOKEN: 'AAAA.BBBB.CCCC' },
      /^parley: Discord does not accept DISCORD_TOKEN/m,
    ],
    [
      'no articles',
      { CORPUS_DIR: '/nonexistent' },
      /^parley: There is no corpus folder[\s\S]+^parley: The process of shards 0-1\/4 ended/m,
    ],
  ])('ends with code 1 and does not try again for %s', async (_, settings, line) => {
    const discord = await startDiscord();
    const parley = startMain({
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATA_DIR: await corpusFolder(),
      SHARDS: 'auto/2',
      ...settings,
    });
    expect(await parley.exit).toBe(1);
    expect(parley.printed().err).toMatch(line);
    expect(discord.logins).toEqual([]);
  });
});

describe('a process of several', () => {
  it.each([
    ['again and again', 60_000, [1, 2, 4, 4]],
    ['seldom', 0, [1, 1, 1, 1]],
  ])(
    'that ends %s, however long it had answered, is started after ever longer times, or soon',
    async (_, countFor, waits) => {
      const restarts: (readonly [string, number])[] = [];
      const parts = runParts({
        program: fileURLToPath(new URL('../../support/failing-part.mjs', import.meta.url)),
        shards: ['0-0/1'],
        onStarted: () => {},
        onReady: () => {},
        onFailed: () => {},
        onRestart: (_, how, inMs) => void restarts.push([how, inMs]),
        times: { restartAfter: [1, 4], countFor },
      });
      onTestFinished(() => parts.stop());
      await expect.poll(() => restarts.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(4);
      expect(restarts.slice(0, 4)).toEqual(waits.map((inMs) => ['code 3', inMs]));
    },
  );

  it('that cannot start any more is tried for as long as another one answers, and no more than a few times when none does', async () => {
    const { restarts, failed, isReady, pids } = steady({ restartAfter: [1, 1], tries: 3 });
    await expect.poll(isReady).toBe(true);
    set('NO_START', '1-1/2');
    process.kill(pids[1]!, 'SIGKILL');
    await expect.poll(() => restarts.length, { timeout: 10_000 }).toBeGreaterThan(4);
    expect(failed).toEqual([]);
    set('NO_START', '0-0/2 1-1/2');
    process.kill(pids[0]!, 'SIGKILL');
    await expect
      .poll(() => failed)
      .toContainEqual(
        expect.stringMatching(/ended with code 4 before it was ready, \d+ times in a row, while no other/),
      );
  });

  it('that does not start again leaves the others as they are', async () => {
    const { parts, started, isReady } = steady();
    await expect.poll(isReady).toBe(true);
    expect(await parts.renew()).toBeNull();
    expect(started).toEqual(['0-0/2', '1-1/2', '0-0/2', '1-1/2']);
    set('NO_START', '0-0/2');
    expect(await parts.renew()).toBe('0-0/2');
    expect(started).toEqual(['0-0/2', '1-1/2', '0-0/2', '1-1/2', '0-0/2']);
    set('NO_START', '');
    await expect.poll(() => started).toHaveLength(6);
  });

  it('that ends while the others are still being started is started again, if it had answered', async () => {
    set('LATE', '1-1/2');
    const { started, failed, restarts, pids } = steady({ restartAfter: [1, 1] });
    await expect.poll(() => started).toEqual(['0-0/2', '1-1/2']);
    process.kill(pids[0]!, 'SIGKILL');
    await expect.poll(() => started).toEqual(['0-0/2', '1-1/2', '0-0/2']);
    expect({ failed, restarts }).toEqual({ failed: [], restarts: ['0-0/2 SIGKILL'] });
    process.kill(pids[1]!, 'SIGKILL');
    await expect.poll(() => failed).toEqual([expect.stringMatching(/shards 1-1\/2 ended with SIGKILL before it was/)]);
  });

  it('is not started anew before all have answered once, but then', async () => {
    set('LATE', '1-1/2');
    const { parts, started, failed, isReady, pids } = steady();
    await expect.poll(() => started).toHaveLength(2);
    const renewed = parts.renew();
    // The second one hears.
    await parts.reports();
    expect({ started, failed, isReady: isReady() }).toEqual({
      started: ['0-0/2', '1-1/2'],
      failed: [],
      isReady: false,
    });
    set('LATE', '');
    process.kill(pids[1]!, 'SIGHUP');
    expect(await renewed).toBeNull();
    expect(started).toEqual(['0-0/2', '1-1/2', '0-0/2', '1-1/2']);
    expect(isReady()).toBe(true);
  });

  it('is started anew once more where that is asked for again meanwhile, as after another update', async () => {
    const { parts, started, isReady } = steady();
    await expect.poll(isReady).toBe(true);
    const renewed = parts.renew();
    await expect.poll(() => started.length).toBeGreaterThan(2);
    expect(await Promise.all([renewed, parts.renew()])).toEqual([null, null]);
    expect(started.filter((shards) => shards === '0-0/2')).toHaveLength(3);
  });

  it('that heeds no SIGTERM is killed and started anew', async () => {
    set('DEAF', '0-0/2');
    const { parts, started, isReady } = steady({ endWithin: 20 });
    await expect.poll(isReady).toBe(true);
    expect(await parts.renew()).toBeNull();
    expect(started).toEqual(['0-0/2', '1-1/2', '0-0/2', '1-1/2']);
  });

  it('that is not ready in time when it was started anew leaves the others as they are, until asked again', async () => {
    const { parts, started, isReady } = steady({ readyWithin: 1_500 });
    await expect.poll(isReady).toBe(true);
    set('LATE', '0-0/2');
    expect(await parts.renew()).toBe('0-0/2');
    expect(started).toEqual(['0-0/2', '1-1/2', '0-0/2']);
    set('LATE', '');
    expect(await parts.renew()).toBeNull();
    expect(started).toEqual(['0-0/2', '1-1/2', '0-0/2', '0-0/2', '1-1/2']);
  });

  it('that is down is waited for, and started at once, before another one is ended to be started anew', async () => {
    const { parts, started, restarts, isReady, pids } = steady({ restartAfter: [600_000, 600_000] });
    await expect.poll(isReady).toBe(true);
    process.kill(pids[1]!, 'SIGKILL');
    await expect.poll(() => restarts).toEqual(['1-1/2 SIGKILL']);
    set('NO_START', '1-1/2');
    expect(await parts.renew()).toBe('1-1/2');
    expect(started).toEqual(['0-0/2', '1-1/2', '1-1/2']);
    set('NO_START', '');
    expect(await parts.renew()).toBeNull();
    expect(started).toEqual(['0-0/2', '1-1/2', '1-1/2', '1-1/2', '0-0/2']);
  });
});

/** Has the processes that start from now on act so; see `steady-part.mjs`. */
function set(name: 'NO_START' | 'LATE' | 'DEAF', shards: string): void {
  process.env[name] = shards;
  onTestFinished(() => void delete process.env[name]);
}

/** Two processes that stay, and what is told of them. */
function steady(times: PartsSettings['times'] = {}) {
  const told = { started: [] as string[], pids: [] as number[], failed: [] as string[], restarts: [] as string[] };
  let isReady = false;
  const parts = runParts({
    program: fileURLToPath(new URL('../../support/steady-part.mjs', import.meta.url)),
    shards: ['0-0/2', '1-1/2'],
    onStarted: (shards, pid) => {
      told.started.push(shards);
      told.pids.push(pid!);
    },
    onReady: () => {
      isReady = true;
    },
    onFailed: ({ message }) => void told.failed.push(message),
    onRestart: (shards, how) => void told.restarts.push(`${shards} ${how}`),
    times,
  });
  onTestFinished(() => parts.stop());
  return { ...told, parts, isReady: () => isReady };
}

function article(who: string): string {
  return `---\ntitle: Talks\noutlet: Example\npublished: "2025-11-08"\nlanguage: en\n---\n${who} said the talks were “fruitful.”\n`;
}
