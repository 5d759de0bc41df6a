import { type AnalyzedArticle, analyze } from '../core/analyze.ts';
import type { ReindexReport } from '../core/answer.ts';
import { applyCorrections, type Correction } from '../core/corrections.ts';
import { UserError } from '../core/errors.ts';
import type { FinderSettings } from '../core/find/finder.ts';
import { buildLibrary, type Library } from '../core/library.ts';
import { WhoIsWho } from '../core/who-is-who.ts';
import { CORRECTIONS_FILE, unfitFault } from './corrections-file.ts';
import { describeFault, type Fault } from './fault.ts';
import { type LoadedCorpus, loadCorpus, versionOf } from './load-corpus.ts';
import { WHO_IS_WHO_FILE } from './who-is-who-file.ts';

/** Holds the current library and swaps it for a newer one in one step. */
export interface Shelf {
  /** The current library; an answer takes it once. */
  readonly library: Library;
  readonly warnings: readonly Fault[];
  /**
   * Reads the folder anew. A refused article keeps its former version, the rest goes on. Calls that arrive while one
   * runs share its outcome. Throws `UserError`, and keeps the library, when nothing can be read.
   */
  reindex(): Promise<Reindexed>;
}

export interface Reindexed {
  readonly report: ReindexReport;
  readonly library: Library;
}

/** Reads a corpus folder for the first time. Throws `UserError` when it cannot be read; an empty folder is an empty library. */
export async function openShelf(
  folder: string,
  settings: FinderSettings = {},
): Promise<Shelf & { readonly opened: Reindexed }> {
  let current: Shelved = {
    library: buildLibrary('empty', [], new WhoIsWho([]), settings),
    analyses: [],
    corrections: [],
  };
  let warnings: readonly Fault[] = [];
  let running: Promise<Reindexed> | null = null;

  const rebuild = async (first: boolean): Promise<Reindexed> => {
    const loaded = await loadCorpus(folder);
    warnings = loaded.warnings;
    if (!first && loaded.articles.length === 0 && current.analyses.length > 0) {
      throw new UserError(
        `Nothing in the corpus folder could be read, so the articles stay as they were.${listed(loaded.refused.map(describeFault))}`,
      );
    }
    const { next, unfit } = merge(current, loaded, settings);
    const refused = [...loaded.refused, ...unfit.map(unfitFault)].map(describeFault);
    const report = { ...compare(current, next, first), refused };
    current = next;
    return { report, library: next.library };
  };

  const opened = await rebuild(true);
  return {
    opened,
    get library() {
      return current.library;
    },
    get warnings() {
      return warnings;
    },
    reindex: () => {
      running ??= rebuild(false).finally(() => {
        running = null;
      });
      return running;
    },
  };
}

const listed = (lines: readonly string[]): string => (lines.length === 0 ? '' : `\n${lines.slice(0, 10).join('\n')}`);

/** A library with what it was made from. */
interface Shelved {
  readonly library: Library;
  /** As the engines gave them, before corrections. */
  readonly analyses: readonly AnalyzedArticle[];
  readonly corrections: readonly Correction[];
}

/** What was loaded, with the former version of what was refused, analysing only what changed. */
function merge(
  current: Shelved,
  loaded: LoadedCorpus,
  settings: FinderSettings,
): { readonly next: Shelved; readonly unfit: readonly Correction[] } {
  const whoIsWho = loaded.whoIsWho ?? current.library.whoIsWho;
  const corrections = loaded.corrections ?? current.corrections;
  const refusedIds = new Set(loaded.refused.map(({ file }) => file.replace(/\.(?:md|txt)$/i, '')));
  const loadedIds = new Set(loaded.articles.map(({ id }) => id));
  const kept = current.analyses
    .map(({ article }) => article)
    .filter(({ id }) => refusedIds.has(id) && !loadedIds.has(id));
  const articles = [...loaded.articles, ...kept].sort((a, b) => (a.id < b.id ? -1 : 1));
  const before = new Map(
    isSame(whoIsWho.parties, current.library.whoIsWho.parties)
      ? current.analyses.map((analyzed) => [JSON.stringify(analyzed.article), analyzed])
      : [],
  );
  const analyses = articles.map((article) => before.get(JSON.stringify(article)) ?? analyze(article, whoIsWho));
  const corrected = applyCorrections(analyses, corrections, whoIsWho);
  const version = versionOf(articles, whoIsWho, corrections);
  const library = buildLibrary(version, corrected.articles, whoIsWho, settings);
  return { next: { library, analyses, corrections }, unfit: corrected.unfit };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function compare(before: Shelved, after: Shelved, first: boolean): Omit<ReindexReport, 'refused'> {
  const old = new Map(before.analyses.map(({ article }) => [article.id, article]));
  const articles = after.analyses.map(({ article }) => article);
  const now = new Set(articles.map(({ id }) => id));
  const files = [
    ...(isSame(before.library.whoIsWho.parties, after.library.whoIsWho.parties) ? [] : [WHO_IS_WHO_FILE]),
    ...(isSame(before.corrections, after.corrections) ? [] : [CORRECTIONS_FILE]),
  ];
  const changed = articles.filter((article) => old.has(article.id) && !isSame(old.get(article.id), article));
  return {
    added: articles.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    changed: [...changed.map(({ id }) => id), ...(first ? [] : files)],
    removed: [...old.keys()].filter((id) => !now.has(id)),
  };
}
