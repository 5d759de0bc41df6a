import { passagesOf } from '../../core/index/index-articles.ts';
import type { IndexKeeper, IndexSource } from './index-keeper.ts';
import { type IndexThread, startIndexThread } from './index-thread.ts';
import type { FinishedVersion } from './job.ts';
import { type Home, KeptIndex } from './kept-index.ts';

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

/** Keeps the versions of an index in a thread of its own, which starts with the first change and does not keep the process from ending. */
export function keepIndex(settings: IndexKeeperSettings = {}): IndexKeeper<KeptIndex> {
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
  const fillFrom = async ({ jobs }: IndexThread, { parties, articles }: IndexSource): Promise<FinishedVersion> => {
    await jobs.begin({ parties, former: null });
    for (let at = 0; at < articles.length; at += BATCH) {
      const batch = articles.slice(at, at + BATCH);
      await jobs.add(batch.flatMap((article, place) => passagesOf(article, at + place)));
    }
    return jobs.finish({ places: [], articles: articles.length });
  };
  /** Only in turn. */
  const make = async (index: KeptIndex): Promise<Home> => {
    if (index.home?.thread.alive) return index.home;
    const home = start();
    index.home = await produce(home, () => fillFrom(home, index.source));
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
    analyses: null,
    vectors: async () => null,
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
          let isSaved = false;
          for await (const piece of pieces) {
            await home.jobs.restore(piece);
            isSaved = true;
          }
          return isSaved ? home.jobs.finishRestoring() : fillFrom(home, await source);
        });
        return takeOver(await source, made);
      }),
    close: async () => {
      closed = true;
      await thread?.close();
    },
  };
}
