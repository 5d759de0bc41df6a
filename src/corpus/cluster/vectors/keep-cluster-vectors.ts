import type { LanguageModel } from '../../../core/ask/meaning/language-model.ts';
import { dividerName } from '../../snapshot/engine-name.ts';
import type { VectorKeeper, VectorSource } from '../../vectors/vector-keeper.ts';
import { isGone } from '../requests/failures.ts';
import { fetchDocuments } from '../requests/fetch-kept.ts';
import type { Nodes } from '../requests/nodes.ts';
import { type TellerSettings, toldBy } from '../requests/tell-failures.ts';
import { checkCluster, markUsed } from '../versions/versions.ts';
import { ArticleKeys } from './article-keys.ts';
import { ClusterVectors } from './cluster-vectors.ts';
import { makeSome } from './make-some-vectors.ts';
import { sweepVectors } from './sweep-vectors.ts';
import { VECTORS_FORM, vectorsName, type WholeDocument } from './vectors-form.ts';

/** Articles whose vectors are made before they are sent, and asked for at once whether they are there. */
const BATCH = 8;
const ASKED_AT_ONCE = 500;
/** What could not be made is tried again after so long; what is there is looked after so often. */
const AGAIN_MS = 60_000;
const EVERY_MS = 12 * 60 * 60_000;

/** Whose nodes these are, and who is told of what. */
export interface ClusterVectorsSettings extends TellerSettings {
  /** Called when vectors are to be made again. */
  readonly again: () => void;
  /** What is told where the nodes lack the k-NN plugin. */
  readonly without: string;
}

/** What is looked up of an article. */
interface Whole {
  readonly _source?: Partial<WholeDocument>;
}

/**
 * Keeps the vectors that a model makes in a cluster, by articles' keys: each is made once for all who need it. One process makes them in an
 * order of its own, and what another has made meanwhile it leaves out. Null, with a line, where the nodes lack the k-NN plugin. Rejects with
 * a `UserError` where the cluster does not answer.
 */
export async function keepClusterVectors(
  nodes: Nodes,
  model: LanguageModel,
  { urls, onWarning, clock, again, without }: ClusterVectorsSettings,
): Promise<VectorKeeper | null> {
  const name = vectorsName(model.id, await dividerName());
  const found = await lookFor(nodes, name).catch((error) => {
    throw toldBy(error, urls);
  });
  if (found === 'impossible') {
    onWarning(`The search cluster lacks the k-NN plugin (opensearch-knn): ${without}`);
    return null;
  }
  const keys = new ArticleKeys();
  const damaged = new Set<string>();
  const onLost = (lost: readonly string[] | null): void => {
    for (const key of lost ?? []) damaged.add(key);
    again();
  };
  const store = new ClusterVectors(nodes, name, keys, { urls, onWarning, clock, onLost });
  store.isThere = found === 'there';
  let lacking: ReadonlySet<number> | null = null;
  const looking = setInterval(again, EVERY_MS).unref();

  /** Those of the numbers of articles of which not all vectors are there. */
  const lackingAmong = async (
    { articles: { entries }, keys: known }: VectorSource,
    numbers: readonly number[],
  ): Promise<number[]> => {
    const found: number[] = [];
    for (let at = 0; at < numbers.length; at += ASKED_AT_ONCE) {
      const some = numbers.slice(at, at + ASKED_AT_ONCE);
      // Nobody waits for it: no second node is asked while the first one is slow.
      const ids = some.map((number) => known[number]!);
      const whole = await fetchDocuments<Whole>(nodes.write, name, ids, { _source: 'paragraphs' });
      store.isThere = whole !== null;
      for (const [place, number] of some.entries()) {
        const isWhole = whole?.[place]?._source?.paragraphs === entries[number]!.paragraphs.length;
        if (!isWhole || damaged.has(known[number]!)) found.push(number);
      }
    }
    return found;
  };
  const make: VectorKeeper['make'] = async (source, goOn, onProgress) => {
    const { articles, keys: known } = source;
    store.refresh();
    const all = articles.entries.flatMap(({ paragraphs }, number) => (paragraphs.length > 0 ? [number] : []));
    const todo = shuffle(await lackingAmong(source, all));
    const left = new Set(todo);
    lacking = left;
    if (store.isThere) await markUsed(nodes, name, { parley: VECTORS_FORM, used: clock() });
    for (let done = 0; done < todo.length; done += BATCH) {
      onProgress({ stage: 'encoding', done, total: todo.length });
      if (!goOn()) return false;
      const batch = todo.slice(done, done + BATCH);
      const some = await lackingAmong(source, batch);
      const loaded = await articles.load(some);
      const keyed = loaded.map((analyzed, at) => ({ analyzed, key: known[some[at]!]! }));
      const isDone = await makeSome(nodes, name, model, keyed, store, clock());
      if (!isDone) return false;
      for (const { key } of keyed) damaged.delete(key);
      for (const number of batch) left.delete(number);
    }
    if (todo.length === 0 || !store.isThere) return true;
    onProgress({ stage: 'encoding', done: todo.length, total: todo.length });
    store.refresh();
    await nodes.write({ method: 'POST', path: `/${name}/_refresh` });
    await sweepVectors(nodes, name, new Set(known), clock());
    return true;
  };
  return {
    store,
    load: async (source) => keys.take(source),
    make: async (source, goOn, onProgress) => {
      keys.take(source);
      try {
        return await make(source, goOn, onProgress);
      } catch (error) {
        onWarning(`${toldBy(error, urls).message} Vectors that are lacking are made later.`);
        setTimeout(again, AGAIN_MS).unref();
        return false;
      }
    },
    left: ({ keys: known }) => lacking?.size ?? known.length,
    close: () => clearInterval(looking),
  };
}

/** Whether the nodes have OpenSearch's k-NN plugin, which nearly all clusters have. */
async function knowsVectors(nodes: Nodes): Promise<boolean> {
  const plugins = await nodes.read<readonly { readonly component?: string }[]>({
    method: 'GET',
    path: '/_cat/plugins',
    query: { format: 'json' },
  });
  return plugins.some(({ component = '' }) => /(?:^opensearch-knn|\.KNNPlugin)$/.test(component));
}

/** Whether there is an index of the name, and whether there can be one. */
async function lookFor(nodes: Nodes, name: string): Promise<'there' | 'lacking' | 'impossible'> {
  await checkCluster(nodes);
  if (!(await knowsVectors(nodes))) return 'impossible';
  try {
    await nodes.read({ method: 'GET', path: `/${name}`, query: { local: true } });
    return 'there';
  } catch (error) {
    if (isGone(error)) return 'lacking';
    throw error;
  }
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
