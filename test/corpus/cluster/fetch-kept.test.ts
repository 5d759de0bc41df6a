import { describe, expect, it, onTestFinished } from 'vitest';
import { inMemory } from '../../../src/core/articles.ts';
import { keyOfArticle } from '../../../src/corpus/article-file.ts';
import { keepAnalyses } from '../../../src/corpus/cluster/records/keep-analyses.ts';
import { describeFailure, isPassing } from '../../../src/corpus/cluster/requests/failures.ts';
import { fetchKept, fetchPatiently, findLacking } from '../../../src/corpus/cluster/requests/fetch-kept.ts';
import { type ClusterRequest, type Nodes, openNodes } from '../../../src/corpus/cluster/requests/nodes.ts';
import { keepClusterVectors } from '../../../src/corpus/cluster/vectors/keep-cluster-vectors.ts';
import type { FiledArticle } from '../../../src/corpus/record.ts';
import { analyzedOf } from '../../support/analyzed.ts';
import { FakeModel } from '../../support/fake-model.ts';
import { listenLocally } from '../../support/listen-locally.ts';

const NO_INDEX = { type: 'index_not_found_exception', reason: 'no such index [records]' };
const NO_SHARD = { type: 'no_shard_available_action_exception', reason: 'No shard available for [get [records][b]]' };
const NO_SHARD_LINE = `lacks parts of the index, of which no copy is there (${NO_SHARD.reason}): start the nodes that hold them`;

const asJson = (error: object, known: object, ids: readonly string[]) => ({
  docs: ids.map((id) => (id === 'a' ? known : { _id: id, error })),
});

/** A node that says the same to whatever it is asked. */
const nodeThatSays = (answer: object): Promise<string> =>
  listenLocally((asked, reply) => {
    asked.resume();
    reply.setHeader('content-type', 'application/json');
    reply.end(JSON.stringify(answer));
  });

/** Nodes that know one document and, of any other, say what kept it from being had. */
function nodesThatLack(error: object, known: object = { found: true, fields: { kept: ['A'] } }): Nodes {
  const asked = async ({ path, body, failureIn }: ClusterRequest): Promise<unknown> => {
    if (path === '/') return { version: { distribution: 'opensearch', number: '2.19.1' } };
    if (path === '/_cat/plugins') return [{ component: 'opensearch-knn' }];
    if (!path.endsWith('/_mget')) return {};
    const answer = asJson(error, known, body!['ids'] as string[]);
    const failure = failureIn?.(answer) ?? null;
    if (failure !== null) throw failure;
    return answer;
  };
  return { read: asked, write: asked, close: async () => {} } as Nodes;
}

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

const URLS = ['http://node'];
const LINE = `The search cluster http://node ${NO_SHARD_LINE}.`;
const analyzed = analyzedOf('Talks ended.', {});
const key = keyOfArticle(analyzed.article);

describe('what is kept in a cluster', () => {
  it.each([
    ['fetched', (nodes: Nodes) => fetchKept(nodes, 'records', ['a', 'b'])],
    ['looked for', (nodes: Nodes) => findLacking(nodes, 'records', ['a', 'b'])],
  ])('is not taken for lost where a part of the index cannot be asked while it is %s', async (_, work) => {
    const failure = await failureOf(work(nodesThatLack(NO_SHARD)));
    expect(isPassing(failure)).toBe(true);
    expect(describeFailure(failure)).toBe(NO_SHARD_LINE);
  });

  it.each([
    ['fetched', async (nodes: Nodes) => (await fetchKept(nodes, 'records', ['a', 'b']))[1]],
    ['fetched patiently', async (nodes: Nodes) => (await fetchPatiently(nodes, 'records', ['a', 'b']))[1]],
  ])('is asked of another node where one cannot ask a part of the index while it is %s', async (_, work) => {
    const known = { found: true, fields: { kept: ['A'] } };
    const urls = [
      await nodeThatSays(asJson(NO_SHARD, known, ['a', 'b'])),
      await nodeThatSays({ docs: [known, known] }),
    ];
    const nodes = openNodes({ urls, user: null, password: null, token: null, ca: null });
    onTestFinished(() => nodes.close());
    // Whichever is asked first.
    expect([await work(nodes), await work(nodes)]).toEqual(['A', 'A']);
  });

  it('is nothing where there is no index', async () => {
    expect(await fetchKept(nodesThatLack(NO_INDEX), 'records', ['b', 'c'])).toEqual([null, null]);
    expect(await findLacking(nodesThatLack(NO_INDEX), 'records', ['b', 'c'])).toEqual(['b', 'c']);
  });

  it('is told of in a line where articles are analysed again because a part of the index cannot be asked', async () => {
    const warnings: string[] = [];
    const settings = { urls: URLS, onWarning: (line: string) => void warnings.push(line), clock: Date.now };
    const analyses = keepAnalyses(nodesThatLack(NO_SHARD), settings);
    expect(await analyses.take([{ key } as FiledArticle], [])).toEqual([null]);
    expect(warnings).toEqual([`${LINE} The articles are analysed again.`]);
  });

  it.each([
    ['is', NO_SHARD, [`${LINE} Vectors that are lacking are made later.`], true],
    ['is not', NO_INDEX, [], false],
  ])(
    'has vectors looked for again later where there %s an index of them that cannot be asked',
    async (_, error, lines, isThere) => {
      const warnings: string[] = [];
      const events = {
        urls: URLS,
        onWarning: (line: string) => void warnings.push(line),
        clock: Date.now,
        again: () => {},
        without: '',
      };
      const vectors = (await keepClusterVectors(nodesThatLack(error), new FakeModel('Talks'), events))!;
      await vectors.make(
        { articles: inMemory([analyzed]), keys: [key] },
        () => warnings.length === 0 && isThere,
        () => {},
      );
      vectors.close();
      expect(warnings).toEqual(lines);
      expect((vectors.store as { isThere?: boolean }).isThere).toBe(isThere);
    },
  );
});
