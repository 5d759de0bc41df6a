import { type AnalyzedArticle, analyze } from '../core/analyze.ts';
import type { ReindexReport } from '../core/answer.ts';
import { UserError } from '../core/errors.ts';
import type { FinderSettings } from '../core/find/finder.ts';
import { buildLibrary, type Library } from '../core/library.ts';
import { WhoIsWho } from '../core/who-is-who.ts';
import { describeFault, type Fault } from './fault.ts';
import { loadCorpus, versionOf } from './load-corpus.ts';
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
  let current = buildLibrary('empty', [], new WhoIsWho([]), settings);
  let warnings: readonly Fault[] = [];
  let running: Promise<Reindexed> | null = null;

  const rebuild = async (first: boolean): Promise<Reindexed> => {
    const loaded = await loadCorpus(folder);
    warnings = loaded.warnings;
    const refused = loaded.refused.map(describeFault);
    if (!first && loaded.articles.length === 0 && current.articles.length > 0) {
      throw new UserError(
        `Nothing in the corpus folder could be read, so the articles stay as they were.${listed(refused)}`,
      );
    }
    const next = merge(current, loaded, settings);
    const report = { ...compare(current, next, first), refused };
    current = next;
    return { report, library: next };
  };

  const opened = await rebuild(true);
  return {
    opened,
    get library() {
      return current;
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

function merge(current: Library, loaded: Awaited<ReturnType<typeof loadCorpus>>, settings: FinderSettings): Library {
  const whoIsWho = loaded.whoIsWho ?? current.whoIsWho;
  const refusedIds = new Set(loaded.refused.map(({ file }) => file.replace(/\.(?:md|txt)$/i, '')));
  const loadedIds = new Set(loaded.articles.map(({ id }) => id));
  const kept = current.articles
    .map(({ article }) => article)
    .filter(({ id }) => refusedIds.has(id) && !loadedIds.has(id));
  const articles = [...loaded.articles, ...kept].sort((a, b) => (a.id < b.id ? -1 : 1));
  const samePeople = JSON.stringify(whoIsWho.parties) === JSON.stringify(current.whoIsWho.parties);
  const before = new Map(
    samePeople ? current.articles.map((analyzed) => [JSON.stringify(analyzed.article), analyzed]) : [],
  );
  const analyzed = articles.map((article) => before.get(JSON.stringify(article)) ?? analyze(article, whoIsWho));
  return buildLibrary(versionOf(articles, whoIsWho), analyzed, whoIsWho, settings);
}

type HasPeople = Pick<Library, 'whoIsWho'>;
const samePeople = (a: HasPeople, b: HasPeople): boolean =>
  JSON.stringify(a.whoIsWho.parties) === JSON.stringify(b.whoIsWho.parties);

function compare(before: Library, after: Library, first: boolean): Omit<ReindexReport, 'refused'> {
  const old = new Map(before.articles.map((analyzed) => [analyzed.article.id, analyzed]));
  const now = new Set(after.articles.map(({ article }) => article.id));
  const isChanged = ({ article }: AnalyzedArticle): boolean => {
    const former = old.get(article.id);
    return former !== undefined && JSON.stringify(former.article) !== JSON.stringify(article);
  };
  const ids = (articles: readonly AnalyzedArticle[]): readonly string[] => articles.map(({ article }) => article.id);
  return {
    added: ids(after.articles.filter(({ article }) => !old.has(article.id))),
    changed: [
      ...ids(after.articles.filter(isChanged)),
      ...(first || samePeople(before, after) ? [] : [WHO_IS_WHO_FILE]),
    ],
    removed: [...old.keys()].filter((id) => !now.has(id)),
  };
}
