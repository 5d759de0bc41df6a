import { passagesOf } from '../../core/index/index-articles.ts';
import type { IndexedPassage } from '../../core/index/passage-words.ts';
import type { Party } from '../../core/terms/who-is-who.ts';
import { type IndexThread, startIndexThread } from './index-thread.ts';
import type { FinishedVersion } from './job.ts';
import { type Home, type IndexSource, KeptIndex } from './kept-index.ts';

/** How the former version becomes the next one. */
export interface IndexChange extends IndexSource {
  /** By article of the former version, its number in the next one; -1 for one left out. Empty without a former version. */
  readonly places: readonly number[];
}

/** The next version while it is made. */
export interface IndexFiller {
  /** Passages that the former version lacks, an article's all at once, by their articles' numbers in the next one. */
  add(passages: readonly IndexedPassage[]): Promise<void>;
  /** Passages that the next version lacks, an article's all at once, by their articles' numbers in the former one. */
  leave(passages: readonly IndexedPassage[]): Promise<void>;
}

/**
 * The versions of one corpus's index, in a thread of their own. Whoever holds a version can ask it, however old it is; one
 * that is no longer at hand is made again.
 */
export interface IndexKeeper {
  /** Makes the next version. When that fails, the former one goes on as if nothing had been begun. */
  change(
    former: KeptIndex | null,
    parties: readonly Party[],
    fill: (filler: IndexFiller) => Promise<IndexChange>,
  ): Promise<KeptIndex>;
  /** Gives a version in pieces; whoever takes them holds up the next change, but no search. */
  save(index: KeptIndex, take: (piece: Uint8Array) => Promise<void>): Promise<void>;
  /** A version made of the pieces that `save` gave. */
  restore(source: IndexSource, pieces: AsyncIterable<Uint8Array>): Promise<KeptIndex>;
  /** Ends the thread; calls that wait reject, and so do later ones. */
  close(): Promise<void>;
}

/** Who is told when the index is lost; another thread’s program in tests. */
export interface IndexKeeperSettings {
  /** Told in one line when the thread ends by itself. */
  readonly onWarning?: ((line: string) => void) | undefined;
  /** How long a version stays at hand after the next one took its place: two seconds unless given. */
  readonly lingerMs?: number;
  /** What the thread runs; tests have their own. */
  readonly program?: URL;
}

/**
 * An answer asks the index at its beginning, in some milliseconds. Until a version is let go of, what only it has counts a
 * little in the scores of the next one.
 */
const LINGER_MS = 2_000;
/** Articles in one message. */
const BATCH = 100;

/** Keeps the versions of an index. The thread starts with the first change and does not keep the process from ending. */
export function keepIndex(settings: IndexKeeperSettings = {}): IndexKeeper {
  const { onWarning = () => {}, lingerMs = LINGER_MS, program } = settings;
  let thread: IndexThread | null = null;
  /** Whether the present thread has made a version; after one that has not, none is started unasked. */
  let proven = false;
  let closed = false;
  let latest: KeptIndex | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
  const onEnd = (reason: string): void => {
    onWarning(`The index was lost (${reason}); it is made again from the articles.`);
    if (proven && latest) present(latest).catch(() => {});
  };
  const start = (): IndexThread => {
    if (closed) throw new Error('the index is closed');
    if (thread?.alive) return thread;
    proven = false;
    thread = startIndexThread(onEnd, program);
    return thread;
  };
  const letGo = async (index: KeptIndex): Promise<void> => {
    const { home } = index;
    index.home = null;
    if (home?.thread.alive) await home.thread.jobs.letGo(home.version);
  };
  const letGoLater = (index: KeptIndex): void => {
    setTimeout(() => void inTurn(() => letGo(index)).catch(() => {}), lingerMs).unref();
  };
  /** Begins a version, lets it be filled and finishes it, or leaves nothing of it. Only in turn. */
  const produce = async (
    home: IndexThread,
    fill: () => Promise<FinishedVersion>,
  ): Promise<Home & { readonly size: number }> => {
    try {
      const { version, size } = await fill();
      proven = true;
      return { thread: home, version, size };
    } catch (error) {
      await home.jobs.drop().catch(() => {});
      throw error;
    }
  };
  /** Only in turn. */
  const make = async (index: KeptIndex): Promise<Home> => {
    if (index.home?.thread.alive) return index.home;
    const home = start();
    const { parties, articles } = index.source;
    index.home = await produce(home, async () => {
      await home.jobs.begin({ parties, former: null });
      for (let at = 0; at < articles.length; at += BATCH) {
        const batch = articles.slice(at, at + BATCH);
        await home.jobs.add(batch.flatMap((article, place) => passagesOf(article, at + place)));
      }
      return home.jobs.finish({ places: [], articles: articles.length });
    });
    if (index !== latest) letGoLater(index);
    return index.home;
  };
  const present = async (index: KeptIndex): Promise<Home> =>
    index.home?.thread.alive ? index.home : inTurn(() => make(index));
  const takeOver = (source: IndexSource, home: Home & { readonly size: number }): KeptIndex => {
    if (latest) letGoLater(latest);
    latest = new KeptIndex(source, home.size, present);
    latest.home = home;
    return latest;
  };

  return {
    change: (former, parties, fill) =>
      inTurn(async () => {
        // From each version one other is made; for a second one it is made again.
        if (former && former !== latest) await letGo(former);
        const base = former && (await make(former));
        const home = base?.thread ?? start();
        let source: IndexSource = { parties, articles: [] };
        const made = await produce(home, async () => {
          await home.jobs.begin({ parties, former: base?.version ?? null });
          const { places, articles } = await fill(home.jobs);
          source = { parties, articles };
          return home.jobs.finish({ places, articles: articles.length });
        });
        return takeOver(source, made);
      }),
    save: (index, take) =>
      inTurn(async () => {
        const { thread: home, version } = await make(index);
        await home.jobs.save(version);
        for (let piece = await home.jobs.nextPiece(); piece; piece = await home.jobs.nextPiece()) await take(piece);
      }),
    restore: (source, pieces) =>
      inTurn(async () => {
        const home = start();
        const made = await produce(home, async () => {
          for await (const piece of pieces) await home.jobs.restore(piece);
          return home.jobs.finishRestoring();
        });
        return takeOver(source, made);
      }),
    close: async () => {
      closed = true;
      await thread?.close();
    },
  };
}
