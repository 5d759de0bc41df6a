import { realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { cannotRun } from '../../../lab/cluster/node-program.ts';
import { type SearchCluster, startCluster } from '../../../lab/cluster/start-cluster.ts';
import type { SearchAddress } from '../../../src/config.ts';
import type { AnalyzedArticle } from '../../../src/core/analyze.ts';
import { correctionWords } from '../../../src/core/corrections.ts';
import { indexArticles } from '../../../src/core/index/index-articles.ts';
import type { PassageIndex } from '../../../src/core/index/passage-index.ts';
import type { OnProgress } from '../../../src/core/progress.ts';
import { PartyNames } from '../../../src/core/terms/party-names.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { termOf } from '../../../src/core/terms/words.ts';
import { openArchiveShelf } from '../../../src/corpus/archive-shelf.ts';
import { type ClusterVersion, keepInCluster } from '../../../src/corpus/cluster/keep-in-cluster.ts';
import { openArchives } from '../../../src/corpus/cluster/open-archives.ts';
import { keepAnalyses } from '../../../src/corpus/cluster/records/keep-analyses.ts';
import { packRecord, recordsName } from '../../../src/corpus/cluster/records/record-form.ts';
import { sweepUnnamed } from '../../../src/corpus/cluster/records/sweep-unnamed.ts';
import { type Nodes, openNodes } from '../../../src/corpus/cluster/requests/nodes.ts';
import { correctionLine } from '../../../src/corpus/corrections-file.ts';
import type { IndexKeeper } from '../../../src/corpus/index/index-keeper.ts';
import type { ArticleRecord } from '../../../src/corpus/record.ts';
import { engineName } from '../../../src/corpus/snapshot/engine-name.ts';
import { outlineOf } from '../../../src/render/outline/outline-of.ts';
import { openKept } from '../../../src/store/database.ts';
import { keepLibraries } from '../../../src/store/libraries.ts';
import { analyzedOf } from '../../support/analyzed.ts';
import { askNode } from '../../support/ask-node.ts';
import { brokenFront } from '../../support/broken-front.ts';
import { corpusFolder, writeFiles } from '../../support/corpus-folder.ts';
import { newsArticle, newsFiles } from '../../support/news.ts';
import { startCli } from '../../support/run-cli.ts';
import { shelfOf, withoutStamps } from '../../support/shelf.ts';
import { startMain } from '../../support/start-main.ts';
import { PASSWORD, tlsFront, USER } from '../../support/tls-front.ts';

const skipped = cannotRun();
let cluster: SearchCluster;

const articlesOf = (...bodies: readonly string[]): AnalyzedArticle[] => bodies.map((body) => analyzedOf(body, {}));

interface Opened {
  readonly keeper: IndexKeeper<ClusterVersion>;
  readonly warnings: readonly string[];
  make(articles: readonly AnalyzedArticle[]): Promise<ClusterVersion>;
}

/** A keeper that is closed when the test ends, and gives up soon. */
function open(address: Partial<SearchAddress> = {}, readMs = 5_000): Opened {
  const warnings: string[] = [];
  const keeper = keepInCluster({
    address: { urls: cluster.urls, user: null, password: null, token: null, ca: null, ...address },
    onWarning: (line) => void warnings.push(line),
    clock: Date.now,
    patience: { readMs, writeMs: 1_000 },
  });
  onTestFinished(() => keeper.close());
  const make = (articles: readonly AnalyzedArticle[]): Promise<ClusterVersion> =>
    keeper.change(null, [], async () => ({ parties: [], articles, places: [] }));
  return { keeper, warnings, make };
}

const find = async (index: PassageIndex, ...terms: string[]): Promise<number[]> =>
  (await index.search({ terms: terms.map((term) => ({ term, strength: 1 })), limit: 10 })).map(
    ({ passage }) => passage,
  );

/** Asks the cluster itself. */
const ask = <Body>(path: string, method?: string, body?: unknown): Promise<Body> =>
  askNode(cluster.urls[0]!, path, method, body);

/** Of the versions. */
const indexNames = async (): Promise<string[]> =>
  Object.keys(await ask('/parley-*'))
    .filter((name) => !name.startsWith('parley-articles-'))
    .sort();

/** What is read from files, without a cluster. */
const recordsIn = async (files: Readonly<Record<string, string>>): Promise<readonly ArticleRecord[]> =>
  (await shelfOf(await corpusFolder(files))).library.articles as readonly ArticleRecord[];
const recordsOf = async (): Promise<string> => recordsName(await engineName(), []);

describe.skipIf(skipped)(`a search cluster${skipped ? ` (${skipped})` : ''}`, () => {
  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(() => cluster?.stop());

  const articles = articlesOf(
    'Talks between both sides resumed in Geneva.\nAnkara mediates the talks.',
    'Mujahid spoke at the border, at the border crossing.',
    'The border was closed.\nThe border was closed.',
  );

  describe('as an index', () => {
    it('finds passages by their terms, the best first, of equal ones the first', async () => {
      const index = await open().make(articles);
      expect(index.size).toBe(5);
      expect(await find(index, 'geneva')).toEqual([0]);
      expect(await find(index, 'border')).toEqual([2, 3, 4]);
      expect(await find(index, 'close', 'border')).toEqual([3, 4, 2]);
      expect(await find(index, 'absent')).toEqual([]);
    });

    it('searches the articles that it is told to', async () => {
      const index = await open().make(articles);
      const query = { terms: [{ term: 'border', strength: 1 }], limit: 9 };
      const found = await index.search({ ...query, articles: new Set([2]) });
      expect(found.map(({ passage }) => passage)).toEqual([3, 4]);
      expect(await index.search({ ...query, articles: new Set() })).toEqual([]);
    });

    it('knows of words what the embedded index knows, slips of the keyboard among them', async () => {
      const words = ['talks', 'mujahed', 'mujhaid', 'broder', 'crosing', 'bolder', 'genoa', 'ankara', 'tokyo', '5'];
      const asked = words.map((norm) => ({ norm, term: termOf(norm) }));
      const embedded = indexArticles(articles, new PartyNames(new WhoIsWho([])));
      const index = await open().make(articles);
      expect(await index.lookUp(asked)).toEqual(await embedded.lookUp(asked));
      expect(await index.frequencies(['talk', 'border', 'no'])).toEqual([2, 3, 0]);
    });

    it('brings the same answers as the embedded index', async () => {
      const folder = await corpusFolder(newsFiles(12, 4));
      const { library } = await shelfOf(folder, { indexes: open().keeper });
      const embedded = (await shelfOf(folder)).library;
      for (const question of [
        'What did Mara Lind say of round 7?',
        'Who thanked both sides for item 304?',
        'Where were the taks?',
      ]) {
        expect(outlineOf(await library.ask({ question }))).toEqual(outlineOf(await embedded.ask({ question })));
      }
    });
  });

  describe('with versions', () => {
    it('has an index made once for the same articles, whoever needs it', async () => {
      const first = await open().make(articles);
      const second = await open().make(articles);
      expect(second.name).toBe(first.name);
    });

    it('answers from each version what that version has, while the next one is made and after', async () => {
      const { make } = open();
      const geneva = await make(articlesOf('Talks in Geneva.'));
      const making = make(articlesOf('Talks in Vienna.'));
      expect(await find(geneva, 'geneva')).toEqual([0]);
      const vienna = await making;
      expect([await find(geneva, 'geneva'), await find(geneva, 'vienna')]).toEqual([[0], []]);
      expect([await find(vienna, 'geneva'), await find(vienna, 'vienna')]).toEqual([[], [0]]);
    });

    it('shows only whole ones, however many are made at once', async () => {
      const many = articlesOf(...Array.from({ length: 400 }, (_, at) => `Round ${at} of talks.\nHall ${at} was full.`));
      let isMade = false;
      const making = Promise.all([open().make(many), open().make(many)]).finally(() => {
        isMade = true;
      });
      const seen = new Set<number>();
      while (!isMade) {
        const published = Object.keys(await ask<object>('/_alias/parley')).filter((name) => name.startsWith('parley-'));
        for (const name of published) seen.add((await ask<{ count: number }>(`/${name}/_count`)).count);
        expect(published.length).toBeLessThanOrEqual(1);
      }
      const [one, other] = await making;
      const whole = (await ask<{ count: number }>(`/${one.name}/_count`)).count;
      expect([...seen].filter((count) => count > 800 && count !== whole)).toEqual([]);
      expect(await find(one, '399')).toEqual(await find(other, '399'));
    });

    it('leaves nothing behind when Parley ends while one is made', async () => {
      const before = await indexNames();
      const { keeper, make } = open();
      const making = make(articlesOf(...Array.from({ length: 3_000 }, (_, at) => `Round ${at} was in hall ${at}.`)));
      const failed = expect(making).rejects.toThrow('Parley is ending');
      await expect.poll(async () => (await indexNames()).length).toBe(before.length + 1);
      await keeper.close();
      await failed;
      expect(await indexNames()).toEqual(before);
    });

    it('lets go of what nobody has used for a while, half made or whole, and of nothing else', async () => {
      const mine = await open().make(articlesOf('Talks that somebody uses.'));
      const body = (used: number) => ({ mappings: { _meta: { parley: 'parley index 3', used } } });
      const [old, young, foreign] = [
        'parley-0000000000000000-00000001',
        'parley-0000000000000000-00000002',
        'parley-of-others',
      ];
      for (const [name, used] of [
        [old, 0],
        [young, Date.now()],
        [foreign, 0],
      ] as const)
        await ask(`/${name}`, 'PUT', body(used));
      const next = await open().make(articlesOf('Talks that are new.'));
      const left = await indexNames();
      expect(left).toEqual(expect.arrayContaining([mine.name, next.name, young, foreign]));
      expect(left).not.toContain(old);
      // Of the others a copy less would be waited for when nodes fail.
      for (const name of [young, foreign]) await ask(`/${name}`, 'DELETE');
    });

    it('asks none of another form, as an earlier version of Parley made them', async () => {
      const index = await open().make(articlesOf('Talks in Kyiv.'));
      await ask(`/${index.name}/_mapping`, 'PUT', { _meta: { parley: 'parley index 0', used: Date.now() } });
      const again = await open().make(articlesOf('Talks in Kyiv.'));
      expect(again.name).not.toBe(index.name);
      expect(await find(again, 'kyiv')).toEqual([0]);
    });

    it('makes one again that was deleted by hand, and says so', async () => {
      const { make, warnings } = open();
      const index = await make(articlesOf('Talks in Oslo.'));
      const { name } = index;
      await ask(`/${name}`, 'DELETE');
      // A busy machine takes longer than a question waits.
      await expect.poll(() => find(index, 'oslo').catch(({ message }: Error) => message)).toEqual([0]);
      expect(warnings).toEqual([
        `The index ${name} is gone from the search cluster; it is made again from the articles.`,
      ]);
    });
  });

  describe('with what was read from the articles', () => {
    /** A start with nothing of its own: its library, and how many articles it analysed. */
    async function start(folder: string, address?: Partial<SearchAddress>, readMs?: number) {
      const { keeper, warnings } = open(address, readMs);
      let analysed = 0;
      const onProgress: OnProgress = ({ stage, total }) => {
        if (stage === 'analysing') analysed = total;
      };
      const { library } = await shelfOf(folder, { indexes: keeper, onProgress });
      return { library, analysed, warnings };
    }
    const nodesOf = (): Nodes => {
      const nodes = openNodes({ urls: cluster.urls, user: null, password: null, token: null, ca: null });
      onTestFinished(() => nodes.close());
      return nodes;
    };
    const isKept = async (name: string, key: string): Promise<boolean> =>
      (await ask<{ found?: boolean }>(`/${name}/_doc/${key}`)).found ?? false;
    const said = 'What did Mara Lind say of round 7?';

    it('analyses no article that another process has analysed, and answers the same', async () => {
      const folder = await corpusFolder(newsFiles(9, 3));
      const first = await start(folder);
      const second = await start(folder);
      expect([first.analysed, second.analysed]).toEqual([9, 0]);
      expect(withoutStamps(second.library)).toEqual(withoutStamps(first.library));
      expect(outlineOf(await second.library.ask({ question: said }))).toEqual(
        outlineOf(await first.library.ask({ question: said })),
      );
    });

    it('analyses what changed alone', async () => {
      const folder = await corpusFolder(newsFiles(9, 3));
      await start(folder);
      await writeFiles(folder, { 'article-4.md': newsArticle(404, 2) });
      expect((await start(folder)).analysed).toBe(1);
      expect((await start(folder)).analysed).toBe(0);
    });

    it('takes nothing that another engine read, or that was read by another who-is-who', async () => {
      const nodes = nodesOf();
      const by = (engine: string) =>
        keepAnalyses(nodes, { urls: cluster.urls, onWarning: () => {}, clock: Date.now, engine: async () => engine });
      const [record] = await recordsIn({ 'talks.md': 'Mara Lind said that talks began.' });
      await by('older').keep([record!], []);
      const { article: _, file, stamp, key, warnings, ...analysis } = record!;
      expect(await by('older').take([record!], [])).toEqual([analysis]);
      expect(await by('newer').take([record!], [])).toEqual([null]);
      const lind = { name: 'Mara Lind', kind: 'person', role: null, side: null, aliases: [], gender: null } as const;
      expect(await by('older').take([record!], [lind])).toEqual([null]);
    });

    it.each([
      ['of which bytes are lost', (kept: string) => kept.slice(0, -8)],
      ['that is another text', () => Buffer.from('{"article":{}}').toString('base64')],
      ['that is whole, but another article', (_: string, other: string) => other],
    ])('analyses again what has a record %s, and puts it right', async (_, damage) => {
      const folder = await corpusFolder(newsFiles(3, 3));
      await start(folder);
      const [one, other] = await recordsIn(newsFiles(3, 3));
      const path = `/${await recordsOf()}/_doc/${one!.key}?refresh=true`;
      const kept = damage(await packRecord(one!), await packRecord(other!));
      await ask(path, 'PUT', { record: one!.key, kept, stored: Date.now() });
      expect((await start(folder)).analysed).toBe(1);
      expect((await start(folder)).analysed).toBe(0);
    });

    it('analyses what it cannot get, says so in a line, and answers all the same', async () => {
      const folder = await corpusFolder(newsFiles(3, 3));
      await start(folder);
      const url = await brokenFront(cluster.urls[0]!, /parley-articles/);
      const { analysed, library, warnings } = await start(folder, { urls: [url] }, 300);
      expect(analysed).toBe(3);
      expect(warnings).toEqual([
        expect.stringMatching(/^The search cluster http.+ does not answer .+ The articles are analysed again\.$/),
      ]);
      expect((await library.ask({ question: said })).type).toBe('excerpts');
    });

    it('lets go of what no version has any more, after a day, and of nothing else', async () => {
      const folder = await corpusFolder(newsFiles(3, 3));
      await start(folder);
      const name = await recordsOf();
      const nodes = nodesOf();
      const record = async (key: string, stored: number) =>
        ask(`/${name}/_doc/${key}`, 'PUT', { record: key, kept: '', stored });
      await record('0lost', 0);
      await record('1young', Date.now());
      const kept = async (): Promise<boolean[]> => {
        const keys = (await recordsIn(newsFiles(3, 3))).map(({ key }) => key);
        return Promise.all(['0lost', '1young', ...keys].map((key) => isKept(name, key)));
      };
      await sweepUnnamed(nodes, name, Date.now() + 1_000);
      expect(await kept()).toEqual([false, true, true, true, true]);
      await sweepUnnamed(nodes, name, Date.now() + 48 * 60 * 60_000);
      expect(await kept()).toEqual([false, false, true, true, true]);
    });
  });

  describe('with articles that are published in it', () => {
    const whole = { urls: [] as readonly string[], user: null, password: null, token: null, ca: null };
    /** A process that reads no articles from the folder. */
    async function openArchive(folder = '/no/such/folder') {
      const warnings: string[] = [];
      const onWarning = (line: string) => void warnings.push(line);
      const address = { ...whole, urls: cluster.urls };
      const patience = { readMs: 5_000, writeMs: 1_000 };
      const shelf = await openArchiveShelf(folder, openArchives({ address, onWarning, clock: Date.now, patience }));
      onTestFinished(() => shelf.close());
      return { shelf, warnings };
    }
    const publish = async (folder: string) => shelfOf(folder, { indexes: open().keeper });
    const question = 'What did Mara Lind say of round 7?';

    it('answers as the process that published them, which alone has read the folder', async () => {
      const folder = await corpusFolder(newsFiles(12, 3));
      const { library } = await publish(folder);
      const archive = (await openArchive()).shelf.library;
      expect([archive.version, archive.coverage]).toEqual([library.version, library.coverage]);
      expect(archive.entries.map(({ article }) => article.title)).toEqual(
        library.entries.map(({ article }) => article.title),
      );
      for (const asked of [
        question,
        'Who thanked both sides for item 304?',
        'Where were the taks?',
        'Who is Mara Lind?',
      ])
        expect(outlineOf(await archive.ask({ question: asked }))).toEqual(
          outlineOf(await library.ask({ question: asked })),
        );
      expect((await archive.whoSaid({ speaker: 'Lind' })).type).toBe('statements');
      expect(archive.suggest('speaker', 'lin', 3)).toEqual(library.suggest('speaker', 'lin', 3));
    });

    it('answers from newer articles once it has looked, and says what changed', async () => {
      const folder = await corpusFolder(newsFiles(6, 2));
      const publisher = await publish(folder);
      const { shelf } = await openArchive();
      const before = shelf.library;
      expect((await shelf.reindex()).library).toBe(before);
      await writeFiles(folder, { 'article-3.md': newsArticle(77, 2), 'new.md': newsArticle(88, 2) });
      await publisher.reindex();
      const { report } = await shelf.reindex();
      expect(report).toEqual({ added: ['new'], changed: ['article-3'], removed: [], refused: [] });
      const [old, now] = [before, shelf.library].map((library) => library.ask({ question: 'What is round 88?' }));
      expect([(await old)!.coverage.articles, (await now)!.coverage.articles]).toEqual([6, 7]);
    });

    it('answers on once the index of the same articles was deleted and made again', async () => {
      const folder = await corpusFolder(newsFiles(6, 2));
      await publish(folder);
      const { shelf } = await openArchive();
      const { version } = shelf.library;
      const [latest] = Object.keys(await ask<object>('/_alias/parley'));
      await ask(`/${latest}`, 'DELETE');
      await publish(folder);
      await shelf.reindex();
      expect(shelf.library.version).toBe(version);
      expect((await shelf.library.ask({ question })).type).toBe('excerpts');
      const before = shelf.library;
      await shelf.reindex();
      expect(shelf.library).toBe(before);
    });

    it('goes back with the process that published them', async () => {
      const [folder, other] = [await corpusFolder(newsFiles(3, 2)), await corpusFolder(newsFiles(4, 2))];
      await publish(folder);
      await publish(other);
      await publish(folder);
      expect((await openArchive()).shelf.library.coverage.articles).toBe(3);
    });

    it('heeds the corrections of the folder', async () => {
      const files = newsFiles(3, 2);
      await publish(await corpusFolder(files));
      const record = (await recordsIn(files))[1]!;
      const words = correctionWords(record, record.statements[1]!);
      const correction = `${correctionLine('article-1', words, 'Omar Dahl')}\n`;
      const { shelf } = await openArchive(await corpusFolder({ 'corrections.yaml': correction }));
      const answer = await shelf.library.whoSaid({ words });
      expect(answer.type === 'statements' && answer.groups.map(({ speaker }) => speaker?.name)).toContain('Omar Dahl');
    });

    it.each([
      ['lost', (path: string) => ask(path, 'DELETE')],
      ['damaged', (path: string, record: string) => ask(path, 'PUT', { record, kept: 'AAAA', stored: Date.now() })],
    ])('says that articles are %s, and has them again from whoever reads the folder', async (_, spoil) => {
      const folder = await corpusFolder(newsFiles(3, 2));
      // Nothing is analysed again with a snapshot.
      const snapshots = { folder: await corpusFolder(), from: 0, onWarning: () => {} };
      const publishOnce = async (): Promise<void> => {
        const shelf = await shelfOf(folder, { indexes: open().keeper, snapshots });
        await shelf.settle();
      };
      await publishOnce();
      const name = await recordsOf();
      const keys = (await recordsIn(newsFiles(3, 2))).map(({ key }) => key);
      for (const key of keys) await spoil(`/${name}/_doc/${key}`, key);
      await expect(openArchive()).rejects.toThrow('Some of the articles cannot be had just now. Try again later.');
      const kept = async (key: string) => (await ask<{ found?: boolean }>(`/${name}/_doc/${key}`)).found ?? false;
      for (const key of keys) await expect.poll(() => kept(key)).toBe(false);
      await publishOnce();
      expect((await (await openArchive()).shelf.library.ask({ question })).type).toBe('excerpts');
    });

    it('says when none are published, and when another version of Parley has published them', async () => {
      await publish(await corpusFolder(newsFiles(3, 2)));
      const [latest] = Object.keys(await ask<object>('/_alias/parley'));
      await ask(`/${latest}/_mapping`, 'PUT', {
        _meta: { parley: 'parley index 3', used: Date.now(), records: 'older' },
      });
      await expect(openArchive()).rejects.toThrow('were published by another version of Parley: run “parley index”');
      await ask('/_aliases', 'POST', { actions: [{ remove: { index: '*', alias: 'parley' } }] });
      await expect(openArchive()).rejects.toThrow(
        'No articles are published in the search cluster: run “parley index”',
      );
    });
  });

  describe('that cannot be used', () => {
    const refused = async (address: Partial<SearchAddress>, readMs?: number): Promise<string> =>
      open(address, readMs)
        .make(articles)
        .then(
          () => 'taken',
          (error: Error) => error.message,
        );

    it('is asked over TLS with user and password, and says in a line which of them is wrong', async () => {
      const { url, ca } = await tlsFront(cluster.urls[0]!);
      const right = { urls: [url], user: USER, password: PASSWORD, ca };
      expect(await refused(right)).toBe('taken');
      expect(await refused({ ...right, password: 'wrong' })).toBe(
        `The search cluster ${url} refuses user and password, or the token: see SEARCH_USER, SEARCH_PASSWORD and SEARCH_TOKEN.`,
      );
      expect(await refused({ ...right, ca: null }, 300)).toMatch(
        /has a certificate that is not trusted \(.+\): see SEARCH_CA\.$/,
      );
      expect(await refused({ ...right, urls: [url.replace('https', 'http')] }, 300)).toMatch(/does not answer \(/);
    });

    it('is told of in a line where nobody listens, and where the certificates cannot be read', async () => {
      expect(await refused({ urls: ['http://127.0.0.1:1'] }, 300)).toBe(
        'The search cluster http://127.0.0.1:1 does not answer (ECONNREFUSED).',
      );
      expect(() => open({ ca: '/no/such/file' })).toThrow('SEARCH_CA /no/such/file cannot be read (ENOENT).');
    });

    it.each([
      [
        { version: { distribution: 'opensearch', number: '1.3.0' } },
        'SEARCH_URL leads to opensearch 1.3.0; Parley needs OpenSearch 2.',
      ],
      [{ version: { number: '8.1.0' } }, 'SEARCH_URL leads to another program 8.1.0; Parley needs OpenSearch 2.'],
      ['<html>', 'SEARCH_URL leads to another program; Parley needs OpenSearch 2.'],
    ])('is not another program or version: %j', async (told, line) => {
      const server = createServer((_, reply) => {
        reply.setHeader('content-type', typeof told === 'string' ? 'text/html' : 'application/json');
        reply.end(typeof told === 'string' ? told : JSON.stringify(told));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      onTestFinished(() => void server.close());
      expect(await refused({ urls: [`http://127.0.0.1:${(server.address() as AddressInfo).port}`] })).toBe(line);
    });

    it('says that an index became read-only while it was filled, and leaves nothing of it', async () => {
      const before = await indexNames();
      const many = Array.from({ length: 6_000 }, (_, at) => `Round ${at} was in hall ${at} on day ${at}.`);
      const failed = expect(open().make(articlesOf(...many))).rejects.toThrow(
        /^The search cluster is read-only \(.+\): make room on its disks, or lift the block\.$/,
      );
      const isNew = (name: string): boolean => !before.includes(name);
      await expect.poll(async () => (await indexNames()).filter(isNew).length).toBe(1);
      const name = (await indexNames()).find(isNew)!;
      await ask(`/${name}/_settings`, 'PUT', { 'index.blocks.read_only_allow_delete': true });
      await failed;
      expect(await indexNames()).toEqual(before);
    });

    it('says that it is read-only', async () => {
      const set = (value: boolean | null) =>
        ask('/_cluster/settings', 'PUT', { persistent: { 'cluster.blocks.read_only': value } });
      await set(true);
      const line = await open()
        .make(articlesOf('Talks in Bern.'))
        .catch((error: Error) => error.message);
      await set(null);
      expect(line).toMatch(/is read-only \(.+\): make room on its disks, or lift the block\.$/);
    });
  });

  describe('on the command line', () => {
    it('is filled by parley index and asked by parley ask', async () => {
      const folder = await corpusFolder(newsFiles(2, 3));
      const environment = {
        SEARCH_URL: cluster.urls.join(),
        CORPUS_DIR: folder,
        DATA_DIR: await corpusFolder(),
        SENTENCE_ENCODER: 'off',
      };
      expect(await startCli(['index'], { environment }).ran).toEqual({
        code: 0,
        out: '2 articles can be asked in the search cluster\n',
        err: '',
      });
      const made = await indexNames();
      const { library } = await shelfOf(folder);
      const kept = (await openKept({ dataFolder: environment.DATA_DIR, databaseUrl: null }))!;
      expect(await keepLibraries(kept).latest(await realpath(folder))).toBe(library.version);
      await kept.destroy();
      const { out } = await startCli(['ask', 'Who thanked both sides for item 102?'], { environment }).ran;
      expect(out).toContain('The mediators thanked both sides for item 102');
      expect(await indexNames()).toEqual(made);
      const archive = { ...environment, SEARCH_ARCHIVE: 'on', CORPUS_DIR: '/no/such/folder' };
      const asked = await startCli(['ask', 'Who thanked both sides for item 102?'], { environment: archive }).ran;
      expect(asked).toEqual({ code: 0, out, err: '' });
      expect(await startCli(['index'], { environment: { ...environment, SEARCH_URL: '' } }).ran).toMatchObject({
        code: 1,
        err: 'parley: SEARCH_URL is not set; without a cluster each start makes its index.\n',
      });
    });
  });

  describe('with a bot', () => {
    it('answers it with the articles that are published, where it has no folder', async () => {
      const environment = { SEARCH_URL: cluster.urls.join(), DATA_DIR: 'off', SENTENCE_ENCODER: 'off' };
      const folder = await corpusFolder(newsFiles(2, 3));
      await startCli(['index'], { environment: { ...environment, CORPUS_DIR: folder } }).ran;
      const bot = startMain({ ...environment, SEARCH_ARCHIVE: 'on', CORPUS_DIR: '/no/such/folder' });
      await bot.prints(/Parley is ready/);
      expect(bot.printed().err).toMatch(/"?articles"?[:=]\s*2\b.*The articles are read/);
      bot.child.kill('SIGTERM');
      expect(await bot.exit).toBe(0);
    });
  });

  describe('of which nodes fail', () => {
    // What other tests left would be copied about for nothing.
    beforeAll(() => ask('/parley-*', 'DELETE'));

    const rounds = articlesOf(
      ...Array.from({ length: 60 }, (_, at) => `Round ${at} of the talks.\nHall ${at} was full.`),
    );
    const TERMS = Array.from({ length: 60 }, (_, at) => [String(at), 'talk', 'full'] as const);

    const LEAST_ASKED = 30;

    /** Asks twenty questions a second until something is over; gives those that were wrong or lost. */
    async function askMeanwhile(index: PassageIndex, over: Promise<unknown>) {
      const right: number[][] = [];
      for (const terms of TERMS) right.push(await find(index, ...terms));
      let isOver = false;
      const end = over.finally(() => {
        isOver = true;
      });
      const asked: Promise<string>[] = [];
      // A quick machine has the node back before much was asked.
      while (!isOver || asked.length < LEAST_ASKED) {
        const at = asked.length % TERMS.length;
        const judge = (found: number[]) => (String(found) === String(right[at]) ? 'right' : `wrong: ${found}`);
        asked.push(find(index, ...TERMS[at]!).then(judge, (error: Error) => `lost: ${error.message}`));
        await sleep(50);
      }
      await end;
      const outcomes = await Promise.all(asked);
      return outcomes.filter((outcome) => outcome !== 'right');
    }
    const other = (manager: number): number => (manager + 1) % 3;

    it.each([
      ['a node that holds data', other],
      ['the manager', (manager: number) => manager],
    ])('answers every question rightly while %s is killed and comes back', async (_, choose) => {
      const index = await open().make(rounds);
      const victim = choose(await cluster.manager());
      const fall = async (): Promise<void> => {
        await cluster.kill(victim);
        await cluster.green(2);
        cluster.restart(victim);
        await cluster.green(3);
      };
      expect(await askMeanwhile(index, fall())).toEqual([]);
    });

    it('asks another node where one is stuck', async () => {
      const index = await open().make(rounds);
      const stuck = other(await cluster.manager());
      cluster.signal(stuck, 'SIGSTOP');
      const found = await Promise.all(
        TERMS.map((terms) => find(index, ...terms).then((passages) => passages.length > 0, String)),
      );
      cluster.signal(stuck, 'SIGCONT');
      expect(found.filter((outcome) => outcome !== true)).toEqual([]);
      await cluster.green(3);
    });

    it('says when parts of an index are lost with a node, and makes another one at the next reindex', async () => {
      const { make, warnings } = open();
      const lima = articlesOf(...Array.from({ length: 40 }, (_, at) => `Talks in Lima on day ${at}.`));
      const index = await make(lima);
      await ask(`/${index.name}/_settings`, 'PUT', { 'index.auto_expand_replicas': 'false' });
      await ask(`/${index.name}/_settings`, 'PUT', { 'index.number_of_replicas': 0 });
      const lost = other(await cluster.manager());
      await cluster.kill(lost);
      await expect(find(index, 'lima')).rejects.toThrow('The articles cannot be searched just now');
      expect(warnings.join()).toMatch(/lacks parts of the index, of which no copy is there/);
      const again = await make(lima);
      expect(again.name).not.toBe(index.name);
      expect(await find(again, 'lima')).toHaveLength(10);
      cluster.restart(lost);
      await cluster.green(3);
    });

    it('goes on reading with one node of three, says why it cannot write, and recovers by itself from none', async () => {
      const { make, warnings } = open();
      const index = await make(rounds);
      const right = await find(index, '7', 'talk');
      await cluster.green(3);
      await Promise.all([cluster.kill(1), cluster.kill(2)]);
      expect(await find(index, '7', 'talk')).toEqual(right);
      await expect(make(articlesOf('Talks in Rome.'))).rejects.toThrow(
        'has no manager, since too few of its nodes are there: nothing can be written until they are.',
      );
      await cluster.kill(0);
      await expect(find(index, '8', 'talk')).rejects.toThrow(
        'The articles cannot be searched just now: the search cluster does not answer. Try again in a minute.',
      );
      expect(warnings.at(-1)).toBe(`The search cluster ${cluster.urls.join(', ')} does not answer (ECONNREFUSED).`);
      for (const node of cluster.urls.keys()) cluster.restart(node);
      await cluster.green(3);
      expect(await find(index, '7', 'talk')).toEqual(right);
    });
  });
});
