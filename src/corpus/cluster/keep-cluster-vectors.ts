import { createHash } from 'node:crypto';
import type { AnalyzedArticle } from '../../core/analyze.ts';
import { type LanguageModel, MOST_SENTENCES } from '../../core/ask/meaning/language-model.ts';
import { packRows } from '../../core/ask/meaning/sentence-vectors.ts';
import type { OnProgress } from '../../core/progress.ts';
import type { ArticleRecord } from '../record.ts';
import { encodeAll } from '../vectors/make-vectors.ts';
import type { VectorKeeper } from '../vectors/vector-keeper.ts';
import { ArticleKeys } from './article-keys.ts';
import { openBulk } from './bulk.ts';
import { ClusterVectors } from './cluster-vectors.ts';
import { isGone, isThere } from './failures.ts';
import type { IndexMeta } from './index-form.ts';
import type { Nodes } from './nodes.ts';
import { sweepVectors } from './sweep-vectors.ts';
import {
  bytesOf,
  packSentences,
  paragraphId,
  VECTORS_FORM,
  type VectorsDocument,
  vectorsBody,
  vectorsName,
  type WholeDocument,
} from './vectors-form.ts';
import { MANAGED, markUsed, toldBy } from './versions.ts';

/** Articles whose vectors are made before they are sent, and asked for at once whether they are there. */
const BATCH = 8;
const ASKED_AT_ONCE = 500;
/** What could not be made is tried again after so long; what is there is looked after so often. */
const AGAIN_MS = 60_000;
const EVERY_MS = 12 * 60 * 60_000;

/** Whose nodes these are, and who is told of what. */
export interface ClusterVectorsSettings {
  readonly urls: readonly string[];
  readonly onWarning: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Called when vectors are to be made again. */
  readonly again: () => void;
}

interface Told {
  readonly docs: readonly {
    readonly found?: boolean;
    readonly _source?: Partial<WholeDocument>;
    readonly error?: { readonly type?: string };
  }[];
}

/** Whether the nodes have OpenSearch's k-NN plugin, which nearly all clusters have. */
export async function knowsVectors(nodes: Nodes): Promise<boolean> {
  const plugins = await nodes.read<readonly { readonly component?: string }[]>({
    method: 'GET',
    path: '/_cat/plugins',
    query: { format: 'json' },
  });
  return plugins.some(
    ({ component }) => component !== undefined && /(?:^|[.-])(?:opensearch-knn$|KNNPlugin$)/.test(component),
  );
}

/** Whether anybody has made vectors of that name. */
export const areThere = (nodes: Nodes, name: string): Promise<boolean> =>
  nodes.read({ method: 'GET', path: `/${name}`, query: { local: true } }).then(
    () => true,
    (error) => {
      if (isGone(error)) return false;
      throw error;
    },
  );

/**
 * Keeps the vectors that a model makes in a cluster, by articles' keys: each is made once for all who need it. One process makes them in an
 * order of its own, and what another has made meanwhile it leaves out.
 */
export async function keepClusterVectors(
  nodes: Nodes,
  model: LanguageModel,
  { urls, onWarning, clock, again }: ClusterVectorsSettings,
): Promise<VectorKeeper> {
  const name = vectorsName(model.id);
  const keys = new ArticleKeys();
  const damaged = new Set<string>();
  const store = new ClusterVectors(nodes, name, keys, {
    urls,
    onWarning,
    clock,
    onLost: (lost) => {
      for (const key of lost ?? []) damaged.add(key);
      again();
    },
  });
  store.isThere = await areThere(nodes, name);
  let lacking: ReadonlySet<string> | null = null;
  const looking = setInterval(again, EVERY_MS).unref();

  /** Those of which not all vectors are there. */
  const lackingAmong = async (records: readonly ArticleRecord[]): Promise<ArticleRecord[]> => {
    const found: ArticleRecord[] = [];
    for (let at = 0; at < records.length; at += ASKED_AT_ONCE) {
      const some = records.slice(at, at + ASKED_AT_ONCE);
      const { docs } = await nodes.read<Told>({
        method: 'POST',
        path: `/${name}/_mget`,
        query: { _source: 'shape' },
        body: { ids: some.map(({ key }) => key) },
      });
      store.isThere = docs.every(({ error }) => error === undefined);
      found.push(
        ...some.filter((record, place) => damaged.has(record.key) || docs[place]?._source?.shape !== shapeOf(record)),
      );
    }
    return found;
  };
  const makeSome = async (records: readonly ArticleRecord[]): Promise<boolean> => {
    const some = await lackingAmong(records);
    const documents = openBulk(nodes, name, { replaces: true, byAlias: true });
    for (const record of some) {
      const paragraphs = await encodeAll(record, model).catch(() => null);
      if (paragraphs === null) return false;
      const size = paragraphs.find(([first]) => first)?.[0]?.length;
      if (size !== undefined && !store.isThere) {
        await makeIndex(nodes, name, size, clock());
        store.isThere = true;
      }
      for (const [paragraph, sentences] of paragraphs.entries()) {
        if (sentences.length === 0) continue;
        const rows = packRows(sentences, sentences[0]!.length);
        const document: VectorsDocument = {
          record: record.key,
          paragraph,
          kept: packSentences(rows),
          near: bytesOf(rows).map((vector) => ({ vector })),
        };
        await documents.add(paragraphId(record.key, paragraph), document);
      }
    }
    await documents.end();
    // No sentence of any article yet.
    if (!store.isThere) return true;
    const whole = openBulk(nodes, name, { replaces: true, byAlias: true });
    for (const record of some) {
      const document: WholeDocument = { record: record.key, shape: shapeOf(record), stored: clock() };
      await whole.add(record.key, document);
    }
    await whole.end();
    for (const { key } of some) damaged.delete(key);
    return true;
  };
  const make = async (
    records: readonly ArticleRecord[],
    goOn: () => boolean,
    onProgress: OnProgress,
  ): Promise<boolean> => {
    store.refresh();
    const todo = shuffle(await lackingAmong(records.filter(({ paragraphs }) => paragraphs.length > 0)));
    const left = new Set(todo.map(({ key }) => key));
    lacking = left;
    if (store.isThere) await markUsed(nodes, name, { parley: VECTORS_FORM, used: clock() });
    for (let done = 0; done < todo.length; done += BATCH) {
      onProgress({ stage: 'encoding', done, total: todo.length });
      if (!goOn()) return false;
      const some = todo.slice(done, done + BATCH);
      if (!(await makeSome(some))) return false;
      for (const { key } of some) left.delete(key);
    }
    if (todo.length === 0 || !store.isThere) return true;
    onProgress({ stage: 'encoding', done: todo.length, total: todo.length });
    store.refresh();
    await nodes.write({ method: 'POST', path: `/${name}/_refresh` });
    await sweepVectors(nodes, name, new Set(records.map(({ key }) => key)), clock());
    return true;
  };
  return {
    store,
    load: async (records) => keys.take(records),
    make: async (records, goOn, onProgress) => {
      keys.take(records);
      try {
        return await make(records, goOn, onProgress);
      } catch (error) {
        onWarning(`${toldBy(error, urls).message} Vectors that are lacking are made later.`);
        setTimeout(again, AGAIN_MS).unref();
        return false;
      }
    },
    left: (records) => (lacking === null ? records.length : lacking.size),
    close: () => clearInterval(looking),
  };
}

/** How an article is divided, so that vectors of one that was divided otherwise do not pass for its own. */
function shapeOf({ paragraphs }: AnalyzedArticle): string {
  const counts = paragraphs.map(({ sentences }) => Math.min(MOST_SENTENCES, sentences.length));
  return createHash('sha256').update(counts.join()).digest('hex').slice(0, 16);
}

/** In any order, so that processes that work at once seldom make the same. */
function shuffle<Value>(values: readonly Value[]): Value[] {
  const shuffled = [...values];
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
  }
  return shuffled;
}

/** Makes the index of that name where nobody else has. */
async function makeIndex(nodes: Nodes, name: string, size: number, used: number): Promise<void> {
  const meta: IndexMeta = { parley: VECTORS_FORM, used };
  await nodes
    .write({ method: 'PUT', path: `/${name}-1`, query: MANAGED, body: vectorsBody(name, size, meta) })
    .catch((error) => {
      if (!isThere(error)) throw error;
    });
}
