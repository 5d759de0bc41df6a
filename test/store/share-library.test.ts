import { startLocalDiscord } from 'local-discord';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { keepLibraries } from '../../src/store/libraries.ts';
import { shareLibrary } from '../../src/store/share-library.ts';
import { corpusFolder, writeFiles } from '../support/corpus-folder.ts';
import { textOfMessage } from '../support/messages.ts';
import { noPostgres, type Postgres, startPostgres } from '../support/postgres.ts';
import { startMain } from '../support/start-main.ts';
import { describeKept, openStore, type Store } from '../support/store.ts';

const QUICK = { lookEvery: 5, readAfter: [10, 10] };
const PATIENT = { ...QUICK, readAfter: Array.from({ length: 1_000 }, () => 10) };

/** The folder, as each process would find it. */
interface Folder {
  holds: string;
}

/** A process that reads a folder, answers from it, and shares what it read; `meanwhile` comes after its first look, before it tells. */
function begin(
  { database }: Pick<Store, 'database'>,
  folder: Folder,
  times = QUICK,
  meanwhile?: () => Promise<unknown>,
) {
  let version = folder.holds;
  let readings = 0;
  let looks = 0;
  let isAway = false;
  const warnings: string[] = [];
  const readAgain = async (): Promise<void> => {
    readings += 1;
    if (folder.holds === '') throw new Error('Nothing in the corpus folder could be read');
    version = folder.holds;
  };
  const libraries = keepLibraries(database);
  const shared = shareLibrary(
    {
      libraries: {
        ...libraries,
        latest: async (corpus) => {
          looks += 1;
          if (isAway) throw new Error('connect ECONNREFUSED');
          const latest = await libraries.latest(corpus);
          if (looks === 1) await meanwhile?.();
          return latest;
        },
      },
      corpus: '/corpus',
      version: () => version,
      readAgain,
      onWarning: (line) => void warnings.push(line),
    },
    times,
  );
  onTestFinished(() => shared.stop());
  return {
    warnings,
    databaseIsAway: (is: boolean) => {
      isAway = is;
    },
    /** How often it has looked. */
    looked: () => looks,
    /** Resolves once it has looked a few times more. */
    looks: async () => {
      const enough = looks + 4;
      await expect.poll(() => looks).toBeGreaterThanOrEqual(enough);
    },
    version: () => version,
    /** How often others had it read the folder again. */
    readings: () => readings,
    /** Reads the folder on its own account, as `/reindex` has it do. */
    reindex: async (meanwhile = async () => {}) => {
      const tell = shared.reading();
      const read = folder.holds;
      await meanwhile();
      version = read;
      tell();
    },
  };
}

const told = ({ database }: Store): Promise<string | null> => keepLibraries(database).latest('/corpus');
const looked = (...all: ReturnType<typeof begin>[]) => Promise.all(all.map((one) => one.looks()));

describeKept('a library that processes share', () => {
  it('is read by the others once one of them has read it, once each', async () => {
    const store = await openStore();
    const folder = { holds: 'one' };
    const all = [begin(store, folder), begin(store, folder), begin(store, folder)];
    await looked(...all);
    folder.holds = 'two';
    await all[1]!.reindex();
    await expect.poll(() => all.map((one) => one.version())).toEqual(['two', 'two', 'two']);
    await looked(...all);
    expect(all.map((one) => one.readings())).toEqual([1, 0, 1]);
  });

  it('is read again by nobody where nothing changed', async () => {
    const store = await openStore();
    const all = [begin(store, { holds: 'one' }), begin(store, { holds: 'one' })];
    await looked(...all);
    await all[0]!.reindex();
    await looked(...all);
    expect(all.map((one) => one.readings())).toEqual([0, 0]);
  });

  it('is known at once to a start that another one was quicker than', async () => {
    const store = await openStore();
    const quicker = () => keepLibraries(store.database).tell('/corpus', 'one', null);
    const slower = begin(store, { holds: 'one' }, { ...QUICK, lookEvery: 60_000 }, quicker);
    await expect.poll(() => slower.looked()).toBe(2);
    expect(await told(store)).toBe('one');
  });

  it('is told of by a start that finds other articles, too', async () => {
    const store = await openStore();
    const folder = { holds: 'one' };
    const first = begin(store, folder);
    await expect.poll(() => told(store)).toBe('one');
    folder.holds = 'two';
    const later = begin(store, folder);
    await expect.poll(() => first.version()).toBe('two');
    expect([await told(store), later.version()]).toEqual(['two', 'two']);
  });

  it('is the newest one also where an older reading took longer than a newer one', async () => {
    const store = await openStore();
    const folder = { holds: 'one' };
    const [slow, quick] = [begin(store, folder), begin(store, folder)];
    await looked(slow, quick);
    folder.holds = 'two';
    await slow.reindex(async () => {
      folder.holds = 'three';
      await quick.reindex();
      await expect.poll(() => told(store)).toBe('three');
    });
    await expect.poll(() => [slow.version(), quick.version()]).toEqual(['three', 'three']);
    expect(await told(store)).toBe('three');
  });

  it('has processes whose folders differ give up after a few readings, with a line, and wakes nobody for ever', async () => {
    const store = await openStore();
    const all = [begin(store, { holds: 'one' }), begin(store, { holds: 'another' })];
    await expect.poll(() => all.flatMap((one) => one.warnings).length).toBeGreaterThan(0);
    await looked(...all);
    const before = all.map((one) => one.readings());
    await looked(...all);
    expect(all.map((one) => one.readings())).toEqual(before);
    expect(Math.max(...before)).toBeLessThanOrEqual(1 + 1 + QUICK.readAfter.length);
    expect(all.flatMap((one) => one.warnings)).toEqual([
      expect.stringMatching(
        /^Another process answers from articles that this one has not \(.+\): see that all read one/,
      ),
    ]);
  });

  it('has each trouble told of once while it lasts, whatever else is wrong', async () => {
    const store = await openStore();
    const [first, other] = [begin(store, { holds: 'one' }), begin(store, { holds: 'another' })];
    await expect.poll(() => [...first.warnings, ...other.warnings].length).toBeGreaterThan(0);
    const one = first.warnings.length > 0 ? first : other;
    const [folders, database] = ['Another process answers from', 'The database does not say'].map((begun) =>
      expect.stringContaining(begun),
    );
    for (const so of [
      [folders, database],
      [folders, database, database],
    ]) {
      one.databaseIsAway(true);
      await expect.poll(() => one.warnings).toEqual(so);
      await one.looks();
      one.databaseIsAway(false);
      await one.looks();
      expect(one.warnings).toEqual(so);
    }
  });

  it('is read later where the folder shows it late, as network drives do', async () => {
    const store = await openStore();
    const [here, there] = [{ holds: 'one' }, { holds: 'one' }];
    const [writer, reader] = [begin(store, here), begin(store, there, PATIENT)];
    await looked(writer, reader);
    here.holds = 'two';
    await writer.reindex();
    await expect.poll(() => reader.readings()).toBeGreaterThan(1);
    there.holds = 'two';
    await expect.poll(() => reader.version()).toBe('two');
    expect(reader.warnings).toEqual([]);
  });

  it('stays as it was where the folder cannot be read, and is read once it can', async () => {
    const store = await openStore();
    const [here, there] = [{ holds: 'one' }, { holds: 'one' }];
    const [writer, reader] = [begin(store, here), begin(store, there)];
    await looked(writer, reader);
    Object.assign(here, { holds: 'two' });
    there.holds = '';
    await writer.reindex();
    await expect.poll(() => reader.warnings).toEqual([expect.stringContaining('could be read')]);
    expect(reader.version()).toBe('one');
    there.holds = 'three';
    here.holds = 'three';
    await writer.reindex();
    await expect.poll(() => reader.version()).toBe('three');
  });
});

describe.skipIf(noPostgres)(`processes that share PostgreSQL${noPostgres ? ` (${noPostgres})` : ''}`, () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());

  const article = (who: string): string =>
    `---\ntitle: Talks\noutlet: Example\npublished: "2025-11-08"\nlanguage: en\n---\n${who} said the talks were “fruitful.”\n`;

  it('answer alike after /reindex at one of them, also where the database was away meanwhile', async () => {
    const discord = await startLocalDiscord({ port: 0, guildId: String(1n << 22n), advice: { maxConcurrency: 2 } });
    onTestFinished(() => discord.close());
    const corpus = await corpusFolder({ 'a.md': article('Ann Lee') });
    const settings = {
      CORPUS_DIR: corpus,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATABASE_URL: await server.create(),
      // Asked until an answer is another one.
      LIMIT_USER: 'off',
    };
    const both = ['0-0/2', '1-1/2'].map((shards) => startMain({ ...settings, SHARDS: shards }));
    await Promise.all(both.map((parley) => parley.prints(/ready/)));
    const [robin, sam] = [discord.as('ordinary'), discord.as('operator')];
    const whoSaid = async (place: 'dm' | 'guild'): Promise<string> => {
      const asked = place === 'dm' ? '' : `<@${discord.applicationId}> `;
      return textOfMessage(await (await robin.send(place, `${asked}who said the talks were fruitful?`)).answer());
    };
    expect(await whoSaid('guild')).toContain('Ann Lee');

    await writeFiles(corpus, { 'b.md': article('Omar Aziz') });
    // Direct messages go to the first process, the server's to the second.
    await (await sam.send('dm', 'reindex')).answer();
    await expect.poll(() => whoSaid('guild'), { timeout: 10_000, interval: 500 }).toContain('Omar Aziz');

    await server.stopFor(async () => {
      await writeFiles(corpus, { 'c.md': article('Mara Lind') });
      await (await sam.send('dm', 'reindex')).answer();
      await expect.poll(() => both[1]!.printed().err).toContain('The database does not say which articles');
    });
    await expect.poll(() => whoSaid('guild'), { timeout: 15_000, interval: 500 }).toContain('Mara Lind');
    const readings = (at: number) => both[at]!.printed().err.match(/The articles are read/g)?.length;
    expect([readings(0), readings(1)]).toEqual([3, 3]);
  });
});
