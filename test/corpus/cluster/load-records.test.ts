import { describe, expect, it } from 'vitest';
import type { AnalyzedArticle } from '../../../src/core/analyze.ts';
import { keyOfArticle } from '../../../src/corpus/article-file.ts';
import { loadRecords } from '../../../src/corpus/cluster/records/load-records.ts';
import { packRecord } from '../../../src/corpus/cluster/records/record-form.ts';
import type { ClusterRequest, Nodes } from '../../../src/corpus/cluster/requests/nodes.ts';
import { analyzedOf } from '../../support/analyzed.ts';

const ARTICLES = Array.from(
  { length: 8 },
  (_, at): AnalyzedArticle => analyzedOf(`Talks of day ${at} ended.`, {}, { id: `day-${at}` }),
);
const KEYS = ARTICLES.map(({ article }) => keyOfArticle(article));

/** Nodes that hold records; `asked` has the numbers of the articles that they were asked for, by request. */
async function nodesOf(articles: readonly AnalyzedArticle[]) {
  const asked: number[][] = [];
  const kept = new Map(
    await Promise.all(articles.map(async (one) => [keyOfArticle(one.article), await packRecord(one)] as const)),
  );
  const read = async ({ body }: ClusterRequest): Promise<unknown> => {
    const ids = body!['ids'] as string[];
    asked.push(ids.map((id) => KEYS.indexOf(id)));
    return { docs: ids.map((id) => (kept.has(id) ? { found: true, fields: { kept: [kept.get(id)] } } : {})) };
  };
  const removed: string[] = [];
  const write = async ({ method, path }: ClusterRequest): Promise<never> => {
    removed.push(`${method} ${path}`);
    throw new Error('not just now');
  };
  return { nodes: { read, write } as Pick<Nodes, 'read' | 'write'> as Nodes, asked, kept, removed };
}

describe('articles that are loaded from a cluster', () => {
  it('come in the order in which they are asked for, each asked of the cluster once while it is held', async () => {
    const { nodes, asked } = await nodesOf(ARTICLES);
    const load = loadRecords(nodes, 'records', KEYS);
    const [some, others] = await Promise.all([load([5, 2, 5]), load([2, 7])]);
    expect(some).toEqual([ARTICLES[5], ARTICLES[2], ARTICLES[5]]);
    expect(others[0]).toBe(some[1]);
    expect((await load([7]))[0]).toBe(others[1]);
    expect(asked).toEqual([[5, 2], [7]]);
  });

  it('are let go of, those not asked for longest first, where they are more than is held', async () => {
    const { nodes, asked } = await nodesOf(ARTICLES);
    const size = JSON.stringify({ ...ARTICLES[0] }).length;
    const load = loadRecords(nodes, 'records', KEYS, 3.5 * size);
    await load([0, 1, 2]);
    await load([0]);
    await load([3]);
    await load([0, 2, 3]);
    expect(asked).toEqual([[0, 1, 2], [3]]);
    await load([1]);
    expect(asked.at(-1)).toEqual([1]);
  });

  it('are asked for again where they could not be had, and never another in their place', async () => {
    const { nodes, asked, kept, removed } = await nodesOf(ARTICLES);
    const load = loadRecords(nodes, 'records', KEYS);
    const whole = kept.get(KEYS[1]!)!;
    kept.set(KEYS[1]!, kept.get(KEYS[2]!)!);
    await expect(load([0, 1])).rejects.toThrow('run “parley index” where their folder is');
    kept.set(KEYS[1]!, whole);
    expect(await load([0, 1])).toEqual([ARTICLES[0], ARTICLES[1]]);
    expect(asked).toEqual([[0, 1], [1]]);
    // What is damaged goes, for whoever has the article to find it lacking.
    expect(removed).toEqual([`DELETE /records/_doc/${KEYS[1]}`]);
    kept.delete(KEYS[3]!);
    await expect(load([3])).rejects.toThrow('run “parley index” where their folder is');
    expect(removed).toHaveLength(1);
  });
});
