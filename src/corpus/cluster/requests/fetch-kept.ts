import { partFailure, type Refusal } from './failures.ts';
import type { ClusterRequest, Nodes } from './nodes.ts';

/** What OpenSearch's `_mget` answers: each document, or why it cannot be had, under a status that says that all is well. */
export interface Fetched<Document> {
  readonly docs: readonly (Document & { readonly error?: Refusal })[];
}

/** The documents by place; null where there is no such index. Throws where a part of the index cannot be asked. */
export function documentsIn<Document>({ docs }: Fetched<Document>): readonly Document[] | null {
  const error = docs.find((one) => one.error)?.error;
  if (error === undefined) return docs;
  if (error.type === 'index_not_found_exception') return null;
  throw partFailure(error);
}

interface Kept {
  readonly found?: boolean;
  readonly fields?: { readonly kept?: readonly string[] };
}

const askingFor = (name: string, ids: readonly string[], field: string): ClusterRequest => ({
  method: 'POST',
  path: `/${name}/_mget`,
  query: { stored_fields: field, preference: '_local' },
  body: { ids },
});

const keptOf = (fetched: Fetched<Kept>, ids: readonly string[]): readonly (string | null)[] => {
  const documents = documentsIn(fetched);
  return ids.map((_, at) => documents?.[at]?.fields?.kept?.[0] ?? null);
};

/** What is kept under ids, by place, for an answer that waits for it; null where nothing is. Rejects where that cannot be known. */
export const fetchKept = async (nodes: Nodes, name: string, ids: readonly string[]) =>
  keptOf(await nodes.read<Fetched<Kept>>(askingFor(name, ids, 'kept')), ids);

/** The same where nobody waits: no second node is asked while the first one is slow, since all are slow where much is to be done. */
export const fetchPatiently = async (nodes: Nodes, name: string, ids: readonly string[]) =>
  keptOf(await nodes.write<Fetched<Kept>>(askingFor(name, ids, 'kept')), ids);

/** Those of some ids under which nothing is kept. Rejects where that cannot be known. */
export async function findLacking(nodes: Nodes, name: string, ids: readonly string[]): Promise<readonly string[]> {
  const documents = documentsIn(await nodes.write<Fetched<Kept>>(askingFor(name, ids, '_none_')));
  return ids.filter((_, at) => documents?.[at]?.found !== true);
}
