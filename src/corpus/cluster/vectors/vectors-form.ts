import { createHash } from 'node:crypto';
import { packRows, type Rows } from '../../../core/ask/meaning/vectors/rows.ts';
import type { ClusterRequest } from '../requests/nodes.ts';
import { COPIES, type IndexMeta, SHARDS } from '../versions/index-form.ts';

/** Counts up with every change of how vectors are kept. */
export const VECTORS_FORM = 'parley vectors 1';

/** Bytes of a hash before what it is of. */
const HASH = 8;

/** All vectors that a model made of sentences as one divider has them are kept under this name, whichever articles they are of. */
export const vectorsName = (model: string, divider: string): string =>
  `parley-vectors-${createHash('sha256')
    .update(JSON.stringify([VECTORS_FORM, model, divider]))
    .digest('hex')
    .slice(0, 16)}`;

/** A search among the vectors. */
export const askingVectors = (name: string): Omit<ClusterRequest, 'body' | 'lines'> => ({
  method: 'POST',
  path: `/${name}/_search`,
  // A node that holds all parts asks no other one, which may be slow.
  query: { preference: '_local', allow_partial_search_results: false, request_cache: false },
});

/** A paragraph with sentences, by its article's key and its own number. `kept` is what `packSentences` gave; `near` is what is searched. */
export type VectorsDocument = {
  readonly record: string;
  readonly paragraph: number;
  readonly kept: string;
  readonly near: readonly { readonly vector: readonly number[] }[];
};

/** Says that all paragraphs of an article are there, and how many it has; `stored` is when, in milliseconds since 1970. */
export type WholeDocument = { readonly record: string; readonly paragraphs: number; readonly stored: number };

export const paragraphId = (record: string, paragraph: number): string => `${record}-${paragraph}`;

/**
 * What an index of vectors is made with. Sentences are searched in Lucene's graphs (HNSW), which need no native library of a node. Cosines
 * do not change with a vector's length, so that small integers stand for them as they are.
 */
export const vectorsBody = (name: string, dimension: number, meta: IndexMeta): Readonly<Record<string, unknown>> => ({
  aliases: { [name]: {} },
  settings: {
    'index.knn': true,
    number_of_shards: SHARDS,
    auto_expand_replicas: COPIES,
    // Each refresh makes a graph of its own, which is then joined to the others.
    refresh_interval: '30s',
    // Where a node fails, copies go back to what all are known to have on disk; what is sent to them again is found after the next refresh only.
    'translog.durability': 'request',
  },
  mappings: {
    dynamic: 'strict',
    _source: { excludes: ['near'] },
    _meta: meta,
    properties: {
      record: { type: 'keyword' },
      paragraph: { type: 'integer', index: false },
      kept: { type: 'binary', doc_values: false },
      near: {
        type: 'nested',
        properties: {
          vector: {
            type: 'knn_vector',
            dimension,
            data_type: 'byte',
            method: { name: 'hnsw', engine: 'lucene', space_type: 'cosinesimil', parameters: GRAPH },
          },
        },
      },
      paragraphs: { type: 'integer', index: false },
      stored: { type: 'long' },
    },
  },
});

/** Neighbours of a vector in the graph, and how many are looked at to choose them: finds 98 of the nearest 100 among 25,000 sentences. */
const GRAPH = { m: 16, ef_construction: 100 };

/** Vectors with those numbers in the range of a byte that stand for them. */
export const bytesOf = ({ rows, scales }: Rows): number[][] => {
  const size = scales.length === 0 ? 0 : rows.length / scales.length;
  return Array.from(scales, (_, at) => [...rows.subarray(at * size, (at + 1) * size)]);
};

/** A question's vector as sentences' are searched. */
export const bytesOfQuestion = (asked: Float32Array): number[] => bytesOf(packRows([asked], asked.length))[0]!;

const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest().subarray(0, HASH);

/** The vectors of a paragraph's sentences as they are kept: a hash, the scales, the rows, in base 64. */
export function packSentences({ rows, scales }: Rows): string {
  const bytes = Buffer.alloc(scales.length * 4 + rows.length);
  scales.forEach((scale, at) => {
    bytes.writeFloatLE(scale, 4 * at);
  });
  bytes.set(new Uint8Array(rows.buffer, rows.byteOffset, rows.length), 4 * scales.length);
  return Buffer.concat([hashOf(bytes), bytes]).toString('base64');
}

/** The same, of so many sentences; null where what was kept is damaged, or of other sentences or another size. */
export function unpackSentences(kept: string, sentences: number, size: number): Rows | null {
  const all = Buffer.from(kept, 'base64');
  const bytes = all.subarray(HASH);
  if (bytes.length !== sentences * (4 + size) || !hashOf(bytes).equals(all.subarray(0, HASH))) return null;
  const rows = new Int8Array(bytes.subarray(4 * sentences));
  return { rows, scales: Float32Array.from({ length: sentences }, (_, at) => bytes.readFloatLE(4 * at)) };
}
