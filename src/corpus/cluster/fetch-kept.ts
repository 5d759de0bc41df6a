import type { Nodes } from './nodes.ts';

interface Fetched {
  readonly docs: readonly { readonly found?: boolean; readonly fields?: { readonly kept?: readonly string[] } }[];
}

const fetchAll = async (nodes: Nodes, name: string, ids: readonly string[], field: string): Promise<Fetched['docs']> =>
  (
    await nodes.read<Fetched>({
      method: 'POST',
      path: `/${name}/_mget`,
      query: { stored_fields: field, preference: '_local' },
      body: { ids },
    })
  ).docs;

/** What is kept under ids, by place; null where nothing is. */
export async function fetchKept(
  nodes: Nodes,
  name: string,
  ids: readonly string[],
): Promise<readonly (string | null)[]> {
  const docs = await fetchAll(nodes, name, ids, 'kept');
  return ids.map((_, at) => docs[at]?.fields?.kept?.[0] ?? null);
}

/** Those of some ids under which nothing is kept. */
export async function findLacking(nodes: Nodes, name: string, ids: readonly string[]): Promise<readonly string[]> {
  const docs = await fetchAll(nodes, name, ids, '_none_');
  return ids.filter((_, at) => docs[at]?.found !== true);
}
