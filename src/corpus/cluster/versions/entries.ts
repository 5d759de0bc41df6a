import type { ArticleEntry } from '../../../core/articles.ts';
import type { Party } from '../../../core/terms/who-is-who.ts';
import { keyOfArticle } from '../../article-file.ts';
import type { IndexSource } from '../../index/index-keeper.ts';
import { pack, unpack } from '../requests/pack.ts';

/** Articles whose entries are kept in one document. */
export const ENTRIES_EACH = 1_000;

/** The ids of the documents that hold the head and the entries. */
export const HEAD_ID = 'head';
export const entriesId = (at: number): string => `e${at}`;

/** What a version tells of itself to whoever has not read the folder. */
export interface ArchiveHead {
  readonly parties: readonly Party[];
  readonly articles: number;
  readonly passages: number;
}

/** An article's entry with the key by which its record is kept. */
export interface KeptEntry {
  readonly key: string;
  readonly entry: ArticleEntry;
}

/** As it is kept: key, facts, number of paragraphs. */
type EntryRow = readonly [key: string, facts: ArticleEntry['article'], paragraphs: number];

/** The head of a version, as a document. */
export const packHead = async ({ parties, articles }: IndexSource) => ({
  kept: await pack({
    parties,
    articles: articles.length,
    passages: articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
  } satisfies ArchiveHead),
});

/** The entries of some articles, as a document that names their records. */
export async function packEntries(articles: IndexSource['articles']) {
  const rows = articles.map(({ article, paragraphs }): EntryRow => {
    const { body: _, ...facts } = article;
    return [keyOfArticle(article), facts, paragraphs.length];
  });
  return { record: rows.map(([key]) => key), kept: await pack(rows) };
}

/** Null where what was kept is damaged. */
export async function unpackHead(kept: string): Promise<ArchiveHead | null> {
  return (await unpack<ArchiveHead>(kept))?.value ?? null;
}

/** Null where what was kept is damaged. Strings that many articles share are one: `seen` has those met so far. */
export async function unpackEntries(kept: string, seen: Map<string, string>): Promise<readonly KeptEntry[] | null> {
  const rows = (await unpack<readonly EntryRow[]>(kept))?.value ?? null;
  const shared = (text: string | null): string | null => {
    if (text === null) return null;
    if (!seen.has(text)) seen.set(text, text);
    return seen.get(text)!;
  };
  return (
    rows?.map(([key, facts, length]) => ({
      key,
      entry: {
        article: {
          ...facts,
          outlet: shared(facts.outlet),
          author: shared(facts.author),
          language: shared(facts.language)!,
        },
        paragraphs: { length },
      },
    })) ?? null
  );
}
