import { setTimeout as sleep } from 'node:timers/promises';
import type { SearchAddress } from '../../config.ts';
import { UserError } from '../../core/errors.ts';
import type { PassageIndex } from '../../core/index/passage-index.ts';
import type { IndexFiller, IndexKeeper, IndexSource } from '../index/index-keeper.ts';
import { engineName } from '../snapshot/engine-name.ts';
import { keepAnalyses } from './records/keep-analyses.ts';
import { RECORD_FORM, recordsName } from './records/record-form.ts';
import { sweepUnnamed } from './records/sweep-unnamed.ts';
import { isGone } from './requests/failures.ts';
import { openNodes, type Patience } from './requests/nodes.ts';
import { createTeller, toldBy } from './requests/tell-failures.ts';
import { keepClusterVectors } from './vectors/keep-cluster-vectors.ts';
import { ClusterIndex } from './versions/cluster-index.ts';
import { FORM, keyOf } from './versions/index-form.ts';
import {
  checkCluster,
  FIRST_USED_MS,
  findPublished,
  makeIndex,
  markUsed,
  removeUnused,
  USED_EVERY_MS,
} from './versions/versions.ts';

/** Who is told when the cluster fails, and the time. */
export interface ClusterSettings {
  readonly address: SearchAddress;
  /** Told in one line of what whoever runs Parley must know. */
  readonly onWarning: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** How long is tried; tests have less of it. */
  readonly patience?: Patience;
}

/** A question waits so long for an index that is made again. */
const AWAITED_MS = 3_000;
const BEING_MADE = 'The index of the articles is being made again. Try again in a minute.';

const HELD_HERE = 'the vectors of the sentences are made and held in this process.';

/** Nothing is indexed while articles are analysed: the index is made, or found, when they all are. */
const NOTHING: IndexFiller = { add: async () => {}, leave: async () => {} };

/** One version of the index in a cluster, which is made again where somebody removed it. */
export interface ClusterVersion extends PassageIndex {
  /** Of the index that it is asked of now. */
  readonly name: string;
}

/**
 * Keeps the versions of an index in an OpenSearch cluster, each an index of its own, named after its content. One that is there is used as
 * it is, whoever made it. Rejects with a `UserError` that says what is wrong with the cluster.
 */
export function keepInCluster({ address, onWarning, clock, patience }: ClusterSettings): IndexKeeper<ClusterVersion> {
  const nodes = openNodes(address, patience);
  let closed = false;
  let closing: Promise<void> | null = null;
  let latest: { readonly index: ClusterIndex; readonly records: string } | null = null;
  let working: Promise<unknown> = Promise.resolve();

  const { tell, failed } = createTeller({ urls: address.urls, clock, onWarning: (line) => closed || onWarning(line) });
  const analyses = keepAnalyses(nodes, { urls: address.urls, onWarning: tell, clock });
  /** Runs while nothing else is made. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = working.then(work).catch((error) => {
      throw toldBy(error, address.urls);
    });
    working = done.catch(() => {});
    return done;
  };
  const ready = async (source: IndexSource): Promise<ClusterIndex> => {
    if (closed) throw new UserError('The index is closed.');
    await checkCluster(nodes);
    const key = await keyOf(source);
    const records = recordsName(await engineName(), source.parties);
    const found = await findPublished(nodes, key);
    // A version's articles can be loaded by whoever finds it.
    if (found === null) await analyses.keepLacking(source.articles, source.parties, () => !closed);
    const name = found ?? (await makeIndex(nodes, key, source, records, () => !closed, clock));
    // Those that were let go of while the index was made, or were lost since, come back with whoever reads the folder.
    await analyses.keepLost(source.articles, source.parties, () => !closed);
    const index = new ClusterIndex(nodes, name, passagesIn(source));
    latest = { index, records };
    if (found === null) await letGo(records).catch(() => {});
    else setTimeout(() => void keepUsed(), FIRST_USED_MS).unref();
    return index;
  };
  /** Says that the latest index is needed, and removes those that nobody needs. What fails is done the next time. */
  const keepUsed = async (): Promise<void> => {
    if (latest === null || closed) return;
    const { index, records } = latest;
    const used = clock();
    try {
      await markUsed(nodes, index.name, { parley: FORM, used, records });
      // There is none where nothing was to be analysed.
      await markUsed(nodes, records, { parley: RECORD_FORM, used }).catch(() => {});
      await letGo(records);
    } catch {
      // It is done the next time.
    }
  };
  const letGo = async (records: string): Promise<void> => {
    const gone = await removeUnused(nodes, clock());
    if (gone.length > 0) await sweepUnnamed(nodes, records, clock());
  };
  const using = setInterval(() => void keepUsed(), USED_EVERY_MS).unref();

  const versionOf = (source: IndexSource, first: ClusterIndex): ClusterVersion => {
    let home = first;
    let making: Promise<ClusterIndex> | null = null;
    const makeAgain = async (gone: ClusterIndex): Promise<ClusterIndex> => {
      if (home !== gone) return home;
      tell(`The index ${gone.name} is gone from the search cluster; it is made again from the articles.`);
      making ??= inTurn(() => ready(source)).finally(() => {
        making = null;
      });
      making.then(
        (made) => {
          home = made;
        },
        ({ message }: Error) => tell(message),
      );
      const made = await Promise.race([making, sleep(AWAITED_MS, null, { ref: false })]);
      if (made === null) throw new UserError(BEING_MADE);
      return made;
    };
    const asked = async <Value>(ask: (index: ClusterIndex) => Promise<Value>): Promise<Value> => {
      const index = home;
      try {
        return await ask(index).catch(async (error) => {
          if (!isGone(error)) throw error;
          return ask(await makeAgain(index));
        });
      } catch (error) {
        if (error instanceof UserError && error.message === BEING_MADE) throw error;
        throw failed(error);
      }
    };
    return {
      size: first.size,
      get name() {
        return home.name;
      },
      lookUp: (words) => asked((index) => index.lookUp(words)),
      frequencies: (terms) => asked((index) => index.frequencies(terms)),
      search: (query) => asked((index) => index.search(query)),
    };
  };
  const open = async (source: IndexSource): Promise<ClusterVersion> => versionOf(source, await ready(source));

  return {
    analyses,
    vectors: (model, again) =>
      keepClusterVectors(nodes, model, { urls: address.urls, onWarning: tell, clock, again, without: HELD_HERE }),
    change: async (_former, _parties, fill) => {
      // Nothing is analysed for a cluster that is not there.
      await inTurn(() => checkCluster(nodes));
      const { parties, articles } = await fill(NOTHING);
      return inTurn(() => open({ parties, articles }));
    },
    // It outlives this process.
    save: async () => {},
    restore: async (source) => {
      const made = await source;
      return inTurn(() => open(made));
    },
    close: () => {
      closed = true;
      clearInterval(using);
      // The client waits for ever where it is closed twice.
      closing ??= working.then(() => nodes.close());
      return closing;
    },
  };
}

const passagesIn = ({ articles }: IndexSource): number =>
  articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
