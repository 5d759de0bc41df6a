import { startLocalDiscord } from 'local-discord';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { keepLogins } from '../../src/store/logins.ts';
import { takeTurns } from '../../src/store/share-logins.ts';
import { noPostgres, type Postgres, startPostgres } from '../support/postgres.ts';
import { startMain } from '../support/start-main.ts';
import { describeKept, openStore } from '../support/store.ts';

const EVERY = 1_000;

describeKept('turns to log in', () => {
  it('are taken by one of all that ask at once, each so long after the other', async () => {
    const { database, time } = await openStore();
    const ask = () => Promise.all(Array.from({ length: 4 }, () => keepLogins(database, () => time.now, EVERY).take(0)));
    expect((await ask()).toSorted((a, b) => a - b)).toEqual([0, EVERY, EVERY, EVERY]);
    time.now += EVERY - 1;
    expect(await ask()).toEqual([1, 1, 1, 1]);
    time.now += 1;
    expect((await ask()).filter((wait) => wait === 0)).toHaveLength(1);
  });

  it('are each their own', async () => {
    const { database, time } = await openStore();
    const logins = keepLogins(database, () => time.now, EVERY);
    expect(await Promise.all([logins.take(0), logins.take(1), logins.take(15)])).toEqual([0, 0, 0]);
  });

  it('are kept from whoever comes after one that died', async () => {
    const store = await openStore();
    await keepLogins(store.database, () => store.time.now, EVERY).take(0);
    const { database, time } = await store.restart();
    expect(await keepLogins(database, () => time.now, EVERY).take(0)).toBe(EVERY);
  });

  it('keep nobody waiting where the clock was put back', async () => {
    const { database, time } = await openStore();
    const logins = keepLogins(database, () => time.now, EVERY);
    await logins.take(0);
    time.now -= 3_600_000;
    expect(await logins.take(0)).toBe(0);
  });
});

describe('waiting for a turn', () => {
  it('asks again when it may be free, until it is', async () => {
    const answers = [3, 1, 0];
    const asked: number[] = [];
    const take = async (turn: number): Promise<number> => {
      asked.push(turn);
      return answers.shift()!;
    };
    await takeTurns({ take })(7, new AbortController().signal);
    expect(asked).toEqual([7, 7, 7]);
  });

  it('ends with who does not want it any more', async () => {
    const giving = new AbortController();
    const waiting = takeTurns({ take: async () => 60_000 })(0, giving.signal);
    giving.abort();
    await expect(waiting).rejects.toThrow('aborted');
  });

  it('ends where the database says nothing', async () => {
    const waiting = takeTurns({ take: () => new Promise(() => {}) }, 10)(0, new AbortController().signal);
    await expect(waiting).rejects.toThrow('no answer in 0.01 s');
  });
});

describe.skipIf(noPostgres)(`processes that share PostgreSQL${noPostgres ? ` (${noPostgres})` : ''}`, () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());

  it('log in one after another however they are started, as Discord wants it', async () => {
    const discord = await startLocalDiscord({ port: 0, advice: { maxConcurrency: 2 }, identifyEveryMs: 5_000 });
    onTestFinished(() => discord.close());
    const settings = {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATABASE_URL: await server.create(),
    };
    const all = ['0-1/4', '2-3/4'].map((shards) => startMain({ ...settings, SHARDS: shards }));
    await Promise.all(all.map((parley) => parley.prints(/ready/)));
    expect(discord.logins.filter(({ isTaken }) => !isTaken)).toEqual([]);
    expect(discord.logins.map(({ shard }) => shard).toSorted()).toEqual([0, 1, 2, 3]);
  });
});
