import {
  readAnswerThreshold,
  readDataFolder,
  readSearchAddress,
  readSentenceEncoder,
  readsArchive,
} from '../config.ts';
import type { Library } from '../core/answers/library.ts';
import type { LanguageModel } from '../core/ask/meaning/language-model.ts';
import { openArchiveShelf } from '../corpus/archive-shelf.ts';
import type { IndexKeeper } from '../corpus/index/index-keeper.ts';
import { openShelf } from '../corpus/shelf.ts';
import { startEncoder } from '../encoder/start-encoder.ts';
import { createProgressBar } from '../render/terminal/progress-bar.ts';
import { ownCorpus } from './flags.ts';
import { warn } from './voice.ts';

/** The language model, in a process of its own; null where the settings leave it out. */
export const startModel = (): LanguageModel | null =>
  readSentenceEncoder(process.env) ? startEncoder({ onWarning: warn, clock: Date.now }) : null;

/** The index in the search cluster, where there is one. Loaded only here: its client costs as much as answering a question does. */
export async function openCluster(): Promise<IndexKeeper | undefined> {
  const address = readSearchAddress(process.env);
  if (address === null) return undefined;
  const { keepInCluster } = await import('../corpus/cluster/keep-in-cluster.ts');
  return keepInCluster({ address, onWarning: warn, clock: Date.now });
}

/**
 * The library that answers: of what is published in the search cluster where the settings say so, else of a folder, which is read as
 * `openFolder` does.
 */
export async function openLibrary(folder: string, byMeaning = false, model = startModel()): Promise<Library> {
  const address = folder === ownCorpus() && readsArchive(process.env) ? readSearchAddress(process.env) : null;
  if (address === null) return openFolder(folder, byMeaning, model);
  const { openArchives } = await import('../corpus/cluster/open-archives.ts');
  const archives = openArchives({ address, onWarning: warn, clock: Date.now });
  const threshold = readAnswerThreshold(process.env);
  const { library, opened } = await openArchiveShelf(folder, archives, {
    ...(threshold !== null && { threshold }),
    model,
  });
  for (const line of opened.report.refused) warn(`refused ${line}`);
  return library;
}

/**
 * Reads a folder of articles, and tells what is refused. With `byMeaning` it is ready to compare questions by meaning too, which takes a
 * moment for each article that is new.
 */
export async function openFolder(folder: string, byMeaning = false, model = startModel()): Promise<Library> {
  const bar = process.stderr.isTTY
    ? createProgressBar((text) => void process.stderr.write(text), Date.now)
    : { onProgress: () => {}, clear: () => {} };
  // Other corpora are looked at once; a snapshot of each would only fill the disk.
  const dataFolder = folder === ownCorpus() ? readDataFolder(process.env) : null;
  const threshold = readAnswerThreshold(process.env);
  const indexes = await openCluster();
  const opening = openShelf(folder, {
    indexes,
    ...(threshold !== null && { threshold }),
    model,
    snapshots: dataFolder === null ? undefined : { folder: dataFolder, onWarning: warn },
    onProgress: bar.onProgress,
    onWarning: warn,
  });
  const opened = opening.then(async (shelf) => {
    if (byMeaning) await shelf.warm(bar.onProgress);
    return shelf;
  });
  const {
    library,
    opened: { report },
  } = await opened.finally(bar.clear);
  for (const line of report.refused) warn(`refused ${line}`);
  if (library.articles.length === 0) warn(`${folder} holds no article that could be read`);
  return library;
}
