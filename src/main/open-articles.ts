import type { Config } from '../config.ts';
import type { LanguageModel } from '../core/ask/meaning/language-model.ts';
import type { OnProgress } from '../core/progress.ts';
import type { Reindexed, Shelf } from '../corpus/shelf.ts';
import type { Log } from '../log.ts';
import { pace, progressLine } from '../render/outline/progress-line.ts';

/** What takes long is told of every so often. */
const LOG_EVERY_MS = 5_000;

/** The articles: those that are published in the search cluster where the settings say so, else those of the folder. The cluster's client is loaded only where there is one. */
export async function openArticles(
  { search: address, archive, corpusFolder, dataFolder, answerThreshold }: Config,
  model: LanguageModel | null,
  log: Log,
): Promise<Shelf & { readonly opened: Reindexed }> {
  const onWarning = (line: string): void => log.warn(line);
  const settings = { ...(answerThreshold !== null && { threshold: answerThreshold }), model, onWarning };
  const onProgress = logProgress(log);
  if (address !== null && archive) {
    const { openArchives } = await import('../corpus/cluster/open-archives.ts');
    const { openArchiveShelf } = await import('../corpus/archive-shelf.ts');
    return openArchiveShelf(corpusFolder, openArchives({ address, onWarning, clock: Date.now }), settings);
  }
  const cluster = address && (await import('../corpus/cluster/keep-in-cluster.ts'));
  const indexes = cluster?.keepInCluster({ address: address!, onWarning, clock: Date.now });
  const snapshots = dataFolder === null ? undefined : { folder: dataFolder, onWarning };
  const { openShelf } = await import('../corpus/shelf.ts');
  return openShelf(corpusFolder, { ...settings, indexes, snapshots, onProgress });
}

/** Tells the log how far something has come, now and then. */
export const logProgress = (log: Log): OnProgress =>
  pace(LOG_EVERY_MS, Date.now, (progress) => log.info(progressLine(progress)));

/** Tells the log what was read and what was refused. */
export function logReading({ library, report }: Reindexed, log: Log): void {
  for (const line of report.refused) log.warn(`Refused ${line}`);
  const { articles } = library.coverage;
  if (articles === 0) log.warn('There are no articles: put .md or .txt files into the corpus folder, then /reindex');
  else log.info({ articles, version: library.version }, 'The articles are read');
}
