import { basename } from 'node:path';
import { watch } from 'chokidar';

/** How a folder of articles is watched. */
export interface WatchSettings {
  /** Look every so often instead of waiting for the system's events, which network drives and some containers do not send. */
  readonly isPolling: boolean;
  /**
   * Called when the folder has been quiet for a while after a change, and once at the beginning, for what changed before it was watched. One
   * call at a time; what changes meanwhile calls again.
   */
  readonly onChanged: () => Promise<void>;
  /** One line on a folder that cannot be watched. */
  readonly onWarning: (line: string) => void;
  /** Milliseconds without a change that count as quiet. */
  readonly quietMs?: number;
  /** Milliseconds between looks. */
  readonly pollMs?: number;
}

/** A folder being watched. */
export interface Watching {
  /** Resolves when the folder is watched from now on. */
  readonly ready: Promise<void>;
  /** Ends it once what has begun is done. */
  close(): Promise<void>;
}

/** Whoever writes a file pauses for less than this; a copy of many files changes something all the time. */
const QUIET_MS = 2_000;
const POLL_MS = 5_000;

/** What Parley reads of a folder: articles, who-is-who, corrections. */
const READ = /\.(?:md|txt|ya?ml)$/i;

/**
 * Watches a folder of articles: files that are added, change, move or go. It is read only when it has been quiet for a while, so that no
 * file is read half written, and many that come together are read once.
 */
export function watchCorpus(folder: string, settings: WatchSettings): Watching {
  const { isPolling, onChanged, onWarning, quietMs = QUIET_MS, pollMs = POLL_MS } = settings;
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    usePolling: isPolling,
    interval: pollMs,
    ignored: (path) => path !== folder && basename(path).startsWith('.'),
  });
  const debounced = debounce(onChanged, quietMs);
  watcher.on('all', (event, path) => {
    if (event === 'unlinkDir' || READ.test(path)) debounced.call();
  });
  // What changed between the folder's reading and now was seen by neither.
  watcher.on('ready', () => debounced.call());
  watcher.on('error', (error) => {
    const { code, message } = error as NodeJS.ErrnoException;
    onWarning(`The corpus folder cannot be watched (${code ?? message}): see WATCH`);
  });
  return {
    ready: new Promise((resolve) => void watcher.once('ready', resolve)),
    close: async () => {
      await watcher.close();
      await debounced.close();
    },
  };
}

/** Calls when it has not been asked to for a while, one call at a time. `work` never rejects. */
export function debounce(work: () => Promise<void>, quietMs: number) {
  let timer: NodeJS.Timeout | null = null;
  let working: Promise<void> = Promise.resolve();
  return {
    call: (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => {
        timer = null;
        working = working.then(work);
      }, quietMs);
    },
    close: async (): Promise<void> => {
      if (timer !== null) clearTimeout(timer);
      await working;
    },
  };
}
