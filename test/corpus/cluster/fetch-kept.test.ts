import { describe, expect, it } from 'vitest';
import { inMemory } from '../../../src/core/articles.ts';
import { keyOfArticle } from '../../../src/corpus/article-file.ts';
import { keepAnalyses } from '../../../src/corpus/cluster/records/keep-analyses.ts';
import { describeFailure, isPassing } from '../../../src/corpus/cluster/requests/failures.ts';
import { fetchKept, findLacking } from '../../../src/corpus/cluster/requests/fetch-kept.ts';
import type { ClusterRequest, Nodes } from '../../../src/corpus/cluster/requests/nodes.ts';
import { keepClusterVectors } from '../../../src/corpus/cluster/vectors/keep-cluster-vectors.ts';
import type { FiledArticle } from '../../../src/corpus/record.ts';
import { analyzedOf } from '../../support/analyzed.ts';
import { FakeModel } from '../../support/fake-model.ts';

const NO_INDEX = { type: 'index_not_found_exception', reason: 'no such index [records]' };
const NO_SHARD = { type: 'no_shard_available_action_exception', reason: 'No shard available for [get [records][b]]' };
const NO_SHARD_LINE = `lacks parts of the index, of which no copy is there (${NO_SHARD.reason}): start the nodes that hold them`;

/** Nodes that know one document and, of any other, say what kept it from being had. */
function nodesThatLack(error: object, known: object = { found: true, fields: { kept: ['A'] } }): Nodes {
  const asked = async ({ path, body }: ClusterRequest): Promise<unknown> => {
    if (path === '/') return { version: { distribution: 'opensearch', number: '2.19.1' } };
    if (path === '/_cat/plugins') return [{ component: 'opensearch-knn' }];
    if (!path.endsWith('/_mget')) return {};
    return { docs: (body!['ids'] as string[]).map((id) => (id === 'a' ? known : { _id: id, error })) };
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
