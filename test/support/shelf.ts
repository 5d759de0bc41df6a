import { onTestFinished } from 'vitest';
import type { Library } from '../../src/core/answers/library.ts';
import { openShelf, type ShelfSettings } from '../../src/corpus/shelf.ts';

/** A shelf that is closed when the test ends, if not before. */
export async function shelfOf(folder: string, settings?: ShelfSettings): ReturnType<typeof openShelf> {
  const shelf = await openShelf(folder, settings);
  onTestFinished(() => shelf.close());
  return shelf;
}

/** A library's articles, but for the stamps of their files: a file that was young at one start is older at the next. */
export const withoutStamps = ({ articles }: Library) => articles.map((record) => ({ ...record, stamp: null }));
