import { UserError } from '../../core/errors.ts';
import type { PassageIndex } from '../../core/index/passage-index.ts';
import { WhoIsWho } from '../../core/terms/who-is-who.ts';
import type { Archive, Archives } from '../archive.ts';
import { mapSideBySide } from '../map-side-by-side.ts';
import { engineName } from '../snapshot/engine-name.ts';
import type { ClusterSettings } from './keep-in-cluster.ts';
import { loadRecords } from './records/load-records.ts';
import { recordsName } from './records/record-form.ts';
import { fetchPatiently } from './requests/fetch-kept.ts';
import { type Nodes, openNodes } from './requests/nodes.ts';
import { createTeller, toldBy } from './requests/tell-failures.ts';
import { keepClusterVectors } from './vectors/keep-cluster-vectors.ts';
import { ClusterIndex } from './versions/cluster-index.ts';
import { ENTRIES_EACH, entriesId, HEAD_ID, type KeptEntry, unpackEntries, unpackHead } from './versions/entries.ts';
import { FORM } from './versions/index-form.ts';
import { checkCluster, FIRST_USED_MS, findLatest, markUsed, USED_EVERY_MS } from './versions/versions.ts';

/** Documents of entries that are asked for at once: some tens of kilobytes each. */
const AT_ONCE = 8;

const BY_WORDS = 'questions are compared by words, and the model reads what they bring.';

const LACKING = 'Some of the articles cannot be had just now. Try again later.';

/** An archive with the indices that it stands in. */
interface Opened extends Archive {
  readonly name: string;
  readonly records: string;
}

/** The versions that are published in a search cluster. Their articles are loaded when answers need them. */
export function openArchives({ address, onWarning, clock, patience }: ClusterSettings): Archives {
  const nodes = openNodes(address, patience);
  /** What the caller stands on, and what it was given since, which it may stand on next. */
  let needed: readonly Opened[] = [];
  const { tell, failed } = createTeller({ urls: address.urls, onWarning, clock });

  const asked = async <Value>(ask: () => Promise<Value>): Promise<Value> => {
    try {
      return await ask();
    } catch (error) {
      throw failed(error, error instanceof UserError ? LACKING : undefined);
    }
  };
  const open = async (name: string, records: string): Promise<Opened> => {
    const { parties, passages, entries } = await readVersion(nodes, name);
    const index = new ClusterIndex(nodes, name, passages);
    const load = loadRecords(
      nodes,
      records,
      entries.map(({ key }) => key),
    );
    return {
      name,
      records,
      whoIsWho: new WhoIsWho(parties),
      keys: entries.map(({ key }) => key),
      articles: {
        entries: entries.map(({ entry }) => entry),
        all: null,
        load: (numbers) => asked(() => load(numbers)),
      },
      index: guarded(index, asked),
    };
  };
  const keepUsed = async (): Promise<void> => {
    // What fails is done the next time.
    for (const { name, records } of needed)
      await markUsed(nodes, name, { parley: FORM, used: clock(), records }).catch(() => {});
  };
  const using = setInterval(() => void keepUsed(), USED_EVERY_MS).unref();
  return {
    latest: async (known) => {
      needed = needed.filter((one) => one === known);
      try {
        await checkCluster(nodes);
        const found = await findLatest(nodes);
        if (found === null) throw new UserError(NOTHING);
        const stood = needed.find(({ name }) => name === found.name);
        if (stood) return stood;
        const records = recordsName(await engineName(), (await readHead(nodes, found.name)).parties);
        if (found.meta.records !== records) throw new UserError(OF_ANOTHER);
        const opened = await open(found.name, records);
        needed = [...needed, opened];
        setTimeout(() => void keepUsed(), FIRST_USED_MS).unref();
        return opened;
      } catch (error) {
        throw toldBy(error, address.urls);
      }
    },
    vectors: (model, again) =>
      keepClusterVectors(nodes, model, { urls: address.urls, onWarning: tell, clock, again, without: BY_WORDS }),
    close: async () => {
      clearInterval(using);
      await nodes.close();
    },
  };
}

const NOTHING = 'No articles are published in the search cluster: run “parley index” where their folder is.';
const OF_ANOTHER =
  'The articles in the search cluster were published by another version of Parley: run “parley index” with this one.';
const DAMAGED = 'The list of articles in the search cluster is damaged: delete its index and run “parley index” again.';

async function readHead(nodes: Nodes, name: string) {
  const [kept] = await fetchPatiently(nodes, name, [HEAD_ID]);
  const head = kept == null ? null : await unpackHead(kept);
  if (head === null) throw new UserError(DAMAGED);
  return head;
}

async function readVersion(nodes: Nodes, name: string) {
  const { parties, articles, passages } = await readHead(nodes, name);
  const seen = new Map<string, string>();
  const documents = Array.from({ length: Math.ceil(articles / ENTRIES_EACH) }, (_, at) => entriesId(at));
  const read = await mapSideBySide(documents, AT_ONCE, async (id): Promise<readonly KeptEntry[]> => {
    const [kept] = await fetchPatiently(nodes, name, [id]);
    const some = kept == null ? null : await unpackEntries(kept, seen);
    if (some === null) throw new UserError(DAMAGED);
    return some;
  });
  const entries = read.flat();
  const counted = entries.reduce((sum, { entry }) => sum + entry.paragraphs.length, 0);
  if (entries.length !== articles || counted !== passages) throw new UserError(DAMAGED);
  return { parties, passages, entries };
}

const guarded = (index: PassageIndex, asked: <Value>(ask: () => Promise<Value>) => Promise<Value>): PassageIndex => ({
  size: index.size,
  lookUp: (words) => asked(() => index.lookUp(words)),
  frequencies: (terms) => asked(() => index.frequencies(terms)),
  search: (query) => asked(() => index.search(query)),
});
