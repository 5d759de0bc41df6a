import { partFailure, type Refusal } from './failures.ts';
import type { ClusterRequest, Nodes } from './nodes.ts';

/** What OpenSearch's `_mget` answers: each document, or why it cannot be had, under a status that says that all is well. */
interface Fetched<Document> {
  readonly docs: readonly (Document & { readonly error?: Refusal })[];
}

/** A part of the index that cannot be asked, which another node may have; that there is no index is no failure. */
function failureIn(body: unknown): Error | null {
  const error = (body as Fetched<unknown>).docs.find((one) => one.error)?.error;
  return error === undefined || error.type === 'index_not_found_exception' ? null : partFailure(error);
}

/** The documents of some ids, by place; null where there is no such index. Rejects where a part of the index cannot be asked. */
export async function fetchDocuments<Document>(
  ask: Nodes['read'],
  name: string,
  ids: readonly string[],
  query: NonNullable<ClusterRequest['query']>,
): Promise<readonly Document[] | null> {
  const { docs } = await ask<Fetched<Document>>({
    method: 'POST',
    path: `/${name}/_mget`,
    query,
    body: { ids },
    failureIn,
  });
  return docs.some(({ error }) => error) ? null : docs;
}

interface Kept {
  readonly fields?: { readonly kept?: readonly string[] };
}

async function keptBy(ask: Nodes['read'], name: string, ids: readonly string[]): Promise<readonly (string | null)[]> {
  const documents = await fetchDocuments<Kept>(ask, name, ids, { stored_fields: 'kept', preference: '_local' });
  return ids.map((_, at) => documents?.[at]?.fields?.kept?.[0] ?? null);
}

/** What is kept under ids, by place, for an answer that waits for it; null where nothing is. Rejects where that cannot be known. */
export const fetchKept = (nodes: Nodes, name: string, ids: readonly string[]) => keptBy(nodes.read, name, ids);

/** The same where nobody waits: no second node is asked while the first one is slow, since all are slow where much is to be done. */
export const fetchPatiently = (nodes: Nodes, name: string, ids: readonly string[]) => keptBy(nodes.write, name, ids);

/** Those of some ids under which nothing is kept. Rejects where that cannot be known. */
export async function findLacking(nodes: Nodes, name: string, ids: readonly string[]): Promise<readonly string[]> {
  const query = { stored_fields: '_none_', preference: '_local' };
  const documents = await fetchDocuments<{ readonly found?: boolean }>(nodes.write, name, ids, query);
  return ids.filter((_, at) => documents?.[at]?.found !== true);
}
