import { startLocalDiscord } from 'local-discord';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { cannotRun } from '../../../lab/cluster/node-program.ts';
import { type SearchCluster, startCluster } from '../../../lab/cluster/start-cluster.ts';
import type { PassageIndex } from '../../../src/core/index/passage-index.ts';
import { keepInCluster } from '../../../src/corpus/cluster/keep-in-cluster.ts';
import { analyzedOf } from '../../support/analyzed.ts';
import { clusterFront } from '../../support/cluster-front.ts';
import { corpusFolder } from '../../support/corpus-folder.ts';
import { textOfMessage } from '../../support/messages.ts';
import { newsFiles } from '../../support/news.ts';
import { startCli } from '../../support/run-cli.ts';
import { startMain } from '../../support/start-main.ts';
import { PASSWORD, tlsFront, USER } from '../../support/tls-front.ts';

const skipped = cannotRun();
let cluster: SearchCluster;

const UNREACHABLE =
  'The articles cannot be searched just now: the search cluster does not answer. Try again in a minute.';
const SEARCH = /\/_m?search/;

function open(urls: readonly string[], { clock = Date.now, ca = null as string | null, readMs = 5_000 } = {}) {
  const warnings: string[] = [];
  const secured = ca === null ? { user: null, password: null } : { user: USER, password: PASSWORD };
  const keeper = keepInCluster({
    address: { urls, ...secured, token: null, ca },
    onWarning: (line) => void warnings.push(line),
    clock,
    patience: { readMs, writeMs: 1_000 },
  });
  onTestFinished(() => keeper.close());
  const make = (...bodies: readonly string[]) =>
    keeper.change(null, [], async () => ({
      parties: [],
      articles: bodies.map((body) => analyzedOf(body, {})),
      places: [],
    }));
  return { warnings, make };
}

const find = async (index: PassageIndex, term: string): Promise<number[]> =>
  (await index.search({ terms: [{ term, strength: 1 }], limit: 10 })).map(({ passage }) => passage);

describe.skipIf(skipped)(`a search cluster of which something fails${skipped ? ` (${skipped})` : ''}`, () => {
  beforeAll(async () => {
    cluster = await startCluster(1);
  });
  afterAll(() => cluster?.stop());

  it('is told of in one line to who asks on Discord while it is gone, and answered from once it is back', async () => {
    const [discord, front] = await Promise.all([startLocalDiscord({ port: 0 }), clusterFront(cluster.urls[0]!)]);
    onTestFinished(() => discord.close());
    const settings = {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      CORPUS_DIR: await corpusFolder(newsFiles(2, 3)),
      SEARCH_URL: front.url,
      LIMIT_USER: 'off',
    };
    expect(await startCli(['register'], { environment: settings }).ran).toMatchObject({ code: 0 });
    const parley = startMain(settings);
    await parley.prints(/ready/);
    const robin = discord.as('ordinary');
    const question = 'Who thanked both sides for item 102?';
    const asked = async (): Promise<string[]> => {
      const [sent, reply] = await Promise.all([
        robin.send('dm', question).then(({ answer }) => answer(20_000)),
        robin.runCommand('guild', 'ask', { question }),
      ]);
      return [sent, reply.message].map(textOfMessage);
    };
    const right = [expect.stringContaining('item 102'), expect.stringContaining('item 102')];
    expect(await asked()).toEqual(right);
    await front.stop();
    expect(await asked()).toEqual([UNREACHABLE, UNREACHABLE]);
    expect(parley.printed().err).toContain(`The search cluster ${front.url} does not answer (ECONNREFUSED).`);
    await front.start();
    expect(await asked()).toEqual(right);
    expect(parley.printed().err).not.toContain('incident');
  });

  it('is told of in one line on the command line, with code 1, while it is gone', async () => {
    const front = await clusterFront(cluster.urls[0]!);
    const environment = {
      CORPUS_DIR: await corpusFolder(newsFiles(2, 3)),
      DATA_DIR: 'off',
      SENTENCE_ENCODER: 'off',
      SEARCH_URL: front.url,
    };
    const ask = () => startCli(['ask', 'Who thanked both sides for item 102?'], { environment }).ran;
    expect((await ask()).out).toContain('item 102');
    await front.stop();
    expect(await ask()).toEqual({
      code: 1,
      out: '',
      err: `parley: The search cluster ${front.url} does not answer (ECONNREFUSED).\n`,
    });
    await front.start();
    expect(await ask()).toMatchObject({ code: 0, out: expect.stringContaining('item 102') });
  });

  const BUSY = {
    status: 429,
    type: 'rejected_execution_exception',
    reason: 'rejected execution of coordinating operation',
  } as const;

  it('is asked again where it has too much to do (429)', async () => {
    const front = await clusterFront(cluster.urls[0]!);
    const { make, warnings } = open([front.url]);
    const index = await make('Talks in Geneva.');
    let refusals = 3;
    front.instead = (asked) => (SEARCH.test(asked) && refusals-- > 0 ? BUSY : null);
    expect(await find(index, 'geneva')).toEqual([0]);
    expect(refusals).toBeLessThan(0);
    expect(warnings).toEqual([]);
  });

  it('says in a line why it does not answer where it has too much to do all the time (429)', async () => {
    const front = await clusterFront(cluster.urls[0]!);
    const { make, warnings } = open([front.url], { readMs: 300 });
    const index = await make('Talks in Geneva.');
    front.instead = (asked) => (SEARCH.test(asked) ? BUSY : null);
    await expect(find(index, 'geneva')).rejects.toThrow(UNREACHABLE);
    expect(warnings).toEqual([`The search cluster ${front.url} refuses what it was asked (429, ${BUSY.reason}).`]);
  });

  it('is asked of another node where one takes long, and of that one last for a while', async () => {
    const slow = await clusterFront(cluster.urls[0]!);
    const { make, warnings } = open([slow.url, cluster.urls[0]!]);
    const index = await make('Talks in Geneva.');
    slow.instead = (asked) => (SEARCH.test(asked) ? 'silence' : null);
    const searches = () => slow.asked.filter((asked) => SEARCH.test(asked)).length;
    // Whichever is asked first.
    expect([await find(index, 'geneva'), await find(index, 'geneva')]).toEqual([[0], [0]]);
    const before = searches();
    expect(before).toBeGreaterThan(0);
    for (let at = 0; at < 6; at += 1) expect(await find(index, 'geneva')).toEqual([0]);
    expect(searches()).toBe(before);
    expect(warnings).toEqual([]);
  });

  it.each([
    [429, 'TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block'],
    [403, 'FORBIDDEN/12/index read-only / allow delete (api)'],
  ])('is read while its disks are full (%i), and says so in a line to who writes', async (status, block) => {
    const front = await clusterFront(cluster.urls[0]!);
    const { make } = open([front.url]);
    const index = await make('Talks in Geneva.');
    const reason = `index [parley] blocked by: [${block}];`;
    front.instead = (asked) => (/_bulk/.test(asked) ? { status, type: 'cluster_block_exception', reason } : null);
    await expect(make(`Talks in Bern, with ${status}.`)).rejects.toThrow(
      `The search cluster ${front.url} is read-only (${reason}): make room on its disks, or lift the block.`,
    );
    expect(await find(index, 'geneva')).toEqual([0]);
    front.instead = () => null;
    expect(await find(await make(`Talks in Bern, with ${status}.`), 'bern')).toEqual([0]);
  });

  it('is not believed by the certificates of another one', async () => {
    const [front, other] = [await tlsFront(cluster.urls[0]!), await tlsFront(cluster.urls[0]!)];
    const { make } = open([front.url], { ca: other.ca, readMs: 300 });
    await expect(make('Talks in Geneva.')).rejects.toThrow(
      /has a certificate that is not trusted \(.+\): see SEARCH_CA/,
    );
    expect((await open([front.url], { ca: front.ca }).make('Talks in Geneva.')).size).toBe(1);
  });

  it.each([-10, 10])('keeps what another process uses whose clock is %i minutes apart', async (minutes) => {
    const mine = await open(cluster.urls).make(`Talks that I use beside ${minutes}.`);
    const apart = open(cluster.urls, { clock: () => Date.now() + minutes * 60_000 });
    const theirs = await apart.make(`Talks that they use, ${minutes} away.`);
    await open(cluster.urls).make(`Talks that are new, ${minutes} later.`);
    expect([await find(mine, 'talk'), await find(theirs, 'talk')]).toEqual([[0], [0]]);
    const names = Object.keys((await (await fetch(`${cluster.urls[0]}/parley-*`)).json()) as object);
    expect(names).toEqual(expect.arrayContaining([mine.name, theirs.name]));
  });
});
