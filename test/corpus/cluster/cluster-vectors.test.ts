import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { cannotRun } from '../../../lab/cluster/node-program.ts';
import { type SearchCluster, startCluster } from '../../../lab/cluster/start-cluster.ts';
import type { Library } from '../../../src/core/answers/library.ts';
import { inMemory } from '../../../src/core/articles.ts';
import type { LanguageModel } from '../../../src/core/ask/meaning/language-model.ts';
import type { NearParagraph } from '../../../src/core/ask/meaning/vectors/nearest-paragraphs.ts';
import { type ParagraphIn, SentenceVectors } from '../../../src/core/ask/meaning/vectors/sentence-vectors.ts';
import type { VectorIndex } from '../../../src/core/ask/meaning/vectors/vector-index.ts';
import { openArchiveShelf } from '../../../src/corpus/archive-shelf.ts';
import { keyOfArticle } from '../../../src/corpus/article-file.ts';
import { keepInCluster } from '../../../src/corpus/cluster/keep-in-cluster.ts';
import { openArchives } from '../../../src/corpus/cluster/open-archives.ts';
import { paragraphId, vectorsName } from '../../../src/corpus/cluster/vectors/vectors-form.ts';
import type { ArticleRecord } from '../../../src/corpus/record.ts';
import { dividerName } from '../../../src/corpus/snapshot/engine-name.ts';
import { makeVectors } from '../../../src/corpus/vectors/make-vectors.ts';
import type { VectorKeeper } from '../../../src/corpus/vectors/vector-keeper.ts';
import { analyzedOf } from '../../support/analyzed.ts';
import { askNode } from '../../support/ask-node.ts';
import { brokenFront } from '../../support/broken-front.ts';
import { corpusFolder } from '../../support/corpus-folder.ts';
import { FakeModel } from '../../support/fake-model.ts';
import { newsFiles } from '../../support/news.ts';
import { shelfOf } from '../../support/shelf.ts';

const skipped = cannotRun();
let cluster: SearchCluster;

const SIZE = 24;

/** A unit vector that a text always has, as near to those of others as chance will have it. */
function vectorOf(text: string): Float32Array {
  let state = 2_166_136_261;
  for (const char of text) state = Math.imul(state ^ char.codePointAt(0)!, 16_777_619);
  const vector = Float32Array.from({ length: SIZE }, () => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 1_013_904_223;
    return ((state >>> 8) & 0xffff) / 0xffff - 0.5;
  });
  const length = Math.hypot(...vector);
  return vector.map((x) => x / length);
}

/** A model by chance, that counts the passages it has read. */
class ChanceModel implements LanguageModel {
  readonly id: string;
  encoded = 0;

  constructor(id: string) {
    this.id = id;
  }

  ask: LanguageModel['ask'] = (question) => ({
    vector: async () => vectorOf(question),
    read: () => Promise.reject(new Error('not asked to read')),
    encode: (passage) => this.encode(passage),
  });

  encode: LanguageModel['encode'] = async ({ sentences }) => {
    this.encoded++;
    await sleep(1);
    return sentences.map(vectorOf);
  };
}

/** As if read from files. */
const recordsOf = (...bodies: readonly string[]): ArticleRecord[] =>
  bodies.map((body, at) => {
    const analyzed = analyzedOf(body, {}, { id: `article-${at}` });
    const key = keyOfArticle(analyzed.article);
    return { ...analyzed, key, file: `${at}.md`, stamp: null as never, warnings: [] };
  });

const manyOf = (count: number, of: string): ArticleRecord[] =>
  recordsOf(
    ...Array.from({ length: count }, (_, number) =>
      Array.from(
        { length: 4 },
        (_, at) => `Round ${number} of ${of} met in hall ${at}. Envoy ${number}-${at} left early.`,
      ).join('\n'),
    ),
  );

interface Opened {
  readonly vectors: VectorKeeper;
  readonly warnings: readonly string[];
  /** How often it was asked that vectors be made again. */
  readonly again: () => number;
}

async function open(
  model: LanguageModel,
  urls = cluster.urls,
  { clock = Date.now, readMs = 5_000 } = {},
): Promise<Opened> {
  const warnings: string[] = [];
  let again = 0;
  const keeper = keepInCluster({
    address: { urls, user: null, password: null, token: null, ca: null },
    onWarning: (line) => void warnings.push(line),
    clock,
    patience: { readMs, writeMs: 10_000 },
  });
  onTestFinished(() => keeper.close());
  const vectors = (await keeper.vectors(model, () => void again++))!;
  onTestFinished(() => vectors.close());
  return { vectors, warnings, again: () => again };
}

const nameOf = async ({ id }: LanguageModel): Promise<string> => vectorsName(id, await dividerName());
const pause = async (): Promise<void> => {};
const sourceOf = (records: readonly ArticleRecord[]) => ({
  articles: inMemory(records),
  keys: records.map(({ key }) => key),
});
const makeAll = ({ vectors }: Opened, records: readonly ArticleRecord[]): Promise<boolean> =>
  vectors.make(
    sourceOf(records),
    () => true,
    () => {},
  );

/** The same in this process. */
async function heldOf(model: LanguageModel, records: readonly ArticleRecord[]): Promise<VectorIndex> {
  const held = new SentenceVectors(model.id);
  await makeVectors(
    records,
    model,
    held,
    () => true,
    () => {},
  );
  return held.among(inMemory(records), pause);
}

const QUESTIONS = Array.from({ length: 30 }, (_, at) => vectorOf(`What about ${at}?`));
const placeOf = ({ article, paragraph }: NearParagraph): string => `${article}:${paragraph}`;

const inRecords = (records: readonly ArticleRecord[], { article, paragraph }: NearParagraph): ParagraphIn => ({
  analyzed: records[article]!,
  paragraph,
});

/** How many in a hundred of the paragraphs that one index finds nearest the other finds too. */
async function agreement(index: VectorIndex, exact: VectorIndex, limit: number, accepted?: ReadonlySet<number>) {
  let [same, all] = [0, 0];
  for (const asked of QUESTIONS) {
    const nearest = (await exact.nearest(asked, limit, accepted)).map(placeOf);
    const found = new Set((await index.nearest(asked, limit, accepted)).map(placeOf));
    all += nearest.length;
    same += nearest.filter((place) => found.has(place)).length;
  }
  return (100 * same) / all;
}

/** Asks the cluster itself. */
const ask = <Body>(path: string, method?: string, body?: unknown): Promise<Body> =>
  askNode(cluster.urls[0]!, path, method, body);

describe.skipIf(skipped)(`vectors in a search cluster${skipped ? ` (${skipped})` : ''}`, () => {
  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(() => cluster?.stop());

  it('find nine in ten at least of the paragraphs that comparing with all finds nearest, and just their cosines', async () => {
    const model = new ChanceModel('near');
    const records = manyOf(150, 'the talks');
    const opened = await open(model);
    expect(await makeAll(opened, records)).toBe(true);
    const [index, exact] = [opened.vectors.store.among(inMemory(records), pause), await heldOf(model, records)];
    expect(await agreement(index, exact, 40)).toBeGreaterThanOrEqual(90);
    const even = new Set([...records.keys()].filter((article) => article % 2 === 0));
    expect(await agreement(index, exact, 40, even)).toBeGreaterThanOrEqual(90);
    expect(await agreement(index, exact, 5, new Set([3, 77]))).toBeGreaterThanOrEqual(90);
    const places = (await exact.nearest(QUESTIONS[0]!, 25)).map((near) => inRecords(records, near));
    expect(await index.cosines(QUESTIONS[0]!, places)).toEqual(await exact.cosines(QUESTIONS[0]!, places));
    expect(opened.warnings).toEqual([]);
  });

  it('are found of the articles that are asked, however many others are there', async () => {
    const model = new ChanceModel('others');
    const [own, others] = [manyOf(3, 'their own'), manyOf(120, 'others')];
    const opened = await open(model);
    await makeAll(opened, [...others, ...own]);
    const index = opened.vectors.store.among(inMemory(own), pause);
    expect(await agreement(index, await heldOf(model, own), 10)).toBe(100);
  });

  it('are found as far as they are made, and missed by nobody before there are any', async () => {
    const model = new ChanceModel('so far');
    const records = manyOf(30, 'so far');
    const opened = await open(model);
    const index = opened.vectors.store.among(inMemory(records), pause);
    expect(await index.nearest(QUESTIONS[0]!, 5)).toEqual([]);
    expect(await index.cosines(QUESTIONS[0]!, [{ analyzed: records[0]!, paragraph: 0 }])).toEqual([null]);
    let asked = 0;
    const isDone = await opened.vectors.make(
      sourceOf(records),
      () => asked++ < 2,
      () => {},
    );
    expect(isDone).toBe(false);
    expect(opened.vectors.left(sourceOf(records))).toBe(14);
    await ask(`/${await nameOf(model)}/_refresh`, 'POST');
    expect(await index.nearest(QUESTIONS[0]!, 100)).toHaveLength(16 * 4);
    expect(opened.warnings).toEqual([]);
  });

  describe('that several processes share', () => {
    it('are made by the first and found by all others', async () => {
      const folder = await corpusFolder(newsFiles(6, 4));
      const shelfBy = async (model: LanguageModel) => {
        const indexes = keepInCluster({
          address: { urls: cluster.urls, user: null, password: null, token: null, ca: null },
          onWarning: (line) => expect(line).toBe(''),
          clock: Date.now,
        });
        const shelf = await shelfOf(folder, { indexes, model });
        await shelf.warm();
        expect(shelf.vectorsLeft).toBe(0);
        return shelf;
      };
      const [first, second] = [new FakeModel('“Delegation 3-2', 'shared'), new FakeModel('“Delegation 3-2', 'shared')];
      await shelfBy(first);
      expect(first.encoded).toBe(6 * 4);
      const { library } = await shelfBy(second);
      expect(second.encoded).toBe(0);
      // No word of the question stands there.
      const nearestIn = async ({ pipeline }: Library): Promise<string> => {
        const { hits } = await pipeline.find('whatever became of it');
        const [{ article, span }] = hits as [(typeof hits)[number]];
        return article.article.body.slice(span.start, span.end);
      };
      expect(await nearestIn(library)).toContain('“Delegation 3-2');
      const onArchive = new FakeModel('“Delegation 3-2', 'shared');
      const archives = openArchives({
        address: { urls: cluster.urls, user: null, password: null, token: null, ca: null },
        onWarning: (line) => expect(line).toBe(''),
        clock: Date.now,
      });
      const archive = await openArchiveShelf('/no/such/folder', archives, { model: onArchive });
      onTestFinished(() => archive.close());
      expect(await nearestIn(archive.library)).toContain('“Delegation 3-2');
      expect(onArchive.encoded).toBe(0);
    });

    it('are made by one that stands on what another has published, where they lack', async () => {
      const folder = await corpusFolder(newsFiles(4, 4));
      const address = { urls: cluster.urls, user: null, password: null, token: null, ca: null };
      const settings = { address, onWarning: (line: string) => expect(line).toBe(''), clock: Date.now };
      const reader = await shelfOf(folder, { indexes: keepInCluster(settings), model: null });
      expect(reader.library.articles).toHaveLength(4);
      const model = new FakeModel('“Delegation 3-2', 'published');
      const shelf = await openArchiveShelf(await corpusFolder(), openArchives(settings), { model });
      onTestFinished(() => shelf.close());
      expect(shelf.vectorsLeft).toBe(4);
      await shelf.warm();
      expect([model.encoded, shelf.vectorsLeft]).toEqual([4 * 4, 0]);
      const { hits } = await shelf.library.pipeline.find('whatever became of it');
      const [{ article, span }] = hits as [(typeof hits)[number]];
      expect(article.article.body.slice(span.start, span.end)).toContain('“Delegation 3-2');
    });

    it('are shared out among those that make them at once', async () => {
      const records = manyOf(80, 'sharing');
      const models = [new ChanceModel('at once'), new ChanceModel('at once')];
      const opened = await Promise.all(models.map((model) => open(model)));
      expect(await Promise.all(opened.map((one) => makeAll(one, records)))).toEqual([true, true]);
      const encoded = models.map((model) => model.encoded);
      expect(Math.max(...encoded)).toBeLessThan(80 * 4);
      expect(encoded[0]! + encoded[1]!).toBeLessThan(1.5 * 80 * 4);
    });
  });

  describe('that are damaged', () => {
    it('are told by no cosine, and made again', async () => {
      const model = new ChanceModel('damaged');
      const records = manyOf(5, 'the damaged');
      const opened = await open(model);
      await makeAll(opened, records);
      const name = await nameOf(model);
      const { key } = records[2]!;
      const document = `/${name}/_doc/${paragraphId(key, 1)}`;
      const { _source } = await ask<{ _source: { kept: string } }>(document);
      const kept = Buffer.from(_source.kept, 'base64');
      kept[kept.length - 1]! ^= 1;
      await ask(`${document}?refresh=true`, 'PUT', { ..._source, kept: kept.toString('base64') });
      const index = opened.vectors.store.among(inMemory(records), pause);
      const places = [
        { analyzed: records[2]!, paragraph: 1 },
        { analyzed: records[2]!, paragraph: 2 },
      ];
      const exact = await (await heldOf(new ChanceModel('damaged'), records)).cosines(QUESTIONS[0]!, places);
      expect(await index.cosines(QUESTIONS[0]!, places)).toEqual([null, exact[1]]);
      expect(opened.again()).toBe(1);
      model.encoded = 0;
      await makeAll(opened, records);
      expect(model.encoded).toBe(4);
      expect(await index.cosines(QUESTIONS[0]!, places)).toEqual(exact);
    });

    it('are made again of an article that is divided otherwise than it was', async () => {
      const model = new ChanceModel('divided');
      const [record] = recordsOf('One went. Two came.\nThree stayed.');
      await makeAll(await open(model), [record!]);
      const [first] = record!.paragraphs;
      const joined = { ...first!, sentences: [{ start: first!.start, end: first!.end }] };
      const divided = { ...record!, paragraphs: [joined, record!.paragraphs[1]!] };
      const opened = await open(model);
      const index = opened.vectors.store.among(inMemory([divided]), pause);
      const place = [{ analyzed: divided, paragraph: 0 }];
      expect(await index.cosines(QUESTIONS[0]!, place)).toEqual([null]);
      expect(opened.again()).toBe(1);
      await makeAll(opened, [divided]);
      expect(await index.cosines(QUESTIONS[0]!, place)).toEqual(
        await (await heldOf(model, [divided])).cosines(QUESTIONS[0]!, place),
      );
    });
  });

  it('go with articles that no version has any more, after a day', async () => {
    const model = new ChanceModel('going');
    const [old, kept] = [manyOf(3, 'old'), manyOf(2, 'new')];
    await makeAll(await open(model), [...old, ...kept]);
    const tomorrow = () => Date.now() + 25 * 60 * 60_000;
    await makeAll(await open(model, cluster.urls, { clock: tomorrow }), [...kept, ...recordsOf('One more came.')]);
    const name = await nameOf(model);
    await ask(`/${name}/_refresh`, 'POST');
    const there = async ({ key }: ArticleRecord): Promise<number> =>
      (
        await ask<{ hits: { total: { value: number } } }>(`/${name}/_search`, 'POST', {
          query: { term: { record: key } },
        })
      ).hits.total.value;
    expect(await Promise.all(old.map(there))).toEqual([0, 0, 0]);
    expect(await Promise.all(kept.map(there))).toEqual([5, 5]);
  });

  describe('that cannot be had', () => {
    it('are told of where their index was removed; questions go by words, and it comes back', async () => {
      const folder = await corpusFolder(newsFiles(3, 4));
      const warnings: string[] = [];
      const indexes = keepInCluster({
        address: { urls: cluster.urls, user: null, password: null, token: null, ca: null },
        onWarning: (line) => void warnings.push(line),
        clock: Date.now,
      });
      const model = new FakeModel('“Delegation 1-3', 'removed');
      const shelf = await shelfOf(folder, { indexes, model });
      await shelf.warm();
      const name = await nameOf(model);
      await ask(`/${name}-1`, 'DELETE');
      const first = async (question: string): Promise<string> => {
        const { hits } = await shelf.library.pipeline.find(question);
        return hits[0] ? hits[0].article.article.body.slice(hits[0].span.start, hits[0].span.end) : '';
      };
      expect(await first('whatever became of it')).toBe('');
      expect(warnings).toEqual([
        `The vectors ${name} are gone from the search cluster; they are made again. Until then questions are compared by words.`,
      ]);
      await expect.poll(() => first('whatever became of it')).toContain('“Delegation 1-3');
      await shelf.settle();
      expect(warnings).toHaveLength(1);
    });

    it('are left out, with one line, where the cluster fails', async () => {
      const model = new ChanceModel('failing');
      const records = manyOf(3, 'failing');
      await makeAll(await open(model), records);
      const front = await brokenFront(cluster.urls[0]!, /vectors.*_search/);
      const opened = await open(model, [front], { readMs: 300 });
      const index = opened.vectors.store.among(inMemory(records), pause);
      expect(await index.nearest(QUESTIONS[0]!, 5)).toEqual([]);
      expect(await index.cosines(QUESTIONS[0]!, [{ analyzed: records[0]!, paragraph: 0 }])).toEqual([null]);
      expect(opened.warnings).toEqual([
        expect.stringMatching(/^The search cluster .* does not answer \(.+\)\. Questions are compared by words\.$/),
      ]);
    });

    it('are held by each process where the cluster lacks the plugin, which is told', async () => {
      const plain = await startCluster(1, false);
      onTestFinished(() => plain.stop());
      const warnings: string[] = [];
      const indexes = keepInCluster({
        address: { urls: plain.urls, user: null, password: null, token: null, ca: null },
        onWarning: (line) => void warnings.push(line),
        clock: Date.now,
      });
      const model = new FakeModel('“Delegation 1-3', 'plain');
      const shelf = await shelfOf(await corpusFolder(newsFiles(2, 4)), { indexes, model });
      await shelf.warm();
      expect(warnings).toEqual([
        'The search cluster lacks the k-NN plugin (opensearch-knn): the vectors of the sentences are made and held in this process.',
      ]);
      const { hits } = await shelf.library.pipeline.find('whatever became of it');
      expect(hits[0]!.article.article.body.slice(hits[0]!.span.start, hits[0]!.span.end)).toContain('“Delegation 1-3');
    });
  });

  it('are found rightly while a node is killed and comes back', async () => {
    await ask('/parley-*', 'DELETE');
    const model = new ChanceModel('killed');
    const records = manyOf(60, 'the killed');
    const opened = await open(model);
    await makeAll(opened, records);
    await cluster.green();
    const [index, exact] = [opened.vectors.store.among(inMemory(records), pause), await heldOf(model, records)];
    const right = await Promise.all(QUESTIONS.map((asked) => exact.nearest(asked, 20)));
    let isOver = false;
    const victim = ((await cluster.manager()) + 1) % 3;
    const fall = (async () => {
      await cluster.kill(victim);
      await cluster.green(2);
      cluster.restart(victim);
      await cluster.green(3);
    })().finally(() => {
      isOver = true;
    });
    const outcomes: Promise<string>[] = [];
    while (!isOver || outcomes.length < 30) {
      const at = outcomes.length % QUESTIONS.length;
      const asked = QUESTIONS[at]!;
      const judge = async (): Promise<string> => {
        const found = await index.nearest(asked, 10);
        const places = new Set(right[at]!.map(placeOf));
        if (found.length < 10) return `lost: ${found.length} found`;
        if (!found.every((one) => places.has(placeOf(one)))) return `wrong: ${found.map(placeOf)}`;
        const [cosines] = await index.cosines(asked, [inRecords(records, found[0]!)]);
        return cosines ? 'right' : 'lost: no cosines';
      };
      outcomes.push(judge());
      await sleep(50);
    }
    await fall;
    expect((await Promise.all(outcomes)).filter((outcome) => outcome !== 'right')).toEqual([]);
    expect(opened.warnings).toEqual([]);
  });
});
