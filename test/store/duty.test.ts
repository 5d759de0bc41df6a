import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { startLocalDiscord } from 'local-discord';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Duty, DutyWatch } from '../../src/store/duty.ts';
import { contendForDuty } from '../../src/store/duty-lock.ts';
import { shareDuty } from '../../src/store/share-duty.ts';
import { corpusFolder } from '../support/corpus-folder.ts';
import { feedRoute } from '../support/feeds.ts';
import { noPostgres, type Postgres, startPostgres } from '../support/postgres.ts';
import { startMain } from '../support/start-main.ts';
import { webSite } from '../support/web-site.ts';

const CHILD = fileURLToPath(new URL('../support/contend-for-duty.mjs', import.meta.url));

const discord = { mode: 'discord', token: 'x', apiUrl: 'http://127.0.0.1:9/api' } as const;
const deaf: DutyWatch = { onTaken: () => {}, onWarning: () => {} };

/** A way to a server that can stop carrying anything, and later be cut, for good. */
async function stuckLine(to: number) {
  const sockets: Socket[] = [];
  const line = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const socket of [near, far]) socket.on('error', () => {});
    near.pipe(far).pipe(near);
    sockets.push(near, far);
  });
  await once(line.listen(0, '127.0.0.1'), 'listening');
  const close = (): void => {
    line.close();
    for (const socket of sockets) socket.destroy();
  };
  onTestFinished(close);
  return {
    port: (line.address() as AddressInfo).port,
    stick: () => {
      // Nobody comes by this way any more.
      line.close();
      for (const socket of sockets) socket.unpipe().pause();
    },
    cut: close,
  };
}

describe('a duty without a database', () => {
  it.each([
    ['no shards', null, true],
    ['shard 0', { ids: [0, 1], count: 4 }, true],
    ['others', { ids: [2, 3], count: 4 }, false],
  ])('is with %s decided for good', async (_, shards, isOurs) => {
    expect((await shareDuty({ discord: { ...discord, shards }, databaseUrl: null }, true, deaf)).isOurs()).toBe(isOurs);
  });

  it('is not ours where the database is named and could not be opened, which is told of', async () => {
    const warnings: string[] = [];
    const databaseUrl = 'postgres://parley@127.0.0.1:1/kept';
    const watch: DutyWatch = { ...deaf, onWarning: (line) => void warnings.push(line) };
    expect((await shareDuty({ discord: { ...discord, shards: null }, databaseUrl }, false, watch)).isOurs()).toBe(
      false,
    );
    expect(warnings).toEqual([expect.stringContaining('start it again once its database can be opened')]);
  });

  it('is ours on the local Discord', async () => {
    expect((await shareDuty({ discord: { mode: 'local' }, databaseUrl: null }, true, deaf)).isOurs()).toBe(true);
  });
});

describe.skipIf(noPostgres)(`a duty in PostgreSQL${noPostgres ? ` (${noPostgres})` : ''}`, () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());

  const contend = async (url: string, watch = deaf, answerWithin = 2_000): Promise<Duty> => {
    const duty = await contendForDuty(url, watch, { lookEvery: 20, answerWithin });
    onTestFinished(() => duty.stop());
    return duty;
  };

  it('is one holder’s at a time, whatever their shards', async () => {
    const url = await server.create();
    const all = await Promise.all(Array.from({ length: 4 }, () => contend(url)));
    expect(all.filter((one) => one.isOurs())).toHaveLength(1);
    const shared = await shareDuty(
      { discord: { ...discord, shards: { ids: [0], count: 1 } }, databaseUrl: url },
      true,
      deaf,
    );
    onTestFinished(() => shared.stop());
    expect(shared.isOurs()).toBe(false);
  });

  it('is another’s once its holder has stopped, and told of to that one', async () => {
    const url = await server.create();
    const first = await contend(url);
    const taken: string[] = [];
    const second = await contend(url, { ...deaf, onTaken: () => void taken.push('second') });
    expect([first.isOurs(), second.isOurs(), taken]).toEqual([true, false, []]);
    await first.stop();
    await expect.poll(() => second.isOurs()).toBe(true);
    expect([first.isOurs(), taken]).toEqual([false, ['second']]);
  });

  it('is another’s once its holder was killed', async () => {
    const url = await server.create();
    const child = spawn(process.execPath, [CHILD, url], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    const heir = await contend(url);
    expect(heir.isOurs()).toBe(false);
    child.kill('SIGKILL');
    await expect.poll(() => heir.isOurs(), { timeout: 10_000 }).toBe(true);
  });

  it('is let go by a holder whom the server answers no more, before another can have it', async () => {
    const url = await server.create();
    const line = await stuckLine(Number(new URL(url).port));
    const cutOff = await contend(url.replace(/:\d+\//, `:${line.port}/`), deaf, 400);
    await expect.poll(() => cutOff.isOurs()).toBe(true);
    const heir = await contend(url);
    expect(heir.isOurs()).toBe(false);
    line.stick();
    await expect.poll(() => cutOff.isOurs()).toBe(false);
    expect(heir.isOurs()).toBe(false);
    await cutOff.stop();
    line.cut();
    await expect.poll(() => heir.isOurs()).toBe(true);
  });

  it('is nobody’s while the server is away, with a line of it, and one holder’s again after', async () => {
    const url = await server.create();
    const warnings: string[] = [];
    const both = [await contend(url, { ...deaf, onWarning: (line) => void warnings.push(line) }), await contend(url)];
    await server.stopFor(async () => {
      await expect.poll(() => both.map((one) => one.isOurs())).toEqual([false, false]);
      await expect.poll(() => warnings).toHaveLength(1);
    });
    await expect.poll(() => both.filter((one) => one.isOurs())).toHaveLength(1);
    expect(warnings).toEqual([expect.stringMatching(/^The database does not say who tells news and reads feeds \(/)]);
  });

  it('goes from one process of Parley to the other when it is killed; only who has it reads the feeds', async () => {
    const local = await startLocalDiscord({ port: 0 });
    onTestFinished(() => local.close());
    const site = await webSite({ '/rss': feedRoute([]) });
    const readings = () => site.paths().filter((path) => path === '/rss').length;
    const settings = {
      CORPUS_DIR: await corpusFolder({ 'feeds.yaml': `- {url: "${site.url}/rss", allow-private: true}\n` }),
      DISCORD_TOKEN: local.token,
      DISCORD_API_URL: local.apiUrl,
      DATABASE_URL: await server.create(),
    };
    const begin = async (shards: string) => {
      const { child, prints, printed } = startMain({ ...settings, SHARDS: shards, DATA_DIR: await corpusFolder() });
      await prints(/ready/);
      return { child, hasIt: () => printed().err.includes('tells news and reads feeds') };
    };
    const first = await begin('1-1/2');
    await expect.poll(readings).toBe(1);
    const second = await begin('0-0/2');
    expect([first.hasIt(), second.hasIt()]).toEqual([true, false]);
    first.child.kill('SIGKILL');
    await expect.poll(second.hasIt).toBe(true);
    expect(readings()).toBe(1);
  });
});
