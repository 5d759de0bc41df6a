import { randomBytes } from 'node:crypto';
import { UserError } from '../../../core/errors.ts';
import type { IndexSource } from '../../index/index-keeper.ts';
import { isGone, isTaken } from '../requests/failures.ts';
import type { Nodes } from '../requests/nodes.ts';
import { fillIndex } from './fill-index.ts';
import { COPIES, FORM, type IndexMeta, indexBody } from './index-form.ts';

/** Stands for the index that was published last. */
const LATEST = 'parley';
/** An index is named after its content and whoever made it, so that no two ever write to one. */
const NAME = /^parley-[0-9a-f]{16}-[0-9a-f]{8}$/;
/** What was read from articles is kept beside the versions, by a name that says by which engine and who-is-who. */
const RECORDS_NAME = /^parley-articles-[0-9a-f]{16}-1$/;
/** The first copies are made before anybody asks, if that does not take longer. */
const COPIED_WITHIN_S = 25;
/** A node that knows no manager by then says so; another may know one. */
export const MANAGED = { cluster_manager_timeout: '5s' };

/** Whoever needs an index says so this often, and first after so long: a process that asks once is over by then. */
export const USED_EVERY_MS = 5 * 60_000;
export const FIRST_USED_MS = 10_000;
/** One of which nobody has said it for so long goes, but not the latest. */
const KEPT_MS = 4 * USED_EVERY_MS;

/** What the cluster tells of an index. */
export interface IndexFacts {
  readonly aliases: Readonly<Record<string, unknown>>;
  readonly mappings: { readonly _meta?: Partial<IndexMeta> };
}

/** The whole index of a key, by its name, the latest from now on; null where there is none. One whose parts are lost, or of another form, does not count. */
export async function findPublished(nodes: Nodes, key: string): Promise<string | null> {
  const found = await factsOf(nodes, `parley-${key}`);
  const names = Object.entries(found)
    .filter(isOurs)
    .map(([name]) => name);
  if (names.length === 0) return null;
  const { indices } = await nodes.read<{ readonly indices: Readonly<Record<string, { readonly status: string }>> }>({
    method: 'GET',
    path: `/_cluster/health/${names.join(',')}`,
    query: { local: true, level: 'indices' },
  });
  const name = names.sort().find((one) => indices[one]?.status !== 'red') ?? null;
  // Who made another meanwhile has gone back to these articles.
  if (name !== null && !(LATEST in found[name]!.aliases)) await publish(nodes, key, name);
  return name;
}

/**
 * Makes an index beside all others, and publishes it in one step once it is whole and counted. When that fails, or `goOn` says no, nothing of
 * it is left; what is left of a process that was killed goes with what nobody uses.
 */
export async function makeIndex(
  nodes: Nodes,
  key: string,
  source: IndexSource,
  records: string,
  goOn: () => boolean,
  clock: () => number,
): Promise<string> {
  const name = `parley-${key}-${randomBytes(4).toString('hex')}`;
  const meta = (): IndexMeta => ({ parley: FORM, used: clock(), records });
  await nodes.write({ method: 'PUT', path: `/${name}`, query: MANAGED, body: indexBody(meta()) }).catch((error) => {
    if (!isTaken(error)) throw error;
  });
  const using = setInterval(() => void markUsed(nodes, name, meta()).catch(() => {}), USED_EVERY_MS).unref();
  try {
    const documents = await fillIndex(nodes, name, source, goOn);
    await nodes.write({ method: 'POST', path: `/${name}/_refresh` });
    await nodes.write({ method: 'POST', path: `/${name}/_flush` });
    const { count } = await nodes.write<{ readonly count: number }>({ method: 'GET', path: `/${name}/_count` });
    if (count !== documents) {
      throw new UserError(`The search cluster holds ${count} of ${documents} documents that it was sent; try again.`);
    }
    await nodes.write({
      method: 'PUT',
      path: `/${name}/_settings`,
      query: MANAGED,
      body: { 'index.auto_expand_replicas': COPIES },
    });
    await nodes
      .write({
        method: 'GET',
        path: `/_cluster/health/${name}`,
        query: { wait_for_no_initializing_shards: true, wait_for_status: 'green', timeout: `${COPIED_WITHIN_S}s` },
      })
      // Copies can follow later.
      .catch(() => {});
    if (!goOn()) throw new UserError('The index was not published: Parley is ending.');
    await publish(nodes, key, name);
    return name;
  } catch (error) {
    await removeIndex(nodes, name).catch(() => {});
    throw error;
  } finally {
    clearInterval(using);
  }
}

/** Makes an index the one that stands for its key, and the latest, in one step. */
async function publish(nodes: Nodes, key: string, name: string): Promise<void> {
  await nodes.write({
    method: 'POST',
    path: '/_aliases',
    query: MANAGED,
    body: {
      actions: [
        { remove: { index: 'parley-*', alias: LATEST, must_exist: false } },
        { add: { index: name, alias: LATEST } },
        { add: { index: name, alias: `parley-${key}` } },
      ],
    },
  });
}

/** The index that was published last, with what it tells of itself; null where there is none of this form. */
export async function findLatest(nodes: Nodes): Promise<{ readonly name: string; readonly meta: IndexMeta } | null> {
  const found = await factsOf(nodes, LATEST);
  const [one] = Object.entries(found).filter(isOurs);
  return one ? { name: one[0], meta: one[1].mappings._meta as IndexMeta } : null;
}

const factsOf = (nodes: Nodes, name: string): Promise<Readonly<Record<string, IndexFacts>>> =>
  nodes
    .read<Readonly<Record<string, IndexFacts>>>({ method: 'GET', path: `/${name}`, query: { local: true } })
    .catch((error) => {
      if (isGone(error)) return {};
      throw error;
    });

const isOurs = ([name, { mappings }]: [string, IndexFacts]): boolean =>
  NAME.test(name) && mappings._meta?.parley === FORM;

/** Says that an index is needed now, by what it tells of itself from now on. */
export async function markUsed(nodes: Nodes, name: string, meta: IndexMeta): Promise<void> {
  await nodes.write({ method: 'PUT', path: `/${name}/_mapping`, query: MANAGED, body: { _meta: meta } });
}

/**
 * Removes what nobody has used for a while, whole or half made, and gives its names. What was read from articles stays as long as a version is
 * there whose articles they are.
 */
export async function removeUnused(nodes: Nodes, now: number): Promise<readonly string[]> {
  const all = await nodes.read<Readonly<Record<string, IndexFacts>>>({ method: 'GET', path: '/parley-*' });
  const isUnused = ({ mappings: { _meta: meta } }: IndexFacts): boolean =>
    typeof meta?.parley === 'string' && (meta.used ?? 0) + KEPT_MS < now;
  const versions = Object.entries(all).filter(([name]) => NAME.test(name));
  const gone = versions.filter(([, facts]) => !(LATEST in facts.aliases) && isUnused(facts));
  const needed = new Set(
    versions.filter((one) => !gone.includes(one)).map(([, { mappings }]) => mappings._meta?.records),
  );
  const records = Object.entries(all).filter(
    ([name, facts]) =>
      RECORDS_NAME.test(name) && isUnused(facts) && !Object.keys(facts.aliases).some((alias) => needed.has(alias)),
  );
  const names = [...gone, ...records].map(([name]) => name);
  for (const name of names) await removeIndex(nodes, name);
  return names;
}

/** Removes an index, unless somebody else has. */
export async function removeIndex(nodes: Nodes, name: string): Promise<void> {
  await nodes.write({ method: 'DELETE', path: `/${name}`, query: MANAGED }).catch((error) => {
    if (!isGone(error)) throw error;
  });
}

/** Rejects unless the cluster is one that Parley knows, with what is wrong and what to do. */
export async function checkCluster(nodes: Nodes): Promise<void> {
  const { version } = await nodes.read<{
    readonly version?: { readonly distribution?: string; readonly number?: string };
  }>({
    method: 'GET',
    path: '/',
  });
  if (version?.distribution === 'opensearch' && version.number?.startsWith('2.')) return;
  const found = `${version?.distribution ?? 'another program'} ${version?.number ?? ''}`.trim();
  throw new UserError(`SEARCH_URL leads to ${found}; Parley needs OpenSearch 2.`);
}
