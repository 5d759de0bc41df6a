import { sweepUnnamed } from '../records/sweep-unnamed.ts';
import type { Nodes } from '../requests/nodes.ts';
import { type IndexFacts, removeIndex } from '../versions/versions.ts';

/** What one model made is made again in hours: it stays for so long after somebody last needed it. */
const KEPT_MS = 7 * 24 * 60 * 60_000;
/** Articles whose paragraphs are listed at once: OpenSearch lists no more than 10,000. */
const LISTED = 20;
const MOST_LISTED = 10_000;

const NAME = /^parley-vectors-[0-9a-f]{16}-1$/;

/** Removes the vectors of articles that no version has any more, but for those that are `needed`, and all of models that nobody uses. */
export async function sweepVectors(
  nodes: Nodes,
  name: string,
  needed: ReadonlySet<string>,
  now: number,
): Promise<void> {
  await sweepUnnamed(nodes, name, now, async (keys) => {
    const lost = keys.filter((key) => !needed.has(key));
    const ids: string[] = [];
    for (let at = 0; at < lost.length; at += LISTED)
      ids.push(...(await idsOf(nodes, name, lost.slice(at, at + LISTED))));
    return ids;
  });
  const all = await nodes.read<Readonly<Record<string, IndexFacts>>>({ method: 'GET', path: '/parley-vectors-*' });
  for (const [unused, { mappings, aliases }] of Object.entries(all)) {
    const { parley, used = 0 } = mappings._meta ?? {};
    if (NAME.test(unused) && !(name in aliases) && typeof parley === 'string' && used + KEPT_MS < now)
      await removeIndex(nodes, unused);
  }
}

/** All that is kept of these articles. */
async function idsOf(nodes: Nodes, name: string, keys: readonly string[]): Promise<string[]> {
  const { hits } = await nodes.read<{ readonly hits: { readonly hits: readonly { readonly _id: string }[] } }>({
    method: 'POST',
    path: `/${name}/_search`,
    body: { size: MOST_LISTED, track_total_hits: false, _source: false, query: { terms: { record: keys } } },
  });
  return hits.hits.map(({ _id }) => _id);
}
