import { fileURLToPath } from 'node:url';
import { analyze } from '../../src/core/analyze.ts';
import { buildLibrary, type Library } from '../../src/core/answers/library.ts';
import type { Article } from '../../src/core/article/article.ts';
import type { PipelineSettings } from '../../src/core/ask/pipeline.ts';
import { WhoIsWho } from '../../src/core/terms/who-is-who.ts';
import { openShelf } from '../../src/corpus/shelf.ts';

/** The corpus that comes with Parley. */
export const SEED_FOLDER = fileURLToPath(new URL('../../corpus', import.meta.url));

/** The library of the corpus that comes with Parley. */
export const seedLibrary = async (): Promise<Library> => (await openShelf(SEED_FOLDER)).library;

/** An article of these words, in English, with whatever other facts a test needs. */
export const articleOf = (body: string, facts: Partial<Article> = {}): Article => ({
  id: 'article',
  title: 'A title',
  outlet: 'An Outlet',
  author: null,
  url: null,
  published: '2025-11-08',
  language: 'en',
  body,
  ...facts,
});

/** A library of these articles. */
export const libraryOf = (
  articles: readonly Article[],
  whoIsWho = new WhoIsWho([]),
  settings: PipelineSettings = {},
): Library =>
  buildLibrary(
    'test',
    articles.map((article) => analyze(article, whoIsWho)),
    whoIsWho,
    settings,
  );
