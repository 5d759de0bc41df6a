import type { ReindexReport } from '../core/answers/answer.ts';
import type { ArticleEntry } from '../core/articles.ts';
import type { WhoIsWho } from '../core/terms/who-is-who.ts';
import { CORRECTIONS_FILE, type FiledCorrection } from './corrections-file.ts';
import { WHO_IS_WHO_FILE } from './who-is-who-file.ts';

/** What tells one version of a corpus from another. */
export interface ComparedVersion {
  readonly entries: readonly { readonly article: Pick<ArticleEntry['article'], 'id'> }[];
  /** By article, a hash of its facts and text. */
  readonly keys: readonly string[];
  readonly whoIsWho: WhoIsWho;
  readonly corrections: readonly FiledCorrection[];
}

/** What changed between two versions: articles by their ids, and the files of who-is-who and corrections. Of a first one all is added. */
export function compareVersions(before: ComparedVersion | null, now: ComparedVersion): Omit<ReindexReport, 'refused'> {
  const articles = before?.entries === now.entries ? UNCHANGED : compareArticles(before, now);
  if (before === null) return articles;
  const files = [
    ...(isSame(before.whoIsWho.parties, now.whoIsWho.parties) ? [] : [WHO_IS_WHO_FILE]),
    ...(isSame(before.corrections.map(said), now.corrections.map(said)) ? [] : [CORRECTIONS_FILE]),
  ];
  return { ...articles, changed: [...articles.changed, ...files] };
}

const UNCHANGED = { added: [], changed: [], removed: [] };

function compareArticles(before: ComparedVersion | null, now: ComparedVersion): Omit<ReindexReport, 'refused'> {
  const old = new Map(before?.entries.map(({ article: { id } }, at) => [id, before.keys[at]!]));
  const ids = now.entries.map(({ article: { id } }) => id);
  const there = new Set(ids);
  return {
    added: ids.filter((id) => !old.has(id)),
    changed: ids.filter((id, at) => old.has(id) && old.get(id) !== now.keys[at]),
    removed: [...old.keys()].filter((id) => !there.has(id)),
  };
}

const said = ({ correction }: FiledCorrection): FiledCorrection['correction'] => correction;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
