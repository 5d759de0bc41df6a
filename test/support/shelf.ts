import { onTestFinished } from 'vitest';
import { openShelf, type ShelfSettings } from '../../src/corpus/shelf.ts';

/** A shelf that is closed when the test ends, if not before. */
export async function shelfOf(folder: string, settings?: ShelfSettings): ReturnType<typeof openShelf> {
  const shelf = await openShelf(folder, settings);
  onTestFinished(() => shelf.close());
  return shelf;
}
