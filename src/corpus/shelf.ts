import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReindexReport } from '../core/answers/answer.ts';
import { prepareLeads } from '../core/answers/leads.ts';
import { buildLibrary, type Library } from '../core/answers/library.ts';
import { evidenceOf } from '../core/answers/sides/evidence.ts';
import { catalogueArticle } from '../core/answers/statements/statement-catalogue.ts';
import { sentenceOf } from '../core/answers/timeline/same-row.ts';
import { placeOfEvent } from '../core/answers/timeline/timeline-candidates.ts';
import { inMemory } from '../core/articles.ts';
import type { LanguageModel } from '../core/ask/meaning/language-model.ts';
import type { Meaning } from '../core/ask/meaning/meaning.ts';
import type { PipelineSettings } from '../core/ask/pipeline.ts';
import { UserError } from '../core/errors.ts';
import type { OnProgress } from '../core/progress.ts';
import { WhoIsWho } from '../core/terms/who-is-who.ts';
import { idOf } from './article-file.ts';
import type { BuiltCorpus } from './build/build-corpus.ts';
import { buildReadable } from './build/build-readable.ts';
import { type ComparedVersion, compareVersions } from './compare-versions.ts';
import { correctArticles, type FiledCorrection } from './corrections-file.ts';
import { describeFault, type Fault } from './fault.ts';
import type { IndexKeeper } from './index/index-keeper.ts';
import { keepIndex } from './index/keep-index.ts';
import { type LoadedCorpus, loadCorpus, versionOf } from './load-corpus.ts';
import { dayOfStamp } from './read-steadily.ts';
import type { FiledArticle } from './record.ts';
import { type KeeperSettings, keepSnapshots } from './snapshot/keep-snapshot.ts';
import { holdVectors } from './vectors/hold-vectors.ts';
import type { VectorKeeper, VectorSource } from './vectors/vector-keeper.ts';

/** Holds the current library and swaps it for a newer one in one step. */
export interface Shelf {
  /** The current library; an answer takes it once. */
  readonly library: Library;
  /** Articles of the current library whose sentences have no vectors yet; 0 without a model. */
  readonly vectorsLeft: number;
  readonly warnings: readonly Fault[];
  /**
   * Reads the folder again and analyses what changed. A refused article keeps its former version, the rest goes on. Calls
   * that arrive while one runs share its outcome. Throws `UserError`, and keeps the library, when nothing can be read.
   */
  reindex(onProgress?: OnProgress): Promise<Reindexed>;
  /** The same, but what it reads is never older than the call: one that runs already is waited for, and another begun. */
  reindexAnew(onProgress?: OnProgress): Promise<Reindexed>;
  /**
   * Makes what answers of the current library will need, an article at a time between other work: the vectors of its sentences above all,
   * without which questions are compared with what is read by words. Calls that arrive while one runs share it.
   */
  warm(onProgress?: OnProgress): Promise<void>;
  /** Resolves when nothing is being written. */
  settle(): Promise<void>;
  /** Ends the index's thread; nothing can be asked any more. A snapshot that is being written is given up. */
  close(): Promise<void>;
}

/** What a reading of the folder found, with the library of it. */
export interface Reindexed {
  readonly report: ReindexReport;
  readonly library: Library;
}

/** What a shelf works with; all of it may be left out. */
export interface ShelfSettings extends Omit<PipelineSettings, 'meaning'> {
  /** Without it, questions are compared with the articles by their words alone. */
  readonly model?: LanguageModel | null | undefined;
  /** Keeps the index of the passages, and is closed with the shelf; a thread of this process unless given. */
  readonly indexes?: IndexKeeper | undefined;
  /** Where snapshots are kept; none are unless given. */
  readonly snapshots?: KeeperSettings | undefined;
  /** Told while the folder is read for the first time. */
  readonly onProgress?: OnProgress | undefined;
  /** Told in one line when the index was lost and is made again. */
  readonly onWarning?: ((line: string) => void) | undefined;
}

/**
 * Characters of text that are analysed in this thread, which takes less time than starting others: while nobody waits
 * for an answer yet, and later, when it must not be held up.
 */
const HERE_AT_FIRST = 150_000;
const HERE_LATER = 12_000;

/** Reads a corpus folder for the first time. Throws `UserError` when it cannot be read; an empty folder is an empty library. */
export async function openShelf(
  folder: string,
  settings: ShelfSettings = {},
): Promise<Shelf & { readonly opened: Reindexed }> {
  const indexes = settings.indexes ?? keepIndex({ onWarning: settings.onWarning });
  const keeper = settings.snapshots ? keepSnapshots(folder, indexes, settings.snapshots) : null;
  const vectors = await openVectors(folder, indexes, settings, () => void warmAgain()).catch(async (error) => {
    await indexes.close();
    throw error;
  });
  const meaning: Meaning | null =
    settings.model && vectors ? { model: settings.model, vectors: vectors.store, pause: nextTurn } : null;
  let current: Shelved | null = null;
  let closed = false;
  let warming: Promise<void> | null = null;
  let warnings: readonly Fault[] = [];
  let running: Promise<Reindexed> | null = null;
  const listeners = new Set<OnProgress>(settings.onProgress ? [settings.onProgress] : []);
  const onProgress: OnProgress = (progress) => {
    for (const listener of listeners) listener(progress);
  };

  const rebuild = async (): Promise<Reindexed> => {
    const former = current?.built ?? (await keeper?.load()) ?? null;
    const known = new Map(former?.articles.map((record) => [record.file, record]));
    const loaded = await loadCorpus(folder, {
      known,
      onRead: (done, total) => onProgress({ stage: 'reading', done, total }),
    });
    const faults = loaded.refused.map(describeFault);
    if (loaded.articles.length === 0 && current !== null && current.built.articles.length > 0) {
      throw new UserError(
        `Nothing in the corpus folder could be read, so the articles stay as they were.${listed(faults)}`,
      );
    }
    const { next, unfit } = await build(indexes, current, former, loaded, { ...settings, meaning }, onProgress);
    const report = {
      ...compareVersions(current && comparedOf(current), comparedOf(next)),
      refused: [...faults, ...unfit.map(describeFault)],
    };
    warnings = loaded.warnings;
    current = next;
    keeper?.save(next.library.version, next.built);
    return { report, library: next.library };
  };

  const warm = async (onProgress: OnProgress): Promise<void> => {
    // Whatever becomes the current library meanwhile is made ready too.
    for (let last: Shelved | null = null; last !== current && !closed; ) {
      last = current;
      const { library, built } = last!;
      for (const analyzed of library.articles) {
        catalogueArticle(analyzed);
        evidenceOf(analyzed);
        for (const event of analyzed.events) {
          placeOfEvent(event, analyzed);
          sentenceOf(event, analyzed);
        }
        await nextTurn();
      }
      await prepareLeads(library, nextTurn);
      while (library.prepareSuggestions()) await nextTurn();
      await library.compare();
      if (vectors === null) continue;
      await vectors.make(sourceOf(built), () => current === last && !closed, onProgress);
      await library.compare();
    }
  };

  const warmOnce = (onProgress: OnProgress = () => {}): Promise<void> => {
    warming ??= warm(onProgress).finally(() => {
      warming = null;
    });
    return warming;
  };
  /** Vectors were lost: what makes them now may have passed them by. */
  const warmAgain = async (): Promise<void> => {
    await warming?.catch(() => {});
    if (!closed) await warmOnce();
  };

  const close = async (): Promise<void> => {
    closed = true;
    keeper?.close();
    vectors?.close();
    await indexes.close();
    await keeper?.settle();
  };

  const reindex = (listener?: OnProgress): Promise<Reindexed> => {
    if (listener) listeners.add(listener);
    running ??= rebuild().finally(() => {
      running = null;
      listeners.clear();
    });
    return running;
  };

  const opened = await rebuild().catch(async (error) => {
    await close();
    throw error;
  });
  await vectors?.load(sourceOf(current!.built));
  listeners.clear();
  return {
    opened,
    get library() {
      return current!.library;
    },
    get vectorsLeft() {
      return vectors?.left(sourceOf(current!.built)) ?? 0;
    },
    get warnings() {
      return warnings;
    },
    reindex,
    reindexAnew: async (listener) => {
      await running?.catch(() => {});
      return reindex(listener);
    },
    warm: warmOnce,
    settle: async () => {
      await keeper?.settle();
      await warming;
    },
    close,
  };
}

const listed = (lines: readonly string[]): string => (lines.length === 0 ? '' : `\n${lines.slice(0, 10).join('\n')}`);

const sourceOf = ({ articles }: BuiltCorpus): VectorSource => ({
  articles: inMemory(articles),
  keys: articles.map(({ key }) => key),
});

/** Where the vectors of a model are kept: beside an index that is shared, or in this process; null without a model. */
async function openVectors(
  folder: string,
  indexes: IndexKeeper,
  { model, snapshots }: ShelfSettings,
  again: () => void,
): Promise<VectorKeeper | null> {
  if (!model) return null;
  return (await indexes.vectors(model, again)) ?? holdVectors(folder, model, snapshots);
}

/** A library with what it was made from. */
interface Shelved {
  readonly library: Library;
  /** As the engines gave it, before corrections. */
  readonly built: BuiltCorpus;
  readonly corrections: readonly FiledCorrection[];
}

/** What was loaded, with the current version of what was refused; of `former` is taken what did not change. */
async function build(
  indexes: IndexKeeper,
  current: Shelved | null,
  former: BuiltCorpus | null,
  loaded: LoadedCorpus,
  settings: PipelineSettings,
  onProgress: OnProgress,
): Promise<{ readonly next: Shelved; readonly unfit: readonly Fault[] }> {
  const whoIsWho = loaded.whoIsWho ?? current?.built.whoIsWho ?? new WhoIsWho([]);
  const corrections = loaded.corrections ?? current?.corrections.map((filed) => ({ ...filed, line: null })) ?? [];
  const all = withRefused(loaded, current?.built.articles ?? []);
  const hereUpTo = current ? HERE_LATER : HERE_AT_FIRST;
  const { built, articles, unread } = await buildReadable(indexes, all, { whoIsWho, former, hereUpTo, onProgress });
  const corrected = correctArticles(built.articles, corrections, whoIsWho);
  const version = versionOf(articles, whoIsWho, corrections);
  const library = buildLibrary(
    version,
    corrected.articles,
    whoIsWho,
    { ...settings, pause: nextTurn, fileDays: fileDaysOf(articles) },
    built.index,
  );
  return { next: { library, built, corrections }, unfit: [...unread, ...corrected.faults] };
}

/** When the files of articles last changed. */
const fileDaysOf = (articles: readonly FiledArticle[]): ReadonlyMap<string, string> =>
  new Map(
    articles.flatMap(({ article, stamp }) => {
      const day = dayOfStamp(stamp);
      return day === null ? [] : [[article.id, day] as const];
    }),
  );

/** What was loaded and, of articles whose file was refused, the current version. */
function withRefused({ articles, refused }: LoadedCorpus, current: readonly FiledArticle[]): readonly FiledArticle[] {
  const refusedIds = new Set(refused.map(({ file }) => idOf(file)));
  const loadedIds = new Set(articles.map(({ article }) => article.id));
  const kept = current.filter(({ article: { id } }) => refusedIds.has(id) && !loadedIds.has(id));
  return [...articles, ...kept].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
}

const comparedOf = ({ built: { articles, whoIsWho }, corrections }: Shelved): ComparedVersion => ({
  entries: articles,
  keys: articles.map(({ key }) => key),
  whoIsWho,
  corrections,
});
