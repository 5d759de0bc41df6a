import type { ClusterRequest, Nodes } from './nodes.ts';

interface Fetched {
  readonly docs: readonly { readonly found?: boolean; readonly fields?: { readonly kept?: readonly string[] } }[];
}

const askingFor = (name: string, ids: readonly string[], field: string): ClusterRequest => ({
  method: 'POST',
  path: `/${name}/_mget`,
  query: { stored_fields: field, preference: '_local' },
  body: { ids },
});

const keptOf = ({ docs }: Fetched, ids: readonly string[]): readonly (string | null)[] =>
  ids.map((_, at) => docs[at]?.fields?.kept?.[0] ?? null);

/** What is kept under ids, by place, for an answer that waits for it; null where nothing is. */
export const fetchKept = async (nodes: Nodes, name: string, ids: readonly string[]) =>
  keptOf(await nodes.read<Fetched>(askingFor(name, ids, 'kept')), ids);

/** The same where nobody waits: no second node is asked while the first one is slow, since all are slow where much is to be done. */
export const fetchPatiently = async (nodes: Nodes, name: string, ids: readonly string[]) =>
  keptOf(await nodes.write<Fetched>(askingFor(name, ids, 'kept')), ids);

/** Those of some ids under which nothing is kept. */
export async function findLacking(nodes: Nodes, name: string, ids: readonly string[]): Promise<readonly string[]> {
  const { docs } = await nodes.write<Fetched>(askingFor(name, ids, '_none_'));
  return ids.filter((_, at) => docs[at]?.found !== true);
}
