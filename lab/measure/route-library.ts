import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Library } from '../../src/core/answers/library.ts';
import { openShelf } from '../../src/corpus/shelf.ts';

/** The library whose names messages are read by: the articles that come with Parley, the three outlets of the documentation and the tuning news. */
export async function readLibrary(): Promise<Library> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-route-'));
  try {
    for (const from of ['corpus', 'docs/three-outlets', 'lab/tuning/news']) cpSync(from, folder, { recursive: true });
    const shelf = await openShelf(folder);
    await shelf.close();
    return shelf.library;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
