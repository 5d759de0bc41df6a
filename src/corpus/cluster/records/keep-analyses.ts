import type { Analysis, AnalyzedArticle } from '../../../core/analyze.ts';
import type { Party } from '../../../core/terms/who-is-who.ts';
import type { AnalysisKeeper } from '../../analysis-keeper.ts';
import { keyOfArticle } from '../../article-file.ts';
import type { FiledArticle } from '../../record.ts';
import { engineName } from '../../snapshot/engine-name.ts';
import { openBulk } from '../requests/bulk.ts';
import { isGone, isTaken } from '../requests/failures.ts';
import { fetchPatiently, findLacking } from '../requests/fetch-kept.ts';
import type { Nodes } from '../requests/nodes.ts';
import { type TellerSettings, toldBy } from '../requests/tell-failures.ts';
import type { IndexMeta } from '../versions/index-form.ts';
import { MANAGED, markUsed, USED_EVERY_MS } from '../versions/versions.ts';
import { packRecord, RECORD_FORM, type RecordDocument, recordsBody, recordsName, unpackRecord } from './record-form.ts';

/** Records in one request: some hundreds of kilobytes. */
const AT_ONCE = 50;
/** Records that are compressed at once, by threads of Node's own. */
const PACKED_AT_ONCE = 16;
/** Records that are looked for in one request. */
const LOOKED_FOR_AT_ONCE = 500;
/** Where the cluster failed, nothing is asked of it for so long: what is analysed meanwhile takes no longer for it. */
const AVOIDED_MS = 30_000;

/** Whose nodes these are, and what reads articles. */
export interface AnalysesSettings extends TellerSettings {
  /** What reads articles; this Parley unless given. */
  readonly engine?: () => Promise<string>;
}

/** Keeps analyses where a version's articles can be loaded from. */
export interface ClusterAnalyses extends AnalysisKeeper {
  /** Keeps what was read from those of a version's articles of which nothing is kept. Rejects where it cannot, or `goOn` says no. */
  keepLacking(articles: readonly AnalyzedArticle[], parties: readonly Party[], goOn: () => boolean): Promise<void>;
  /** The same of a version that is there already, of whose articles some may be lost since; where it cannot, a line says so. */
  keepLost(articles: readonly AnalyzedArticle[], parties: readonly Party[], goOn: () => boolean): Promise<void>;
}

/** Keeps what was read from articles in a cluster, by their keys, for each engine and who-is-who apart. */
export function keepAnalyses(
  nodes: Nodes,
  { urls, onWarning, clock, engine = engineName }: AnalysesSettings,
): ClusterAnalyses {
  let avoidedUntil = 0;
  /** By name: when it was last said that it is needed. */
  const made = new Map<string, number>();

  /** What `work` gives; where it fails, what there is without it, with a line. */
  const attempt = async <Value>(work: () => Promise<Value>, without: Value, lost: string): Promise<Value> => {
    if (clock() < avoidedUntil) return without;
    try {
      return await work();
    } catch (error) {
      avoidedUntil = clock() + AVOIDED_MS;
      made.clear();
      onWarning(`${toldBy(error, urls).message} ${lost}`);
      return without;
    }
  };
  const take = async (articles: readonly FiledArticle[], parties: readonly Party[]): Promise<(Analysis | null)[]> => {
    const name = recordsName(await engine(), parties);
    const taken: (Analysis | null)[] = [];
    for (let at = 0; at < articles.length; at += AT_ONCE) {
      const keys = articles.slice(at, at + AT_ONCE).map(({ key }) => key);
      const kept = await fetchPatiently(nodes, name, keys);
      const read = keys.map(async (key, place) => {
        const record = kept[place] == null ? null : await unpackRecord(key, kept[place]);
        if (record === null) return null;
        const { article: _, ...analysis } = record.analyzed;
        return analysis;
      });
      taken.push(...(await Promise.all(read)));
    }
    return taken;
  };
  const keep = async (
    articles: readonly AnalyzedArticle[],
    parties: readonly Party[],
    goOn = () => true,
  ): Promise<void> => {
    const name = recordsName(await engine(), parties);
    const now = clock();
    if ((made.get(name) ?? Number.NEGATIVE_INFINITY) + USED_EVERY_MS < now) {
      await makeRecords(nodes, name, now);
      made.set(name, now);
    }
    const bulk = openBulk(nodes, name, { goOn, replaces: true, byAlias: true });
    for (let at = 0; at < articles.length; at += PACKED_AT_ONCE) {
      const some = articles.slice(at, at + PACKED_AT_ONCE);
      const packed = await Promise.all(some.map(packRecord));
      for (const [place, kept] of packed.entries()) {
        const record = keyOfArticle(some[place]!.article);
        await bulk.add(record, { record, kept, stored: clock() } satisfies RecordDocument);
      }
    }
    await bulk.end();
  };
  const keepThose: ClusterAnalyses['keepLacking'] = async (articles, parties, goOn) => {
    const name = recordsName(await engine(), parties);
    for (let at = 0; at < articles.length; at += LOOKED_FOR_AT_ONCE) {
      const some = new Map(
        articles.slice(at, at + LOOKED_FOR_AT_ONCE).map((analyzed) => [keyOfArticle(analyzed.article), analyzed]),
      );
      const lacking = await findLacking(nodes, name, [...some.keys()]);
      if (lacking.length > 0)
        await keep(
          lacking.map((key) => some.get(key)!),
          parties,
          goOn,
        );
    }
  };
  const keepLacking: ClusterAnalyses['keepLacking'] = async (articles, parties, goOn) => {
    const name = recordsName(await engine(), parties);
    const told = (path: string) =>
      nodes.write({ method: 'POST', path }).catch((error) => {
        if (!isGone(error)) throw error;
      });
    // Without a manager this fails at once, and says so; a refresh would be waited for for half a minute.
    await markUsed(nodes, name, { parley: RECORD_FORM, used: clock() }).catch((error) => {
      if (!isGone(error)) throw error;
    });
    // What was sent and not yet written to an index takes long to be looked for.
    await told(`/${name}/_refresh`);
    await keepThose(articles, parties, goOn);
    // A version is published when its articles are on the disks.
    await told(`/${name}/_flush`);
  };
  return {
    take: (articles, parties) =>
      attempt(
        () => take(articles, parties),
        articles.map(() => null),
        'The articles are analysed again.',
      ),
    keep: (records, parties) =>
      attempt(() => keep(records, parties), undefined, 'Whoever needs these articles next analyses them again.'),
    keepLacking,
    keepLost: (articles, parties, goOn) =>
      attempt(() => keepThose(articles, parties, goOn), undefined, 'Articles that are lost there stay lost.'),
  };
}

/** Makes the index of that name where it is not there, and says that it is needed. */
async function makeRecords(nodes: Nodes, name: string, used: number): Promise<void> {
  const meta: IndexMeta = { parley: RECORD_FORM, used };
  const made = { method: 'PUT', path: `/${name}-1`, query: MANAGED, body: recordsBody(name, meta) } as const;
  await nodes.write(made).catch((error) => {
    if (!isTaken(error)) throw error;
    return markUsed(nodes, name, meta);
  });
}
