import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openKept } from '../../src/store/database.ts';
import { keepFollows, MOST_WISHES } from '../../src/store/follows.ts';
import { keepNotices } from '../../src/store/notices.ts';
import type { Database } from '../../src/store/tables.ts';
import { noPostgres, type Postgres, startPostgres } from '../support/postgres.ts';

describe.skipIf(noPostgres)(`PostgreSQL${noPostgres ? ` (${noPostgres})` : ''}`, () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());

  const open = async (databaseUrl: string): Promise<Database> => {
    const database = (await openKept({ dataFolder: null, databaseUrl }))!;
    onTestFinished(() => database.destroy());
    return database;
  };
  const wish = (at: number) => ({ kind: 'topic', words: `topic ${at}` }) as const;

  it('is brought to this version once, however many open it at once', async () => {
    const url = await server.create();
    const all = await Promise.all(Array.from({ length: 4 }, () => open(url)));
    await keepFollows(all[0]!, Date.now).add('channel:1', wish(1));
    expect(await keepFollows(all[3]!, Date.now).list()).toHaveLength(1);
  });

  it('keeps a place to its number of wishes, whatever processes add at once', async () => {
    const url = await server.create();
    const [one, other] = [keepFollows(await open(url), Date.now), keepFollows(await open(url), Date.now)];
    const adding = Array.from({ length: 40 }, (_, at) => (at % 2 ? one : other).add('channel:1', wish(at % 30)));
    const outcomes = await Promise.all(adding);
    expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(MOST_WISHES);
    expect(await one.list('channel:1')).toHaveLength(MOST_WISHES);
  });

  it('gives what is due to one of several processes that claim at once', async () => {
    const url = await server.create();
    const all = (await Promise.all(Array.from({ length: 4 }, () => open(url)))).map((one) =>
      keepNotices(one, Date.now),
    );
    await all[0]!.note('corpus', ['a'], [{ place: 'channel:1', article: 'a', words: 'x' }]);
    const claims = await Promise.all(all.map((one) => one.claim()));
    expect(claims.flat()).toHaveLength(1);
  });

  it('keeps what holds a character that its text cannot hold', async () => {
    const follows = keepFollows(await open(await server.create()), Date.now);
    expect(await follows.add('channel:1', { kind: 'topic', words: 'the\0 border' })).toBe('added');
    expect(await follows.list()).toEqual([{ place: 'channel:1', kind: 'topic', words: 'the border' }]);
    expect(await follows.remove('channel:1', { kind: 'topic', words: 'the\0 border' })).toBe(true);
  });

  it('is asked again after it was started anew', async () => {
    const url = await server.create();
    const follows = keepFollows(await open(url), Date.now);
    await follows.add('channel:1', wish(1));
    server.restart();
    await expect.poll(() => follows.list().then((list) => list.length, String)).toBe(1);
  });

  it('that cannot be opened is told of in a line, without its password', async () => {
    const url = new URL(await server.create());
    const refused = (databaseUrl: string) =>
      openKept({ dataFolder: null, databaseUrl }).then(String, (error: Error) => error.message);
    expect(await refused(`postgres://parley:secret@${url.host}/nowhere`)).toBe(
      `The database nowhere at ${url.host} cannot be opened (database "nowhere" does not exist): see DATABASE_URL.`,
    );
    expect(await refused('postgres://parley:secret@127.0.0.1:1/kept')).toBe(
      'The database kept at 127.0.0.1:1 cannot be opened (connect ECONNREFUSED 127.0.0.1:1): see DATABASE_URL.',
    );
  });
});
