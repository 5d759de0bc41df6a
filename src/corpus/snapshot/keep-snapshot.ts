import { createHash } from 'node:crypto';
import type { BuiltCorpus } from '../build/build-corpus.ts';
import type { IndexKeeper } from '../index/index-keeper.ts';
import { keptPath } from '../kept-path.ts';
import { removeDrafts } from '../remove-drafts.ts';
import { readSnapshot } from './read-snapshot.ts';
import { writeSnapshot } from './write-snapshot.ts';

/** Keeps the latest built corpus of one folder on disk, so that a restart need not analyse it again. */
export interface SnapshotKeeper {
  /** What was kept; null where there is nothing of use. Never throws. */
  load(): Promise<BuiltCorpus | null>;
  /**
   * Keeps a built corpus, in the background: at most one is written at a time, and of those that wait only the latest.
   * Corpora that are analysed faster than they are read back are not kept.
   */
  save(version: string, built: BuiltCorpus): void;
  /** Resolves when nothing is being written any more. */
  settle(): Promise<void>;
  /** Whatever fails from now on is told to nobody; nothing more is written. */
  close(): void;
}

/** Where something is kept, from which size on it is worth it, and who is told when it cannot be. */
export interface KeeperSettings {
  /** The folder for snapshots; made when it is missing. */
  readonly folder: string;
  /** Characters of text from which on a corpus is worth keeping. */
  readonly from?: number | undefined;
  /** Told in one line when a snapshot cannot be used or written; answers do not depend on it. */
  readonly onWarning: (line: string) => void;
}

/** Analysed in two seconds or so. */
const WORTH_KEEPING = 100_000;

/** A keeper of snapshots of one corpus folder, whose index `indexes` keeps; other corpora may have theirs in the same place. */
export function keepSnapshots(
  corpus: string,
  indexes: IndexKeeper,
  { folder, from = WORTH_KEEPING, onWarning }: KeeperSettings,
): SnapshotKeeper {
  let kept: string | null = null;
  let waiting: { readonly version: string; readonly built: BuiltCorpus } | null = null;
  let writing: Promise<void> | null = null;
  let closed = false;

  const placeOf = () => keptPath(folder, corpus, 'snapshot');
  const write = async (): Promise<void> => {
    while (waiting) {
      const { version, built } = waiting;
      waiting = null;
      try {
        const { path, root } = await placeOf();
        await removeDrafts(path);
        await writeSnapshot(path, version, root, { built, giveIndex: (take) => indexes.save(built.index, take) });
        kept = stateOf(version, built);
      } catch (error) {
        if (closed) return;
        const { code, message } = error as NodeJS.ErrnoException;
        onWarning(
          `The snapshot in ${folder} could not be written (${code ?? message}); the next start will take longer.`,
        );
      }
    }
  };
  return {
    load: async () => {
      const place = await placeOf().catch(() => null);
      if (!place) return null;
      const read = await readSnapshot(place.path, place.root, indexes);
      if ('broken' in read) onWarning(`The snapshot ${place.path} ${read.broken}; the articles are analysed again.`);
      if (!('built' in read)) return null;
      kept = stateOf(read.version, read.built);
      return read.built;
    },
    save: (version, built) => {
      const characters = built.articles.reduce((sum, { article }) => sum + article.body.length, 0);
      if (closed || characters < from || kept === stateOf(version, built)) return;
      waiting = { version, built };
      writing ??= write().finally(() => {
        writing = null;
      });
    },
    settle: async () => {
      await writing;
    },
    close: () => {
      closed = true;
      waiting = null;
    },
  };
}

/** The same for the same content read from the same files. */
function stateOf(version: string, { articles }: BuiltCorpus): string {
  const hash = createHash('sha256').update(version);
  for (const { stamp } of articles) hash.update(`${stamp}\n`);
  return hash.digest('hex');
}
