import type { Nodes } from '../requests/nodes.ts';

/** Records that are looked at in one step. */
const STEP = 5_000;
/** A younger record may be of a version that is not made yet. */
const YOUNG_MS = 24 * 60 * 60_000;

/** Removes what is kept of articles that no version has any more, under their keys or, where `idsOf` tells others, under those. */
export async function sweepUnnamed(
  nodes: Nodes,
  name: string,
  now: number,
  idsOf: (keys: readonly string[]) => Promise<readonly string[]> = async (keys) => keys,
): Promise<void> {
  await nodes.write({ method: 'POST', path: `/${name}/_refresh` });
  for (let after: string | null = null; ; ) {
    const old: readonly string[] = await oldRecords(nodes, name, now - YOUNG_MS, after);
    if (old.length === 0) return;
    const named = await namedByVersions(nodes, old);
    const lost = await idsOf(old.filter((key) => !named.has(key)));
    if (lost.length > 0) {
      // What a node has no room for is done the next time.
      const lines = lost.map((key) => `${JSON.stringify({ delete: { _id: key } })}\n`).join('');
      await nodes.write({ method: 'POST', path: `/${name}/_bulk`, query: { require_alias: true }, lines });
    }
    after = old.at(-1)!;
  }
}

/** The next records by their keys that were kept before then. */
async function oldRecords(nodes: Nodes, name: string, before: number, after: string | null): Promise<string[]> {
  const { hits } = await nodes.read<{ readonly hits: { readonly hits: readonly { readonly sort: [string] }[] } }>({
    method: 'POST',
    path: `/${name}/_search`,
    body: {
      size: STEP,
      track_total_hits: false,
      stored_fields: '_none_',
      sort: [{ record: 'asc' }],
      query: { range: { stored: { lt: before } } },
      ...(after !== null && { search_after: [after] }),
    },
  });
  return hits.hits.map(({ sort: [key] }) => key);
}

/** Those keys that any version has. */
async function namedByVersions(nodes: Nodes, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const { aggregations } = await nodes.read<{
    readonly aggregations?: { readonly named: { readonly buckets: readonly { readonly key: string }[] } };
  }>({
    method: 'POST',
    path: '/parley-*,-parley-articles-*,-parley-vectors-*/_search',
    query: { allow_partial_search_results: false },
    body: {
      size: 0,
      track_total_hits: false,
      query: { terms: { record: keys } },
      // A document names many records.
      aggs: { named: { terms: { field: 'record', size: keys.length, include: keys } } },
    },
  });
  // Where there is no version at all, nothing is counted.
  return new Set(aggregations?.named.buckets.map(({ key }) => key));
}
