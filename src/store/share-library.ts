import { setTimeout as sleep } from 'node:timers/promises';
import type { Libraries } from './libraries.ts';

/** What a process shares its library by. */
export interface LibrarySharing {
  readonly libraries: Libraries;
  /** The folder of articles, under which versions are told. */
  readonly corpus: string;
  /** The version that this process answers from. */
  readonly version: () => string;
  /** Reads the folder again; never older than the call. */
  readonly readAgain: () => Promise<unknown>;
  /** One line on what keeps this process from the library that the others have; once, while it stays so. */
  readonly onWarning: (line: string) => void;
}

/** In milliseconds. */
interface Times {
  /** From one look at what the others read to the next. */
  readonly lookEvery: number;
  /**
   * The folder is read again after so long where it did not hold what was told: a network drive shows others' changes late, and what failed may
   * be mended. After the last one that is left to people.
   */
  readonly readAfter: readonly number[];
}

const TIMES: Times = { lookEvery: 2_000, readAfter: [5_000, 30_000, 120_000] };

/** A process that shares its library with others. */
export interface SharedLibrary {
  /** Resolves once it knows what the others read, or that the database does not say. */
  readonly ready: Promise<void>;
  /** To be called before the folder is read on one's own account, and what it gives once the library is read: the others follow. */
  reading(): () => void;
  /** Nothing begins any more. */
  stop(): Promise<void>;
}

/**
 * Has all processes that share a database answer from one version of the articles: what one reads on its own account, or at its start, the others
 * read soon after. What is followed is never told on, so that processes whose folders differ do not wake each other for ever. The row in the
 * database is looked at every so often, so that what was told while a connection was lost is noticed after.
 */
export function shareLibrary(
  { libraries, corpus, version, readAgain, onWarning }: LibrarySharing,
  { lookEvery, readAfter } = TIMES,
): SharedLibrary {
  /** There is something to tell, in place of what was told when it was read; undefined where that is not known. */
  let telling: { readonly instead: string | null | undefined } | null = { instead: undefined };
  /** What was told when last looked. */
  let known: string | null | undefined;
  let readings = 0;
  let readAt = 0;
  /** What was warned of and has not gone since. */
  const told = new Set<'articles' | 'database'>();
  const stopping = new AbortController();

  const warnOnce = (trouble: 'articles' | 'database', line: string): void => {
    if (!told.has(trouble) && !stopping.signal.aborted) onWarning(line);
    told.add(trouble);
  };
  const follow = async (latest: string): Promise<void> => {
    const waits = readings === 0 ? 0 : readAfter[readings - 1];
    if (waits === undefined || performance.now() - readAt < waits) return;
    readings += 1;
    const failure = await readAgain().then(
      () => null,
      ({ message }: Error) => message,
    );
    readAt = performance.now();
    if (version() === latest) return;
    // What was read now is newer than what was told.
    if (telling !== null && failure === null) telling = { instead: latest };
    else if (readings > readAfter.length) {
      const why = failure ?? 'the folder holds others here, or some are refused';
      warnOnce(
        'articles',
        `Another process answers from articles that this one has not (${why}): see that all read one folder, then /reindex`,
      );
    }
  };
  const look = async (): Promise<void> => {
    const latest = await libraries.latest(corpus);
    if (latest !== known) readings = 0;
    known = latest;
    const own = version();
    if (latest === own) {
      telling = null;
      told.delete('articles');
    } else if (latest === null || telling?.instead === latest) {
      if (await libraries.tell(corpus, own, latest)) known = own;
      // Another one told first: what is read next is to be told in place of that.
      else await look();
    } else await follow(latest);
  };
  const lookOrWarn = (): Promise<void> =>
    look().then(
      () => void told.delete('database'),
      ({ code, message }: NodeJS.ErrnoException) =>
        warnOnce(
          'database',
          `The database does not say which articles the others answer from (${message || code}); it is asked again`,
        ),
    );
  const pause = (): Promise<void> =>
    sleep(lookEvery, undefined, { ref: false, signal: stopping.signal }).catch(() => {});
  const goOn = async (): Promise<void> => {
    for (await pause(); !stopping.signal.aborted; await pause()) await lookOrWarn();
  };
  const ready = lookOrWarn();
  void ready.then(goOn);
  return {
    ready,
    reading: () => {
      const instead = known;
      return () => {
        telling = { instead };
      };
    },
    stop: async () => stopping.abort(),
  };
}
