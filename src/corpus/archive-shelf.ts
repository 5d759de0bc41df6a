import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { AnalyzedArticle } from '../core/analyze.ts';
import { prepareLeads } from '../core/answers/leads.ts';
import { buildLibraryOn, type Library } from '../core/answers/library.ts';
import type { Articles } from '../core/articles.ts';
import type { Meaning } from '../core/ask/meaning/meaning.ts';
import { SentenceVectors } from '../core/ask/meaning/vectors/sentence-vectors.ts';
import { newestNumbers } from '../core/ask/newest.ts';
import { applyCorrections } from '../core/corrections.ts';
import type { OnProgress } from '../core/progress.ts';
import type { WhoIsWho } from '../core/terms/who-is-who.ts';
import type { Archive, Archives } from './archive.ts';
import { type ComparedVersion, compareVersions } from './compare-versions.ts';
import { correctArticles, type FiledCorrection } from './corrections-file.ts';
import { describeFault, type Fault } from './fault.ts';
import { loadCorrections, versionOfKeys } from './load-corpus.ts';
import type { Reindexed, Shelf, ShelfSettings } from './shelf.ts';

/** So many of the newest articles are held in memory, for what is suggested and what excerpts lead to. */
const AT_HAND = 200;

/** A library with what it stands on. */
interface Shelved {
  readonly archive: Archive;
  readonly corrections: readonly FiledCorrection[];
  /** Of the corrections that fit no article. */
  readonly faults: readonly Fault[];
  readonly library: Library;
}

/**
 * A shelf that reads no articles from the folder: its library stands on what is published, and a reindex looks whether something newer is.
 * Of the folder only `corrections.yaml` is read, where there is one. Throws `UserError` when nothing is published.
 */
export async function openArchiveShelf(
  folder: string,
  archives: Archives,
  settings: Omit<ShelfSettings, 'indexes' | 'snapshots'> = {},
): Promise<Shelf & { readonly opened: Reindexed }> {
  let current: Shelved | null = null;
  let running: Promise<Reindexed> | null = null;
  let warming: Promise<void> | null = null;
  /** What nothing is lacking of: it is looked for often whether something newer is published. */
  let ready: Shelved | null = null;
  /** Whether somebody keeps it warm. */
  let isKept = false;
  let closed = false;
  const { model } = settings;
  const closing = async (error: unknown): Promise<never> => {
    await archives.close();
    throw error;
  };
  const vectors = model ? await archives.vectors(model, () => void warmAgain()).catch(closing) : null;
  // Without vectors the model reads what words bring.
  const store = model ? (vectors?.store ?? new SentenceVectors(model.id)) : null;
  const meaning: Meaning | null = model && store ? { model, vectors: store, pause: nextTurn } : null;

  const look = async (): Promise<Reindexed> => {
    const archive = await archives.latest(current?.archive ?? null);
    const read = await loadCorrections(folder);
    // Those that were read last are heeded where the file, or the folder, cannot be read any more.
    const corrections = read.corrections ?? current?.corrections ?? [];
    const before = current;
    // The same articles may stand elsewhere by now.
    if (before?.archive !== archive || !isDeepStrictEqual(before.corrections, corrections)) {
      const version = versionOfKeys(archive.keys, archive.whoIsWho, corrections);
      const faults = await faultsIn(archive, corrections);
      const articles = corrected(archive.articles, corrections, archive.whoIsWho);
      const newest = newestNumbers(articles.entries).slice(0, AT_HAND);
      const atHand = await articles.load([...newest].sort((a, b) => a - b));
      const kept = { ...settings, meaning, pause: nextTurn, atHand };
      const library = buildLibraryOn(version, articles, archive.whoIsWho, kept, archive.index);
      // Who asks while the vectors of newer articles are made would have every article loaded for its key.
      await vectors?.load(archive);
      current = { archive, corrections, faults, library };
    }
    const { library, faults } = current!;
    const changes = compareVersions(before && comparedOf(before), comparedOf(current!));
    return { report: { ...changes, refused: [...read.refused, ...faults].map(describeFault) }, library };
  };
  const reindex = (): Promise<Reindexed> => {
    running ??= look().finally(() => {
      running = null;
    });
    return running;
  };
  const warm = async (onProgress: OnProgress): Promise<void> => {
    // Whatever becomes the current library meanwhile is made ready too.
    for (let last: Shelved | null = ready; last !== current && !closed; ) {
      last = current;
      const { library, archive } = last!;
      await prepareLeads(library, nextTurn);
      while (library.prepareSuggestions()) await nextTurn();
      const isDone = (await vectors?.make(archive, () => current === last && !closed, onProgress)) ?? true;
      ready = isDone ? last : null;
    }
  };
  const warmOnce = (onProgress: OnProgress = () => {}): Promise<void> => {
    isKept = true;
    warming ??= warm(onProgress).finally(() => {
      warming = null;
    });
    return warming;
  };
  /** Vectors were lost: what makes them now may have passed them by. Who asks once and ends makes none. */
  const warmAgain = async (): Promise<void> => {
    if (!isKept) return;
    await warming?.catch(() => {});
    ready = null;
    if (!closed) await warmOnce();
  };
  const opened = await reindex().catch(closing);
  return {
    opened,
    get library() {
      return current!.library;
    },
    get vectorsLeft() {
      return vectors?.left(current!.archive) ?? 0;
    },
    warnings: [],
    reindex,
    reindexAnew: async () => {
      await running?.catch(() => {});
      return reindex();
    },
    warm: warmOnce,
    settle: async () => {
      await warming;
    },
    close: async () => {
      closed = true;
      vectors?.close();
      await archives.close();
    },
  };
}

/** The articles with what their operator says of single statements. */
function corrected(articles: Articles, filed: readonly FiledCorrection[], whoIsWho: WhoIsWho): Articles {
  if (filed.length === 0) return articles;
  const corrections = filed.map(({ correction }) => correction);
  // The same object each time, as long as it is held: what is read from an article is kept by it.
  const known = new WeakMap<AnalyzedArticle, AnalyzedArticle>();
  const correct = (analyzed: AnalyzedArticle): AnalyzedArticle => {
    const made = known.get(analyzed) ?? applyCorrections([analyzed], corrections, whoIsWho).articles[0]!;
    known.set(analyzed, made);
    return made;
  };
  return { ...articles, load: async (numbers) => (await articles.load(numbers)).map(correct) };
}

/** Of corrections, those that fit no statement of the articles that they name. */
async function faultsIn(
  { articles, whoIsWho }: Archive,
  corrections: readonly FiledCorrection[],
): Promise<readonly Fault[]> {
  if (corrections.length === 0) return [];
  const named = new Set(corrections.map(({ correction }) => correction.article));
  const numbers = articles.entries.flatMap(({ article: { id } }, number) => (named.has(id) ? [number] : []));
  return correctArticles(await articles.load(numbers), corrections, whoIsWho).faults;
}

const comparedOf = ({ archive: { articles, keys, whoIsWho }, corrections }: Shelved): ComparedVersion => ({
  entries: articles.entries,
  keys,
  whoIsWho,
  corrections,
});
